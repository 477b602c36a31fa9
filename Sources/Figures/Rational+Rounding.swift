extension Rational {
    /// The decimal with so many digits behind its mark that is nearest to the value; halves go away from zero, as
    /// reports round them: 2,5 to 3 and −2,5 to −3.
    ///
    /// - Parameter decimals: 0 through 37.
    /// - Throws: ``ArithmeticError/overflow`` where the decimal needs more than 127 bits, or `decimals` is beyond its
    ///   bounds.
    public func rounded(toDecimals decimals: Int) throws(ArithmeticError) -> PrintedNumber {
        guard (0...37).contains(decimals) else { throw .overflow }
        var power: UInt128 = 1
        for _ in 0..<decimals { power *= 10 }
        // 256 bits hold the product; the quotient fits 128 where the high half is below the divisor.
        let scaled = numerator.magnitude.multipliedFullWidth(by: power)
        let divisor = denominator.magnitude
        guard scaled.high < divisor else { throw .overflow }
        let (quotient, rest) = divisor.dividingFullWidth(scaled)
        // The rest is below the denominator, so twice the rest fits 128 bits.
        let isUp = rest << 1 >= divisor
        let (rounded, isOver) = quotient.addingReportingOverflow(isUp ? 1 : 0)
        guard !isOver, let magnitude = Int128(exactly: rounded) else { throw .overflow }
        return PrintedNumber(mantissa: isNegative ? -magnitude : magnitude, scale: decimals)
    }
}
