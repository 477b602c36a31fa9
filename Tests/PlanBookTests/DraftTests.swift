import Figures
import Foundation
import Testing

@testable import PlanBook

@Suite struct DraftTests {
    private let draft = Draft(title: "Thông cáo 9 tháng", period: StaffBook.period, area: 1)

    private func save(
        _ template: String, _ id: Int64, after: Int64?, _ staff: StaffBook, by actor: Actor, asKnown: Day? = nil
    ) throws -> Int64 {
        try staff.write {
            try $0.save(template: template, asKnown: asKnown, ofDraft: id, after: after, by: actor)
        }
    }

    private func secondWriter(_ staff: StaffBook) throws -> Actor {
        let id = try staff.write {
            try $0.add(Person(login: "vp2", name: "Văn phòng Hai", role: .office), by: staff.admin)
        }
        return try #require(try staff.book.read { try $0.actor(id) })
    }

    @Test func versionsFollowEachOtherAndTellTheirParents() throws {
        // Given
        let staff = try StaffBook()
        let (one, two) = (staff["vanphong"], try secondWriter(staff))
        let id = try staff.write { try $0.begin(draft, by: one) }
        // When two write on one version
        let first = try save("Một", id, after: nil, staff, by: one)
        let second = try save("Hai", id, after: first, staff, by: two, asKnown: Day(2025_09_30))
        let error = #expect(throws: DraftConflict.self) { try save("Ba", id, after: first, staff, by: one) }
        // Then the second one is told
        #expect(error?.theirs.id == second)
        #expect(error?.name == "Văn phòng Hai")
        // The same text agrees; and who has seen it goes on.
        #expect(try save("Hai", id, after: first, staff, by: one, asKnown: Day(2025_09_30)) == second)
        let third = try save("Ba", id, after: second, staff, by: one)
        let versions = try staff.book.read { try $0.versions(ofDraft: id, for: staff["duyet"]) }
        #expect(versions.map(\.id) == [first, second, third])
        #expect(versions.map(\.parent) == [nil, first, second])
        #expect(versions.map(\.template) == ["Một", "Hai", "Ba"])
        #expect(versions.map(\.asKnown) == [nil, Day(2025_09_30), nil])
        #expect(versions.map(\.person) == [one.id, two.id, one.id])
        #expect(versions.allSatisfy { $0.at == BookClock.test.now() })
        #expect(throws: PlanBookError.unknownRecord(.draftVersion, 99)) {
            try save("Bốn", id, after: 99, staff, by: one)
        }
        #expect(throws: PlanBookError.self) {
            try save(String(repeating: "a", count: 1 << 20 + 1), id, after: third, staff, by: one)
        }
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test(arguments: DraftState.allCases)
    func onlyLawfulStepsAreTaken(state: DraftState) throws {
        let staff = try StaffBook()
        let (office, approver, spokesperson) = (staff["vanphong"], staff["duyet"], staff["phatngon"])
        let id = try staff.write { try $0.begin(draft, by: office) }
        let version = try save("Một", id, after: nil, staff, by: office)
        try staff.write { writer in
            if state != .writing { try writer.submit(draft: id, by: office) }
            if state == .returned { try writer.sendBack(draft: id, remark: "viết lại", by: approver) }
            if [.signedOff, .published].contains(state) {
                try writer.signOff(draft: id, version: version, by: approver)
            }
            if state == .published { try writer.step(.publish, id, by: spokesperson) }
        }
        let steps: [(String, [DraftState], DraftState, (BookWriter) throws -> Void)] = [
            (
                "save", [.writing, .returned], state,
                {
                    _ = try $0.save(template: "Hai", asKnown: nil, ofDraft: id, after: version, by: office)
                }
            ),
            ("submit", [.writing, .returned], .review, { try $0.submit(draft: id, by: office) }),
            (
                "return", [.review, .signedOff], .returned,
                {
                    try $0.sendBack(draft: id, remark: "sửa", by: approver)
                }
            ),
            (
                "return by the spokesperson", [.review, .signedOff], .returned,
                {
                    try $0.sendBack(draft: id, remark: "sửa", by: spokesperson)
                }
            ),
            ("sign off", [.review], .signedOff, { try $0.signOff(draft: id, version: version, by: approver) }),
            ("sign off another version", [], state, { try $0.signOff(draft: id, version: 99, by: approver) }),
            ("publish", [.signedOff], .published, { try $0.step(.publish, id, by: spokesperson) }),
        ]
        for (name, lawful, next, step) in steps {
            try staff.book.rehearse { writer in
                do {
                    try step(writer)
                    #expect(lawful.contains(state), "\(name) in \(state)")
                    #expect(try writer.reader.state(ofDraft: id) == next, "\(name) in \(state)")
                } catch PlanBookError.outOfTurn { #expect(!lawful.contains(state), "\(name) in \(state)") }
            }
        }
    }

    @Test func aDraftWithoutWordsIsNotHandedIn() throws {
        let staff = try StaffBook()
        let id = try staff.write { try $0.begin(draft, by: staff["vanphong"]) }
        #expect(throws: PlanBookError.self) { try staff.write { try $0.submit(draft: id, by: staff["vanphong"]) } }
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.begin(Draft(title: " ", area: 1), by: staff["vanphong"]) }
        }
        #expect(throws: PlanBookError.unknownRecord(.draft, 99)) {
            try staff.write { try $0.submit(draft: 99, by: staff["vanphong"]) }
        }
    }

    @Test func commentsAndTheListTellWhatWasDone() throws {
        let staff = try StaffBook()
        let (one, two) = try staff.write { writer in
            (try writer.begin(draft, by: staff["vanphong"]), try writer.begin(draft, by: staff["vanphong"]))
        }
        let version = try save("Một", one, after: nil, staff, by: staff["vanphong"])
        try staff.write { writer in
            try writer.comment("Ngắn hơn", onDraft: one, version: version, by: staff["duyet"])
            try writer.submit(draft: one, by: staff["vanphong"])
            try writer.sendBack(draft: one, remark: "sửa đoạn 2", by: staff["duyet"])
        }
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.comment("", onDraft: one, by: staff["duyet"]) }
        }
        #expect(throws: PlanBookError.unknownRecord(.draftVersion, version)) {
            try staff.write { try $0.comment("x", onDraft: two, version: version, by: staff["duyet"]) }
        }
        try staff.book.read { reader in
            let list = try reader.drafts(for: staff["duyet"])
            #expect(list.map(\.draft.id) == [one, two])
            #expect(list.map(\.state) == [.returned, .writing])
            #expect(list.map(\.versionCount) == [1, 0])
            #expect(list.map(\.written) == [BookClock.test.now(), nil])
            #expect(list.first?.draft.period == StaffBook.period)
            let comments = try reader.comments(onDraft: one, for: staff["vanphong"])
            #expect(comments.map(\.words) == ["Ngắn hơn"])
            #expect(comments.map(\.version) == [version])
            let events = try reader.events(ofDraft: one, for: staff["vanphong"])
            #expect(events.map(\.kind) == [.submit, .return])
            #expect(events.map(\.remark) == [nil, "sửa đoạn 2"])
        }
    }
}
