import Figures
import Foundation
import Testing

@testable import PlanBook

@Suite struct PublicationTests {
    private let now = BookClock.test.now()
    private let html = PublicationFile(kind: .html, bytes: Array("<p>".utf8))

    private func release(_ staff: StaffBook, _ title: String = "Thông cáo") throws -> Int64 {
        try staff.write { writer in
            let source = try writer.addSource(.person, name: "test")
            return try writer.add(
                StoredRelease(
                    source: source, area: 1, title: title, number: nil, day: Day(2025_10_01), period: StaffBook.period,
                    text: []))
        }
    }

    @discardableResult
    private func publish(_ staff: StaffBook, _ order: PublicationOrder) throws -> Int64 {
        try staff.write { try $0.publish(order, by: staff["phatngon"]) }
    }

    @Test func nothingIsSeenBeforeItsHour() throws {
        // Given
        let staff = try StaffBook()
        let release = try release(staff)
        try publish(staff, PublicationOrder(release: release, visibleFrom: now + 3600, files: [html]))
        try staff.book.read { reader in
            for (seconds, isSeen) in [(0.0, false), (3599.999, false), (3600, true), (1e6, true)] {
                // When
                let instant = now + seconds
                // Then no question of the public tells of it
                let found = try reader.publication(ofRelease: release, visibleAt: instant)
                #expect((found != nil) == isSeen, "\(seconds)")
                #expect(try reader.publications(visibleAt: instant).isEmpty != isSeen)
                #expect(try reader.publicationCount(visibleAt: instant) == (isSeen ? 1 : 0))
                #expect(try reader.publicationFiles(ofRelease: release, visibleAt: instant).isEmpty != isSeen)
                let file = try reader.publicationFile(.html, ofRelease: release, visibleAt: instant)
                #expect(file == (isSeen ? html : nil))
            }
            #expect(try reader.nextPublication(after: now) == now + 3600)
            #expect(try reader.nextPublication(after: now + 3600) == nil)
            #expect(try reader.publications(for: staff["vanphong"]).map(\.release) == [release])
            let head = try reader.publicationFiles(ofRelease: release, for: staff["vanphong"])
            #expect(head == [PublicationFileHead(kind: .html, sha256: html.sha256, size: 3)])
        }
    }

    @Test func nothingLooksOlderThanItIs() throws {
        let staff = try StaffBook()
        let release = try release(staff)
        try publish(staff, PublicationOrder(release: release, visibleFrom: .distantPast, files: [html]))
        let found = try staff.book.read { try $0.publication(ofRelease: release, visibleAt: now) }
        #expect(found?.visibleFrom == now)
        #expect(found?.title == "Thông cáo")
        #expect(found?.period == StaffBook.period)
    }

