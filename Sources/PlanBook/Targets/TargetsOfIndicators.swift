import Figures
import GRDB

extension BookReader {
    /// The targets of some indicators in some areas and periods that were in force and known on a day: one query however
    /// many there are.
    public func targets(
        of indicators: some Sequence<Int64>, in areas: some Sequence<Int64>, _ periods: some Sequence<Period>,
        on day: Day
    ) throws -> [PeriodKey: TargetPair] {
        let query = try db.cachedStatement(
            sql: """
                SELECT * FROM target
                WHERE period IN (SELECT value FROM json_each(?)) AND indicator IN (SELECT value FROM json_each(?))
                    AND area IN (SELECT value FROM json_each(?)) AND in_force <= ? AND known <= ?
                ORDER BY in_force, id
                """)
        let rows = try Row.fetchCursor(
            query,
            arguments: [
                Self.list(periods.map { Int64(PeriodCode.code($0)) }), Self.list(indicators), Self.list(areas),
                PeriodCode.code(day), PeriodCode.code(day),
            ])
        var words: [PeriodKey: [TargetWord: Target]] = [:]
        while let row = try rows.next() {
            guard let target = Target(row) else { continue }
            let key = PeriodKey(period: row["period"], indicator: target.indicator, area: target.area)
            words[key, default: [:]][TargetWord(kind: target.kind, assigner: target.assigner)] = target
        }
        return words.mapValues(TargetPair.init).filter { !$0.value.isEmpty }
    }
}

extension PeriodKey {
    public init(_ period: Period, indicator: Int64, area: Int64) {
        self.init(period: PeriodCode.code(period.canonical), indicator: indicator, area: area)
    }
}
