import Checking
import Figures
import Releasing
import Testing

/// Parts that don't add up as printed.
@Suite struct RoundingGapTests {
    /// 3,3 + 3,3 + 3,4 = 10,0, which print as 3 + 3 + 3 = 10.
    private func facts(_ tenths: [Int]) throws -> SentenceFacts {
        func line(_ code: String, _ tenths: Int) throws -> SentenceFacts {
            SentenceFacts(
                code: code, name: Bilingual(vi: "Thu \(code)", en: code), unit: "tỷ đồng", period: Period(year: 2021),
                level: ExactNumber(try Rational(Int128(tenths), over: 10)))
        }
        var whole = try line("tổng", tenths.reduce(0, +))
        whole.parts = try tenths.enumerated().map { try line("phần \(["a", "b", "c"][$0 % 3])", $1) }
        whole.partsAreAll = true
        return whole
    }

    private func write(_ facts: SentenceFacts, _ gaps: OfficeStyle.GapTreatment) throws -> (String, [RoundingGap]) {
        var writer = SentenceWriter(OfficeStyle(gaps: gaps), seed: "test")
        var wish = SentenceWriter.Wish()
        wish.showsParts = true
        let text = try writer.sentence(facts, wish).plainText
        return (text, writer.gaps)
    }

    @Test func aGapIsReported() throws {
        let (text, gaps) = try write(try facts([33, 33, 34]), .asIs)
        #expect(
            text
                == "Thu tổng đạt 10 tỷ đồng; trong đó: thu phần a 3 tỷ đồng; thu phần b 3 tỷ đồng; thu phần c 3 tỷ đồng"
        )
        #expect(gaps.map(\.difference) == ["1"])
        #expect(gaps.first?.remains == true)
    }

    @Test func oneMoreDigitClosesIt() throws {
        let (text, gaps) = try write(try facts([33, 33, 34]), .decimal)
        #expect(text.contains("3,3 tỷ đồng") && text.contains("3,4 tỷ đồng"))
        #expect(gaps.map(\.remains) == [false])
    }

    @Test func whatAddsUpIsNoGap() throws {
        #expect(try write(try facts([30, 40, 50]), .note).1.isEmpty)
    }

    @Test func aNoteStandsBelowTheParagraph() throws {
        let test = try ReleasingBook.demonstration.get()
        let result = try test.body("{{sentence budget_revenue parts=yes}}.")
        #expect(result.gaps.isEmpty && result.release.blocks.count == 1)
    }
}
