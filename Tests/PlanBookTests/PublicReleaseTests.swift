import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

/// Which releases the public sees, and from when.
struct PublicReleaseTests {
    private func keep(
        _ text: String, _ action: JournalDeed.Action, in test: TestBook
    ) throws -> Int64 {
        try test.book.write(by: "test", clock: .test, .init(action, subject: text)) { writer in
            let home = try writer.reader.areaMap().requireArea("an-chau")
            let release = ReleaseToFile(
                name: text, sha256: Array(text.utf8), title: text, number: nil, area: home.id,
                day: Day(BookClock.test.now()), period: nil, text: Array(text.utf8), quotations: [])
            return action == .publish
                ? try writer.publish(release, meanings: [:]).id : try writer.file(release).release.id
        }
    }

    @Test func whatOthersWroteIsPublicAndOursOnceItsHourHasCome() throws {
        let test = try TestBook()
        let now = BookClock.test.now()
        let theirs = try keep("theirs", .importRelease, in: test)
        let ours = try keep("ours", .publish, in: test)
        let other = try keep("other", .publish, in: test)
        func seen(_ instant: Date) throws -> Set<Int64> {
            try test.book.read { reader in
                let listed = try reader.publicReleases(at: instant, 100).map(\.id)
                #expect(try reader.publicReleaseCount(at: instant) == listed.count)
                #expect(try reader.hiddenReleases(at: instant) == Set([theirs, ours, other]).subtracting(listed))
                for id in [theirs, ours, other] {
                    #expect((try reader.publicRelease(id, at: instant) != nil) == listed.contains(id))
                }
                return Set(listed)
            }
        }
        #expect(try seen(now) == [theirs], "what was issued but not published isn't public")
        let spokesperson = try addSpokesperson(test)
        let hour = now.addingTimeInterval(3600)
        _ = try test.book.write(by: "test", clock: .test, .init(.publish, subject: "ours")) { writer in
            try writer.publish(
                PublicationOrder(release: ours, visibleFrom: hour, files: [.init(kind: .csv, bytes: [0x61])]),
                by: spokesperson)
        }
        #expect(try seen(hour.addingTimeInterval(-0.001)) == [theirs])
        #expect(try seen(hour) == [theirs, ours])
        _ = try test.book.write(by: "test", clock: .test, .init(.publish, subject: "ours")) { writer in
            try writer.withdraw(publicationOf: ours, words: "sai", by: spokesperson)
        }
        #expect(try seen(hour) == [theirs, ours], "what was withdrawn stays, with its note")
        // One that was imported and then published with an embargo waits as well.
        _ = try test.book.write(by: "test", clock: .test, .init(.publish, subject: "theirs")) { writer in
            try writer.publish(
                PublicationOrder(release: theirs, visibleFrom: hour, files: [.init(kind: .csv, bytes: [0x61])]),
                by: spokesperson)
        }
        #expect(try seen(now) == [])
    }

    /// A table whose rows name something that can be hidden has a view that hides them, too.
    @Test func everyTableOfWhatReleasesBringHasAView() throws {
        let test = try TestBook()
        let parents: Set = ["source", "release", "quotation", "publication", "task", "task_report"]
        let tables = try test.book.read { reader in
            try BookTable.digested.filter { table in
                let named = try String.fetchAll(
                    reader.db, sql: "SELECT \"table\" FROM pragma_foreign_key_list(?)", arguments: [table])
                return parents.contains(table) || !parents.isDisjoint(with: named)
            }
        }
        #expect(tables.count > 15)
        let views = PublicViews.conditions.map(\.table)
        #expect(tables.filter { !views.contains($0) } == [])
        #expect(views.filter { !BookTable.digested.contains($0) } == [] && Set(views).count == views.count)
    }

    private func addSpokesperson(_ test: TestBook) throws -> Actor {
        let id = try test.book.write(by: "test", clock: .test, .init(.people, subject: "ngon")) { writer in
            try writer.add(Person(login: "ngon", name: "Ngôn", role: .spokesperson), by: .atTheMachine("test"))
        }
        return try #require(try test.book.read { try $0.actor(id) })
    }
}
