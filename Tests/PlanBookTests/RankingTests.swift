import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct RankingTests {
    @Test func changeIsComputedAndTheStatedOneKept() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let pci = try writer.reader.catalogue().requireIndicator("pci").id
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            for (year, rank, score, change) in [(2020, 27, 6398, nil), (2021, 31, 6474, -4), (2022, 2, 7280, 30)] {
                try writer.add(
                    Ranking(
                        indicator: pci, area: home, period: Period(year: year),
                        known: Day(year * 10_000 + 10_000 + 427),
                        rank: rank, outOf: 63, score: BookNumber(mantissa: Int64(score), scale: 2), change: change,
                        source: source))
            }
        }
        try test.book.read { reader in
            let pci = try reader.catalogue().requireIndicator("pci").id
            let home = try reader.areaMap().requireArea("an-chau").id
            // When
            let history = try reader.rankingHistory(of: pci, in: home)
            let asOfThen = try reader.rankings(of: Period(year: 2022), .asKnown(Day(2023_04_26)))
            // Then
            #expect(history.map(\.ranking.rank) == [27, 31, 2])
            #expect(history.map(\.rankChange) == [nil, -4, 29])
            #expect(history.map(\.statedChangeHolds) == [nil, true, false])
            #expect(history[1].scoreChange == (try Rational(76, over: 100)))
            #expect(history[2].isComparable)
            #expect(asOfThen.isEmpty)
        }
    }

    @Test func refusesARankBeyondTheLast() throws {
        let test = try TestBook()
        #expect(throws: PlanBookError.self) {
            try test.write { writer, source in
                try writer.add(
                    Ranking(
                        indicator: 1, area: 1, period: Period(year: 2021), known: Day(2022_01_01), rank: 64, outOf: 63,
                        source: source))
            }
        }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func answersLikeGoingThroughAllRankings(seed: UInt64) throws {
        // Given
        var random = SplitMix64(seed: seed)
        let test = try TestBook()
        var all: [Ranking] = []
        let periods =
            (2022...2025).map { Period(year: $0) }
            + (1...4).map { Period(year: 2024, span: .quarter($0)) } + [Period(year: 2023, span: .quarter(4))]
        let before = { (period: Period) in
            switch period.span {
            case .quarter(1): Period(year: period.year - 1, span: .quarter(4))
            case .quarter(let quarter): Period(year: period.year, span: .quarter(quarter - 1))
            default: Period(year: period.year - 1)
            }
        }
        try test.write { writer, source in
            for _ in 0..<120 {
                let isWithdrawn = random.isOneIn(6)
                var ranking = Ranking(
                    indicator: Int64(1 + random.below(2)), area: Int64(1 + random.below(3)),
                    period: random.oneOf(periods), known: random.day(),
                    rank: isWithdrawn || random.isOneIn(5) ? nil : 1 + random.below(34), outOf: 34,
                    score: isWithdrawn ? nil : BookNumber(mantissa: Int64(random.below(9999)), scale: 2),
                    source: source)
                ranking.id = try writer.add(ranking)
                ranking.entry = writer.entry
                all.append(ranking)
            }
        }
        try test.book.read { reader in
            for _ in 0..<15 {
                let vintage = random.isOneIn(2) ? Vintage.latest : .asKnown(random.day())
                let period = random.oneOf(periods)
                let area = random.isOneIn(2) ? nil : Int64(1 + random.below(3))
                // When
                let found = try reader.rankings(of: period, area: area, vintage)
                // Then
                let known = { (indicator: Int64, area: Int64, period: Period) -> Ranking? in
                    let last = all.filter {
                        $0.indicator == indicator && $0.area == area && $0.period == period && vintage.knows($0.known)
                    }.max { ($0.known, $0.id) < ($1.known, $1.id) }
                    return last?.score == nil ? nil : last
                }
                var expected: Set<RankingStanding> = []
                for indicator in 1...2 as ClosedRange<Int64> {
                    for one in 1...3 as ClosedRange<Int64> where area ?? one == one {
                        guard let ranking = known(indicator, one, period) else { continue }
                        expected.insert(
                            RankingStanding(ranking: ranking, before: known(indicator, one, before(period))))
                    }
                }
                #expect(Set(found) == expected)
                #expect(found.map(\.ranking.indicator) == found.map(\.ranking.indicator).sorted())
            }
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }
}
