import Figures
import PlanBook

/// Makes up months, districts and communes that add up to published levels, and the year before and the plan that
/// published growth and attainment imply.
struct BreakdownMaker {
    private let writer: BookWriter
    private let appender: ObservationAppender
    private let map: AreaMap
    private let home: Area

    init(_ writer: BookWriter) throws {
        self.writer = writer
        appender = try ObservationAppender(writer)
        map = try writer.reader.areaMap()
        home = try map.requireArea(DemonstrationBook.homeArea)
    }

    /// - Returns: how many values were made up.
    func make(_ levels: [PublishedLevel]) throws -> Int {
        let source = try writer.addSource(.generated, name: "solieu demo", detail: "số liệu sinh để minh họa / made up")
        var breakdowns = Breakdowns(
            levels: levels, catalogue: try writer.reader.catalogue(), home: home,
            districts: CommuneMaker.districts(of: home, in: map, on: DemonstrationBook.published), map: map)
        for level in levels {
            try makeYearBefore(level, source)
            try makePlan(level, source)
            guard let breakdown = breakdowns.breakdown(of: level.indicator.code) else { continue }
            for cell in breakdown.cells {
                try appender.append(
                    Observation(
                        indicator: level.indicator.id, area: cell.area, period: cell.period, known: cell.known,
                        value: BookNumber(mantissa: cell.mantissa, scale: breakdown.scale), source: source))
            }
        }
        return appender.count
    }

    private func makeYearBefore(_ level: PublishedLevel, _ source: Int64) throws {
        guard let earlier = level.implied(by: level.growth, added: 100) ?? level.before else { return }
        try appender.append(
            Observation(
                indicator: level.indicator.id, area: home.id, period: DemonstrationBook.year.yearEarlier,
                known: DemonstrationBook.published, value: earlier, source: source))
    }

    private func makePlan(_ level: PublishedLevel, _ source: Int64) throws {
        guard let plan = level.implied(by: level.attainment, added: 0),
            let day = Day(year: DemonstrationBook.year.year - 1, month: 12, day: 10)
        else { return }
        let isBudget = level.indicator.sector == "budget"
        try writer.add(
            Target(
                indicator: level.indicator.id, area: home.id, period: DemonstrationBook.year,
                kind: isBudget ? .estimate : .plan, inForce: day, value: plan, source: source))
    }
}

extension PublishedLevel {
    /// The value that a rate in per cent of it implies, rounded to the indicator's digits.
    fileprivate func implied(by rate: BookNumber?, added: Int) -> BookNumber? {
        guard let rate, let factor = try? rate.rational + Rational(added), factor > .zero,
            let value = try? value.rational * Rational(100) / factor
        else { return nil }
        return try? BookNumber(value.rounded(toDecimals: max(self.value.scale, indicator.decimals)))
    }

    /// The value before the change.
    fileprivate var before: BookNumber? {
        guard let change, let value = try? value.rational - change.rational else { return nil }
        return BookNumber(exactly: value)
    }

    /// The value with two digits more behind the mark, where the indicator isn't a count.
    var fine: BookNumber? {
        let isCount = Unit(words: indicator.unit).precision == .counted
        let digits = isCount ? 0 : 2
        let factor: Int64 = isCount ? 1 : 100
        let (mantissa, isOver) = value.mantissa.multipliedReportingOverflow(by: factor)
        return isOver ? nil : BookNumber(mantissa: mantissa, scale: value.scale + digits)
    }
}
