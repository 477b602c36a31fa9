import Figures

extension Measure {
    /// How much a value rose or fell: in per cent of what it was, or, where the values are per cents themselves, in
    /// percentage points.
    public static func growth(
        of indicator: Indicator, from base: Rational, to value: Rational
    ) throws(NoMeasure) -> Measure {
        let unit = Figures.Unit(words: indicator.unit)
        guard unit.isPercent else { return try growth(from: base, to: value) }
        // Values in ‰ change by tenths of percentage points.
        return try exact(.percentagePoints, .change(from: base, to: value)) { () throws(ArithmeticError) in
            try (value - base) * unit.factor
        }
    }

    /// `(value - base) / base * 100`, in per cent.
    public static func growth(from base: Rational, to value: Rational) throws(NoMeasure) -> Measure {
        try requireBase(base)
        return try exact(.percent, .growth(from: base, to: value)) { () throws(ArithmeticError) in
            try (value - base) / base * hundred
        }
    }

    /// `value - base`, in the values' unit.
    public static func change(from base: Rational, to value: Rational) throws(NoMeasure) -> Measure {
        try exact(.own, .change(from: base, to: value)) { () throws(ArithmeticError) in try value - base }
    }

    /// What a part's rise or fall contributes to the growth of the whole, in percentage points.
    ///
    /// The contributions of parts that make the whole, before and now, add up to the whole's growth.
    /// - Parameter whole: the whole's value before.
    public static func contribution(
        from base: Rational, to value: Rational, whole: Rational
    ) throws(NoMeasure) -> Measure {
        try requireBase(whole)
        return try exact(.percentagePoints, .contribution(from: base, to: value, whole: whole)) {
            () throws(ArithmeticError) in
            try (value - base) / whole * hundred
        }
    }
}
