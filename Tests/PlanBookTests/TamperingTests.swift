import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

/// What is changed behind the journal's back is found.
@Suite struct TamperingTests {
    private func filledBook() throws -> TestBook {
        let test = try TestBook()
        for value in ["10", "20"] {
            try test.write { writer, source in
                let home = try writer.reader.areaMap().requireArea("an-chau").id
                try ObservationAppender(writer).append(
                    Observation(
                        indicator: 2, area: home, period: Period(year: 2021), known: Day(2021_05_01),
                        value: BookNumber(text: value), source: source))
            }
        }
        return test
    }

    @Test(arguments: [
        "INSERT OR REPLACE INTO observation SELECT id, entry, period, indicator, area, known, 77777, scale, status, source, place, reason FROM observation WHERE id = 1",
        "INSERT INTO observation SELECT -1, entry, period, indicator, area, known, 99999, scale, status, source, place, reason FROM observation WHERE id = 1",
        "UPDATE journal SET person = 'x'", "DELETE FROM journal WHERE id = 3",
    ])
    func theDatabaseRefuses(sql: String) throws {
        let test = try filledBook()
        #expect(throws: DatabaseError.self) { try test.book.pool.write { try $0.execute(sql: sql) } }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test(arguments: [
        "INSERT INTO observation SELECT 99, 2, period, indicator, area, known, 99999, scale, status, source, place, reason FROM observation WHERE id = 1",
        "UPDATE indicator SET direction = 'down'", "UPDATE area SET to_day = 20200101 WHERE id = 2",
        "UPDATE meta SET value = 'an-chau/ab'", "DROP TRIGGER observation_keeps_on_update",
        "DROP TRIGGER observation_keeps_on_update; UPDATE observation SET mantissa = 11 WHERE id = 1",
        "DROP TRIGGER alias_keeps_on_delete; DELETE FROM alias WHERE id = 1",
    ])
    func verifyingFindsIt(sql: String) throws {
        let test = try filledBook()
        try test.book.pool.write { try $0.execute(sql: sql) }
        #expect(!(try test.book.read { try $0.checkJournal() }).isUnbroken)
    }

    @Test func aCatalogueThatWasChangedOutsideTakesNoMoreWrites() throws {
        let test = try filledBook()
        try test.book.pool.write { try $0.execute(sql: "UPDATE indicator SET direction = 'down'") }
        #expect(throws: PlanBookError.changedOutside) { try test.write { _, _ in } }
    }

    @Test func aJournalThatWasCutLacksTheEntryThatWasNotedDown() throws {
        // Given a book whose last entry's hash was noted down
        let test = try filledBook()
        let head = try test.book.read { try $0.checkJournal() }.head
        #expect(try test.book.read { try $0.checkJournal(holds: head) }.isUnbroken)
        // When that entry and its rows are cut off, guards and all put back
        try test.book.pool.write { db in
            let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0
            for table in ["observation", "source", "journal"] {
                let guardSQL = try String.fetchOne(
                    db, sql: "SELECT sql FROM sqlite_master WHERE name = '\(table)_keeps_on_delete'")
                try db.execute(sql: "DROP TRIGGER \(table)_keeps_on_delete")
                try db.execute(sql: "DELETE FROM \(table) WHERE \(table == "journal" ? "id" : "entry") = \(last)")
                try db.execute(sql: guardSQL ?? "")
            }
        }
        // Then only the noted hash tells
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
        let check = try test.book.read { try $0.checkJournal(holds: head) }
        #expect(check.faults == [.missingEntry(hash: head)])
    }

    @Test func aUnitStaysWhereThereAreTargets() throws {
        let test = try TestBook()
        try test.write { writer, source in
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            try writer.add(
                Target(
                    indicator: 2, area: home, period: Period(year: 2022), inForce: Day(2021_12_10),
                    value: BookNumber(text: "15000"), source: source))
        }
        #expect(throws: DatabaseError.self) {
            try test.book.pool.write { try $0.execute(sql: "UPDATE indicator SET unit = 'kg' WHERE id = 2") }
        }
    }

    @Test func aTargetThatBecameKnownLaterDoesNotCountBefore() throws {
        let test = try TestBook()
        try test.write { writer, source in
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            for (value, known) in [("100", Day(2021_01_01)), ("200", Day(2026_01_01))] {
                try writer.add(
                    Target(
                        indicator: 2, area: home, period: Period(year: 2021), inForce: Day(2021_01_01), known: known,
                        value: BookNumber(text: value), source: source))
            }
        }
        try test.book.read { reader in
            let before = try reader.targets(of: Period(year: 2021), on: Day(2021_06_30))
            #expect(before.values.map { $0.plan?.value?.text } == ["100"])
            let now = try reader.targets(of: Period(year: 2021), on: Day(2026_06_30))
            #expect(now.values.map { $0.plan?.value?.text } == ["200"])
        }
    }

    @Test func aBookThatCannotBeMadeLeavesNothingBehind() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var seed = BookSeed.small
        seed.homeArea = "nowhere"
        #expect(throws: PlanBookError.unknownArea("nowhere", nearest: nil)) {
            try PlanBook.create(folder.appending(path: "book").path, seed: seed, by: "test")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}
