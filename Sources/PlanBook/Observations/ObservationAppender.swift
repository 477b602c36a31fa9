import Figures
import GRDB
import GRDBSQLite

/// Adds observations by the million: one prepared statement, bound in place, and the journal's digest along the way.
///
/// Its caller has looked up indicator, area and source, so foreign keys hold by themselves.
public final class ObservationAppender {
    private let writer: BookWriter
    /// Keeps `insert` alive.
    private let statement: Statement
    private let insert: OpaquePointer
    public private(set) var count = 0

    public init(_ writer: BookWriter) throws {
        self.writer = writer
        statement = try writer.db.makeStatement(sql: "INSERT INTO observation VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        insert = statement.sqliteStatement
    }

    /// Adds one; its `id` and `entry` are given by the book.
    @discardableResult
    public func append(_ observation: Observation) throws -> Int64 {
        let id = try writer.takeID(in: "observation")
        try append(
            id: id, period: Int64(PeriodCode.code(observation.period)), observation,
            known: Int64(PeriodCode.code(observation.known)))
        count += 1
        return id
    }

    private func append(id: Int64, period: Int64, _ row: Observation, known: Int64) throws {
        bind(1, id)
        bind(2, writer.entry)
        bind(3, period)
        bind(4, row.indicator)
        bind(5, row.area)
        bind(6, known)
        if let value = row.value { bind(7, value.mantissa) } else { sqlite3_bind_null(insert, 7) }
        bind(8, Int64(row.value?.scale ?? 0))
        bind(9, Int64(row.status.rawValue))
        bind(10, row.source)
        if let place = row.place { bind(11, place) } else { sqlite3_bind_null(insert, 11) }
        bindReason(row.reason)
        let code = sqlite3_step(insert)
        sqlite3_reset(insert)
        guard code == SQLITE_DONE else { throw writer.db.lastFailure(code) }
        writer.withDigest(of: "observation") { digest in
            for number in [id, writer.entry, period, row.indicator, row.area, known] { digest.number(number) }
            if let value = row.value { digest.number(value.mantissa) } else { digest.null() }
            digest.number(Int64(row.value?.scale ?? 0))
            digest.number(Int64(row.status.rawValue))
            digest.number(row.source)
            if let place = row.place { digest.number(place) } else { digest.null() }
            if let reason = row.reason { digest.text(reason) } else { digest.null() }
            digest.endRow()
        }
    }

    @inline(__always)
    private func bind(_ column: Int32, _ number: Int64) { sqlite3_bind_int64(insert, column, number) }

    private func bindReason(_ reason: String?) {
        guard var reason else {
            sqlite3_bind_null(insert, 12)
            return
        }
        reason.withUTF8 { text in
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            _ = text.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(insert, 12, $0.baseAddress, Int32($0.count), transient)
            }
        }
    }
}

extension Database {
    /// What SQLite says of the last call that failed.
    func lastFailure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
    }
}
