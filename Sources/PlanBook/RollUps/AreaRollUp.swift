import Figures

/// One indicator of one period rolled up from the lowest areas to one at the top, and where areas' own values say
/// otherwise.
public struct AreaRollUp: Hashable, Sendable {
    public enum Method: Hashable, Sendable {
        case sum
        /// The mean weighted by the indicator with this code.
        case weightedMean(by: String)
        /// The indicator doesn't roll up over areas.
        case none
    }

    /// An area with what it reported and what the areas right below it give.
    public struct Line: Hashable, Sendable {
        public var area: Int64
        /// 0 at the top.
        public var depth: Int
        /// The area's own value.
        public var reported: BookNumber?
        /// What the areas below give, each by its own value or else by what those below it give; nil where none gives
        /// anything, and at the bottom.
        public var rolledUp: Rational?
        /// How many areas stand right below it.
        public var children: Int
        /// How many of these reported.
        public var childrenReported: Int
        /// Whether all areas that had to give something for `rolledUp` did.
        public var isComplete: Bool

        /// The area's own value, or else what those below give.
        public var value: Rational? { reported?.rational ?? rolledUp }
    }

    /// An area whose own value can't be what the complete values below it give, however these were rounded.
    public struct Disagreement: Hashable, Sendable {
        public var area: Int64
        public var reported: BookNumber
        public var rolledUp: Rational
        /// What roundings leave open for `rolledUp`.
        public var range: Interval
        /// `reported - rolledUp`
        public var difference: Rational
    }

    public var indicator: Int64
    public var period: Period
    public var method: Method
    /// Each area above those below it.
    public var lines: [Line]
    public var disagreements: [Disagreement]
    /// Areas whose values have more digits than exact arithmetic holds; they count as if they gave nothing.
    public var tooManyDigits: [Int64]
}

extension AreaRollUp {
    /// Rolls values up that were read before.
    ///
    /// The areas are those that existed on the period's last day, without industrial parks, whose values are in those
    /// of the communes that they lie in.
    /// - Parameter weight: the number of the indicator that means are weighted by.
    public init(
        of indicator: Indicator, weight: Indicator?, to top: Int64, _ period: Period, map: AreaMap, values: ValueGrid
    ) {
        let method: Method =
            switch indicator.areaRollup {
            case .sum: .sum
            case .mean: indicator.weight.map { .weightedMean(by: $0) } ?? .none
            case .none: .none
            }
        var weights: [Int64: RangedValue] = [:]
        if case .weightedMean = method, let weight {
            var work = RollUpWork(weight, .sum, map, period) { values.weight(weight.id, $0, period) }
            work.run(from: top)
            weights = work.complete
        }
        var work = RollUpWork(indicator, method, map, period, weights) { values[indicator.id, $0, period]?.value }
        work.run(from: top)
        self.init(
            indicator: indicator.id, period: period, method: method, lines: work.lines,
            disagreements: work.disagreements, tooManyDigits: work.tooManyDigits)
    }

    /// The areas that a roll-up asks for values of.
    static func areas(below top: Int64, _ period: Period, _ map: AreaMap) -> [Int64] {
        guard let day = period.lastDay else { return [top] }
        return [top] + map.descendants(of: top, on: day).map(\.id)
    }
}

extension BookReader {
    /// Rolls an indicator up to an area, as known at one time: one query beside those for `map` and `catalogue`.
    public func rollUp(
        of indicator: Indicator, to top: Int64, _ period: Period, _ vintage: Vintage = .latest, map: AreaMap,
        catalogue: Catalogue
    ) throws -> AreaRollUp {
        let weight = indicator.weight.flatMap { catalogue.indicator($0) }
        let values = try grid(
            of: [indicator.id] + (weight.map { [$0.id] } ?? []), in: AreaRollUp.areas(below: top, period, map),
            [period, Period(year: period.year)], vintage)
        return AreaRollUp(of: indicator, weight: weight, to: top, period, map: map, values: values)
    }
}
