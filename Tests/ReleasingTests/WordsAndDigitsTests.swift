import Checking
import Figures
import PlanBook
import Releasing
import Testing

/// No sentence contradicts its own printed digits, around every boundary and in both languages.
@Suite struct WordsAndDigitsTests {
    private static let period = Period(year: 2021)

    private static func facts(direction: Indicator.Direction = .up, unit: String = "tỷ đồng") -> SentenceFacts {
        SentenceFacts(
            code: "x", name: Bilingual(vi: "Thu", en: "Revenue"), unit: unit, decimals: 1, direction: direction,
            period: period, level: ExactNumber(Rational(50)))
    }

    /// In ten-thousandths, around what prints as 0, 10 and 100 with one digit.
    private static let edges: [Int] = [
        0, 400, 500, 99_500, 100_000, 100_500, 999_500, 999_400, 1_000_000, 1_000_400, 1_000_500,
    ]
    .flatMap { edge in (-12...12).map { edge + $0 } + [-edge] }

    private static func number(_ tenThousandths: Int) throws -> ExactNumber {
        ExactNumber(try Rational(Int128(tenThousandths), over: 10_000))
    }

    /// The digits of a print as a number; nil where there are none.
    private static func printed(_ text: String, _ language: DocumentLanguage) -> Rational? {
        let digits = text.filter { $0.isNumber || $0 == (language == .vi ? "," : ".") }
        let parts = digits.split { $0 == "," || $0 == "." }
        guard let whole = parts.first.flatMap({ Int128($0) }) else { return nil }
        let rest = parts.count > 1 ? parts[1] : ""
        let power = (0..<rest.count).reduce(Int128(1)) { power, _ in power * 10 }
        return try? Rational(whole * power + (Int128(rest) ?? 0), over: power)
    }

    private static func write(_ facts: SentenceFacts, _ language: DocumentLanguage) throws -> [WrittenRun] {
        var writer = SentenceWriter(OfficeStyle(language: language), seed: "\(facts.hashValue % 7)")
        return try writer.sentence(facts)
    }

