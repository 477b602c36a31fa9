import Figures

/// How far a flow has come on its way to the year's target, beside how much of the year is gone.
public struct Pace: Hashable, Sendable {
    /// `value / target * 100`, in per cent.
    public let attained: Measure
    /// The part of the year that is gone, in per cent: 75 for nine months.
    public let elapsed: Measure
    /// `attained - elapsed`, in percentage points: above zero where the value runs ahead of an even pace.
    public let lead: Measure
    /// What each month that is left must bring on average to reach the target, in the value's unit; zero or below where
    /// it is reached already. nil at the end of the year.
    public let needed: Measure?

    /// - Parameters:
    ///   - value: what the first months of the year brought together.
    ///   - period: those months, a first quarter, a first half, or the year.
    ///   - target: that of the whole year.
    /// - Throws: ``NoMeasure/notApplicable`` for anything but a flow, and for a period that doesn't begin with its year.
    public init(
        of value: Rational, in period: Period, towards target: Rational, _ indicator: Indicator
    ) throws(NoMeasure) {
        guard indicator.accumulation == .flow, let months = period.monthsOfYear, months.lowerBound == 0 else {
            throw .notApplicable
        }
        let attained = try Measure.attainment(of: value, against: target)
        let elapsed = try Measure.exact(.percent, .elapsed(months: months.count)) { () throws(ArithmeticError) in
            try Rational(Int128(months.count * 100), over: 12)
        }
        self.attained = attained
        self.elapsed = elapsed
        lead = try Measure.exact(.percentagePoints, .lead(attained: attained.value, elapsed: elapsed.value)) {
            () throws(ArithmeticError) in
            try attained.value - elapsed.value
        }
        let left = 12 - months.count
        guard left > 0 else {
            needed = nil
            return
        }
        needed = try Measure.exact(.own, .needed(value: value, target: target, months: left)) {
            () throws(ArithmeticError) in
            try (target - value) / Rational(left)
        }
    }
}
