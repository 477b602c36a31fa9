import Figures
import GRDB
import GRDBSQLite

/// An observation's bare numbers, for those who go through very many.
public struct StoredValue: Hashable, Sendable {
    public var indicator: Int64
    public var area: Int64
    /// The day from which it is known, as `PeriodCode` has it.
    public var known: Int64
    public var id: Int64
    /// nil where the value was withdrawn.
    public var mantissa: Int64?
    public var scale: Int
    public var status: Observation.Status
}

/// Goes through all observations of a period, in the order of indicator, area, day and number, as the index has them.
public final class ObservationWalk {
    private let db: Database
    /// Keeps `rows` alive.
    private let statement: Statement
    private let rows: OpaquePointer

    public init(_ reader: BookReader, period: Int) throws {
        db = reader.db
        statement = try db.makeStatement(
            sql: """
                SELECT indicator, area, known, id, mantissa, scale, status FROM observation WHERE period = ?
                ORDER BY indicator, area, known, id
                """)
        rows = statement.sqliteStatement
        sqlite3_bind_int64(rows, 1, Int64(period))
    }

    public func next() throws -> StoredValue? {
        let code = sqlite3_step(rows)
        if code == SQLITE_ROW { return StoredValue(rows) }
        guard code == SQLITE_DONE else { throw db.lastFailure(code) }
        return nil
    }
}

/// Looks single values up, again and again: the one in force as known on a day, withdrawn ones too.
public final class ObservationLookup {
    private let db: Database
    /// Keeps `rows` alive.
    private let statement: Statement
    private let rows: OpaquePointer

    public init(_ reader: BookReader) throws {
        db = reader.db
        statement = try db.makeStatement(
            sql: """
                SELECT indicator, area, known, id, mantissa, scale, status FROM observation
                WHERE period = ? AND indicator = ? AND area = ? AND known <= ? ORDER BY known DESC, id DESC LIMIT 1
                """)
        rows = statement.sqliteStatement
    }

    public func value(of indicator: Int64, in area: Int64, period: Int, known: Int) throws -> StoredValue? {
        sqlite3_bind_int64(rows, 1, Int64(period))
        sqlite3_bind_int64(rows, 2, indicator)
        sqlite3_bind_int64(rows, 3, area)
        sqlite3_bind_int64(rows, 4, Int64(known))
        defer { sqlite3_reset(rows) }
        let code = sqlite3_step(rows)
        if code == SQLITE_ROW { return StoredValue(rows) }
        guard code == SQLITE_DONE else { throw db.lastFailure(code) }
        return nil
    }
}

extension BookReader {
    /// Whether the book has any observation of a period.
    public func hasObservations(ofPeriod code: Int) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM observation WHERE period = ?)", arguments: [code]) ?? false
    }
}

extension StoredValue {
    fileprivate init(_ row: OpaquePointer) {
        self.init(
            indicator: sqlite3_column_int64(row, 0), area: sqlite3_column_int64(row, 1),
            known: sqlite3_column_int64(row, 2), id: sqlite3_column_int64(row, 3),
            mantissa: sqlite3_column_type(row, 4) == SQLITE_NULL ? nil : sqlite3_column_int64(row, 4),
            scale: Int(sqlite3_column_int64(row, 5)),
            status: Observation.Status(rawValue: Int(sqlite3_column_int64(row, 6))) ?? .official)
    }
}
