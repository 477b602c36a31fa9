import Figures
import GRDB

/// The values of some indicators, areas and periods, as known at one time: read at once, asked one by one.
public struct ValueGrid: Sendable {
    private struct Key: Hashable {
        var indicator: Int64
        var area: Int64
        var period: Period
    }

    private var observations: [Key: Observation] = [:]

    /// Withdrawn values are left out. Of several for one key the last counts.
    public init(_ observations: some Sequence<Observation>) {
        for observation in observations where observation.value != nil {
            let key = Key(
                indicator: observation.indicator, area: observation.area, period: observation.period.canonical)
            self.observations[key] = observation
        }
    }

    public subscript(indicator: Int64, area: Int64, period: Period) -> Observation? {
        observations[Key(indicator: indicator, area: area, period: period.canonical)]
    }

    /// What a mean is weighted by: the value of the period, or else of its year, for which such as populations are known.
    public func weight(_ indicator: Int64, _ area: Int64, _ period: Period) -> BookNumber? {
        (self[indicator, area, period] ?? self[indicator, area, Period(year: period.year)])?.value
    }
}

extension BookReader {
    /// The values of all given indicators, areas and periods that were known; one query however many there are.
    ///
    /// Withdrawn ones are left out.
    public func grid(
        of indicators: some Sequence<Int64>, in areas: some Sequence<Int64>, _ periods: some Sequence<Period>,
        _ vintage: Vintage = .latest
    ) throws -> ValueGrid { ValueGrid(try observations(of: indicators, in: areas, periods, vintage)) }

    /// The same as a list.
    func observations(
        of indicators: some Sequence<Int64>, in areas: some Sequence<Int64>, _ periods: some Sequence<Period>,
        _ vintage: Vintage = .latest
    ) throws -> [Observation] {
        let query = try db.cachedStatement(
            sql: """
                SELECT *, max(\(Self.order)) FROM observation
                WHERE period IN (SELECT value FROM json_each(?)) AND indicator IN (SELECT value FROM json_each(?))
                    AND area IN (SELECT value FROM json_each(?)) AND known <= ?
                GROUP BY period, indicator, area
                """)
        try query.setArguments([
            Self.list(periods.map { Int64(PeriodCode.code($0)) }), Self.list(indicators), Self.list(areas),
            vintage.limit,
        ])
        let rows = ObservationRows(query)
        defer { rows.end() }
        var found: [Observation] = []
        while try rows.step(db) { found.append(rows.observation) }
        return found
    }

    /// The first of some periods that anything was known of, by one indicator in any of some areas: one query, which
    /// goes along the index period by period and stops where it finds something.
    public func firstPeriodKnown(
        of indicator: Int64, in areas: some Sequence<Int64>, among periods: some Sequence<Period>,
        _ vintage: Vintage = .latest
    ) throws -> Period? {
        let query = try db.cachedStatement(
            sql: """
                SELECT asked.value FROM json_each(?1) AS asked WHERE EXISTS (
                    SELECT 1 FROM observation WHERE period = asked.value AND indicator = ?2
                        AND area IN (SELECT value FROM json_each(?3)) AND known <= ?4)
                ORDER BY asked.key LIMIT 1
                """)
        let codes = periods.map { String(PeriodCode.code($0)) }.joined(separator: ",")
        return try Int.fetchOne(query, arguments: ["[\(codes)]", indicator, Self.list(areas), vintage.limit])
            .map(PeriodCode.period)
    }

    /// Whole numbers as a JSON list, which one parameter can carry.
    static func list(_ numbers: some Sequence<Int64>) -> String {
        "[" + Set(numbers).sorted().map(String.init).joined(separator: ",") + "]"
    }
}
