import Figures

/// The months, quarters, halves, cumulative months and the year of one indicator in one area, held against each other.
///
/// A flow adds up: a quarter is the sum of its months, nine months that of three quarters, and so on. A stock is the
/// state at the end: a quarter's is its last month's. A rate is neither, and nothing is held against anything.
public struct PeriodReconciliation: Hashable, Sendable {
    /// A period's value, taken as it is or, in a difference, away.
    public struct Term: Hashable, Sendable {
        public var period: Period
        public var value: BookNumber
        public var isSubtracted: Bool
    }

    /// A period whose value can't be what others give, however these were rounded.
    public struct Disagreement: Hashable, Sendable {
        public var period: Period
        public var value: BookNumber
        /// For a flow, all of these together make the period; for a stock, the one that ends with it.
        public var terms: [Term]
        /// What the terms give.
        public var expected: Rational
        /// What roundings leave open for `expected`.
        public var range: Interval
        /// `value - expected`
        public var difference: Rational
    }

    /// A missing value worked out from others. It is shown as derived and never stored.
    public struct Derived: Hashable, Sendable {
        public var period: Period
        public var value: Rational
        /// The true values that the terms, as printed, leave open.
        public var range: Interval
        /// `value` is the sum of these, those subtracted taken away.
        public var terms: [Term]
        /// How many digits behind the decimal mark the terms support.
        public var decimals: Int
    }

    /// A period without a value, although others of its kind have one and the book reaches its end.
    public struct Gap: Hashable, Sendable {
        public var period: Period
        /// nil where the others don't tell.
        public var derived: Derived?
    }

    public let accumulation: Indicator.Accumulation
    public let year: Int
    /// By canonical period.
    public let values: [Period: BookNumber]
    private let printed: PrintedRange
    /// How many comparisons could be made.
    public private(set) var compared = 0
    public private(set) var disagreements: [Disagreement] = []
    public private(set) var gaps: [Gap] = []
    /// Periods whose comparisons need more digits than exact arithmetic holds.
    public private(set) var tooManyDigits: [Period] = []

    /// - Parameter values: of periods of any year; those of `year` count.
    public init(of indicator: Indicator, year: Int, _ values: some Sequence<(Period, BookNumber)>) {
        accumulation = indicator.accumulation
        self.year = year
        printed = PrintedRange(indicator)
        self.values = Dictionary(
            values.map { ($0.canonical, $1) }.filter { $0.0.year == year && $0.0.monthsOfYear != nil },
            uniquingKeysWith: { _, last in last })
        guard accumulation != .rate else { return }
        let periods = Period.parts(of: year)
        for period in periods {
            guard let value = self.values[period] else { continue }
            for terms in comparisons(of: period) { compare(period, value, with: terms) }
        }
        let reached = self.values.keys.compactMap(\.monthsOfYear?.upperBound).max() ?? 0
        let kinds = Set(self.values.keys.map(\.grain))
        for period in periods where self.values[period] == nil {
            guard let months = period.monthsOfYear, months.upperBound <= reached else { continue }
            // Whether cumulative months are reported every month is nobody's rule, so none is missed.
            let isExpected =
                period.grain == .year ? reached == 12 : period.grain != .months && kinds.contains(period.grain)
            if isExpected { gaps.append(Gap(period: period, derived: derive(period))) }
        }
    }

    private mutating func compare(_ period: Period, _ value: BookNumber, with terms: [Term]) {
        do {
            let own = try printed.ranged(value)
            let expected = try total(terms)
            compared += 1
            guard !own.range.meets(expected.range) else { return }
            disagreements.append(
                Disagreement(
                    period: period, value: value, terms: terms, expected: expected.value, range: expected.range,
                    difference: try own.value - expected.value))
        } catch {
            tooManyDigits.append(period)
        }
    }

    private func total(_ terms: [Term]) throws(ArithmeticError) -> RangedValue {
        var total = RangedValue.zero
        for term in terms {
            let value = try printed.ranged(term.value)
            total = term.isSubtracted ? try total - value : try total + value
        }
        return total
    }

    /// Works a period's value out from those of others, even where it has one itself, from as few as will do.
    ///
    /// nil for a rate, and where the others don't tell.
    public func derive(_ period: Period) -> Derived? {
        let period = period.canonical
        let terms: [Term]?
        switch accumulation {
        case .flow: terms = chain(to: period)
        case .stock:
            // Of those that end with it, the one with the most digits.
            terms = Period.parts(of: year).filter { $0 != period && $0.lastMonth == period.lastMonth }
                .compactMap(term).max { $0.value.scale < $1.value.scale }.map { [$0] }
        case .rate: terms = nil
        }
        guard let terms, period.year == year, let total = try? total(terms) else { return nil }
        return Derived(
            period: period, value: total.value, range: total.range, terms: terms,
            decimals: terms.map(\.value.scale).max() ?? 0)
    }

    private func term(_ period: Period) -> Term? {
        values[period].map { Term(period: period, value: $0, isSubtracted: false) }
    }
}

extension PeriodReconciliation {
    /// What a period's value is to be held against, each fully known.
    private func comparisons(of period: Period) -> [[Term]] {
        switch accumulation {
        case .flow:
            let known = period.partitions.compactMap { parts in
                let terms = parts.compactMap(term)
                return terms.count == parts.count ? terms : nil
            }
            if !known.isEmpty { return known }
            // Kinds mixed: two quarters and three months.
            return (chain(to: period, onlyForward: true)).map { [$0] } ?? []
        case .stock:
            // Each pair of periods with one end once, in the order of `Period.parts`.
            let twins = Period.parts(of: year).filter { $0.lastMonth == period.lastMonth }
            let earlier = twins.prefix { $0 != period }
            return earlier.compactMap(term).map { [$0] }
        case .rate: return []
        }
    }

    /// The shortest way from a period's beginning to its end along other known periods, forward or back.
    ///
    /// Times are the 13 month ends of a year; a flow's value is the difference of a running total between two of them.
    private func chain(to period: Period, onlyForward: Bool = false) -> [Term]? {
        guard let months = period.monthsOfYear else { return nil }
        let steps = Period.parts(of: year).filter { $0 != period }.compactMap(term)
        var ways: [Int: [Term]] = [months.lowerBound: []]
        var open = [months.lowerBound]
        while let time = open.first, ways[months.upperBound] == nil {
            open.removeFirst()
            for step in steps {
                guard let span = step.period.monthsOfYear, let way = ways[time] else { continue }
                var step = step
                let next: Int
                if span.lowerBound == time {
                    next = span.upperBound
                } else if span.upperBound == time, !onlyForward {
                    next = span.lowerBound
                    step.isSubtracted = true
                } else {
                    continue
                }
                if onlyForward, next > months.upperBound { continue }
                guard ways[next] == nil else { continue }
                ways[next] = way + [step]
                open.append(next)
            }
        }
        return ways[months.upperBound]
    }
}
