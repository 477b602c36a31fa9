import Figures

/// What numbers in one unit are in another, exactly: by how much their digits are multiplied, and by how many places
/// the decimal mark then moves.
struct UnitConversion: Hashable, Sendable {
    var multiplier: Int64
    /// How many more digits stand behind the mark; below zero where there are fewer.
    var shift: Int

    static let identity = UnitConversion(multiplier: 1, shift: 0)

    /// nil where the units measure different things, or where the quotient is no decimal.
    init?(from unit: Unit, to other: Unit) {
        guard unit.isCommensurable(with: other), let factor = try? unit.factor / other.factor, !factor.isNegative,
            factor != .zero
        else { return nil }
        var (numerator, denominator) = (factor.numerator, factor.denominator)
        var shift = 0
        while denominator != 1, shift < 18 {
            // Ten times as many of a tenth.
            let (tenfold, isOver) = numerator.multipliedReportingOverflow(by: 10)
            guard !isOver, let next = try? Rational(tenfold, over: denominator) else { return nil }
            (numerator, denominator) = (next.numerator, next.denominator)
            shift += 1
        }
        while denominator == 1, shift <= 0, shift > -18, numerator % 10 == 0 {
            numerator /= 10
            shift -= 1
        }
        guard denominator == 1, let multiplier = Int64(exactly: numerator) else { return nil }
        self.init(multiplier: multiplier, shift: shift)
    }

    init(multiplier: Int64, shift: Int) {
        self.multiplier = multiplier
        self.shift = shift
    }

    /// nil where the result has more digits than the book keeps.
    func convert(_ mantissa: Int64, scale: Int) -> (mantissa: Int64, scale: Int)? {
        var (product, isOver) = mantissa.multipliedReportingOverflow(by: multiplier)
        guard !isOver else { return nil }
        var places = scale + shift
        while places < 0 {
            (product, isOver) = product.multipliedReportingOverflow(by: 10)
            guard !isOver else { return nil }
            places += 1
        }
        guard places <= 18, product != .min else { return nil }
        return (product, places)
    }
}
