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
    private var digests: [String: RowDigest] = [:]
    private var nextIDs: [String: Int64] = [:]
    private var notes = 0

    init(_ db: Database) throws {
        self.db = db
        reader = BookReader(db)
        entry = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM journal") ?? 1
    }

    /// Whether anything was written that the journal should tell.
    var hasWritten: Bool { !digests.isEmpty || notes > 0 }

    /// A change of the catalogue or the areas, whose rows aren't append-only: the journal's detail tells it.
    func noteChange() { notes += 1 }

    /// Adds a row to an append-only table and gives its number.
    ///
    /// - Parameter values: those of the columns behind `id` and `entry`, in their order.
    @discardableResult
    func append(to table: String, _ values: [(any DatabaseValueConvertible)?]) throws -> Int64 {
        let id = try takeID(in: table)
        let row: [DatabaseValue] = [id.databaseValue, entry.databaseValue] + values.map { $0?.databaseValue ?? .null }
        let marks = Array(repeating: "?", count: row.count).joined(separator: ",")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(row))
        digests[table, default: RowDigest()].add(row)
        return id
    }

    /// The next number of a table's rows.
    func takeID(in table: String) throws -> Int64 {
        let id: Int64
        if let next = nextIDs[table] {
            id = next
        } else {
            id = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)") ?? 1
        }
        nextIDs[table] = id + 1
        return id
    }

    /// Works on a table's digest in place; for those who insert many rows on their own.
    func withDigest<Result>(of table: String, _ body: (inout RowDigest) throws -> Result) rethrows -> Result {
        try body(&digests[table, default: RowDigest()])
    }

    /// Writes the journal's entry.
    func close(by person: String, at instant: Date, _ deed: JournalDeed) throws {
        let previous =
            try Data.fetchOne(db, sql: "SELECT hash FROM journal WHERE id = ?", arguments: [entry - 1])
            ?? Data(repeating: 0, count: 32)
        var tables: [String: [UInt8]] = [:]
        for (table, var digest) in digests { tables[table] = digest.finish() }
        var row = JournalEntry(
            id: entry, at: instant.formatted(Self.timeFormat), person: person, action: deed.action.rawValue,
            subject: deed.subject, detail: deed.detail, digest: JournalEntry.digest(of: tables),
            previous: Array(previous), hash: [])
        row.hash = row.seal
        try db.execute(
            sql: "INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?)",
            arguments: [
                row.id, row.at, row.person, row.action, row.subject, row.detail, Data(row.digest), Data(row.previous),
                Data(row.hash),
            ])
    }

    private static let timeFormat = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
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
