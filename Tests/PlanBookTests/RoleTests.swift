import Figures
import Foundation
import Testing

@testable import PlanBook

/// Who may do what: every person of the staff against every deed and question of the store itself.
@Suite struct RoleTests {
    /// What a case has at hand.
    private struct Scene {
        var staff: StaffBook
        var agencyForm: Int64
        var areaForm: Int64
        var grain: Int64
        var task: Int64
        var release: Int64
    }

    private typealias Deed = @Sendable (Scene, BookWriter, Actor) throws -> Void

    private static let everybody = [
        "quantri", "nn", "nn2", "tk", "tinh", "ab", "cd", "duyet", "duyet-ab", "vanphong", "phatngon", "doc",
    ]

    /// Each deed with those who may do it.
    private static let table: [(String, Set<String>, Deed)] = [
        (
            "add a person", ["quantri"],
            { _, writer, actor in
                _ = try writer.add(Person(login: "moi", name: "Mới", role: .reader), by: actor)
            }
        ),
        (
            "change a person", ["quantri"],
            { scene, writer, actor in
                var person = try #require(scene.staff["doc"].person)
                person.role = .office
                try writer.change(person, by: actor)
            }
        ),
        ("list people", ["quantri"], { _, writer, actor in _ = try writer.reader.people(for: actor) }),
        ("know names", Set(everybody), { _, writer, actor in _ = try writer.reader.personNames(for: actor) }),
        (
            "set another's password", ["quantri"],
            { scene, writer, actor in
                try writer.set(passwordHash: hash, of: try id(scene, otherThan: actor), by: actor)
            }
        ),
        (
            "set one's own password", Set(everybody),
            { _, writer, actor in
                try writer.set(passwordHash: hash, of: try #require(actor.id), by: actor)
            }
        ),
        (
            "take another's second factor", ["quantri"],
            { scene, writer, actor in
                try writer.set(codeSecret: nil, of: try id(scene, otherThan: actor), by: actor)
            }
        ),
        (
            "give another a second factor", [],
            { scene, writer, actor in
                try writer.set(
                    codeSecret: [UInt8](repeating: 7, count: 20), of: try id(scene, otherThan: actor), by: actor)
            }
        ),
        ("read the journal", ["quantri"], { _, writer, actor in _ = try writer.reader.journal(for: actor) }),
        (
            "open a form", ["quantri", "vanphong"],
            { scene, writer, actor in
                try writer.open(
                    ReportForm(
                        period: Period(year: 2024), area: 1, agency: "nn", deadline: Day(2025_01_05),
                        indicators: [scene.grain]), by: actor)
            }
        ),
        (
            "read an agency's form",
            ["quantri", "nn", "nn2", "tinh", "duyet", "vanphong", "phatngon", "doc"],
            { scene, writer, actor in try read(scene.agencyForm, writer.reader, actor) }
        ),
        (
            "read an area's form",
            ["quantri", "tinh", "ab", "duyet", "duyet-ab", "vanphong", "phatngon", "doc"],
            { scene, writer, actor in try read(scene.areaForm, writer.reader, actor) }
        ),
        (
            "see the board", Set(everybody),
            { _, writer, actor in
                _ = try writer.reader.board(of: StaffBook.period, for: actor)
                _ = try writer.reader.formPeriods(for: actor)
            }
        ),
        (
            "fill in an agency's form", ["nn", "nn2"],
            { scene, writer, actor in
                try fillIn(scene, scene.agencyForm, writer, actor)
            }
        ),
        (
            "fill in an area's form", ["ab"],
            { scene, writer, actor in
                try fillIn(scene, scene.areaForm, writer, actor)
            }
        ),
        (
            "submit an agency's form", ["nn", "nn2"],
            { scene, writer, actor in
                try fillIn(scene, scene.agencyForm, writer, scene.staff["nn"])
                try writer.submit(form: scene.agencyForm, by: actor)
            }
        ),
        (
            "return an agency's form", ["duyet"],
            { scene, writer, actor in
                try submit(scene, scene.agencyForm, writer, by: "nn")
                try writer.sendBack(form: scene.agencyForm, remark: "xem lại", by: actor)
            }
        ),
        (
            "return an area's form", ["duyet", "duyet-ab"],
            { scene, writer, actor in
                try submit(scene, scene.areaForm, writer, by: "ab")
                try writer.sendBack(form: scene.areaForm, remark: "xem lại", by: actor)
            }
        ),
        (
            "approve an agency's form", ["duyet"],
            { scene, writer, actor in
                try submit(scene, scene.agencyForm, writer, by: "nn")
                try writer.approve(form: scene.agencyForm, by: actor)
            }
        ),
        (
            "approve an area's form", ["duyet", "duyet-ab"],
            { scene, writer, actor in
                try submit(scene, scene.areaForm, writer, by: "ab")
                try writer.approve(form: scene.areaForm, by: actor)
            }
        ),
        (
            "lock an area's form", ["duyet", "duyet-ab", "quantri"],
            { scene, writer, actor in
                try approve(scene, writer)
                try writer.lock(form: scene.areaForm, by: actor)
            }
        ),
        (
            "reopen an area's form", ["duyet", "duyet-ab", "quantri"],
            { scene, writer, actor in
                try approve(scene, writer)
                try writer.reopen(form: scene.areaForm, reason: "sửa", by: actor)
            }
        ),
        (
            "report on a task", ["nn", "nn2", "vanphong"],
            { scene, writer, actor in
                _ = try writer.report(
                    onTask: scene.task, day: Day(2025_09_30), outcome: .progress, words: "đang làm", by: actor)
            }
        ),
        (
            "drop a task", ["vanphong"],
            { scene, writer, actor in
                _ = try writer.report(
                    onTask: scene.task, day: Day(2025_09_30), outcome: .dropped, words: "thôi", by: actor)
            }
        ),
        (
            "attach to a report", ["nn", "nn2", "vanphong"],
            { scene, writer, actor in
                try writer.attach(
                    [1], name: "a.pdf", mediaType: "application/pdf", toReport: try report(scene, writer), by: actor)
            }
        ),
        (
            "read attachments", Set(everybody),
            { scene, writer, actor in
                let id = try writer.attach(
                    [1], name: "a.pdf", mediaType: "application/pdf", toReport: try report(scene, writer),
                    by: scene.staff["nn"])
                _ = try writer.reader.attachments(ofTask: scene.task, for: actor)
                _ = try writer.reader.attachment(id, for: actor)
            }
        ),
        ("begin a draft", ["vanphong"], { _, writer, actor in _ = try writer.begin(draft, by: actor) }),
        (
            "read drafts", ["quantri", "duyet", "duyet-ab", "vanphong", "phatngon"],
            { scene, writer, actor in
                let id = try written(scene, writer)
                let reader = writer.reader
                let questions: [() throws -> Void] = [
                    { _ = try reader.drafts(for: actor) }, { _ = try reader.draft(id, for: actor) },
                    { _ = try reader.versions(ofDraft: id, for: actor) },
                    { _ = try reader.lastVersion(ofDraft: id, for: actor) },
                    { _ = try reader.comments(onDraft: id, for: actor) },
                    { _ = try reader.events(ofDraft: id, for: actor) },
                    { _ = try reader.state(ofDraft: id, for: actor) },
                ]
                try askAll(questions)
            }
        ),
        (
            "write a draft", ["vanphong"],
            { scene, writer, actor in
                let id = try written(scene, writer)
                let last = try writer.reader.lastVersion(ofDraft: id)?.id
                _ = try writer.save(template: "khác", asKnown: nil, ofDraft: id, after: last, by: actor)
            }
        ),
        (
            "comment on a draft", ["quantri", "duyet", "duyet-ab", "vanphong", "phatngon"],
            { scene, writer, actor in
                try writer.comment("nên ngắn hơn", onDraft: try written(scene, writer), by: actor)
            }
        ),
        (
            "submit a draft", ["vanphong"],
            { scene, writer, actor in
                try writer.submit(draft: try written(scene, writer), by: actor)
            }
        ),
        (
            "return a draft", ["duyet", "duyet-ab", "phatngon"],
            { scene, writer, actor in
                let id = try written(scene, writer)
                try writer.submit(draft: id, by: scene.staff["vanphong"])
                try writer.sendBack(draft: id, remark: "viết lại", by: actor)
            }
        ),
        (
            "sign a draft off", ["duyet", "duyet-ab"],
            { scene, writer, actor in
                let id = try written(scene, writer)
                try writer.submit(draft: id, by: scene.staff["vanphong"])
                let last = try #require(try writer.reader.lastVersion(ofDraft: id)).id
                try writer.signOff(draft: id, version: last, by: actor)
            }
        ),
        (
            "see what is under embargo", ["quantri", "vanphong", "phatngon"],
            { scene, writer, actor in
                try writer.publish(order(scene), by: scene.staff["phatngon"])
                let reader = writer.reader
                try askAll([
                    { _ = try reader.publications(for: actor) },
                    { _ = try reader.publication(ofRelease: scene.release, for: actor) },
                    { _ = try reader.publicationFiles(ofRelease: scene.release, for: actor) },
                    { _ = try reader.publicationFile(.html, ofRelease: scene.release, for: actor) },
                ])
            }
        ),
        ("publish", ["phatngon"], { scene, writer, actor in try writer.publish(order(scene), by: actor) }),
        (
            "correct a publication", ["phatngon"],
            { scene, writer, actor in
                try writer.publish(order(scene), by: scene.staff["phatngon"])
                try writer.correct(publicationOf: scene.release, words: "sửa số", by: actor)
            }
        ),
        (
            "withdraw a publication", ["phatngon"],
            { scene, writer, actor in
                try writer.publish(order(scene), by: scene.staff["phatngon"])
                try writer.withdraw(publicationOf: scene.release, words: "nhầm", by: actor)
            }
        ),
    ]

    @Test func everyRoleMayDoWhatTheTableSaysAndNothingElse() throws {
        let staff = try StaffBook()
        let (agencyForm, areaForm) = (try staff.open("an-chau", agency: "nn"), try staff.open("an-chau/ab"))
        let (task, release) = try staff.write { writer in
            let source = try writer.addSource(.person, name: "test")
            let task = try writer.add(
                BookTask(words: "Việc", given: Day(2025_01_05), leads: ["Sở Nông nghiệp"], source: source))
            let release = try writer.add(
                StoredRelease(
                    source: source, area: 1, title: "Thông cáo", number: nil, day: Day(2025_10_01), period: nil,
                    text: []))
            return (task, release)
        }
        let scene = Scene(
            staff: staff, agencyForm: agencyForm, areaForm: areaForm, grain: try staff.indicator("grain"), task: task,
            release: release)
        for (name, allowed, deed) in Self.table {
            for login in Self.everybody {
                let actor = staff[login]
                do {
                    try staff.book.rehearse(clock: .test) { try deed(scene, $0, actor) }
                    #expect(allowed.contains(login), "\(login) could \(name)")
                } catch let error as PlanBookError {
                    guard case .notAllowed(login, _) = error, !allowed.contains(login) else {
                        Issue.record("\(login), \(name): \(error)")
                        continue
                    }
                }
            }
        }
    }

    @Test func whatWasTakenAwayIsGoneAtOnce() throws {
        // Given an editor who is signed in
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        let editor = staff["nn"]
        try staff.save("grain", "10", in: form, by: "nn")
        // When an administrator changes the agency, and later shuts the person out
        var person = try #require(editor.person)
        for change in [{ person.agency = "tk" }, { person.isActive = false }] {
            change()
            try staff.write { try $0.change(person, by: staff["quantri"]) }
            // Then the former actor has no rights
            #expect(throws: PlanBookError.notAllowed(login: "nn", .enterFigures)) {
                try staff.save("grain", "11", in: form, by: "nn")
            }
            #expect(throws: PlanBookError.notAllowed(login: "nn", .readForms)) {
                try staff.book.read { try $0.form(form, for: editor) }
            }
        }
        #expect(try staff.book.read { try $0.actor(person.id) } == nil)
    }

    @Test func aBoardShowsWhatAnActorMayRead() throws {
        let staff = try StaffBook()
        let agency = try staff.open("an-chau", agency: "nn")
        let (ab, cd) = (try staff.open("an-chau/ab"), try staff.open("an-chau/cd"))
        let seen = { (login: String) in
            try staff.book.read { try $0.board(of: StaffBook.period, for: staff[login]).lines.map(\.form.id) }
        }
        #expect(try seen("nn") == [agency])
        #expect(try seen("tk") == [])
        #expect(try seen("ab") == [ab])
        #expect(try seen("duyet-ab") == [ab])
        #expect(try seen("tinh") == [agency, ab, cd])
        #expect(try seen("doc") == [agency, ab, cd])
    }

    private static let hash = "$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA"
    private static let draft = Draft(title: "Thông cáo tháng 9", area: 1)

    private static func id(_ scene: Scene, otherThan actor: Actor) throws -> Int64 {
        try #require(scene.staff[actor.login == "doc" ? "tk" : "doc"].id)
    }

    /// Each must be answered, or each refused.
    private static func askAll(_ questions: [() throws -> Void]) throws {
        let errors = questions.map { question -> PlanBookError? in
            do { try question() } catch { return error as? PlanBookError }
            return nil
        }
        #expect(Set(errors).count == 1)
        if let error = errors.compactMap({ $0 }).first { throw error }
    }

    private static func read(_ form: Int64, _ reader: BookReader, _ actor: Actor) throws {
        let plain = try reader.requireForm(form)
        try askAll([
            { _ = try reader.form(form, for: actor) }, { _ = try reader.state(ofForm: form, for: actor) },
            { _ = try reader.form(of: plain.period, in: plain.area, agency: plain.agency, for: actor) },
            { _ = try reader.events(ofForm: form, for: actor) }, { _ = try reader.entries(ofForm: form, for: actor) },
            { _ = try reader.changes(ofForm: form, since: 0, for: actor) },
            { _ = try reader.sheet(ofForm: form, on: Day(2025_10_01), for: actor) },
        ])
    }

    private static func fillIn(_ scene: Scene, _ form: Int64, _ writer: BookWriter, _ actor: Actor) throws {
        try writer.save(
            [FormCell(indicator: scene.grain, value: BookNumber(text: "10"))], inForm: form, by: actor)
    }

    private static func submit(_ scene: Scene, _ form: Int64, _ writer: BookWriter, by login: String) throws {
        try fillIn(scene, form, writer, scene.staff[login])
        try writer.submit(form: form, by: scene.staff[login])
    }

    private static func approve(_ scene: Scene, _ writer: BookWriter) throws {
        try submit(scene, scene.areaForm, writer, by: "ab")
        try writer.approve(form: scene.areaForm, by: scene.staff["duyet"])
    }

    private static func report(_ scene: Scene, _ writer: BookWriter) throws -> Int64 {
        try writer.report(
            onTask: scene.task, day: Day(2025_09_30), outcome: .progress, words: "", by: scene.staff["nn"])
    }

    private static func written(_ scene: Scene, _ writer: BookWriter) throws -> Int64 {
        let id = try writer.begin(draft, by: scene.staff["vanphong"])
        _ = try writer.save(template: "Một", asKnown: nil, ofDraft: id, after: nil, by: scene.staff["vanphong"])
        return id
    }

    private static func order(_ scene: Scene) -> PublicationOrder {
        PublicationOrder(
            release: scene.release, visibleFrom: BookClock.test.now() + 3600,
            files: [PublicationFile(kind: .html, bytes: [60])])
    }
}
