import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct PeriodReconciliationTests {
    private let year = 2021

    /// The true value of each period of a year with these months.
    private func truth(_ months: [Rational], _ accumulation: Indicator.Accumulation) throws -> [Period: Rational] {
        var values: [Period: Rational] = [:]
        for period in Period.parts(of: year) {
            let covered = try #require(period.monthsOfYear)
            values[period] = accumulation == .stock ? months[covered.upperBound - 1] : try months[covered].sum()
        }
        return values
    }

    private func randomMonths(_ generator: inout SplitMix64) throws -> [Rational] {
        try (0..<12).map { _ in try Rational(Int128(Int.random(in: -2000...90_000, using: &generator)), over: 997) }
    }

    @Test func thePartsOfAYearAreAllThatReportsKnow() {
        #expect(Period.parts(of: year).count == 27)
        #expect(Set(Period.parts(of: year)).count == 27)
        #expect(Period.parts(of: year).allSatisfy { $0 == $0.canonical })
        for period in Period.parts(of: year) {
            for parts in period.partitions {
                #expect(parts.allSatisfy { $0 == $0.canonical && $0 != period })
                #expect(parts.first?.firstMonth == period.firstMonth && parts.last?.lastMonth == period.lastMonth)
                for (part, next) in zip(parts, parts.dropFirst()) { #expect(part.lastMonth + 1 == next.firstMonth) }
            }
        }
    }

    /// However true values are rounded, nothing contradicts, and what is derived leaves the truth open.
    @Test(arguments: [Indicator.Accumulation.flow, .stock], 0..<200 as Range<UInt64>)
    func roundingsAreNoDisagreements(accumulation: Indicator.Accumulation, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let truth = try truth(try randomMonths(&generator), accumulation)
        let density = Int.random(in: 1...9, using: &generator)
        var values: [(Period, BookNumber)] = []
        for (period, value) in truth where Int.random(in: 0..<10, using: &generator) < density {
            values.append((period, try BookNumber(value.rounded(toDecimals: Int.random(in: 0...3, using: &generator)))))
        }
        let found = PeriodReconciliation(of: .test(accumulation: accumulation), year: year, values)
        #expect(found.disagreements.isEmpty && found.tooManyDigits.isEmpty)
        for period in Period.parts(of: year) {
            guard let derived = found.derive(period), let actual = truth[period] else { continue }
            #expect(derived.range.contains(actual))
            #expect(!derived.terms.contains { $0.period == period })
            if accumulation == .flow { #expect(spansExactly(period, derived.terms)) }
        }
    }

    /// Month by month, what is added less what is subtracted is the period.
    private func spansExactly(_ period: Period, _ terms: [PeriodReconciliation.Term]) -> Bool {
        var counts = Array(repeating: 0, count: 12)
        for term in terms {
            for month in term.period.monthsOfYear ?? 0..<0 { counts[month] += term.isSubtracted ? -1 : 1 }
        }
        return counts.indices.allSatisfy { counts[$0] == (period.monthsOfYear?.contains($0) == true ? 1 : 0) }
    }

    /// A flow is derivable exactly where the month ends that values span connect its own two.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func derivesWhateverCanBe(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let truth = try truth((0..<12).map { _ in Rational(Int.random(in: 0...99, using: &generator)) }, .flow)
        let values = truth.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
        let found = PeriodReconciliation(
            of: .test(), year: year, try values.map { ($0, try BookNumber($1.rounded(toDecimals: 0))) })
        for period in Period.parts(of: year) {
            // Groups of month ends, joined value by value until nothing changes.
            var group = Array(0...12)
            for _ in 0..<13 {
                for other in values.keys where other != period {
                    guard let span = other.monthsOfYear else { continue }
                    let least = min(group[span.lowerBound], group[span.upperBound])
                    (group[span.lowerBound], group[span.upperBound]) = (least, least)
                }
            }
            let span = try #require(period.monthsOfYear)
            let derived = found.derive(period)
            #expect((derived != nil) == (group[span.lowerBound] == group[span.upperBound]))
            if let derived { #expect(derived.value == truth[period]) }
        }
    }

    /// With all periods known, one that is off is among those that disagree, and nothing is said where it isn't involved.
    @Test(arguments: [Indicator.Accumulation.flow, .stock], 0..<100 as Range<UInt64>)
    func findsTheOneThatIsOff(accumulation: Indicator.Accumulation, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let truth = try truth((0..<12).map { _ in Rational(Int.random(in: 0...999, using: &generator)) }, accumulation)
        let wrong = try #require(Period.parts(of: year).randomElement(using: &generator))
        let values = try truth.map { period, value in
            (period, try BookNumber((period == wrong ? value + Rational(50) : value).rounded(toDecimals: 0)))
        }
        let found = PeriodReconciliation(of: .test(accumulation: accumulation), year: year, values)
        let isAlone = accumulation == .stock && truth.keys.filter { $0.lastMonth == wrong.lastMonth }.count == 1
        #expect(found.disagreements.isEmpty == isAlone)
        for disagreement in found.disagreements {
            #expect(disagreement.period == wrong || disagreement.terms.contains { $0.period == wrong })
            #expect(abs(disagreement.difference.numerator) == 50)
        }
        #expect(found.gaps.isEmpty)
    }

    @Test func mixedKindsAreHeldAgainstTheWhole() throws {
        let values: [(Period, BookNumber)] = try [
            (.quarter(1), "10"), (.quarter(2), "10"), (.quarter(3), "10"), (.month(10), "3"), (.month(11), "3"),
            (.month(12), "3"), (.year, "45"),
        ].map { (Period(year: year, span: $0), try #require(BookNumber(text: $1))) }
        let found = PeriodReconciliation(of: .test(), year: year, values)
        #expect(found.disagreements.map(\.period) == [Period(year: year)])
        #expect(found.disagreements.first?.terms.count == 6)
        #expect(found.disagreements.first?.difference == Rational(6))
        #expect(found.gaps.map(\.period.text).contains("2021-Q4"))
    }

    @Test func nineMonthsLessAHalfGiveAQuarter() throws {
        let values: [(Period, BookNumber)] = try [(.months(6), "61.5"), (.months(9), "100"), (.quarter(1), "30")].map {
            (Period(year: year, span: $0), try #require(BookNumber(text: $1)))
        }
        let found = PeriodReconciliation(of: .test(), year: year, values)
        let third = try #require(found.gaps.first { $0.period.span == .quarter(3) }?.derived)
        #expect(try third.value == Rational(77, over: 2) && third.decimals == 1)
        #expect(try third.range == Interval(.closed(Rational(3795, over: 100)), .closed(Rational(3905, over: 100))))
    }

    @Test func ratesAreNotHeldAgainstAnything() throws {
        let values = try Period.parts(of: year).map { ($0, try #require(BookNumber(text: "\($0.lastMonth % 7).5"))) }
        let found = PeriodReconciliation(of: .test(accumulation: .rate), year: year, values)
        #expect(found.compared == 0 && found.gaps.isEmpty && found.derive(Period(year: year)) == nil)
    }
}
