import Figures

/// A scale with round steps, from exact values to whole units of a drawing.
struct ChartAxis {
    let low: Rational
    let high: Rational
    let steps: [Rational]
    /// Digits behind the mark that the steps need.
    let decimals: Int

    /// - Parameter values: what must fit; zero is always shown but for `isTight`.
    init(_ values: [Rational], isTight: Bool = false) throws(ArithmeticError) {
        let top = values.max() ?? .one
        let bottom = values.min() ?? .zero
        let least = isTight ? bottom : min(bottom, .zero)
        let most = isTight ? top : max(top, .zero)
        let span = try most - least
        let step = try Self.step(span.isZero ? .one : span)
        decimals = Self.decimals(of: step)
        var first = try Self.floor(least / step)
        if isTight, first > .zero { first = try first - .one }
        var steps: [Rational] = []
        var at = try first * step
        while steps.count < 12 {
            steps.append(at)
            if at >= most { break }
            at = try at + step
        }
        self.steps = steps
        low = steps.first ?? .zero
        high = steps.last ?? .one
    }

    /// Where a value lies between `from` and `to`.
    func position(_ value: Rational, from: Int, to: Int) -> Int {
        guard let span = try? high - low, !span.isZero, let part = try? (value - low) / span,
            let scaled = try? part * Rational(to - from), let whole = try? scaled.rounded(toDecimals: 0)
        else { return from }
        return from + (Int(exactly: whole.mantissa) ?? 0)
    }

    /// 1, 2 or 5 times a power of ten, for about five steps.
    private static func step(_ span: Rational) throws(ArithmeticError) -> Rational {
        let wanted = try span / Rational(5)
        var power = Rational.one
        var rounds = 0
        while power > wanted, rounds < 18 {
            power = try power / Rational(10)
            rounds += 1
        }
        while try power * Rational(10) <= wanted, rounds < 18 {
            power = try power * Rational(10)
            rounds += 1
        }
        for factor in [1, 2, 5] {
            let step = try power * Rational(factor)
            if step >= wanted { return step }
        }
        return try power * Rational(10)
    }

    private static func floor(_ value: Rational) throws(ArithmeticError) -> Rational {
        var whole = value.numerator / value.denominator
        if value.numerator % value.denominator < 0 { whole -= 1 }
        return Rational(whole)
    }

    private static func decimals(of step: Rational) -> Int {
        var denominator = step.denominator
        var decimals = 0
        while denominator > 1, decimals < 9 {
            denominator = denominator / (denominator % 10 == 0 ? 10 : denominator % 5 == 0 ? 5 : 2)
            decimals += 1
        }
        return decimals
    }
}
