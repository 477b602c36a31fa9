import Foundation
import GRDB

/// What a copy of a book was found to be.
public struct BackupCheck: Hashable, Sendable {
    /// How many entries its journal has.
    public var entryCount: Int
    /// How many rows they account for.
    public var rowCount: Int
    /// The hash of the last entry, in hexadecimal.
    public var head: String
}

extension PlanBook {
    /// Copies the book to another file while it is read and written, as it stands at one moment.
    ///
    /// The copy is written whole, checked and only then given its name; where anything fails, nothing is left.
    /// - Throws: ``PlanBookError/exists(path:)`` where a file stands there already, and ``PlanBookError/damaged(path:said:)``
    ///   where the copy isn't whole or its journal is broken.
    @discardableResult
    public func backup(to path: String) throws -> BackupCheck {
        try Self.making(path) { making in
            let copy = try BookFile.connect(to: making)
            try pool.backup(to: copy)
            _ = try copy.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try copy.close()
        }
    }

    /// Makes a book from a backup, of an older version too, and checks it before it gets its name.
    ///
    /// The backup itself stays as it is.
    @discardableResult
    public static func restore(_ backup: String, to path: String) throws -> BackupCheck {
        try BookFile.requireBook(at: backup)
        // Beside a book in use stands a log that has what the file hasn't yet.
        let log = (try? FileManager.default.attributesOfItem(atPath: backup + "-wal"))?[.size] as? Int
        guard log ?? 0 == 0 else { throw PlanBookError.busy(path: backup) }
        return try making(path) { making in
            do { try FileManager.default.copyItem(atPath: backup, toPath: making) } catch {
                throw PlanBookError.unreadable(path: backup)
            }
        }
    }

    /// Makes a file under a hidden name, opens and checks it, and gives it its name.
    private static func making(_ path: String, _ body: (_ making: String) throws -> Void) throws -> BackupCheck {
        try BookFile.requireNone(at: path)
        let making = BookFile.hidden(beside: path)
        do {
            try body(making)
            let check = try checkClosed(making)
            try BookFile.keep(making)
            try BookFile.place(making, at: path)
            try BookFile.keep(URL(fileURLWithPath: path).deletingLastPathComponent().path)
            return check
        } catch {
            BookFile.remove(making)
            throw PlanBookError(error, path: making).named(path, insteadOf: making)
        }
    }

    /// Opens a book that nobody else uses, checks it from end to end and closes it.
    private static func checkClosed(_ path: String) throws -> BackupCheck {
        let book = try open(path)
        let check = try book.read { try $0.checkJournal() }
        _ = try book.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try book.pool.close()
        guard check.isUnbroken else { throw PlanBookError.damaged(path: path, said: "\(check.faults.prefix(3))") }
        return BackupCheck(entryCount: check.entryCount, rowCount: check.rowCount, head: check.head)
    }
}

extension BookFile {
    /// Makes sure that a file, or a folder's list of names, is on the disk.
    static func keep(_ path: String) throws(PlanBookError) {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(path: path) }
        defer { try? file.close() }
        do { try file.synchronize() } catch { throw .system(path: path, said: "\(error)") }
    }
}
