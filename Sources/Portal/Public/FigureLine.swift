import Figures
import PlanBook

/// One indicator of one area and period with what it is measured by, and how a page prints it.
struct FigureLine: Sendable {
    var indicator: Indicator
    var area: Area
    var period: Period
    var depth = 0
    var actual: Observation?
    var target: Target?
    /// Of the same period a year earlier.
    var earlier: Observation?
    var rank: Ranking?
    /// What releases state of it beside its value.
    var stated: [StatedMeasure] = []

    var isEmpty: Bool { actual == nil && target == nil && rank == nil && stated.isEmpty }

    var attainment: Attainment? {
        guard let value = actual?.value, let target else { return nil }
        return try? Attainment(of: value.rational, against: target, indicator)
    }

    var growth: Measure? {
        // The growth of a rate of growth says nothing that anybody asks for.
        guard let value = actual?.value, let before = earlier?.value, !indicator.isGrowth else { return nil }
        return try? Measure.growth(of: indicator, from: before.rational, to: value.rational)
    }

    /// "high" where the plan is reached, "low" where it isn't, and nothing where that can't be said.
    var mood: String {
        switch attainment?.outcome {
        case .exceeded, .reached: "high"
        case .missed: isFinal ? "low" : ""
        case nil: ""
        }
    }

    /// Whether the period of the value is that of the plan: nine months haven't missed the year's plan.
    private var isFinal: Bool { target?.period.canonical == period.canonical }

    func fields(_ printing: Printing, _ links: Links) -> Fields {
        var fields: Fields = [
            "name": printing.name(indicator), "unit": printing.unit(indicator.unit), "depth": "\(min(7, depth))",
            "address": links.indicator(indicator.code), "mood": mood,
            "record": links.figure(indicator.code, area.slug, period),
            "period": printing.shortPeriod(period), "periodName": printing.period(period),
            "isMissed": mood == "low", "isReached": mood == "high",
        ]
        fields.set("value", actual?.value.map(printing.number))
        fields.set("status", actual.flatMap { $0.status == .official ? nil : printing.status($0.status) })
        fields.set("known", actual.map { printing.day($0.known) })
        fields.set(
            "plan",
            target?.value.map { value in
                printing.number(value) + (target?.upper.map { "–" + printing.number($0) } ?? "")
            })
        fields.set("earlier", earlier?.value.map(printing.number))
        fields.set("attainment", attainmentText(printing))
        fields.set("growth", growth.flatMap { printing.signed($0) } ?? statedText(.growth, printing))
        fields.set("rank", rank?.rank.map { place in "\(place)" + (rank?.outOf.map { "/\($0)" } ?? "") })
        return fields
    }

    private func attainmentText(_ printing: Printing) -> String? {
        guard let attainment else { return statedText(.attainment, printing) }
        // For rates the distance tells more than a per cent of a per cent.
        if Unit(words: indicator.unit).isPercent { return printing.signed(attainment.excess) }
        return attainment.percent.flatMap { try? $0.rounded(toDecimals: 1) }.map {
            printing.decimal($0) + "%"
        }
    }

    /// What a release states of it, marked as its word.
    private func statedText(_ kind: Figure.Kind, _ printing: Printing) -> String? {
        guard let quotation = stated.first(where: { $0.quotation.kind == kind })?.quotation,
            quotation.unit == "%", let number = quotation.number
        else { return nil }
        let sign = kind == .growth && number.mantissa > 0 ? "+" : ""
        return sign + printing.number(number) + "%*"
    }
}

extension BookReader {
    /// The lines of one period for some areas: a fixed number of queries, whatever their number.
    ///
    /// - Parameter indicators: with the depth at which each stands.
    func lines(
        of period: Period, _ indicators: [(indicator: Indicator, depth: Int)], in areas: [Area], on day: Day,
        _ vintage: Vintage
    ) throws -> [FigureLine] {
        let period = period.canonical
        let year = Period(year: period.year)
        let ids = indicators.map(\.indicator.id)
        let places = areas.map(\.id)
        let values = try grid(of: ids, in: places, [period, period.yearEarlier], vintage)
        let targets = try targets(of: ids, in: places, [period, year], on: day)
        let ranks = Dictionary(
            try rankings(of: period, vintage).map { standing in
                (ObservationKey(indicator: standing.ranking.indicator, area: standing.ranking.area), standing.ranking)
            }, uniquingKeysWith: { first, _ in first })
        let stated = try statedMeasures(of: period, vintage)
        return indicators.flatMap { indicator, depth in
            areas.map { area in
                let key = ObservationKey(indicator: indicator.id, area: area.id)
                return FigureLine(
                    indicator: indicator, area: area, period: period, depth: depth,
                    actual: values[indicator.id, area.id, period],
                    target: targets.target(of: indicator, in: area, period),
                    earlier: values[indicator.id, area.id, period.yearEarlier], rank: ranks[key],
                    stated: stated[key] ?? [])
            }
        }
    }
}

extension [PeriodKey: TargetPair] {
    /// What a value is measured by: the target of its period, or else of its year where the period counts towards it.
    /// - Parameter takesYear: whether the year's target may serve.
    func target(of indicator: Indicator, in area: Area, _ period: Period, takesYear: Bool = true) -> Target? {
        let own = self[PeriodKey(period, indicator: indicator.id, area: area.id)]
        let yearly =
            takesYear && indicator.takesYearTarget(in: period)
            ? self[PeriodKey(Period(year: period.year), indicator: indicator.id, area: area.id)] : nil
        return (own ?? yearly)?.usual(for: indicator)
    }
}
