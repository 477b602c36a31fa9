import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

@Suite struct DocumentNumberTests {
    private let day = Day(2021_12_02)

    private func take(_ test: TestBook, _ symbol: String = "TB-UBND", on day: Day, start: Int = 1) throws -> String {
        try test.book.write(by: "văn thư", clock: .test, .init(.number, subject: symbol)) {
            try $0.takeNumber(symbol, on: day, subject: "Thông cáo", start: start).text
        }
    }

    @Test func numbersFollowEachOtherByYearAndSymbol() throws {
        let test = try TestBook()
        #expect(try take(test, on: day) == "01/TB-UBND")
        #expect(try take(test, on: day) == "02/TB-UBND")
        #expect(try take(test, "BC-UBND", on: day) == "01/BC-UBND")
        #expect(try take(test, on: Day(2022_01_05)) == "01/TB-UBND")
        #expect(try take(test, on: day) == "03/TB-UBND")
    }

    @Test func aRegisterMayBeginInTheMiddleOfAYear() throws {
        let test = try TestBook()
        #expect(try take(test, on: day, start: 127) == "127/TB-UBND")
        #expect(try take(test, on: day, start: 127) == "128/TB-UBND")
    }

    @Test func aVoidNumberStaysTakenAndTellsWhy() throws {
        // Given
        let test = try TestBook()
        let number = try test.book.write(by: "văn thư", clock: .test, .init(.number, subject: "TB-UBND")) {
            try $0.takeNumber("TB-UBND", on: day, subject: "Thông cáo")
        }
        // When
        try test.book.write(by: "văn thư", clock: .test, .init(.number, subject: number.text)) {
            try $0.void(number, on: day, because: "ghi nhầm ngày")
        }
        // Then
        #expect(try take(test, on: day) == "02/TB-UBND")
        let register = try test.book.read { try $0.documentNumbers(year: 2021) }
        #expect(register.map(\.number) == [1, 2])
        #expect(register.map(\.voidReason) == ["ghi nhầm ngày", nil])
        #expect(throws: PlanBookError.self) {
            try test.book.write(by: "văn thư", clock: .test, .init(.number, subject: "")) {
                try $0.void(number, on: day, because: "lần nữa")
            }
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aWriteThatIsGivenUpGivesItsNumberBack() throws {
        struct Refusal: Error {}
        let test = try TestBook()
        #expect(throws: Refusal.self) {
            try test.book.write(by: "văn thư", clock: .test, .init(.number, subject: "")) {
                _ = try $0.takeNumber("TB-UBND", on: day, subject: "Thông cáo")
                throw Refusal()
            }
        }
        #expect(try take(test, on: day) == "01/TB-UBND")
    }

    @Test(arguments: [
        "INSERT INTO document_number VALUES (9, 1, 2021, 'TB-UBND', 3, 'issued', 20211202, '', NULL)",
        "INSERT INTO document_number VALUES (9, 1, 2021, 'TB-UBND', 1, 'issued', 20211202, '', NULL)",
        "INSERT INTO document_number VALUES (9, 1, 2021, 'TB-UBND', 2, 'void', 20211202, '', NULL)",
        "UPDATE document_number SET number = 2", "DELETE FROM document_number",
    ])
    func theDatabaseItselfRefusesGapsDoublesAndChanges(sql: String) throws {
        let test = try TestBook()
        _ = try take(test, on: day)
        #expect(throws: DatabaseError.self) { try test.book.pool.write { try $0.execute(sql: sql) } }
    }

    @Test func aBookOfTheFirstVersionGainsTheRegister() throws {
        // Given a book as the first version left it
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "old.book").path
        let pool = try BookFile.connect(to: path)
        try BookSchema.migrator.migrate(pool, upTo: "001")
        try pool.write { try $0.execute(sql: "PRAGMA application_id = \(BookSchema.applicationID)") }
        try PlanBook(path: path, pool: pool).write(by: "test", .init(.create, subject: "")) {
            try BookSeed.small.write(to: $0)
        }
        _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try pool.close()
        // When
        let book = try PlanBook.open(path)
        // Then
        #expect(try book.read { try $0.checkJournal() }.isUnbroken)
        #expect(try book.read { try $0.journal().map(\.action) } == ["create", "upgrade"])
        let number = try book.write(by: "văn thư", clock: .test, .init(.number, subject: "")) {
            try $0.takeNumber("TB-UBND", on: day, subject: "Thông cáo").text
        }
        #expect(number == "01/TB-UBND")
    }

    @Test func twoProcessesTakeEachNumberOnce() async throws {
        // Given
        let test = try TestBook()
        let worker = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
            .deletingLastPathComponent().appending(path: "book-worker")
        // When
        let processes = try (1...2).map { seed in
            let process = Process()
            process.executableURL = worker
            process.arguments = ["number", test.book.path, "60", "\(seed)"]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes { process.waitUntilExit() }
        // Then
        #expect(processes.allSatisfy { $0.terminationStatus == 0 })
        let register = try test.book.read { try $0.documentNumbers(year: 2022, symbol: "TB-UBND") }
        #expect(register.map(\.number) == Array(1...120))
        #expect(Set(register.map { $0.subject.prefix(1) }) == ["1", "2"])
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }
}
