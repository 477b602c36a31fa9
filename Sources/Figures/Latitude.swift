/// How much a printed number is taken to leave open.
public enum Latitude: Sendable, CaseIterable {
    /// Rounded to the last printed digit.
    case narrow
    /// Rounded or cut at any digit that the print leaves open, in either direction.
    case wide
}

/// What kind of thing a number tells, which decides how its zeros and its last digit are read.
public enum Precision: Sendable {
    /// An amount that was measured or added up and then rounded: money, tonnes, "13,7 nghìn doanh nghiệp".
    case measured
    /// A whole number of things, exact unless it ends in zeros: "138 xã".
    case counted
    /// A per cent or an index. Zeros at its end are read as digits: nobody rounds 96 % to 100 %.
    case rate
}

extension PrintedNumber {
    /// The values that the number can stand for.
    ///
    /// - Narrow: within half a unit of the last printed digit, ends included, since halves are rounded both ways.
    ///   A count is itself.
    /// - Wide: less than a whole unit of the last printed digit away, which allows rounding up, to the nearest and
    ///   down; and zeros at the end of an amount may come from rounding it to the nearest or cutting it there.
    /// - An approximator opens the side that it names up to the next step of the last digit that isn't zero, and
    ///   widely up to a fifth of the number where that is more.
    ///
    /// - Throws: ``ArithmeticError/overflow`` for numbers beyond 128 bits.
    public func interval(
        _ latitude: Latitude, precision: Precision, approximator: Figure.Approximator? = nil
    ) throws(ArithmeticError) -> Interval {
        // A number below zero is the mirror image of its magnitude: cutting digits moves it towards zero.
        if mantissa < 0 {
            return -(try negated.interval(latitude, precision: precision, approximator: approximator))
        }
        let value = try Rational(mantissa, over: Self.power(of: scale))
        let step = try Rational(1, over: Self.power(of: scale))
        let coarse = try coarseStep()
        var interval = Interval(value)
        switch (latitude, precision) {
        case (.narrow, .counted): break
        case (.narrow, _):
            let half = try step / Rational(2)
            interval = interval.hull(try .between(.closed(value - half), .closed(value + half)))
        case (.wide, .counted): interval = interval.hull(try zerosAsRounding(value, coarse))
        case (.wide, .measured):
            interval = try .between(.open(value - step), .open(value + step))
            interval = interval.hull(try zerosAsRounding(value, coarse))
        case (.wide, .rate): interval = try .between(.open(value - step), .open(value + step))
        }
        guard let approximator else { return interval }
        return interval.hull(try room(approximator, latitude, value, coarse))
    }

    /// A whole number's zeros as the trace of rounding to the nearest or of cutting: [v − u/2, v + u).
    private func zerosAsRounding(_ value: Rational, _ coarse: Rational) throws(ArithmeticError) -> Interval {
        // A small count is told as it is: "20 vụ" is twenty.
        guard trailingZeros > 0, mantissa >= 100 else { return Interval(value) }
        return try .between(.closed(value - coarse / Rational(2)), .open(value + coarse))
    }

    private func room(
        _ approximator: Figure.Approximator, _ latitude: Latitude, _ value: Rational, _ coarse: Rational
    ) throws(ArithmeticError) -> Interval {
        let reach = latitude == .narrow ? coarse : max(coarse, try value / Rational(5))
        return switch approximator {
        case .over: try .between(.closed(value), .open(value + reach))
        case .under: try .between(.open(value - reach), .closed(value))
        case .about: try .between(.open(value - reach), .open(value + reach))
        }
    }

    /// One unit of the last digit that isn't zero: 100 for 42.500, 0,01 for 7,82.
    private func coarseStep() throws(ArithmeticError) -> Rational {
        scale > 0
            ? try Rational(1, over: Self.power(of: scale))
            : Rational(try Self.power(of: trailingZeros))
    }

    private static func power(of exponent: Int) throws(ArithmeticError) -> Int128 {
        guard (0...37).contains(exponent) else { throw .overflow }
        var result: Int128 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}

extension Interval {
    /// For ends that are known to be in order.
    fileprivate static func between(_ lower: End, _ upper: End) -> Interval {
        Interval(lower, upper) ?? Interval(lower.value)
    }
}
