import Figures
import Foundation
import GRDB
import GRDBSQLite

/// Writes rows to a book within one transaction and gathers their digest for the journal.
///
/// It also reads: what it wrote is seen.
public final class BookWriter {
    let db: Database
    public let reader: BookReader
    /// The number of the journal's entry that this write becomes.
    public let entry: Int64
    /// The time by which deeds are dated.
    public let clock: BookClock
    private var logs: [String: TableLog] = [:]
    private var notes = 0
    /// The digest of all that may change, as the last entry left it.
    private let state: [UInt8]

    /// - Throws: ``PlanBookError/changedOutside`` where the catalogue isn't as the last entry left it.
    /// - Parameter isUpgrading: whether the schema has just become that of a later version.
    init(_ db: Database, clock: BookClock = .system, isUpgrading: Bool = false) throws {
        self.db = db
        self.clock = clock
        reader = BookReader(db)
        entry = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM journal") ?? 1
        state = try BookState.digest(db)
        let last = try Data.fetchOne(db, sql: "SELECT state FROM journal WHERE id = ?", arguments: [entry - 1])
        if let last, Array(last) != state, !isUpgrading { throw PlanBookError.changedOutside }
    }

    /// Whether anything was written that the journal should tell.
    var hasWritten: Bool { notes > 0 || logs.values.contains { $0.count > 0 } }

    /// How much was written so far: rows, and changes of what isn't append-only.
    public var rowCount: Int { logs.values.reduce(notes) { $0 + $1.count } }

    /// A change of the catalogue or the areas, whose rows aren't append-only: the journal's detail tells it.
    func noteChange() { notes += 1 }

    /// Does a part of the write wholly or not at all: where it throws, nothing of it remains and the write can go on.
    public func attempt<Result>(_ body: () throws -> Result) throws -> Result {
        let before = (logs: logs.mapValues(TableLog.init(copying:)), notes: notes)
        var result: Result?
        do {
            try db.inSavepoint {
                result = try body()
                return .commit
            }
        } catch {
            (logs, notes) = before
            throw error
        }
        guard let result else { throw PlanBookError.interrupted(path: "") }
        return result
    }

    /// Adds a row to an append-only table and gives its number.
    ///
    /// - Parameter values: those of the columns behind `id` and `entry`, in their order.
    @discardableResult
    func append(to table: String, _ values: [(any DatabaseValueConvertible)?]) throws -> Int64 {
        let log = try self.log(of: table)
        let id = log.nextID
        let row: [DatabaseValue] = [id.databaseValue, entry.databaseValue] + values.map { $0?.databaseValue ?? .null }
        let marks = Array(repeating: "?", count: row.count).joined(separator: ",")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(row))
        log.digest.add(row)
        log.advance()
        return id
    }

    /// What this write adds to a table; those who insert many rows on their own keep it at hand.
    func log(of table: String) throws -> TableLog {
        if let log = logs[table] { return log }
        let log = TableLog(
            nextID: try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)") ?? 1)
        logs[table] = log
        return log
    }

    /// Writes the journal's entry.
    func close(by person: String, _ deed: JournalDeed) throws {
        let previous =
            try Data.fetchOne(db, sql: "SELECT hash FROM journal WHERE id = ?", arguments: [entry - 1])
            ?? Data(repeating: 0, count: 32)
        var tables: [String: [UInt8]] = [:]
        for (table, log) in logs where log.count > 0 { tables[table] = log.digest.finish() }
        var row = JournalEntry(
            id: entry, at: clock.now().journalText, person: person, action: deed.action.rawValue,
            subject: deed.subject, detail: deed.detail, digest: JournalEntry.digest(of: tables),
            state: notes > 0 ? try BookState.digest(db) : state, previous: Array(previous), hash: [])
        row.hash = row.seal
        try db.execute(
            sql: "INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?,?)",
            arguments: [
                row.id, row.at, row.person, row.action, row.subject, row.detail, Data(row.digest), Data(row.state),
                Data(row.previous), Data(row.hash),
            ])
    }
}

/// What one write adds to an append-only table.
final class TableLog {
    /// The number of the next row.
    private(set) var nextID: Int64
    /// How many rows were added.
    private(set) var count = 0
    /// Over the rows that were added.
    var digest = RowDigest()

    init(nextID: Int64) { self.nextID = nextID }

    init(copying other: TableLog) {
        (nextID, count, digest) = (other.nextID, other.count, other.digest)
    }

    /// Notes that the row with the next number was added.
    func advance() {
        nextID += 1
        count += 1
    }
}

extension RowDigest {
    /// Adds a row from its values.
    mutating func add(_ row: [DatabaseValue]) {
        for value in row {
            switch value.storage {
            case .null: null()
            case .int64(let whole): number(whole)
            case .string(let text): self.text(text)
            case .blob(let data): blob(data)
            // No table has a column of binary fractions: STRICT refuses them.
            case .double: null()
            }
        }
        endRow()
    }
}
