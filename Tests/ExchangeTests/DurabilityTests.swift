import Exchange
import Figures
import Foundation
import GRDB
import PlanBook
import Testing

/// What a book promises whatever happens to the processes that write to it, to the disk and to its file.
@Suite(.serialized) struct DurabilityTests {
    /// 200 in a full run.
    static let kills = ProcessInfo.processInfo.environment["SOLIEU_KILLS"].flatMap { Int($0) } ?? 12

    @Test func whatWasAcceptedOutlivesKilledProcesses() throws {
        let test = try TestBook()
        defer { test.remove() }
        var accepted: [Accepted] = []
        for kill in 0..<Self.kills {
            let workers = [
                try Worker(["enter", test.path, "100000", "\(kill)"]),
                try Worker(["import", test.path, "100000", "\(200 + kill % 7 * 400)", "\(kill)"]),
            ]
            Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.6))
            let new = workers.flatMap { $0.kill().compactMap(Accepted.init) }
            try verify(new, of: test.path, isLast: false)
            accepted += new
        }
        #expect(!accepted.isEmpty)
        try verify(accepted, of: test.path, isLast: true)
    }

    /// Looks at the book as the next process finds it.
    private func verify(_ accepted: [Accepted], of path: String, isLast: Bool) throws {
        try PlanBook.open(path).read { book in
            let check = try book.checkJournal()
            #expect(check.isUnbroken, "\(check.faults)")
            if isLast { #expect(try book.checkFile() == []) }
            for one in accepted {
                switch one.what {
                case .observation(let id, let mantissa):
                    let observation = try book.observation(id)
                    #expect(observation?.entry == one.entry)
                    #expect(observation?.value?.mantissa == mantissa)
                case .rows(let count): #expect(try book.observationCount(ofEntry: one.entry) == count)
                }
            }
            // No import is half there: an entry says how many values it brought.
            for entry in try book.journal() where entry.action == "import" {
                let counts = entry.detail.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
                #expect(try book.observationCount(ofEntry: entry.id) == counts.reduce(0, +))
            }
        }
    }

    @Test func processesWriteSideBySide() throws {
        let test = try TestBook()
        defer { test.remove() }
        let workers = [
            try Worker(["enter", test.path, "40", "1"]), try Worker(["import", test.path, "15", "300", "2"]),
            try Worker(["enter", test.path, "40", "3"]),
        ]
        var accepted: [Accepted] = []
        for worker in workers {
            let (status, lines) = worker.wait()
            #expect(status == 0)
            accepted += lines.compactMap(Accepted.init)
        }
        #expect(accepted.count == 95)
        #expect(Set(accepted.map(\.entry)).count == 95)
        try verify(accepted, of: test.path, isLast: true)
        #expect(try test.journalLength() == 96)
    }

    @Test func aFullDiskIsToldAndNothingIsLost() throws {
        guard let disk = SmallDisk(megabytes: 3) else { return }
        defer { disk.remove() }
        let test = try TestBook(in: disk.folder)
        let worker = try Worker(["import", test.path, "1000", "3000", "1"])
        let (status, lines) = worker.wait()
        #expect(status == 2)
        #expect(worker.messages.contains("hết chỗ"), "\(worker.messages)")
        let accepted = lines.compactMap(Accepted.init)
        #expect(!accepted.isEmpty)
        try verify(accepted, of: test.path, isLast: true)
    }

    /// Not even the files that SQLite keeps beside the book find room.
    @Test func aDiskThatWasFullBeforeIsToldAndLosesNothing() throws {
        guard let disk = SmallDisk(megabytes: 3) else { return }
        defer { disk.remove() }
        let test = try TestBook(in: disk.folder)
        let filling = disk.folder.appending(path: "filling")
        let handle = try disk.fill(filling)
        defer { try? handle.close() }
        let worker = try Worker(["enter", test.path, "1", "1"])
        #expect(worker.wait().status == 2)
        #expect(worker.messages.contains("hết chỗ"), "\(worker.messages)")
        try FileManager.default.removeItem(at: filling)
        try handle.close()
        try verify([], of: test.path, isLast: true)
    }

    @Test func aReadOnlyDiskIsTold() throws {
        guard let disk = SmallDisk(megabytes: 3) else { return }
        defer { disk.remove() }
        var path = ""
        do { path = try TestBook(in: disk.folder).path }
        disk.forbidWriting()
        let worker = try Worker(["enter", path, "1", "1"])
        #expect(worker.wait().status == 2)
        #expect(worker.messages.contains("quyền") || worker.messages.contains("chỉ cho đọc"), "\(worker.messages)")
    }

    @Test func aNewerBookIsRefused() throws {
        let test = try TestBook()
        defer { test.remove() }
        try DatabaseQueue(path: test.path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')")
        }
        #expect(throws: PlanBookError.newer(path: test.path)) { try PlanBook.open(test.path) }
    }

    @Test func otherFilesAreNoBooks() throws {
        let test = try TestBook()
        defer { test.remove() }
        let path = test.folder.appending(path: "other").path
        try Data("Kính gửi: …".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: PlanBookError.notABook(path: path)) { try PlanBook.open(path) }
        let base = test.folder.appending(path: "base").path
        try DatabaseQueue(path: base).write { try $0.execute(sql: "CREATE TABLE t (a)") }
        #expect(throws: PlanBookError.notABook(path: base)) { try PlanBook.open(base) }
    }

    @Test(arguments: ["cut", "overwritten"])
    func aDamagedBookIsToldAsSuch(how: String) throws {
        let test = try TestBook()
        defer { test.remove() }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: test.path))
        let copy = test.folder.appending(path: "copy").path
        if how == "cut" {
            bytes = bytes.prefix(bytes.count / 3)
        } else {
            for index in 200..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index &* 31) }
        }
        try bytes.write(to: URL(fileURLWithPath: copy))
        do {
            let check = try PlanBook.open(copy).read { try ($0.checkJournal(), $0.checkFile()) }
            #expect(!check.1.isEmpty)
        } catch let error as PlanBookError {
            guard case .damaged = error else {
                Issue.record("\(error)")
                return
            }
        }
    }
}

