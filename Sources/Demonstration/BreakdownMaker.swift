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
        for (number, level) in levels.enumerated() {
            var generator = SteadyGenerator(seed: 2021 + UInt64(number))
            try makeYearBefore(level, source)
            try makePlan(level, source)
            guard level.indicator.accumulation == .flow, level.indicator.areaRollup == .sum else { continue }
            try makeMonths(level, source, &generator)
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

    /// Splits the year into months, each month into districts, each of these into communes.
    private func makeMonths(
        _ level: PublishedLevel, _ source: Int64, _ generator: inout SteadyGenerator
    ) throws {
        // Communes want figures of their own, so what they share out has at least two digits more than the total.
        guard let total = level.fine else { return }
        let year = DemonstrationBook.year.year
        let districts = CommuneMaker.districts(of: home, in: map, on: DemonstrationBook.published)
        let months = ExactSplit.split(total.mantissa, by: weights(12, from: 80, &generator))
        var running: Int64 = 0
        for (index, month) in months.enumerated() {
            let known =
                Day(year: index == 11 ? year + 1 : year, month: index == 11 ? 1 : index + 2, day: 5) ?? .distantPast
            let period = Period(year: year, span: .month(index + 1))
            try add(month, total.scale, home, period, known, level, source)
            running += month
            if index > 0, index < 11 {
                try add(
                    running, total.scale, home, Period(year: year, span: .months(index + 1)), known, level, source)
            }
            let shares = ExactSplit.split(month, by: weights(districts.count, from: 40, &generator))
            for (district, share) in zip(districts, shares) {
                try add(share, total.scale, district, period, known, level, source)
                let communes = map.children(of: district.id, on: known)
                let parts = ExactSplit.split(share, by: weights(communes.count, from: 20, &generator))
                for (commune, part) in zip(communes, parts) {
                    try add(part, total.scale, commune, period, known, level, source)
                }
            }
        }
    }

    private func add(
        _ mantissa: Int64, _ scale: Int, _ area: Area, _ period: Period, _ known: Day, _ level: PublishedLevel,
        _ source: Int64
    ) throws {
        try appender.append(
            Observation(
                indicator: level.indicator.id, area: area.id, period: period, known: known,
                value: BookNumber(mantissa: mantissa, scale: scale), source: source))
    }

    private func weights(_ count: Int, from least: Int64, _ generator: inout SteadyGenerator) -> [Int64] {
        (0..<count).map { _ in Int64.random(in: least...120, using: &generator) }
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
    fileprivate var fine: BookNumber? {
        let isCount = Unit(words: indicator.unit).precision == .counted
        let digits = isCount ? 0 : 2
        let factor: Int64 = isCount ? 1 : 100
        let (mantissa, isOver) = value.mantissa.multipliedReportingOverflow(by: factor)
        return isOver ? nil : BookNumber(mantissa: mantissa, scale: value.scale + digits)
    }
}
