import Figures
import GRDB
import GRDBSQLite

/// Adds observations by the million: one prepared statement, bound in place, and the journal's digest along the way.
///
/// Its caller has looked up indicator, area and source, so foreign keys hold by themselves.
public final class ObservationAppender {
    /// An observation's bare numbers, with period and day as `PeriodCode` has them.
    public struct Values {
        public var period: Int64
        public var indicator: Int64
        public var area: Int64
        public var known: Int64
        /// nil where the value is withdrawn.
        public var mantissa: Int64?
        public var scale: Int64
        public var status: Int64
        public var source: Int64
        public var place: Int64?

        public init(
            period: Int64, indicator: Int64, area: Int64, known: Int64, mantissa: Int64?, scale: Int64, status: Int64,
            source: Int64, place: Int64?
        ) {
            self.period = period
            self.indicator = indicator
            self.area = area
            self.known = known
            self.mantissa = mantissa
            self.scale = scale
            self.status = status
            self.source = source
            self.place = place
        }
    }

    private let writer: BookWriter
    /// Keeps `insert` alive.
    private let statement: Statement
    private let insert: OpaquePointer
    private let log: TableLog
    public private(set) var count = 0

    public init(_ writer: BookWriter) throws {
        self.writer = writer
        statement = try writer.db.makeStatement(sql: "INSERT INTO observation VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        insert = statement.sqliteStatement
        log = try writer.log(of: "observation")
        sqlite3_bind_int64(insert, 2, writer.entry)
    }

    /// Adds one; its `id` and `entry` are given by the book.
    @discardableResult
    public func append(_ observation: Observation) throws -> Int64 {
        try append(
            Values(
                period: Int64(PeriodCode.code(observation.period)), indicator: observation.indicator,
                area: observation.area, known: Int64(PeriodCode.code(observation.known)),
                mantissa: observation.value?.mantissa, scale: Int64(observation.value?.scale ?? 0),
                status: Int64(observation.status.rawValue), source: observation.source, place: observation.place),
            reason: observation.reason)
    }

    /// Adds one from its bare numbers.
    @discardableResult
    public func append(_ row: Values, reason: String?) throws -> Int64 {
        let id = log.nextID
        bind(1, id)
        bind(3, row.period)
        bind(4, row.indicator)
        bind(5, row.area)
        bind(6, row.known)
        if let mantissa = row.mantissa { bind(7, mantissa) } else { sqlite3_bind_null(insert, 7) }
        bind(8, row.scale)
        bind(9, row.status)
        bind(10, row.source)
        if let place = row.place { bind(11, place) } else { sqlite3_bind_null(insert, 11) }
        bindReason(reason)
        let code = sqlite3_step(insert)
        sqlite3_reset(insert)
        guard code == SQLITE_DONE else { throw writer.db.lastFailure(code) }
        log.digest.observation(id: id, entry: writer.entry, row)
        if let reason { log.digest.text(reason) } else { log.digest.null() }
        log.digest.endRow()
        log.advance()
        count += 1
        return id
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

extension RowDigest {
    /// The columns of an observation up to its reason.
    fileprivate mutating func observation(id: Int64, entry: Int64, _ row: ObservationAppender.Values) {
        number(id)
        number(entry)
        number(row.period)
        number(row.indicator)
        number(row.area)
        number(row.known)
        if let mantissa = row.mantissa { number(mantissa) } else { null() }
        number(row.scale)
        number(row.status)
        number(row.source)
        if let place = row.place { number(place) } else { null() }
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