/// What a worker said that a book accepted.
private struct Accepted {
    enum What {
        case observation(Int64, mantissa: Int64)
        case rows(Int)
    }

    var entry: Int64
    var what: What

    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count >= 4, words[0] == "accepted", let entry = Int64(words[1]) else { return nil }
        self.entry = entry
        if words[2] == "rows", let count = Int(words[3]) {
            what = .rows(count)
        } else if words.count == 5, let id = Int64(words[3]), let mantissa = Int64(words[4]) {
            what = .observation(id, mantissa: mantissa)
        } else {
            return nil
        }
    }
}

/// The program `book-worker`, beside the tests' own.
private final class Worker {
    private let process = Process()
    private let output: URL
    private let errors: URL

    init(_ arguments: [String]) throws {
        let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let scratch = FileManager.default.temporaryDirectory.appending(path: "worker-\(UUID().uuidString)")
        (output, errors) = (scratch.appendingPathExtension("out"), scratch.appendingPathExtension("err"))
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.executableURL = tests.deletingLastPathComponent().appending(path: "book-worker")
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    deinit { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }

    private var lines: [Substring] {
        let text = String(decoding: (try? Data(contentsOf: output)) ?? Data(), as: UTF8.self)
        // The last line may be cut short.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    var messages: String { String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self) }

    /// Kills it where it stands and gives the lines that it had said.
    func kill() -> [Substring] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal, "\(lines.suffix(3)) \(messages)")
        return lines
    }

    func wait() -> (status: Int32, lines: [Substring]) {
        process.waitUntilExit()
        return (process.terminationStatus, lines)
    }
}

/// A disk of a few megabytes in memory; nil where the system doesn't let this process make one.
private struct SmallDisk {
    let folder: URL

    init?(megabytes: Int) {
        folder = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path) else {
            try? FileManager.default.removeItem(at: folder)
            return nil
        }
    }

    /// Writes a file until nothing more fits.
    func fill(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        let block = Data(repeating: 1, count: 4096)
        while (try? handle.write(contentsOf: block)) != nil {}
        return handle
    }

    func forbidWriting() { _ = Self.run("mount", "-o", "remount,ro", folder.path) }

    func remove() {
        _ = Self.run("umount", "-l", folder.path)
        try? FileManager.default.removeItem(at: folder)
    }

    private static func run(_ program: String, _ arguments: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
