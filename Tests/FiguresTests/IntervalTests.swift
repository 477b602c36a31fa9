import Randomness
import Testing

@testable import Figures

@Suite struct IntervalTests {
    @Test func cannotBeEmpty() {
        #expect(Interval(.closed(.one), .closed(.zero)) == nil)
        #expect(Interval(.closed(.one), .open(.one)) == nil)
        #expect(Interval(.closed(.one), .closed(.one)) != nil)
    }

    /// A = 10 − C with C cut to 5 has A in (4, 5]: the ends swap, and each takes its openness along.
    @Test func negativeWeightSwapsEndsWithTheirOpenness() throws {
        let cut = try #require(Interval(.closed(Rational(5)), .open(Rational(6))))
        let rest = try Interval(Rational(10)) - cut
        #expect(rest == Interval(.open(Rational(4)), .closed(Rational(5))))
        #expect(!rest.contains(Rational(4)))
        #expect(rest.contains(Rational(5)))
        #expect(!rest.meets(Interval(Rational(4))))
    }

    @Test func closedZeroTimesAnOpenEndIsReached() throws {
        let zeroToOne = try #require(Interval(.closed(.zero), .open(.one)))
        let open = try #require(Interval(.open(.one), .open(Rational(2))))
        #expect(try zeroToOne * open == Interval(.closed(.zero), .open(Rational(2))))
    }

    @Test func unboundedSidesStayUnbounded() throws {
        let over = try #require(Interval(.closed(Rational(3)), nil))
        #expect(try over * Interval(Rational(-2)) == Interval(nil, .closed(Rational(-6))))
        #expect(try Interval.one / over == Interval(.open(.zero), .closed(Rational(1, over: 3))))
        #expect(try over + over == Interval(.closed(Rational(6)), nil))
    }

    @Test func refusesToDivideByWhatCanBeZero() throws {
        let aroundZero = try #require(Interval(.closed(Rational(-1)), .closed(.one)))
        #expect(throws: ArithmeticError.divisionByZero) { try Interval.one / aroundZero }
        let above = try #require(Interval(.open(.zero), .closed(.one)))
        #expect(try Interval.one / above == Interval(.closed(.one), nil))
    }

    @Test func overflowMovesEndsOutwardsInsteadOfFailing() throws {
        let fine = try Interval(Rational(Int128.max >> 2, over: (Int128.max >> 3) - 1))
        let product = try fine * fine
        #expect(product.contains(try Rational(4)) || product.upper.map { $0.value > Rational(4) } == true)
        #expect(product.lower.map { $0.value >= Rational(3) } == true)
    }

    /// Every operation against all pairs of values on a grid fine enough to tell open ends from closed ones.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func agreesWithEnumeration(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let a = BruteSet.random(using: &generator)
        let b = BruteSet.random(using: &generator)
        try check(a, b, try a.interval + b.interval) { try $0 + $1 }
        try check(a, b, try a.interval - b.interval) { try $0 - $1 }
        try check(a, b, try a.interval * b.interval) { try $0 * $1 }
        if !b.interval.contains(.zero), b.low.sign * b.high.sign > 0 {
            try check(a, b, try a.interval / b.interval) { try $0 / $1 }
        }
        let shared = a.points.contains { b.interval.contains($0) } || b.points.contains { a.interval.contains($0) }
        #expect(a.interval.meets(b.interval) == shared)
    }

    private func check(
        _ a: BruteSet, _ b: BruteSet, _ result: Interval, _ operation: (Rational, Rational) throws -> Rational
    ) throws {
        let values = try a.points.flatMap { x in try b.points.map { y in try operation(x, y) } }
        for value in values { #expect(result.contains(value)) }
        let (low, high) = try #require(values.min().flatMap { low in values.max().map { (low, $0) } })
        let (lower, upper) = (try #require(result.lower), try #require(result.upper))
        // A closed end is a value that some pair gives; an open one is only come near to.
        if lower.isClosed { #expect(low == lower.value) } else { #expect(low > lower.value) }
        if upper.isClosed { #expect(high == upper.value) } else { #expect(high < upper.value) }
        let slack = try Rational(1, over: 10)
        #expect(try low - lower.value < slack)
        #expect(try upper.value - high < slack)
    }
}

/// An interval with whole ends together with many of its values, from which open ends are missing.
private struct BruteSet {
    struct Side {
        var value: Int
        var isClosed: Bool
        var sign: Int { value.signum() }
    }
    var low: Side
    var high: Side
    var interval: Interval
    var points: [Rational]

    static func random(using generator: inout SplitMix64) -> BruteSet {
        let low = Int.random(in: -6...6, using: &generator)
        let width = Int.random(in: 0...4, using: &generator)
        let lowClosed = width == 0 || Bool.random(using: &generator)
        let highClosed = width == 0 || Bool.random(using: &generator)
        let ends = (Side(value: low, isClosed: lowClosed), Side(value: low + width, isClosed: highClosed))
        let interval =
            Interval(
                .init(Rational(low), isClosed: lowClosed), .init(Rational(low + width), isClosed: highClosed))
            ?? Interval(Rational(low))
        // Near the ends the grid is much finer than in the middle.
        let steps = [1, 2, 500_000, 999_998, 999_999]
        let inner = steps.compactMap { try? Rational(Int128(low) * 1_000_000 + Int128(width * $0), over: 1_000_000) }
        let candidates = inner + [Rational(low), Rational(low + width), .zero]
        return BruteSet(
            low: ends.0, high: ends.1, interval: interval, points: candidates.filter(interval.contains))
    }
}

extension Interval {
    fileprivate static let one = Interval(Rational.one)
}
