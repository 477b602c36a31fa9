import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct MeasureTests {
    private func random(_ generator: inout SplitMix64, _ range: ClosedRange<Int> = 1...99_999) -> Int {
        Int.random(in: range, using: &generator)
    }

    /// `p / q`
    private func ratio(_ p: Int, _ q: Int) throws -> Rational { try Rational(Int128(p), over: Int128(q)) }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func measuresAreTheFractionsOfTextbooks(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let (a, b) = (random(&generator), random(&generator))
        #expect(try Measure.growth(from: Rational(a), to: Rational(b)).value == ratio(100 * b - 100 * a, a))
        #expect(try Measure.change(from: Rational(a), to: Rational(b)).value == Rational(b - a))
        #expect(try Measure.attainment(of: Rational(a), against: Rational(b)).value == ratio(100 * a, b))
        #expect(try Measure.share(of: Rational(a), in: Rational(b)).value == ratio(100 * a, b))
        // Attained of what was there before is 100 and the growth.
        let growth = try Measure.growth(from: Rational(a), to: Rational(b)).value
        #expect(try growth + Rational(100) == Measure.attainment(of: Rational(b), against: Rational(a)).value)
    }

    @Test func perCentsChangeByPercentagePoints() throws {
        let (from, to) = (try ratio(1240, 100), try ratio(1020, 100))
        let rate = try Measure.growth(of: .test(unit: "%", accumulation: .rate), from: from, to: to)
        #expect(try rate.value == ratio(-22, 10) && rate.unit == .percentagePoints)
        let perMille = try Measure.growth(of: .test(unit: "‰", accumulation: .rate), from: from, to: to)
        #expect(try perMille.value == ratio(-22, 100))
        let amount = try Measure.growth(of: .test(unit: "tấn"), from: Rational(80), to: Rational(90))
        #expect(try amount.rounded(toDecimals: 1).text == "12.5" && amount.unit == .percent)
        // From zero too: percentage points need no base.
        #expect(try Measure.growth(of: .test(unit: "%"), from: .zero, to: .one).value == .one)
    }

    @Test func whatCanNotBeMeasuredSaysWhy() throws {
        #expect(throws: NoMeasure.baseIsZero) { try Measure.growth(from: .zero, to: .one) }
        #expect(throws: NoMeasure.baseIsNegative) { try Measure.growth(from: Rational(-1), to: .one) }
        #expect(throws: NoMeasure.baseIsZero) { try Measure.share(of: .one, in: .zero) }
        #expect(throws: NoMeasure.tooManyDigits) {
            try Measure.change(from: Rational(-Int128.max), to: Rational(Int128.max))
        }
        #expect(throws: NoMeasure.tooManyDigits) { try Measure.growth(from: .one, to: Rational(Int128.max)) }
        #expect(NoMeasure.baseIsZero.description.contains(" / "))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func contributionsOfAllPartsMakeTheGrowth(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let before = (0..<random(&generator, 1...6)).map { _ in random(&generator) }
        let after = before.map { _ in random(&generator) }
        let whole = Rational(before.reduce(0, +))
        let sum = try zip(before, after).map {
            try Measure.contribution(from: Rational($0), to: Rational($1), whole: whole).value
        }.sum()
        #expect(try sum == Measure.growth(from: whole, to: Rational(after.reduce(0, +))).value)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func sharesAndTheirRestMakeAHundred(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let parts = (0..<random(&generator, 0...6)).map { _ in
            Bool.random(using: &generator) ? Rational(random(&generator)) : nil
        }
        let structure = try Structure(of: parts, in: Rational(random(&generator)))
        #expect(structure.shares.map { $0 == nil } == parts.map { $0 == nil })
        #expect(try structure.shares.compactMap { $0?.value }.sum() + structure.rest.value == Rational(100))
    }

    /// A rank is one more than the number of those that are better.
    @Test(arguments: [Indicator.Direction.up, .down], 0..<200 as Range<UInt64>)
    func ranksCountThoseThatAreBetter(direction: Indicator.Direction, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var values: [Int64: Rational] = [:]
        for area in 0..<random(&generator, 0...30) { values[Int64(area)] = try ratio(random(&generator, -9...9), 7) }
        let ranking = try RankOrder(of: values, direction: direction)
        #expect(ranking.count == values.count)
        #expect(ranking.places.map(\.rank) == ranking.places.map(\.rank).sorted())
        for (area, value) in values {
            let better = values.values.count { direction == .up ? $0 > value : $0 < value }
            let place = ranking.place(of: area)
            #expect(place?.rank == better + 1)
            #expect(place?.sharedBy == values.values.count { $0 == value })
        }
    }

    @Test func ranksNeedADirection() {
        #expect(throws: NoMeasure.notApplicable) { try RankOrder(of: [1: .one], direction: .none) }
    }

    private func target(_ value: String?, _ upper: String? = nil) -> Target {
        Target(
            indicator: 1, area: 1, period: Period(year: 2021), inForce: .distantPast,
            value: value.flatMap { BookNumber(text: $0) }, upper: upper.flatMap { BookNumber(text: $0) }, source: 1)
    }

    @Test(
        arguments: [
            (Indicator.Direction.up, "8", nil, "8", Attainment.Outcome.reached), (.up, "8", nil, "9", .exceeded),
            (.up, "8", nil, "7.9", .missed), (.down, "8", nil, "8", .reached), (.down, "8", nil, "7.9", .exceeded),
            (.down, "8", nil, "9", .missed), (.up, "6.5", "7", "6.4", .missed), (.up, "6.5", "7", "6.8", .reached),
            (.up, "6.5", "7", "7.1", .exceeded), (.down, "6.5", "7", "6.4", .exceeded),
            (.down, "6.5", "7", "7.1", .missed),
            (.none, "8", nil, "8", .reached), (.none, "8", nil, "9", nil),
        ] as [(Indicator.Direction, String, String?, String, Attainment.Outcome?)])
    func outcomesFollowTheDirection(
        direction: Indicator.Direction, lower: String, upper: String?, value: String, outcome: Attainment.Outcome?
    ) throws {
        let value = try #require(BookNumber(text: value)).rational
        let found = try Attainment(of: value, against: target(lower, upper), .test(direction: direction))
        #expect(found.outcome == outcome)
        #expect(found.excess.value == (try value - found.goal))
        #expect(try found.percent?.value == value / found.goal * Rational(100))
    }

    @Test func attainmentNamesItsTarget() throws {
        let found = try Attainment(of: Rational(3), against: target("0"), .test(unit: "%"))
        #expect(found.percent == nil && found.excess.value == Rational(3))
        #expect(found.excess.unit == .percentagePoints && found.target == target("0"))
        #expect(throws: NoMeasure.noTarget) { try Attainment(of: .one, against: target(nil), .test()) }
    }

    @Test func paceIsHeldAgainstThePartOfTheYear() throws {
        let nine = Period(year: 2021, span: .months(9))
        let pace = try Pace(of: Rational(60), in: nine, towards: Rational(100), .test())
        #expect(pace.attained.value == Rational(60) && pace.elapsed.value == Rational(75))
        #expect(pace.lead.value == Rational(-15))
        #expect(try pace.needed?.value == ratio(40, 3))
        #expect(try Pace(of: .one, in: Period(year: 2021), towards: .one, .test()).needed == nil)
        for span in [Period.Span.half(2), .quarter(3), .month(2), .through(year: 2025)] {
            #expect(throws: NoMeasure.notApplicable) {
                try Pace(of: .one, in: Period(year: 2021, span: span), towards: .one, .test())
            }
        }
        #expect(throws: NoMeasure.notApplicable) {
            try Pace(of: .one, in: nine, towards: .one, .test(accumulation: .stock))
        }
    }
}
