import Figures
import GRDB
import GRDBSQLite

/// The rows of a query for all columns of observations, read where SQLite has them.
final class ObservationRows {
    /// Keeps `row` alive.
    private let query: Statement
    private let row: OpaquePointer
    /// Of all rows, where they are of one.
    private let period: Period?
    private var day = (code: 0, day: Day.distantPast)

    /// - Parameter query: `SELECT * FROM observation …`, with its arguments set.
    init(_ query: Statement, period: Period? = nil) {
        self.query = query
        row = query.sqliteStatement
        self.period = period
        sqlite3_reset(row)
    }

    /// Goes to the next row; false at the end.
    func step(_ db: Database) throws -> Bool {
        let code = sqlite3_step(row)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw db.lastFailure(code) }
        return false
    }

    /// Gives the rows up, so that nothing holds the book's state longer than needed.
    func end() { sqlite3_reset(row) }

    var indicator: Int64 { sqlite3_column_int64(row, 3) }
    var area: Int64 { sqlite3_column_int64(row, 4) }

    var observation: Observation {
        let known = Int(sqlite3_column_int64(row, 5))
        // Most of a table became known on the same days.
        if known != day.code { day = (known, PeriodCode.day(known) ?? .distantPast) }
        return Observation(
            id: sqlite3_column_int64(row, 0), entry: sqlite3_column_int64(row, 1), indicator: indicator, area: area,
            period: period ?? PeriodCode.period(Int(sqlite3_column_int64(row, 2))), known: day.day,
            value: isNull(6)
                ? nil : BookNumber(mantissa: sqlite3_column_int64(row, 6), scale: Int(sqlite3_column_int64(row, 7))),
            status: Observation.Status(rawValue: Int(sqlite3_column_int64(row, 8))) ?? .official,
            source: sqlite3_column_int64(row, 9), place: isNull(10) ? nil : sqlite3_column_int64(row, 10),
            reason: sqlite3_column_text(row, 11).map { String(cString: $0) })
    }

    private func isNull(_ column: Int32) -> Bool { sqlite3_column_type(row, column) == SQLITE_NULL }
}
