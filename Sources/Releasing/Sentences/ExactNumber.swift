import Figures

/// A number that the book holds, derives or quotes, before it is rounded for print.
public struct ExactNumber: Hashable, Sendable {
    public var value: Rational
    /// How many digits behind the mark are known; nil where it is exact to any digit.
    public var digits: Int?
    /// "trên", "gần", "khoảng" as the source said it.
    public var approximator: Figure.Approximator?
    /// The observations that it rests on.
    public var observations: [Int64]

    public init(
        _ value: Rational, digits: Int? = nil, approximator: Figure.Approximator? = nil, observations: [Int64] = []
    ) {
        self.value = value
        self.digits = digits
        self.approximator = approximator
        self.observations = observations
    }

    public init(
        _ number: PrintedNumber, approximator: Figure.Approximator? = nil, observations: [Int64] = []
    ) {
        var power: Int128 = 1
        for _ in 0..<min(37, max(0, number.scale)) { power *= 10 }
        self.init(
            (try? Rational(number.mantissa, over: power)) ?? .zero, digits: number.scale, approximator: approximator,
            observations: observations)
    }

    /// The number times a factor; nil where exact arithmetic doesn't hold it.
    func scaled(by factor: Rational) -> ExactNumber? {
        guard let value = try? value * factor else { return nil }
        var scaled = self
        scaled.value = value
        scaled.digits = nil
        return scaled
    }
}

/// A number as it is printed, and on which side of it the true value lies.
public struct RoundedNumber: Hashable, Sendable {
    public enum Side: Sendable { case below, exact, above }

    public var number: PrintedNumber
    /// Where the true value lies as seen from the print.
    public var side: Side

    /// Rounds to so many digits, no more than are known; halves go away from zero.
    public init(_ exact: ExactNumber, decimals: Int, _ zeros: OfficeStyle.TrailingZeros) throws(ArithmeticError) {
        var printed = try exact.value.rounded(toDecimals: min(decimals, exact.digits ?? decimals))
        if zeros == .drop { printed = printed.withoutTrailingZeros }
        number = printed
        let value = try printed.rational()
        side = exact.value == value ? .exact : exact.value > value ? .above : .below
    }
}

extension PrintedNumber {
    /// "10" for 10,0. Zeros before the mark stay.
    var withoutTrailingZeros: PrintedNumber {
        var number = self
        while number.scale > 0, number.mantissa % 10 == 0 {
            number.mantissa /= 10
            number.scale -= 1
        }
        return number
    }

    func rational() throws(ArithmeticError) -> Rational {
        var power: Int128 = 1
        for _ in 0..<min(37, max(0, scale)) { power *= 10 }
        return try Rational(mantissa, over: power)
    }

    var magnitude: PrintedNumber { mantissa < 0 ? negated : self }
}
