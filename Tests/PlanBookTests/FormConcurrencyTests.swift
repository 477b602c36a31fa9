import Figures
import Foundation
import Randomness
import Testing

@testable import PlanBook

/// Two people fill in one form at once, each through a server of their own.
@Suite struct FormConcurrencyTests {
    /// What a save that was accepted had seen of its cell.
    private struct Accepted: Sendable {
        var entry: FormEntry
        var after: Int64?
    }

    /// Saves random cells on what it last saw, looks again where others were faster, and goes on.
    private static func fillIn(
        _ book: PlanBook, _ form: Int64, _ cells: [Int64], as actor: Actor, seed: UInt64
    ) async throws -> (accepted: [Accepted], conflicts: Int) {
        var generator = SplitMix64(seed: seed)
        var seen: [Int64: Int64] = [:]
        var accepted: [Accepted] = []
        var conflicts = 0
        for _ in 0..<40 {
            let count = 1 + generator.below(cells.count)
            let batch = cells.shuffled(using: &generator).prefix(count).map { indicator in
                FormCell(
                    indicator: indicator,
                    value: BookNumber(mantissa: Int64(generator.below(1_000_000)), scale: 1), after: seen[indicator])
            }
            do {
                let saved = try await book.writing(as: actor, .init(.form, subject: "test")) {
                    try $0.save(batch, inForm: form, by: actor)
                }
                for (cell, entry) in zip(batch, saved) {
                    accepted.append(Accepted(entry: entry, after: cell.after))
                    seen[entry.indicator] = entry.id
                }
            } catch let conflict as FormConflict {
                conflicts += 1
                for cell in conflict.cells {
                    #expect(cell.theirs.id > cell.mine.after ?? 0)
                    seen[cell.mine.indicator] = cell.theirs.id
                }
            }
        }
        return (accepted, conflicts)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func nothingIsLostAndNothingUnseenIsOverwritten(seed: UInt64) async throws {
        // Given
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        let cells = try ["grain", "grain.rice", "grain.maize"].map { try staff.indicator($0) }
        let other = try PlanBook.open(staff.book.path)
        let (book, one, two) = (staff.book, staff["nn"], staff["nn2"])
        // When
        async let first = Self.fillIn(book, form, cells, as: one, seed: seed)
        async let second = Self.fillIn(other, form, cells, as: two, seed: seed &+ 100)
        let (mine, theirs) = try await (first, second)
        // Then the form holds all that was accepted, and nothing else
        let rows = try staff.book.read { try $0.changes(ofForm: form, since: 0, for: staff["nn"]) }
        let accepted = (mine.accepted + theirs.accepted).sorted { $0.entry.id < $1.entry.id }
        #expect(Set(accepted.map(\.entry)) == Set(rows))
        #expect(mine.accepted.count > 0 && theirs.accepted.count > 0)
        // and whoever took another's value away had seen it
        for save in accepted {
            let unseen = rows.filter {
                $0.indicator == save.entry.indicator && $0.person != save.entry.person && $0.id < save.entry.id
                    && $0.id > save.after ?? 0
            }
            #expect(unseen == [])
        }
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func fiftyPeopleEnterAtOnceAndNothingIsLost() async throws {
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        let grain = try staff.indicator("grain")
        let people = try staff.write { writer in
            try (0..<50).map {
                try writer.add(Person(login: "n\($0)", name: "N\($0)", role: .editor, agency: "nn"), by: staff.admin)
            }
        }
        let book = staff.book
        let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
            for (index, id) in people.enumerated() {
                group.addTask {
                    let actor = try #require(try await book.reading { try $0.actor(id) })
                    let cell = FormCell(indicator: grain, value: BookNumber(mantissa: Int64(index), scale: 0))
                    do {
                        _ = try await book.writing(as: actor, .init(.form, subject: "")) {
                            try $0.save([cell], inForm: form, by: actor)
                        }
                        return true
                    } catch is FormConflict { return false }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        // All aimed at one empty cell: one was first.
        #expect(saved == 1)
        #expect(try staff.book.read { try $0.changes(ofForm: form, since: 0, for: staff["nn"]).count } == 1)
    }
}
