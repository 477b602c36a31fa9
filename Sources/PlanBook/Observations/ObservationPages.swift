import Figures
import GRDB

/// Which facts are asked for; what is nil doesn't matter.
public struct FactChoice: Hashable, Sendable {
    public var indicator: Int64?
    public var area: Int64?
    public var period: Period?
    /// Up to when a fact counts as known.
    public var vintage: Vintage
    /// Whether all that was ever said is asked for, what was withdrawn as well, and not what is in force alone.
    public var withRevisions: Bool

    public init(
        indicator: Int64? = nil, area: Int64? = nil, period: Period? = nil, vintage: Vintage = .latest,
        withRevisions: Bool = false
    ) {
        self.indicator = indicator
        self.area = area
        self.period = period
        self.vintage = vintage
        self.withRevisions = withRevisions
    }
}

/// Where an observation stands in the order in which pages of them follow each other.
public struct ObservationPlace: Hashable, Sendable {
    /// As ``PeriodCode`` has it.
    public var period: Int64
    public var indicator: Int64
    public var area: Int64
    public var known: Int64
    public var id: Int64

    public init(period: Int64, indicator: Int64, area: Int64, known: Int64, id: Int64) {
        self.period = period
        self.indicator = indicator
        self.area = area
        self.known = known
        self.id = id
    }

    public init(_ observation: Observation) {
        self.init(
            period: Int64(PeriodCode.code(observation.period)), indicator: observation.indicator,
            area: observation.area, known: Int64(PeriodCode.code(observation.known)), id: observation.id)
    }
}

extension BookReader {
    /// The first so many of the chosen observations behind a place, in the order of period code, indicator and area,
    /// and of revisions in that in which they became known.
    ///
    /// Goes along the index from period to period and stops where the page is full, so that a page costs the same
    /// however many observations the book has.
    /// - Parameter periods: those that the book has observations of.
    public func observations(
        _ choice: FactChoice, after place: ObservationPlace? = nil, limit: Int, periods: [Period]
    ) throws -> [Observation] {
        var codes = choice.period.map { [Int64(PeriodCode.code($0))] } ?? periods.map { Int64(PeriodCode.code($0)) }
        codes.sort()
        if let place { codes.removeAll { $0 < place.period } }
        let query = try db.cachedStatement(sql: ObservationPageQuery.text(choice))
        var found: [Observation] = []
        for code in codes where found.count < limit {
            let start = place.flatMap { $0.period == code ? $0 : nil }
            let rows = try Row.fetchCursor(
                query, arguments: ObservationPageQuery.arguments(choice, code, start, limit - found.count))
            while let row = try rows.next() {
                if let observation = Observation(row) { found.append(observation) }
            }
        }
        return found
    }
}

/// One period's part of a page.
private enum ObservationPageQuery {
    static func text(_ choice: FactChoice) -> String {
        var conditions = ["period = :period", "known <= :limit"]
        if choice.indicator != nil { conditions.append("indicator = :indicator") }
        // The index has the indicator before the area: where only the area is chosen, each indicator is looked up.
        let isAcross = choice.area != nil && choice.indicator == nil
        if isAcross { conditions.append("indicator IN (SELECT id FROM indicator)") }
        if choice.area != nil { conditions.append("area = :area") }
        let keys = (isAcross ? "+indicator" : "indicator") + ", area"
        guard choice.withRevisions else {
            return """
                SELECT *, max(\(BookReader.order)) FROM observation
                WHERE \(conditions.joined(separator: " AND ")) AND (\(keys)) > (:afterIndicator, :afterArea)
                GROUP BY indicator, area HAVING mantissa IS NOT NULL ORDER BY indicator, area LIMIT :count
                """
        }
        return """
            SELECT * FROM observation WHERE \(conditions.joined(separator: " AND "))
                AND (\(keys), known, id) > (:afterIndicator, :afterArea, :afterKnown, :afterRow)
            ORDER BY indicator, area, known, id LIMIT :count
            """
    }

    static func arguments(
        _ choice: FactChoice, _ period: Int64, _ start: ObservationPlace?, _ count: Int
    ) -> StatementArguments {
        var arguments: StatementArguments = [
            "period": period, "limit": choice.vintage.limit, "count": count,
            "afterIndicator": start?.indicator ?? -1, "afterArea": start?.area ?? -1,
        ]
        if let indicator = choice.indicator { arguments += ["indicator": indicator] }
        if let area = choice.area { arguments += ["area": area] }
        if choice.withRevisions { arguments += ["afterKnown": start?.known ?? -1, "afterRow": start?.id ?? -1] }
        return arguments
    }
}
