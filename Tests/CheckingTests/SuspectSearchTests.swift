import Figures
import Testing

@testable import Checking

@Suite struct SuspectSearchTests {
    /// A total with its parts, and its growth from an earlier total.
    private let figures = [
        HandmadeRelease.level(PrintedNumber(16_745), of: "tổng thu"),
        HandmadeRelease.level(PrintedNumber(14_145), of: "thu nội địa"),
        HandmadeRelease.level(PrintedNumber(1600), of: "thu xuất nhập khẩu"),
        HandmadeRelease.figure(.growth, PrintedNumber(mantissa: 269, scale: 1), "%"),
        HandmadeRelease.level(PrintedNumber(12_407), of: "tổng thu năm trước"),
    ]

    private func relations(_ facts: Facts) -> [Relation] {
        [
            Relation(rule: "sum", .number(0), .equal, .sum([.number(1), .number(2)]), figures: [0, 1, 2]),
            Relation(
                rule: "growth", .quotient(.number(0), .number(4)), .equal, .factor(ofGrowth: 3, in: facts),
                figures: [3, 0, 4]),
        ]
    }

    private func suspects(_ facts: Facts) -> [CheckReport.Suspect] {
        let all = relations(facts)
        let broken = all.enumerated().filter { $0.element.verdict(in: facts) == .contradicts }
        return SuspectSearch(
            facts: facts, contradictions: broken.map { .init(relation: $0.element, finding: $0.offset) },
            holding: all.filter { $0.verdict(in: facts) == .holds }
        ).suspects()
    }

    @Test func oneFigureThatExplainsAllIsNamedWithTheSlip() throws {
        let found = suspects(Facts(HandmadeRelease.of(figures)))
        let suspect = try #require(found.first)
        #expect(found.count == 1)
        #expect(suspect.figure == 0)
        #expect(suspect.explains == [0, 1])
        #expect(suspect.values.first == "15.745 tỷ đồng")
    }

    @Test func aFigureThatOthersSpeakForIsNotSuspected() throws {
        var changed = figures
        changed[0] = HandmadeRelease.level(PrintedNumber(15_745), of: "tổng thu")
        changed[1] = HandmadeRelease.level(PrintedNumber(14_415), of: "thu nội địa")
        let suspect = try #require(suspects(Facts(HandmadeRelease.of(changed))).first)
        #expect(suspect.figure == 1)
        #expect(suspect.values.first == "14.145 tỷ đồng")
    }

    @Test func contradictionsWithoutACommonFigureHaveSuspectsOfTheirOwn() {
        let counts = [5, 2, 2, 9, 4, 4].map { HandmadeRelease.level(PrintedNumber($0), "xã") }
        let facts = Facts(HandmadeRelease.of(counts))
        let broken = [0, 3].map { first in
            SuspectSearch.Contradiction(
                relation: Relation(
                    rule: "sum", .number(first), .equal, .sum([.number(first + 1), .number(first + 2)]),
                    figures: [first, first + 1, first + 2]),
                finding: first)
        }
        let found = SuspectSearch(facts: facts, contradictions: broken, holding: []).suspects()
        #expect(found.map(\.figure).count == 2)
        #expect(Set(found.flatMap(\.explains)) == [0, 3])
    }

    @Test func nothingContradictedSuspectsNobody() {
        let facts = Facts(HandmadeRelease.of(figures))
        #expect(SuspectSearch(facts: facts, contradictions: [], holding: relations(facts)).suspects().isEmpty)
    }

    @Test(arguments: [
        (PrintedNumber(16_745), PrintedNumber(15_745)), (PrintedNumber(61_745), PrintedNumber(16_745)),
        (PrintedNumber(1674), PrintedNumber(16_745)), (PrintedNumber(167_450), PrintedNumber(16_745)),
        (PrintedNumber(mantissa: 125, scale: 1), PrintedNumber(mantissa: 125, scale: 2)),
        (PrintedNumber(16_745_000), PrintedNumber(16_745)),
    ])
    func slipsLeadBackToWhatWasMeant(printed: PrintedNumber, meant: PrintedNumber) {
        #expect(Slip.origins(of: printed).contains { $0.origin == meant })
    }
}
