import Figures
import GRDB

/// A province's plan book: an SQLite file with its indicators, areas, targets, observations, releases, tasks and the
/// journal of all that was done.
///
/// Any number of processes may read and write a book at once. What a write accepted is on the disk when it returns.
public struct PlanBook: Sendable {
    public let path: String
    let pool: DatabasePool

    /// Opens the book at `path`, and brings one of an older version up to this one.
    /// - Throws: ``PlanBookError`` where there is none, where it is damaged, or newer than this program.
    public static func open(_ path: String) throws(PlanBookError) -> PlanBook {
        try BookFile.requireBook(at: path)
        let book = PlanBook(path: path, pool: try BookFile.connect(to: path))
        try book.upgrade()
        return book
    }

    /// Makes a book with what every book begins with.
    /// - Parameter seed: the catalogue and the areas that it begins with.
    /// - Throws: ``PlanBookError`` where a file stands there already.
    public static func create(
        _ path: String, seed: BookSeed, by person: String, clock: BookClock = .system
    ) throws(PlanBookError) -> PlanBook {
        try BookFile.requireNone(at: path)
        // A book appears whole or not at all: it is made under another name beside its place.
        let making = BookFile.hidden(beside: path)
        do {
            let book = PlanBook(path: making, pool: try BookFile.connect(to: making))
            try book.upgrade()
            try book.write(by: person, clock: clock, .init(.create, subject: seed.homeArea, detail: seed.summary)) {
                try seed.write(to: $0)
            }
            // The file's head tells that it is a book; so it must not stay in the log alone.
            _ = try book.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try book.pool.close()
            try BookFile.place(making, at: path)
        } catch let error as PlanBookError {
            BookFile.remove(making)
            throw error.named(path, insteadOf: making)
        } catch {
            BookFile.remove(making)
            throw PlanBookError(error, path: path)
        }
        return try open(path)
    }

    private func upgrade() throws(PlanBookError) {
        do {
            let migrator = BookSchema.migrator
            if try pool.read(migrator.hasBeenSuperseded) { throw PlanBookError.newer(path: path) }
            guard try pool.read({ try !migrator.hasCompletedMigrations($0) }) else { return }
            let hasJournal = try pool.read { try $0.tableExists("journal") }
            // What was changed behind the journal's back must not pass as part of the new version.
            if hasJournal { try pool.read { _ = try BookWriter($0) } }
            try migrator.migrate(pool)
            try pool.write { try $0.execute(sql: "PRAGMA application_id = \(BookSchema.applicationID)") }
            guard hasJournal else { return }
            try pool.write { db in
                let writer = try BookWriter(db, isUpgrading: true)
                writer.noteChange()
                let version = migrator.migrations.last ?? ""
                try writer.close(by: "solieu", .init(.upgrade, subject: version))
            }
        } catch let error as PlanBookError { throw error } catch { throw PlanBookError(error, path: path) }
    }

    /// Reads from one state of the book: what others write meanwhile isn't seen.
    public func read<Result>(_ body: (BookReader) throws -> Result) throws -> Result {
        do {
            return try pool.read { db in try body(BookReader(db)) }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }

    /// Writes to the book in one transaction with one entry of the journal: all of it is kept, or nothing.
    ///
    /// Waits for other writers. Where `body` throws, nothing was written.
    public func write<Result>(
        by person: String, clock: BookClock = .system, _ deed: JournalDeed, _ body: (BookWriter) throws -> Result
    ) throws -> Result {
        do {
            return try pool.write { db in
                try Self.write(to: db, by: person, clock, deed, body)
            }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }

    static func write<Result>(
        to db: Database, by person: String, _ clock: BookClock, _ deed: JournalDeed,
        _ body: (BookWriter) throws -> Result
    ) throws -> Result {
        let writer = try BookWriter(db, clock: clock)
        let result = try body(writer)
        if writer.hasWritten { try writer.close(by: person, deed) }
        return result
    }

    /// Like `write`, and gives the transaction up at the end, so that only `body`'s result remains.
    public func rehearse<Result>(clock: BookClock = .system, _ body: (BookWriter) throws -> Result) throws -> Result {
        do {
            return try pool.writeWithoutTransaction { db in
                var result: Result?
                try db.inTransaction(.immediate) {
                    result = try body(try BookWriter(db, clock: clock))
                    return .rollback
                }
                guard let result else { throw PlanBookError.interrupted(path: path) }
                return result
            }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }
}
