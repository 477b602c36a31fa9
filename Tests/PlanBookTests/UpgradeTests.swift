import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

@Suite struct UpgradeTests {
    @Test func aBookOfTheSecondVersionGainsPeopleAndForms() throws {
        // Given a book as the second version left it
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "old.book").path
        let pool = try BookFile.connect(to: path)
        try BookSchema.migrator.migrate(pool, upTo: "002")
        try pool.write { try $0.execute(sql: "PRAGMA application_id = \(BookSchema.applicationID)") }
        let old = PlanBook(path: path, pool: pool)
        try old.write(by: "test", .init(.create, subject: "")) { try BookSeed.small.write(to: $0) }
        let head = try pool.read { try Data.fetchOne($0, sql: "SELECT hash FROM journal ORDER BY id DESC LIMIT 1") }
        _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try pool.close()
        // When
        let book = try PlanBook.open(path)
        // Then its journal goes on where it was
        let noted = [UInt8](head ?? Data()).hexadecimal
        #expect(try book.read { try $0.checkJournal(holds: noted) }.isUnbroken)
        #expect(try book.read { try $0.journal().map(\.action) } == ["create", "upgrade"])
        let id = try book.write(by: "test", clock: .test, .init(.people, subject: "lan")) {
            try $0.add(Person(login: "lan", name: "Lan", role: .administrator), by: .atTheMachine("test"))
        }
        #expect(try book.read { try $0.actor(id)?.role } == .administrator)
        #expect(try book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test(arguments: BookTable.third)
    func theNewTablesRefuseChanges(table: String) throws {
        // Given
        let staff = try StaffBook()
        try fill(staff)
        #expect(try staff.book.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } ?? 0 > 0)
        for sql in [
            "UPDATE \(table) SET entry = entry", "DELETE FROM \(table)",
            "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
        ] {
            // When
            let error = #expect(throws: DatabaseError.self) { try staff.book.pool.write { try $0.execute(sql: sql) } }
            // Then
            #expect(error?.message == "\(table) is append-only")
        }
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aRoleThatWasChangedBehindTheJournalIsFound() throws {
        let staff = try StaffBook()
        try staff.book.pool.write {
            try $0.execute(
                sql: """
                    INSERT INTO person SELECT max(id) + 1, max(entry), id, login, login_key, name, 'administrator',
                        NULL, NULL, 1 FROM person WHERE login_key = 'doc'
                    """)
        }
        #expect(!(try staff.book.read { try $0.checkJournal() }).isUnbroken)
    }

    /// A row in each of the new tables.
    private func fill(_ staff: StaffBook) throws {
        let form = try staff.open("an-chau", agency: "nn")
        try staff.save("grain", "10", in: form, by: "nn")
        let (office, approver, spokesperson) = (staff["vanphong"], staff["duyet"], staff["phatngon"])
        try staff.write { writer in
            let source = try writer.addSource(.person, name: "test")
            let draft = try writer.begin(Draft(title: "T", area: 1), by: office)
            let version = try writer.save(template: "a", asKnown: nil, ofDraft: draft, after: nil, by: office)
            try writer.comment("được", onDraft: draft, by: approver)
            try writer.submit(draft: draft, by: office)
            try writer.signOff(draft: draft, version: version, by: approver)
            let release = try writer.add(
                StoredRelease(
                    source: source, area: 1, title: "T", number: nil, day: Day(2025_10_01), period: nil, text: []))
            try writer.publish(
                PublicationOrder(
                    release: release, draft: draft, visibleFrom: .distantPast,
                    files: [PublicationFile(kind: .html, bytes: [60])]), by: spokesperson)
            try writer.correct(publicationOf: release, words: "sửa", by: spokesperson)
            let task = try writer.add(BookTask(words: "Việc", given: Day(2025_01_05), leads: ["nn"], source: source))
            let report = try writer.report(
                onTask: task, day: Day(2025_09_30), outcome: .done, words: "", by: staff["nn"])
            try writer.attach([1], name: "a", mediaType: "a/b", toReport: report, by: staff["nn"])
        }
    }
}
