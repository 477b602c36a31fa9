import Figures
import GRDB

/// An indicator's value in an area.
public struct ObservationKey: Hashable, Sendable {
    public var indicator: Int64
    public var area: Int64

    public init(indicator: Int64, area: Int64) {
        self.indicator = indicator
        self.area = area
    }
}

extension BookReader {
    /// Later days count more, and on one day later rows: the value in force is the row with the greatest of these.
    /// Days take 27 bits and row numbers 36, so the sum fits 63.
    static let order = "(known << 36) + id"

    /// All values of a period that were known, by indicator and area; withdrawn ones are left out.
    public func values(of period: Period, _ vintage: Vintage = .latest) throws -> [ObservationKey: Observation] {
        // The index gives a value's revisions one behind the other, the one in force last.
        let query = try db.cachedStatement(
            sql: "SELECT * FROM observation WHERE period = ? AND known <= ? ORDER BY indicator, area, known, id")
        try query.setArguments([PeriodCode.code(period), vintage.limit])
        let rows = ObservationRows(query, period: period.canonical)
        defer { rows.end() }
        var found: [ObservationKey: Observation] = [:]
        found.reserveCapacity(1 << 12)
        var last: Observation?
        func keep() {
            guard let last, last.value != nil else { return }
            found[ObservationKey(indicator: last.indicator, area: last.area)] = last
        }
        while try rows.step(db) {
            if let last, last.indicator != rows.indicator || last.area != rows.area { keep() }
            last = rows.observation
        }
        keep()
        return found
    }

    /// The same without what some sources say.
    public func values(
        of period: Period, _ vintage: Vintage, except sources: Set<Int64>
    ) throws -> [ObservationKey: Observation] {
        guard !sources.isEmpty else { return try values(of: period, vintage) }
        var found: [ObservationKey: Observation] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM observation WHERE period = ? AND known <= ? ORDER BY known, id",
            arguments: [PeriodCode.code(period), vintage.limit])
        while let row = try rows.next() {
            guard let observation = Observation(row), !sources.contains(observation.source) else { continue }
            found[ObservationKey(indicator: observation.indicator, area: observation.area)] = observation
        }
        return found.filter { $0.value.value != nil }
    }

    /// The value of one indicator, area and period that was known; nil where none was, or it was withdrawn.
    public func value(
        of indicator: Int64, in area: Int64, _ period: Period, _ vintage: Vintage = .latest
    ) throws -> Observation? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM observation WHERE period = ? AND indicator = ? AND area = ? AND known <= ?
                ORDER BY known DESC, id DESC LIMIT 1
                """, arguments: [PeriodCode.code(period), indicator, area, vintage.limit]
        ).flatMap(Observation.init).flatMap { $0.value == nil ? nil : $0 }
    }

    /// All that was ever said of one value, in the order in which it became known.
    public func revisions(of indicator: Int64, in area: Int64, _ period: Period) throws -> [Observation] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM observation WHERE period = ? AND indicator = ? AND area = ? ORDER BY known, id",
            arguments: [PeriodCode.code(period), indicator, area]
        ).compactMap(Observation.init)
    }

    /// The periods that the book has observations of, in the order of time.
    public func periods() throws -> [Period] {
        // Jumps from period to period along the index: their number is small, the observations' isn't.
        try Int.fetchAll(
            db,
            sql: """
                WITH RECURSIVE known (period) AS (
                    SELECT min(period) FROM observation
                    UNION ALL
                    SELECT (SELECT min(period) FROM observation WHERE period > known.period) FROM known
                    WHERE known.period IS NOT NULL
                ) SELECT period FROM known WHERE period IS NOT NULL
                """
        ).map(PeriodCode.period).sorted { ($0.lastMonth, $0.firstMonth) < ($1.lastMonth, $1.firstMonth) }
    }

    /// The number of observations, revisions included.
    public func observationCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM observation") ?? 0
    }

    /// The observations with these numbers, in one query.
    public func observations(_ ids: some Sequence<Int64>) throws -> [Int64: Observation] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM observation WHERE id IN (SELECT value FROM json_each(?))",
            arguments: [Self.list(ids)])
        return Dictionary(
            rows.compactMap(Observation.init).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func observation(_ id: Int64) throws -> Observation? {
        try Row.fetchOne(db, sql: "SELECT * FROM observation WHERE id = ?", arguments: [id]).flatMap(Observation.init)
    }
}

extension Observation {
    init?(_ row: Row) {
        guard let known = PeriodCode.day(row["known"]), let status = Status(rawValue: row["status"]) else { return nil }
        let mantissa: Int64? = row["mantissa"]
        self.init(
            id: row["id"], entry: row["entry"], indicator: row["indicator"], area: row["area"],
            period: PeriodCode.period(row["period"]), known: known,
            value: mantissa.flatMap { BookNumber(mantissa: $0, scale: row["scale"]) }, status: status,
            source: row["source"], place: row["place"], reason: row["reason"])
    }
}
