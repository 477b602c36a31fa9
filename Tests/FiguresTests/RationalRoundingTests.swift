import Randomness
import Testing

@testable import Figures

@Suite struct RationalRoundingTests {
    @Test func roundsHalvesAwayFromZero() throws {
        #expect(try Rational(5, over: 2).rounded(toDecimals: 0).text == "3")
        #expect(try Rational(-5, over: 2).rounded(toDecimals: 0).text == "-3")
        #expect(try Rational(-1, over: 3).rounded(toDecimals: 2).text == "-0.33")
        #expect(try Rational(1, over: 8).rounded(toDecimals: 2).text == "0.13")
        #expect(try Rational(7).rounded(toDecimals: 1).text == "7.0")
    }

    @Test func refusesWhatDoesNotFit() throws {
        #expect(throws: ArithmeticError.overflow) { try Rational(Int128.max).rounded(toDecimals: 1) }
        #expect(throws: ArithmeticError.overflow) { try Rational.one.rounded(toDecimals: 38) }
        #expect(throws: ArithmeticError.overflow) { try Rational.one.rounded(toDecimals: -1) }
        #expect(try Rational(Int128.max).rounded(toDecimals: 0).mantissa == .max)
        #expect(try Rational(Int128.max, over: Int128.max - 1).rounded(toDecimals: 37).mantissa == tenfold(37))
    }

    private func tenfold(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// No decimal with so many digits is nearer.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func isTheNearestDecimal(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let decimals = Int.random(in: 0...6, using: &generator)
        let value = try Rational(
            Int128(Int.random(in: -100_000...100_000, using: &generator)),
            over: Int128(Int.random(in: 1...2000, using: &generator)))
        let rounded = try value.rounded(toDecimals: decimals)
        #expect(rounded.scale == decimals)
        let back = try Rational(rounded.mantissa, over: tenfold(decimals))
        let distance = try back > value ? back - value : value - back
        let half = try Rational(1, over: 2 * tenfold(decimals))
        #expect(distance <= half)
        if distance == half { #expect(value.isNegative ? back < value : back > value) }
    }

    @Test func sumsExactly() throws {
        #expect(try (1...100).map { try Rational(1, over: Int128($0 * ($0 + 1))) }.sum() == Rational(100, over: 101))
        #expect(try [Rational]().sum() == .zero)
        #expect(throws: ArithmeticError.overflow) { try [Rational(Int128.max), .one].sum() }
    }
}
