import Foundation
import GRDB

/// Why a book can't be used, or refuses what it was asked to keep.
public enum PlanBookError: Error, Hashable, Sendable {
    case missing(path: String)
    case exists(path: String)
    case unreadable(path: String)
    /// Another kind of file.
    case notABook(path: String)
    /// Made by a later version of this program.
    case newer(path: String)
    /// What SQLite says is broken.
    case damaged(path: String, said: String)
    case diskFull(path: String)
    /// Another process wrote for longer than a write waits.
    case busy(path: String)
    case readOnly(path: String)
    /// A row that the book's own guards refuse.
    case refused(path: String, said: String)
    case interrupted(path: String)
    case system(path: String, said: String)
    case unknownIndicator(String, nearest: String?)
    case unknownArea(String, nearest: String?)
    /// A number with more digits than the book keeps exactly.
    case tooManyDigits(String)
    /// The catalogue or the areas were changed behind the journal's back.
    case changedOutside
    /// The catalogue that a book is made from is wrong.
    case badSeed(table: String, line: Int, said: String)
    /// A person's role or scope doesn't permit this.
    case notAllowed(login: String, Permission)
    /// The book has no such form, draft, person, publication …
    case unknownRecord(RecordKind, Int64)
    /// What isn't in the state that was asked for: a form that is approved already, a draft that isn't signed off.
    case outOfTurn(vietnamese: String, english: String)
    /// What can't be kept as it is: why and what to do, in both languages.
    case unfit(vietnamese: String, english: String)

    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = error as? PlanBookError ?? .system(path: path, said: "\(error)")
            return
        }
        let said = error.message ?? "\(error)"
        switch error.resultCode {
        case .SQLITE_CORRUPT: self = .damaged(path: path, said: said)
        case .SQLITE_NOTADB: self = .damaged(path: path, said: said)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_IOERR where Self.hasNoRoom(path): self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN: self = .unreadable(path: path)
        case .SQLITE_CONSTRAINT: self = .refused(path: path, said: said)
        default: self = .system(path: path, said: said)
        }
    }
}

extension PlanBookError {
    /// Whether a file's disk is full: where there is no room even for the files beside the book, SQLite only tells of a
    /// failure of the disk.
    private static func hasNoRoom(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = attributes?[.systemFreeSize] as? NSNumber else { return false }
        return free.int64Value < 128 << 10
    }

    /// The error with the name that a person gave, where it names the file that was being made.
    func named(_ path: String, insteadOf making: String) -> PlanBookError {
        switch self {
        case .unreadable(making): .unreadable(path: path)
        case .diskFull(making): .diskFull(path: path)
        case .readOnly(making): .readOnly(path: path)
        case .busy(making): .busy(path: path)
        case .damaged(making, let said): .damaged(path: path, said: said)
        case .refused(making, let said): .refused(path: path, said: said)
        case .system(making, let said): .system(path: path, said: said)
        default: self
        }
    }
}
