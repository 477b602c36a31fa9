import Figures

/// How a value stands to the target in force.
public struct Attainment: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// Better than asked for; for a range, better than its better end.
        case exceeded
        case reached
        case missed
    }

    /// The target that was in force, with who set it and from when it counts.
    public let target: Target
    /// `value / goal * 100`, in per cent, whatever direction is better: where less is better, 100 and below is reached.
    /// nil where the goal is zero or below: a per cent of it says nothing.
    public let percent: Measure?
    /// `value - goal`: over the plan above zero, under it below; in percentage points for values in per cent, else in
    /// their unit.
    public let excess: Measure
    /// nil where neither more nor less is better, and the value isn't the target.
    public let outcome: Outcome?
    /// The value that had to be reached: the target's; of a range the lower end, or the upper where less is better.
    public let goal: Rational

    /// - Parameter target: the one in force on the day asked about.
    /// - Throws: ``NoMeasure/noTarget`` where it was lifted.
    public init(of value: Rational, against target: Target, _ indicator: Indicator) throws(NoMeasure) {
        guard let lower = target.value?.rational else { throw .noTarget }
        let upper = max(target.upper?.rational ?? lower, lower)
        let goal = indicator.direction == .down ? upper : lower
        let unit = Unit(words: indicator.unit)
        self.target = target
        self.goal = goal
        excess = try Measure.exact(unit.isPercent ? .percentagePoints : .own, .excess(value: value, target: goal)) {
            () throws(ArithmeticError) in
            unit.isPercent ? try (value - goal) * unit.factor : try value - goal
        }
        percent = try? Measure.attainment(of: value, against: goal)
        outcome =
            switch indicator.direction {
            case .up: value > upper ? .exceeded : value >= lower ? .reached : .missed
            case .down: value < lower ? .exceeded : value <= upper ? .reached : .missed
            case .none: lower <= value && value <= upper ? .reached : nil
            }
    }
}

extension Measure {
    /// `value / target * 100`, in per cent.
    public static func attainment(of value: Rational, against target: Rational) throws(NoMeasure) -> Measure {
        try requireBase(target)
        return try exact(.percent, .attainment(value: value, target: target)) { () throws(ArithmeticError) in
            try value / target * hundred
        }
    }
}

extension BookReader {
    /// How the values of a period stand to the targets in force on a day, by indicator and area: two queries beside
    /// those for `catalogue`.
    ///
    /// - Parameters:
    ///   - planned: the period of the targets, where it isn't the values': the year, for the first nine months.
    ///   - vintage: up to when values count as known; on the same day as the targets unless said otherwise.
    /// - Returns: for each value whose indicator and area have a target.
    public func attainments(
        of period: Period, against planned: Period? = nil, on day: Day, _ vintage: Vintage? = nil,
        catalogue: Catalogue
    ) throws -> [ObservationKey: Result<Attainment, NoMeasure>] {
        let values = try values(of: period, vintage ?? .asKnown(day))
        var found: [ObservationKey: Result<Attainment, NoMeasure>] = [:]
        for (key, targets) in try targets(of: planned ?? period, on: day) {
            guard let indicator = catalogue.indicator(id: key.indicator), let value = values[key]?.value,
                let target = targets.usual(for: indicator)
            else { continue }
            found[key] = Result { () throws(NoMeasure) in
                try Attainment(of: value.rational, against: target, indicator)
            }
        }
        return found
    }
}
