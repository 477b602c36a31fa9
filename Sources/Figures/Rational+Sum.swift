extension Sequence<Rational> {
    /// The exact sum; zero for none.
    /// - Throws: ``ArithmeticError/overflow``.
    public func sum() throws(ArithmeticError) -> Rational {
        var sum = Rational.zero
        for value in self { sum = try sum + value }
        return sum
    }
}
