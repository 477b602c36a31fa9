import Foundation
import GRDB

/// The file that a book is.
enum BookFile {
    /// How long a write waits for other writers before it gives up.
    static let patience: TimeInterval = 600

    static func connect(to path: String, isReadOnly: Bool = false) throws(PlanBookError) -> DatabasePool {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            // An accepted write survives a power cut; the checkpoint is where the log meets the file.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -65536")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        do { return try DatabasePool(path: path, configuration: configuration) } catch {
            throw PlanBookError(error, path: path)
        }
    }

    /// - Throws: where there is no file, or one that is no book.
    static func requireBook(at path: String) throws(PlanBookError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
        defer { try? file.close() }
        let head = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
        let magic = Array("SQLite format 3\0".utf8)
        guard head.count == 100, head.starts(with: magic) else { throw .notABook(path: path) }
        let application = head[68..<72].reduce(0) { $0 << 8 | Int($1) }
        guard application == BookSchema.applicationID else { throw .notABook(path: path) }
    }

    static func requireNone(at path: String) throws(PlanBookError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    }

    /// A name beside a book's, for one that is being made.
    static func hidden(beside path: String) -> String {
        let url = URL(fileURLWithPath: path)
        return url.deletingLastPathComponent()
            .appendingPathComponent(".\(url.lastPathComponent).\(UUID().uuidString.prefix(8))").path
    }

    /// Gives a finished book its name, unless another has taken it meanwhile.
    static func place(_ making: String, at path: String) throws(PlanBookError) {
        try requireNone(at: path)
        do { try FileManager.default.moveItem(atPath: making, toPath: path) } catch { throw .unreadable(path: path) }
        // The log was written back and is empty.
        remove(making)
    }

    /// Takes away what was begun.
    static func remove(_ making: String) {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: making + ending) }
    }
}
