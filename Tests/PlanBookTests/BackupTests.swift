import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

@Suite struct BackupTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")

    /// Runs with a folder that is gone afterwards.
    private func inFolder(_ body: (_ path: (String) -> String) async throws -> Void) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body { folder.appending(path: $0).path }
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    @Test func aBackupIsWholeWhileOthersWrite() async throws {
        try await inFolder { path in
            // Given a book that is written to all the time
            let staff = try StaffBook()
            let book = staff.book
            let writer = Task {
                var count = 0
                while !Task.isCancelled, count < 2000 {
                    try await book.writing(by: "test", .init(.enter, subject: "")) {
                        _ = try $0.addSource(.person, name: "x")
                    }
                    count += 1
                }
                return count
            }
            // When
            var checks: [BackupCheck] = []
            for number in 0..<3 {
                checks.append(try book.backup(to: path("copy-\(number)")))
                try await Task.sleep(for: .milliseconds(30))
            }
            writer.cancel()
            #expect((try? await writer.value) ?? 1 > 0)
            // Then each is a state that the book was in, unbroken, and nothing else is left
            #expect(Set(names) == ["copy-0", "copy-1", "copy-2"])
            for (number, check) in checks.enumerated() {
                let copy = try PlanBook.open(path("copy-\(number)"))
                let found = try copy.read { try $0.checkJournal() }
                #expect(found.isUnbroken)
                #expect(found.entryCount == check.entryCount)
                #expect(found.head == check.head)
                #expect(try book.read { try $0.checkJournal(holds: check.head) }.isUnbroken)
            }
        }
    }

    @Test func whatStandsThereStays() async throws {
        try await inFolder { path in
            let test = try TestBook()
            try Data("giữ".utf8).write(to: URL(fileURLWithPath: path("copy")))
            #expect(throws: PlanBookError.exists(path: path("copy"))) { try test.book.backup(to: path("copy")) }
            #expect(try String(contentsOfFile: path("copy"), encoding: .utf8) == "giữ")
            #expect(throws: PlanBookError.unreadable(path: path("none/copy"))) {
                try test.book.backup(to: path("none/copy"))
            }
            #expect(names == ["copy"])
        }
    }

    @Test func aBrokenBookGivesNoBackup() async throws {
        try await inFolder { path in
            let test = try TestBook()
            try test.book.pool.write {
                try $0.execute(sql: "DROP TRIGGER alias_keeps_on_delete; DELETE FROM alias WHERE id = 1")
            }
            let error = #expect(throws: PlanBookError.self) { try test.book.backup(to: path("copy")) }
            #expect("\(error as Any)".contains("changedRows"))
            #expect(names == [])
        }
    }

    @Test func aBackupIsRestored() async throws {
        try await inFolder { path in
            let staff = try StaffBook()
            let check = try staff.book.backup(to: path("copy"))
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path("copy")))
            // When
            #expect(try PlanBook.restore(path("copy"), to: path("book")) == check)
            // Then
            #expect(try PlanBook.open(path("book")).read { try $0.people(for: staff["quantri"]).count } == 12)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path("copy"))) == bytes)
            #expect(throws: PlanBookError.exists(path: path("book"))) {
                try PlanBook.restore(path("copy"), to: path("book"))
            }
        }
    }

    @Test func whatIsNoWholeBackupIsNotRestored() async throws {
        try await inFolder { path in
            let test = try TestBook()
            try test.book.backup(to: path("copy"))
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path("copy")))
            bytes = bytes.prefix(bytes.count / 2)
            try bytes.write(to: URL(fileURLWithPath: path("cut")))
            try Data("x".utf8).write(to: URL(fileURLWithPath: path("other")))
            #expect(throws: PlanBookError.self) { try PlanBook.restore(path("cut"), to: path("book")) }
            #expect(throws: PlanBookError.notABook(path: path("other"))) {
                try PlanBook.restore(path("other"), to: path("book"))
            }
            #expect(throws: PlanBookError.missing(path: path("none"))) {
                try PlanBook.restore(path("none"), to: path("book"))
            }
            // A book in use isn't its file alone.
            try test.write { _, _ in }
            #expect(throws: PlanBookError.busy(path: test.book.path)) {
                try PlanBook.restore(test.book.path, to: path("book"))
            }
            #expect(Set(names) == ["copy", "cut", "other"])
        }
    }
}
