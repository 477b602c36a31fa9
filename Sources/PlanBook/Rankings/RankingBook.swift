import Figures
import GRDB

extension BookWriter {
    /// Adds a ranking; it takes the place of an earlier one of the same index, area and period.
    @discardableResult
    public func add(_ ranking: Ranking) throws -> Int64 {
        if let rank = ranking.rank, rank < 1 || rank > ranking.outOf ?? .max {
            let places = ranking.outOf.map { "\(rank)/\($0)" } ?? "\(rank)"
            throw PlanBookError.unfit(
                vietnamese: "không có thứ hạng \(places)", english: "there is no rank \(places)")
        }
        return try append(
            to: "ranking",
            [
                PeriodCode.code(ranking.period), ranking.indicator, ranking.area, PeriodCode.code(ranking.known),
                ranking.rank, ranking.outOf, ranking.score?.mantissa, ranking.score?.scale, ranking.change,
                ranking.source, ranking.place,
            ])
    }
}

extension BookReader {
    /// The rankings of a period that were known, each beside that of the period before, in one query.
    ///
    /// - Parameters:
    ///   - indicator: all indexes where it is nil.
    ///   - area: all areas where it is nil.
    /// - Returns: by index, and within one the first places first.
    public func rankings(
        of period: Period, indicator: Int64? = nil, area: Int64? = nil, _ vintage: Vintage = .latest
    ) throws -> [RankingStanding] {
        let periods = [period, period.before]
        let found = try rankingsInForce(
            "period IN (SELECT value FROM json_each(:periods))", Self.list(periods.map { Int64(PeriodCode.code($0)) }),
            indicator, area, vintage)
        return Self.standings(found).filter { $0.ranking.period == period.canonical }.sorted {
            ($0.ranking.indicator, $0.ranking.rank ?? .max, $0.ranking.area)
                < ($1.ranking.indicator, $1.ranking.rank ?? .max, $1.ranking.area)
        }
    }

    /// The rankings of an area by one index through the periods that were known, in the order of time.
    public func rankingHistory(
        of indicator: Int64, in area: Int64, _ vintage: Vintage = .latest
    ) throws -> [RankingStanding] {
        Self.inOrderOfTime(Self.standings(try rankingsInForce(":periods IS NULL", nil, indicator, area, vintage)))
    }

    private static func inOrderOfTime(_ standings: [RankingStanding]) -> [RankingStanding] {
        standings.sorted {
            ($0.ranking.period.lastMonth, $0.ranking.period.firstMonth)
                < ($1.ranking.period.lastMonth, $1.ranking.period.firstMonth)
        }
    }

    /// The rankings of an area by all indexes through all periods that were known, in the order of time: one query.
    public func rankingHistory(in area: Int64, _ vintage: Vintage = .latest) throws -> [RankingStanding] {
        Self.inOrderOfTime(Self.standings(try rankingsInForce(":periods IS NULL", nil, nil, area, vintage)))
    }

    /// All that was ever said of one ranking, in the order in which it became known.
    public func rankingRevisions(of indicator: Int64, in area: Int64, _ period: Period) throws -> [Ranking] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM ranking WHERE period = ? AND indicator = ? AND area = ? ORDER BY known, id",
            arguments: [PeriodCode.code(period), indicator, area]
        ).compactMap(Ranking.init)
    }

    private func rankingsInForce(
        _ condition: String, _ periods: String?, _ indicator: Int64?, _ area: Int64?, _ vintage: Vintage
    ) throws -> [Ranking] {
        let query = try db.cachedStatement(
            sql: """
                SELECT *, max(\(Self.order)) FROM ranking
                WHERE \(condition) AND known <= :limit AND coalesce(indicator = :indicator, 1) AND coalesce(area = :area, 1)
                GROUP BY period, indicator, area
                """)
        return try Row.fetchAll(
            query, arguments: ["periods": periods, "limit": vintage.limit, "indicator": indicator, "area": area]
        ).compactMap(Ranking.init).filter { !$0.isWithdrawn }
    }

    private static func standings(_ rankings: [Ranking]) -> [RankingStanding] {
        struct Key: Hashable {
            var series: ObservationKey
            var period: Period
        }
        let bySeries = Dictionary(
            rankings.map { (Key(series: .init(indicator: $0.indicator, area: $0.area), period: $0.period), $0) },
            uniquingKeysWith: { _, last in last })
        return bySeries.map { key, ranking in
            RankingStanding(
                ranking: ranking, before: bySeries[Key(series: key.series, period: ranking.period.before)])
        }
    }
}

extension Ranking {
    init?(_ row: Row) {
        guard let known = PeriodCode.day(row["known"]) else { return nil }
        let mantissa: Int64? = row["score_mantissa"]
        self.init(
            id: row["id"], entry: row["entry"], indicator: row["indicator"], area: row["area"],
            period: PeriodCode.period(row["period"]), known: known, rank: row["rank"], outOf: row["out_of"],
            score: mantissa.flatMap { BookNumber(mantissa: $0, scale: row["score_scale"] ?? 0) }, change: row["change"],
            source: row["source"], place: row["place"])
    }
}

extension Period {
    /// The period that ranks are compared with: the last one of the same length, or for the first months of a year
    /// the same of the year before.
    fileprivate var before: Period {
        switch canonical.span {
        case .year: Period(year: year - 1)
        case .half(let half): half > 1 ? Period(year: year, span: .half(1)) : Period(year: year - 1, span: .half(2))
        case .quarter(let quarter):
            quarter > 1
                ? Period(year: year, span: .quarter(quarter - 1)) : Period(year: year - 1, span: .quarter(4))
        case .month(let month):
            month > 1 ? Period(year: year, span: .month(month - 1)) : Period(year: year - 1, span: .month(12))
        case .months: yearEarlier
        case .through(let last):
            Period(year: year - (last - year + 1), span: .through(year: year - 1))
        }
    }
}
