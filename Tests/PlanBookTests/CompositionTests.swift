import Figures
import Randomness
import Testing

@testable import PlanBook

/// Wholes with their parts against sums on paper.
@Suite struct CompositionTests {
    private func line(_ code: String, _ value: Int?, _ earlier: Int?) -> PeriodTable.Line {
        func observation(_ value: Int?, _ year: Int) -> Observation? {
            value.map {
                Observation(
                    indicator: 1, area: 1, period: Period(year: year), known: .distantPast,
                    value: BookNumber(mantissa: Int64($0), scale: 0), source: 1)
            }
        }
        var indicator = Indicator.test(unit: "tỷ đồng")
        indicator.code = code
        return PeriodTable.Line(
            indicator: indicator,
            area: Area(
                id: 1, slug: "a", code: "", name: "", kind: .province, parent: nil, from: nil, to: nil), depth: 0,
            actual: observation(value, 2021), earlier: observation(earlier, 2020))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func sharesMakeTheWholeAndContributionsItsGrowth(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let values = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            (now: Int.random(in: 1...9_999, using: &generator), before: Int.random(in: 1...9_999, using: &generator))
        }
        // The parts leave something, nothing, or are more than the whole.
        let left = [0, 0, 17, -3].randomElement(using: &generator) ?? 0
        let whole = (
            now: max(1, values.reduce(left) { $0 + $1.now }), before: values.reduce(7) { $0 + $1.before }
        )
        let lacksBefore = Bool.random(using: &generator)
        let composition = Composition(
            of: line("whole", whole.now, whole.before), "test",
            values.enumerated().map { line("p\($0)", $1.now, lacksBefore && $0 == 0 ? nil : $1.before) })
        let all = composition.parts + [composition.rest].compactMap(\.self)
        #expect(try all.compactMap(\.share?.value).sum() == Rational(100))
        #expect(try all.compactMap(\.value).sum() == Rational(whole.now))
        for (part, value) in zip(composition.parts, values) {
            #expect(try part.share?.value == Rational(Int128(value.now * 100), over: Int128(whole.now)))
        }
        guard !lacksBefore else {
            #expect(composition.parts.first?.contribution == nil && composition.rest?.contribution == nil)
            return
        }
        let growth = try Measure.growth(from: Rational(whole.before), to: Rational(whole.now)).value
        let sum = try all.compactMap(\.contribution?.value).sum()
        // Where nothing is left now, what was left before is the fall that no part tells of.
        let gone = composition.rest == nil ? try Rational(-700) / Rational(whole.before) : .zero
        #expect(try sum + gone == growth)
    }
}