    @Test func anEmbargoOfYearsIsASlip() throws {
        let staff = try StaffBook()
        let release = try release(staff)
        for instant in [now + 400 * 86_400, .distantFuture] {
            #expect(throws: PlanBookError.self) {
                try publish(staff, PublicationOrder(release: release, visibleFrom: instant, files: [html]))
            }
        }
    }

    @Test func pagesGoThroughAllOfThemOnce() throws {
        // Given publications of few hours, so that some share one
        let staff = try StaffBook()
        for number in 0..<11 {
            let release = try release(staff, "\(number)")
            try publish(
                staff, PublicationOrder(release: release, visibleFrom: now + Double(number / 3), files: [html]))
        }
        // When
        var titles: [String] = []
        var cursor: PublicationCursor?
        while true {
            let page = try staff.book.read { try $0.publications(visibleAt: now + 2, after: cursor, limit: 2) }
            guard let last = page.last else { break }
            #expect(page.count <= 2)
            titles += page.map(\.title)
            cursor = last.cursor
        }
        // Then the newest come first
        #expect(titles == (0..<9).reversed().map(String.init))
    }

    @Test func notesStayAndFilesFollowEachOther() throws {
        let staff = try StaffBook()
        let (release, spokesperson) = (try release(staff), staff["phatngon"])
        try publish(staff, PublicationOrder(release: release, visibleFrom: now, files: [html]))
        let better = PublicationFile(kind: .html, bytes: Array("<p>sửa".utf8))
        try staff.write {
            try $0.correct(publicationOf: release, words: "Sửa số thóc", files: [better], by: spokesperson)
        }
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.correct(publicationOf: release, words: " ", by: spokesperson) }
        }
        try staff.write { try $0.withdraw(publicationOf: release, words: "Nhầm kỳ", by: spokesperson) }
        try staff.book.read { reader in
            let found = try #require(try reader.publication(ofRelease: release, visibleAt: now))
            #expect(found.isWithdrawn)
            #expect(found.notes.map(\.kind) == [.corrected, .withdrawn])
            #expect(found.notes.map(\.words) == ["Sửa số thóc", "Nhầm kỳ"])
            #expect(found.notes.allSatisfy { $0.at == now && $0.person == spokesperson.id })
            #expect(try reader.publicationFile(.html, ofRelease: release, visibleAt: now) == better)
            #expect(try reader.publicationFiles(ofRelease: release, visibleAt: now).map(\.sha256) == [better.sha256])
        }
        // What was withdrawn is settled.
        for deed in [BookWriter.correctAgain, BookWriter.withdrawAgain] {
            #expect(throws: PlanBookError.self) { try staff.write { try deed($0)(release, spokesperson) } }
        }
        #expect(throws: PlanBookError.unknownRecord(.publication, 99)) {
            try staff.write { try $0.withdraw(publicationOf: 99, words: "x", by: spokesperson) }
        }
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aReleaseIsPublishedOnceAndItsDraftOnlyIfSignedOff() throws {
        // Given a draft in review
        let staff = try StaffBook()
        let release = try release(staff)
        let draft = try staff.write { writer in
            let id = try writer.begin(Draft(title: "T", area: 1), by: staff["vanphong"])
            _ = try writer.save(template: "a", asKnown: nil, ofDraft: id, after: nil, by: staff["vanphong"])
            try writer.submit(draft: id, by: staff["vanphong"])
            return id
        }
        let order = PublicationOrder(release: release, draft: draft, visibleFrom: now, files: [html])
        // Then it can't be published before it is signed off, nor twice
        #expect(throws: PlanBookError.self) { try publish(staff, order) }
        #expect(try staff.book.read { try $0.publications(visibleAt: now) } == [])
        try staff.write { writer in
            let last = try #require(try writer.reader.lastVersion(ofDraft: draft)).id
            try writer.signOff(draft: draft, version: last, by: staff["duyet"])
        }
        try publish(staff, order)
        #expect(try staff.book.read { try $0.state(ofDraft: draft, for: staff["duyet"]) } == .published)
        #expect(throws: PlanBookError.self) { try publish(staff, order) }
        #expect(throws: PlanBookError.unknownRecord(.release, 99)) {
            try publish(staff, PublicationOrder(release: 99, visibleFrom: now, files: [html]))
        }
    }

    @Test func aNumberMustStand() throws {
        let staff = try StaffBook()
        let (release, other) = (try release(staff), try release(staff))
        let numbers = try staff.write { writer in
            let numbers = try [nil, nil, other].map {
                try writer.takeNumber("TB-UBND", on: Day(2025_10_01), subject: "", release: $0)
            }
            try writer.void(numbers[1], on: Day(2025_10_01), because: "nhầm")
            return numbers
        }
        func order(_ symbol: String?, _ number: Int?) -> PublicationOrder {
            PublicationOrder(release: release, visibleFrom: now, symbol: symbol, number: number, files: [html])
        }
        for (symbol, number) in [("TB-UBND", 9), ("TB-UBND", 2), ("TB-UBND", 3), ("TB-UBND", nil), (nil, 1)]
            as [(String?, Int?)]
        {
            #expect(throws: PlanBookError.self) { try publish(staff, order(symbol, number)) }
        }
        try publish(staff, order("TB-UBND", numbers[0].number))
        #expect(try staff.book.read { try $0.publication(ofRelease: release, visibleAt: now)?.number } == 1)
    }

    @Test(arguments: [
        [], [PublicationFile(kind: .html, bytes: [])],
        [PublicationFile(kind: .csv, bytes: [1]), PublicationFile(kind: .csv, bytes: [2])],
    ])
    func unfitFilesAreRefused(files: [PublicationFile]) throws {
        let staff = try StaffBook()
        let release = try release(staff)
        #expect(throws: PlanBookError.self) {
            try publish(staff, PublicationOrder(release: release, visibleFrom: now, files: files))
        }
    }
}

extension BookWriter {
    fileprivate func correctAgain(_ release: Int64, _ actor: Actor) throws {
        try correct(publicationOf: release, words: "lại", by: actor)
    }

    fileprivate func withdrawAgain(_ release: Int64, _ actor: Actor) throws {
        try withdraw(publicationOf: release, words: "lại", by: actor)
    }
}
