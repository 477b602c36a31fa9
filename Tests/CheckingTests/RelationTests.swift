import Figures
import Synthesis
import Testing

@testable import Checking

@Suite struct RelationTests {
    /// Prints a truth as some office would: to the nearest, cut, or raised, to a digit behind the mark or before it.
    private func printed(_ truth: Int, using generator: inout SeededGenerator) -> PrintedNumber {
        // The truth counts thousandths.
        let unit = [1, 10, 100, 1000, 10_000, 100_000].randomElement(using: &generator) ?? 1
        let isCoarse = unit >= 10_000
        let cut = truth / unit
        let isExact = truth % unit == 0
        let nearest = cut + (2 * (truth % unit) >= unit ? 1 : 0)
        // Numbers with zeros are rounded to the nearest or cut; others may be raised too.
        let raised = isExact || isCoarse ? nearest : cut + 1
        let number = [nearest, nearest, cut, raised].randomElement(using: &generator) ?? nearest
        let scale = ["1": 3, "10": 2, "100": 1]["\(unit)"] ?? 0
        return PrintedNumber(mantissa: Int128(number) * (isCoarse ? Int128(unit / 1000) : 1), scale: scale)
    }

    private func truth(using generator: inout SeededGenerator) -> Int {
        Int.random(in: 1_000_000...90_000_000, using: &generator)
    }

    private func facts(_ figures: [Figure]) -> Facts { Facts(HandmadeRelease.of(figures)) }

    /// However each number of a true sum is rounded, it isn't contradicted, and each solution allows the truth.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func trueSumsAreNeverContradicted(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let parts = (0..<Int.random(in: 2...5, using: &generator)).map { _ in truth(using: &generator) }
        let truths = [parts.reduce(0, +)] + parts
        let facts = facts(truths.map { HandmadeRelease.level(printed($0, using: &generator)) })
        let sum = Expression.sum((1...parts.count).map(Expression.number))
        let relation = Relation(rule: "sum", .number(0), .equal, sum, figures: Array(truths.indices))
        #expect(relation.verdict(in: facts) != .contradicts)
        for (index, truth) in truths.enumerated() {
            let solution = try #require(relation.solution(for: index, .wide, in: facts))
            #expect(solution.contains(try dongs(truth)))
        }
    }

    /// Growth printed from the unrounded levels, with all numbers rounded as they may be.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func trueGrowthIsNeverContradicted(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (before, after) = (truth(using: &generator), truth(using: &generator))
        let thousandths = Double(after - before) / Double(before) * 100_000
        let rate = PrintedNumber(mantissa: Int128((thousandths / 10).rounded(.down)), scale: 2)
        let facts = facts([
            HandmadeRelease.figure(.growth, rate, "%"),
            HandmadeRelease.level(printed(after, using: &generator)),
            HandmadeRelease.level(printed(before, using: &generator)),
        ])
        let relation = Relation(
            rule: "growth", .quotient(.number(1), .number(2)), .equal, .factor(ofGrowth: 0, in: facts),
            figures: [0, 1, 2])
        #expect(relation.verdict(in: facts) != .contradicts)
        #expect(try #require(relation.solution(for: 1, .wide, in: facts)).contains(try dongs(after)))
        #expect(try #require(relation.solution(for: 2, .wide, in: facts)).contains(try dongs(before)))
    }

    /// Small counts are exact: a sum that is one off is wrong, and brute force agrees on every case.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func countsAgreeWithBruteForce(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let counts = (0..<3).map { _ in Int.random(in: 1...48, using: &generator) }
        let total = counts[1] + counts[2] + Int.random(in: -1...1, using: &generator)
        let facts = facts([total, counts[1], counts[2]].map { HandmadeRelease.level(PrintedNumber($0), "xã") })
        let relation = Relation(
            rule: "sum", .number(0), .equal, .sum([.number(1), .number(2)]), figures: [0, 1, 2])
        #expect((relation.verdict(in: facts) == .holds) == (total == counts[1] + counts[2]))
        #expect((relation.verdict(in: facts) == .contradicts) == (total != counts[1] + counts[2]))
    }

    @Test func tooLargeNumbersCannotBeTold() {
        let huge = PrintedNumber(mantissa: Int128.max / 4)
        let facts = facts([HandmadeRelease.level(huge), HandmadeRelease.level(huge), HandmadeRelease.level(huge)])
        let relation = Relation(
            rule: "sum", .number(0), .equal, .product(.number(1), .number(2)), figures: [0, 1, 2])
        #expect(relation.verdict(in: facts) == .cannotTell)
    }

    @Test func theExtremeOfPartsLeavesOthersFree() throws {
        let facts = facts([9, 3, 5].map { HandmadeRelease.figure(.growth, PrintedNumber($0), "%") })
        let relation = Relation(
            rule: "between", .number(0), .atMost, .greatest([.number(1), .number(2)]), figures: [0, 1, 2])
        #expect(relation.verdict(in: facts) == .contradicts)
        let first = try #require(relation.solution(for: 1, .narrow, in: facts))
        #expect(first.contains(Rational(9)) && !first.contains(Rational(8)))
    }

    /// Thousandths of a billion dongs as dongs.
    private func dongs(_ thousandths: Int) throws -> Rational { try Rational(thousandths) * Rational(1_000_000) }
}
