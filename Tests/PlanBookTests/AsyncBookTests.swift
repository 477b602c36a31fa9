import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

@Suite struct AsyncBookTests {
    @Test func readingAndWritingWithoutWaitingDoWhatTheOthersDo() async throws {
        struct Refusal: Error {}
        let test = try TestBook()
        let before = try await test.book.reading { try $0.lastEntry() }
        let entry = try await test.book.writing(by: "test", clock: .test, .init(.enter, subject: "x")) { writer in
            _ = try writer.addSource(.person, name: "a")
            return writer.entry
        }
        #expect(entry == before + 1)
        #expect(try await test.book.reading { try $0.lastEntry() } == entry)
        // What is given up leaves nothing, and what writes nothing tells nothing.
        await #expect(throws: Refusal.self) {
            try await test.book.writing(by: "test", .init(.enter, subject: "x")) { writer in
                _ = try writer.addSource(.person, name: "b")
                throw Refusal()
            }
        }
        try await test.book.writing(by: "test", .init(.enter, subject: "x")) { _ in }
        #expect(try await test.book.reading { try $0.lastEntry() } == entry)
        // What SQLite refuses is told as the book's own error.
        await #expect(throws: PlanBookError.self) {
            try await test.book.writing(by: "test", .init(.enter, subject: "x")) {
                try $0.append(to: "task_report", [99, 1, 1, "x", "", nil, 1])
            }
        }
        #expect(try test.book.read { try $0.journalEntry(entry)?.at } == "2025-10-01T00:00:00.000Z")
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func theJournalIsSearched() throws {
        let staff = try StaffBook()
        for number in 0..<5 {
            try staff.book.write(by: "Lan", clock: .test, .init(.enter, subject: "Mục \(number)", detail: "50% _x")) {
                _ = try $0.addSource(.person, name: "a")
            }
        }
        try staff.book.read { reader in
            let find = { (words: String) in try reader.journal(for: staff["quantri"], holding: words).map(\.subject) }
            #expect(try find("lan") == (0..<5).reversed().map { "Mục \($0)" })
            #expect(try find("Mục 3") == ["Mục 3"])
            #expect(try find("50%").count == 5)
            #expect(try find("50_") == [])
            let page = try reader.journal(for: staff["quantri"], holding: "lan", limit: 2)
            let next = try reader.journal(for: staff["quantri"], before: page.last?.id, holding: "lan", limit: 9)
            #expect(page.count == 2 && next.count == 3)
        }
    }
}
