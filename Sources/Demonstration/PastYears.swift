import Figures
import PlanBook
import Randomness

/// Makes up the years before the published one: series that lead to the published values, and the plans of those years.
///
/// Parts that add up in the published year add up in every year before it.
struct PastYears {
    private let writer: BookWriter
    private let appender: ObservationAppender
    private let source: Int64
    private let home: Area
    private let catalogue: Catalogue
    private let known: ValueGrid
    /// What was made up, by indicator and year.
    private var made: [String: [Int: BookNumber]] = [:]
    private static let firstYear = 2015
    private static let last = DemonstrationBook.year

    init(_ writer: BookWriter, source: Int64) throws {
        self.writer = writer
        self.source = source
        appender = try ObservationAppender(writer)
        catalogue = try writer.reader.catalogue()
        home = try writer.reader.areaMap().requireArea(DemonstrationBook.homeArea)
        known = try writer.reader.grid(
            of: catalogue.indicators.map(\.id), in: [home.id], [Self.last, Self.last.yearEarlier])
    }

    /// - Returns: how many values were made up.
    mutating func make() throws -> Int {
        // Wholes stand before their parts.
        for (place, line) in catalogue.outline().enumerated() {
            let indicator = line.indicator
            guard value(of: indicator, Self.last.year) != nil else { continue }
            if made[indicator.code] == nil { made[indicator.code] = walk(indicator, seed: UInt64(place)) }
            splitIntoParts(indicator, seed: UInt64(place))
        }
        try write()
        return appender.count
    }

    private func value(of indicator: Indicator, _ year: Int) -> BookNumber? {
        known[indicator.id, home.id, Period(year: year)]?.value
    }

    /// From the first year that is known back to the first of all.
    private func walk(_ indicator: Indicator, seed: UInt64) -> [Int: BookNumber] {
        var generator = SplitMix64(seed: 7_919 &+ seed)
        let base = value(of: indicator, Self.last.year - 1) == nil ? Self.last.year : Self.last.year - 1
        guard let start = value(of: indicator, base) else { return [:] }
        let steps = steps(of: indicator)
        let isPercent = Unit(words: indicator.unit).isPercent
        var number = start
        var years: [Int: BookNumber] = [:]
        for year in (Self.firstYear..<base).reversed() {
            let product = Int128(number.mantissa) * Int128(Int64.random(in: steps, using: &generator)) / 1000
            guard var mantissa = Int64(exactly: product) else { break }
            if isPercent, let whole = Self.hundred(scale: start.scale) { mantissa = min(mantissa, whole) }
            guard let next = BookNumber(mantissa: mantissa, scale: start.scale) else { break }
            number = next
            years[year] = next
        }
        return years
    }

    /// Thousandths of a year's value that the year before may have had.
    private func steps(of indicator: Indicator) -> ClosedRange<Int64> {
        if indicator.isGrowth { return 850...1120 }
        // How many communes or pupils there are is nobody's aim and hardly moves.
        if indicator.direction == .none, indicator.accumulation == .stock { return 1000...1000 }
        if indicator.direction == .down { return 1010...1150 }
        return indicator.accumulation == .rate ? 950...996 : 870...975
    }

    private static func hundred(scale: Int) -> Int64? {
        (0..<scale).reduce(Int64?(100)) { power, _ in
            power.flatMap { $0.multipliedReportingOverflow(by: 10).overflow ? nil : $0 * 10 }
        }
    }

    /// Parts that are all of a whole in the published year share each earlier year of it, about as they do that one.
    private mutating func splitIntoParts(_ whole: Indicator, seed: UInt64) {
        guard let years = made[whole.code], let total = value(of: whole, Self.last.year) else { return }
        let groups = Dictionary(grouping: catalogue.parts(of: whole.code).filter(\.isExhaustive)) { $0.breakdown }
        for group in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
            let parts = group.compactMap { catalogue.indicator($0.part) }
            let values = parts.compactMap { value(of: $0, Self.last.year) }
            guard parts.count == group.count, values.count == parts.count, values.count > 1,
                values.allSatisfy({ $0.scale == total.scale && $0.mantissa >= 0 }),
                values.map(\.mantissa).reduce(0, +) == total.mantissa,
                parts.allSatisfy({ made[$0.code] == nil && value(of: $0, Self.last.year - 1) == nil })
            else { continue }
            split(years.merging(earlier(whole)) { own, _ in own }, into: parts, values, seed: seed)
        }
    }

    /// The year before, where it is known.
    private func earlier(_ indicator: Indicator) -> [Int: BookNumber] {
        value(of: indicator, Self.last.year - 1).map { [Self.last.year - 1: $0] } ?? [:]
    }

    private mutating func split(
        _ years: [Int: BookNumber], into parts: [Indicator], _ values: [BookNumber], seed: UInt64
    ) {
        var generator = SplitMix64(seed: 104_729 &+ seed)
        for (year, whole) in years.sorted(by: { $0.key > $1.key }) {
            let weights = values.map { value in
                max(1, value.mantissa / 100 * Int64.random(in: 94...106, using: &generator))
            }
            for (part, mantissa) in zip(parts, ExactSplit.split(whole.mantissa, by: weights)) {
                made[part.code, default: [:]][year] = BookNumber(mantissa: mantissa, scale: whole.scale)
            }
        }
    }

    private func write() throws {
        let plans = try writer.reader.targets(
            of: catalogue.indicators.map(\.id), in: [home.id], [Self.last], on: DemonstrationBook.published)
        for (place, indicator) in catalogue.indicators.enumerated() {
            var generator = SplitMix64(seed: 15_485_863 &+ UInt64(place))
            let isPlanned = plans[PeriodKey(Self.last, indicator: indicator.id, area: home.id)] != nil
            for (year, value) in (made[indicator.code] ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard let known = Day(year: year + 1, month: 1, day: 20) else { continue }
                try appender.append(
                    Observation(
                        indicator: indicator.id, area: home.id, period: Period(year: year), known: known, value: value,
                        source: source))
                guard isPlanned else { continue }
                try plan(indicator, year, value, thousandths: Int64.random(in: 930...1045, using: &generator))
            }
        }
    }

    private func plan(_ indicator: Indicator, _ year: Int, _ value: BookNumber, thousandths: Int64) throws {
        guard let day = Day(year: year - 1, month: 12, day: 10),
            let mantissa = Int64(exactly: Int128(value.mantissa) * Int128(thousandths) / 1000),
            let goal = BookNumber(mantissa: mantissa, scale: value.scale)
        else { return }
        try writer.add(
            Target(
                indicator: indicator.id, area: home.id, period: Period(year: year),
                kind: indicator.sector == "budget" ? .estimate : .plan, inForce: day, value: goal, source: source))
    }
}
