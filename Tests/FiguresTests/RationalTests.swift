import Randomness
import Testing

@testable import Figures

@Suite struct RationalTests {
    @Test func isKeptInLowestTermsWithTheSignAbove() throws {
        #expect(try Rational(6, over: -4) == Rational(-3, over: 2))
        #expect(try Rational(0, over: -7) == .zero)
        #expect(try Rational(-3, over: 2).denominator == 2)
    }

    @Test func refusesWhatDoesNotFitInsteadOfTrapping() throws {
        #expect(throws: ArithmeticError.divisionByZero) { try Rational(1, over: 0) }
        #expect(throws: ArithmeticError.divisionByZero) { try Rational.one / .zero }
        #expect(throws: ArithmeticError.overflow) { try Rational(.min, over: 1) }
        let huge = Rational(Int128.max)
        #expect(throws: ArithmeticError.overflow) { try huge + .one }
        #expect(throws: ArithmeticError.overflow) { try huge * Rational(2) }
        #expect(throws: ArithmeticError.overflow) { try (-huge - .one) - .one }
    }

    @Test func comparesBeyondTheWidthOfItsParts() throws {
        let a = try Rational(Int128.max, over: Int128.max - 1)
        let b = try Rational(Int128.max - 1, over: Int128.max - 2)
        #expect(a < b)
        #expect(-b < -a)
        #expect(try Rational(-1, over: 3) < Rational(-1, over: 4))
    }

    /// Small fractions against the same sums done over a common denominator in plain integers.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func calculatesAsOverACommonDenominator(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let (a, c) = (Int.random(in: -99...99, using: &generator), Int.random(in: -99...99, using: &generator))
        let (b, d) = (Int.random(in: 1...99, using: &generator), Int.random(in: 1...99, using: &generator))
        let x = try Rational(Int128(a), over: Int128(b))
        let y = try Rational(Int128(c), over: Int128(d))
        #expect(try x + y == Rational(Int128(a * d + c * b), over: Int128(b * d)))
        #expect(try x - y == Rational(Int128(a * d - c * b), over: Int128(b * d)))
        #expect(try x * y == Rational(Int128(a * c), over: Int128(b * d)))
        if c != 0 { #expect(try x / y == Rational(Int128(a * d), over: Int128(b * c))) }
        #expect((x < y) == (a * d < c * b))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func simplifyingMovesOutwardsAndHardlyAtAll(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let shift = Int128(Int.random(in: 0...90, using: &generator))
        let top = Int128.random(in: -(1 << 120)...(1 << 120), using: &generator) >> shift
        let bottom = Int128.random(in: 1...(1 << 100), using: &generator)
        let value = try Rational(top, over: bottom)
        let (low, high) = (value.simplified(.down), value.simplified(.up))
        #expect(low <= value && value <= high)
        if value.numerator.magnitude < 1 << 62, value.denominator < 1 << 62 { #expect(low == value && high == value) }
        let size = max(value.isNegative ? -value : value, .one)
        #expect(try (high - low).simplified(.up) <= size.simplified(.down) / Rational(Int128(1) << 59))
    }
}
