import Figures

/// What is derived from values: growth, attainment, share, contribution. Never stored, always computed, and exact.
public struct Measure: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        case percent
        case percentagePoints
        /// That of the values it is derived from.
        case own
    }

    /// What it was derived from. `value` is equal to what each case's line says.
    public enum Derivation: Hashable, Sendable {
        /// `(to - from) / from * 100`
        case growth(from: Rational, to: Rational)
        /// `to - from`
        case change(from: Rational, to: Rational)
        /// `value / target * 100`
        case attainment(value: Rational, target: Rational)
        /// `value - target`
        case excess(value: Rational, target: Rational)
        /// `(to - from) / whole * 100`, with the whole's value before
        case contribution(from: Rational, to: Rational, whole: Rational)
        /// `part / whole * 100`
        case share(part: Rational, whole: Rational)
        /// `months / 12 * 100`
        case elapsed(months: Int)
        /// `attained - elapsed`, both in per cent
        case lead(attained: Rational, elapsed: Rational)
        /// `(target - value) / months`
        case needed(value: Rational, target: Rational, months: Int)
    }

    public let value: Rational
    public let unit: Unit
    public let derivation: Derivation

    /// The value as a report prints it; halves go away from zero.
    /// - Throws: ``ArithmeticError/overflow``.
    public func rounded(toDecimals decimals: Int) throws(ArithmeticError) -> PrintedNumber {
        try value.rounded(toDecimals: decimals)
    }
}

/// Why there is no measure.
public enum NoMeasure: Error, Hashable, Sendable {
    /// A ratio to zero.
    case baseIsZero
    /// A per cent of a value below zero says nothing.
    case baseIsNegative
    /// There is no value, or no target.
    case noValue, noTarget
    /// The indicator or the period has no such measure.
    case notApplicable
    /// More digits than exact arithmetic holds.
    case tooManyDigits
}

extension NoMeasure: ToldError {
    /// In Vietnamese and then in English.
    public var description: String {
        switch self {
        case .baseIsZero: "gốc so sánh bằng 0 / the base is zero"
        case .baseIsNegative: "gốc so sánh âm / the base is negative"
        case .noValue: "chưa có số liệu / no value"
        case .noTarget: "chưa có kế hoạch / no target"
        case .notApplicable: "không áp dụng / not applicable"
        case .tooManyDigits: "số quá nhiều chữ số / too many digits"
        }
    }
}

extension Measure {
    /// Turns what arithmetic can't do into why there is no measure.
    static func exact(
        _ unit: Unit, _ derivation: Derivation, _ body: () throws(ArithmeticError) -> Rational
    ) throws(NoMeasure) -> Measure {
        do { return Measure(value: try body(), unit: unit, derivation: derivation) } catch {
            switch error {
            case .overflow: throw .tooManyDigits
            case .divisionByZero: throw .baseIsZero
            }
        }
    }

    /// - Throws: where per cents of `base` say nothing.
    static func requireBase(_ base: Rational) throws(NoMeasure) {
        guard !base.isZero else { throw .baseIsZero }
        guard !base.isNegative else { throw .baseIsNegative }
    }

    static let hundred = Rational(100)
}