    @Test(arguments: DocumentLanguage.allCases)
    func growthIsSaidAsItPrints(language: DocumentLanguage) throws {
        for edge in Self.edges {
            for makes in [SentenceFacts.Movement.percent, SentenceFacts.Movement.points] {
                var facts = Self.facts()
                facts.movement = makes(try Self.number(edge))
                let rounded = try Rational(Int128(edge), over: 10_000).rounded(toDecimals: 1)
                let runs = try Self.write(facts, language)
                let text = runs.plainText.lowercased()
                let rises = ["tăng", "up ", "a rise"].contains { text.contains($0) }
                let falls = ["giảm", "down ", "a fall"].contains { text.contains($0) }
                #expect(rises == (rounded.mantissa > 0), "\(edge): \(text)")
                #expect(falls == (rounded.mantissa < 0), "\(edge): \(text)")
                let still = text.contains("không đổi") || text.contains("unchanged")
                #expect(still == (rounded.mantissa == 0), "\(edge): \(text)")
                let hardly = text.contains("gần như") || text.contains("virtually")
                #expect(hardly == (rounded.mantissa == 0 && edge != 0), "\(edge): \(text)")
                guard rounded.mantissa != 0 else { continue }
                let figure = try #require(runs.figures.last)
                #expect(
                    Self.printed(figure.text, language)
                        == (try Rational(
                            rounded.mantissa.magnitude == 0 ? 0 : Int128(rounded.mantissa.magnitude), over: 10)),
                    "\(edge): \(figure.text)")
                #expect(figure.value.hasPrefix("-") == (rounded.mantissa < 0))
            }
        }
    }

    @Test(arguments: DocumentLanguage.allCases)
    func thePlanIsPassedReachedOrMissedAsItPrints(language: DocumentLanguage) throws {
        for edge in Self.edges where edge > 0 {
            for direction in [Indicator.Direction.up, .down] {
                var facts = Self.facts(direction: direction)
                facts.standing = .init(kind: .plan, measure: .attainment(try Self.number(edge)))
                let rounded = try Rational(Int128(edge), over: 10_000).rounded(toDecimals: 1)
                let runs = try Self.write(facts, language)
                let text = runs.plainText.lowercased()
                if text.contains("vượt") || text.contains("exceed") {
                    #expect(rounded.mantissa > 1000, "\(edge): \(text)")
                    let over = try #require(Self.printed(runs.figures.last?.text ?? "", language))
                    #expect(over == (try Rational(rounded.mantissa - 1000, over: 10)), "\(edge): \(text)")
                }
                let reached =
                    text.hasSuffix("đạt kế hoạch") || text.hasSuffix("đạt kế hoạch đề ra")
                    || text.hasSuffix("meeting the plan")
                    || text.hasSuffix("met the plan")
                #expect(!reached || edge == 1_000_000, "\(edge): \(text)")
                let about = text.contains("xấp xỉ") || text.contains("about")
                #expect(about == (rounded.mantissa == 1000 && edge != 1_000_000), "\(edge): \(text)")
                if !reached {
                    #expect(
                        runs.figures.last?.value
                            == (rounded.mantissa % 10 == 0 ? "\(rounded.mantissa / 10)" : rounded.text))
                }
            }
        }
    }

    @Test(arguments: DocumentLanguage.allCases)
    func comparisonsHoldBetweenWhatIsPrinted(language: DocumentLanguage) throws {
        for (own, other) in [(782, 378), (378, 782), (995, 1000), (1000, 1000), (1004, 1000), (1005, 1000), (994, 995)]
        {
            var facts = Self.facts(unit: "%")
            facts.level = ExactNumber(try Rational(Int128(own), over: 100))
            facts.benchmark = .init(ExactNumber(try Rational(Int128(other), over: 100)))
            let runs = try Self.write(facts, language)
            let text = runs.plainText
            let (a, b) = (Self.printed(runs.figures[0].text, language), Self.printed(runs.figures[1].text, language))
            let (x, y) = (try #require(a), try #require(b))
            #expect((text.contains("cao hơn") || text.contains("above")) == (x > y), "\(text)")
            #expect((text.contains("thấp hơn") || text.contains("below")) == (x < y), "\(text)")
            #expect((text.contains("bằng bình quân") || text.contains("equal to the")) == (x == y), "\(text)")
        }
    }

    @Test func roundedLevelsSayOnWhichSideTheyLie() throws {
        let printer = FigurePrinter(OfficeStyle())
        for (millions, text, approximator) in [
            (15_700, "15,7 tỷ USD", nil), (15_704, "15,7 tỷ USD", .over), (15_696, "15,7 tỷ USD", .under),
            (999, "999 triệu USD", nil), (1_000, "1 tỷ USD", nil),
        ] as [(Int, String, Figure.Approximator?)] {
            var facts = Self.facts(unit: "triệu USD")
            facts.decimals = 0
            facts.level = ExactNumber(Rational(millions))
            let printed = try #require(try printer.level(facts))
            #expect(printed.figure.text == text)
            #expect(printed.approximator == approximator)
        }
    }

    @Test func ranksAreSaidAsTheyAre() throws {
        for (rank, change) in [(1, 2), (2, 0), (10, -3), (63, nil)] as [(Int, Int?)] {
            var facts = Self.facts()
            facts.place = .init(rank: rank, change: change)
            let vi = try Self.write(facts, .vi).plainText
            #expect((vi.contains("đứng đầu") || vi.contains("dẫn đầu")) == (rank == 1))
            #expect(vi.contains("tăng") == ((change ?? 0) > 0) && vi.contains("giảm") == ((change ?? 0) < 0))
            #expect(vi.contains("giữ nguyên") == (change == 0))
            let en = try Self.write(facts, .en).plainText
            #expect(en.contains("up ") == ((change ?? 0) > 0) && en.contains("down ") == ((change ?? 0) < 0))
        }
        #expect(
            try Self.write(
                {
                    var f = Self.facts(); f.place = .init(rank: 22); return f
                }(), .en
            ).plainText.contains("22nd"))
    }

    @Test func neighboursDiffer() throws {
        var writer = SentenceWriter(OfficeStyle(), seed: "test")
        var verbs: [Substring] = []
        for code in 0..<30 {
            var facts = Self.facts()
            (facts.code, facts.isEstimate) = ("x\(code)", true)
            verbs.append(try writer.sentence(facts).plainText.dropFirst(4).prefix(9))
        }
        #expect(zip(verbs, verbs.dropFirst()).allSatisfy { $0 != $1 })
    }
}
