import Figures

/// A sum of money, exact, in each of the currencies that it came in.
public struct MoneySum: Hashable, Sendable {
    /// In "đồng" and "usd".
    public private(set) var amounts: [String: Rational] = [:]

    public init() {}

    /// An amount in a unit such as "tỷ đồng".
    public init(_ amount: BookNumber, unit: String) throws(ArithmeticError) {
        let unit = Unit(words: unit)
        amounts[unit.dimension] = try amount.rational * unit.factor
    }

    public mutating func add(_ other: MoneySum) throws(ArithmeticError) {
        for (currency, amount) in other.amounts { amounts[currency] = try (amounts[currency] ?? .zero) + amount }
    }

    /// The amount of one currency, in a unit such as "tỷ đồng": zero where there is none of it.
    public func amount(in unit: String) throws(ArithmeticError) -> Rational {
        let unit = Unit(words: unit)
        return try (amounts[unit.dimension] ?? .zero) / unit.factor
    }

    /// In per cent of another sum; nil where that is zero, or where either has more than one currency or another one.
    public func percent(of whole: MoneySum) throws(ArithmeticError) -> Rational? {
        let (part, whole) = (amounts.filter { !$1.isZero }, whole.amounts.filter { !$1.isZero })
        guard whole.count == 1, let (currency, base) = whole.first, part.keys.allSatisfy({ $0 == currency }) else {
            return nil
        }
        return try (part[currency] ?? .zero) * Rational(100) / base
    }
}
