import Figures
import Releasing
import Testing

/// What is wrong with a template is told at once, each with its place.
@Suite struct TemplateFaultTests {
    private func faults(_ text: String, parser: TemplateParser = TemplateParser()) throws -> [TemplateFault] {
        do {
            _ = try ReleasingBook.demonstration.get().write(text, parser: parser)
            return []
        } catch let faults as TemplateFaults { return faults.faults }
    }

    /// What a chart asks for is refused, but not before the book was asked for its periods.
    @Test func yearsWithoutEndAreAskedForInVain() throws {
        let text = ReleasingBook.head() + "{{chart budget_revenue kind=line years=2000000000}}\n"
        let (template, _) = TemplateParser().parseLeniently(text, name: "t")
        #expect(ReleaseWriter.periods(of: template, for: Period(year: 2021)).count < 40)
    }

    @Test func allFaultsAreListedWithTheirPlaces() throws {
        let text =
            ReleasingBook.head() + """
                Thu {{budget_revenu}} và {{budget_revenue:growht}}.
                {{sentense exports}}. {{exports decimals=x}} {{exports colour=red}}
                {{poverty_rate}} {{sentence}} {{budget_revenue
                {{chart budget_revenue kind=pie}}
                {{include missing}}
                Trong dòng {{table sector=budget}}.
                """
        let found = try faults(text)
        let told = found.map { "\($0.place.line):\($0.place.column)" }
        #expect(
            told == ["7:5", "7:26", "8:1", "8:33", "8:56", "9:1", "9:18", "9:31", "10:24", "11:1", "12:12"],
            "\(found.map(\.description).joined(separator: "\n"))")
        let kinds = found.map(\.kind)
        #expect(kinds.contains(.unknownIndicator("budget_revenu", nearest: "budget_revenue")))
        #expect(kinds.contains(.unknownMeasure("growht", nearest: "growth")))
        #expect(kinds.contains(.unknownTag("sentense", nearest: "sentence")))
        #expect(kinds.contains(.unclosedBraces))
        #expect(kinds.contains(.blockInLine("table")))
        // Each in both languages
        #expect(found.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty })
    }

    @Test func templatesThatIncludeEachOtherAreALoop() throws {
        let library: [String: String] = ["a": "{{include b}}", "b": "Chữ.\n\n{{include a}}"]
        let found = try faults(
            ReleasingBook.head() + "{{include a}}\n", parser: TemplateParser { library[$0] })
        #expect(found.map(\.kind) == [.includeLoop(["a", "b", "a"])])
        // A line that the include shares with words hides nothing.
        let shared: [String: String] = ["a": "Xem {{include a}} dưới đây."]
        let (_, hidden) = TemplateParser { shared[$0] }.parseLeniently(
            ReleasingBook.head() + "{{include a}}\n", name: "test.md")
        #expect(hidden.map(\.kind).contains(.includeLoop(["a", "a"])))
        #expect(found.first?.place == TemplatePlace(file: "b", line: 3, column: 1))
    }

    @Test func theOfficesVerbIsHeldAgainstTheFigure() throws {
        let found = try faults(ReleasingBook.head() + "Thu ngân sách giảm {{budget_revenue:growth}}.\n")
        #expect(found.map(\.kind) == [.contradictingWord(word: "giảm", figure: "26,9%")])
        let missed = try faults(ReleasingBook.head() + "Vượt {{services_output:over}} kế hoạch.\n")
        #expect(missed.count == 1)
    }

    @Test func aFrameWithoutItsPartsIsTold() throws {
        let found = try faults("---\nissuer: UBND\nsymbl: TB\n---\nChữ.\n")
        #expect(
            Set(found.map(\.kind)) == [
                .missingKey("kind"), .missingKey("subject"), .missingKey("symbol"),
                .unknownKey("symbl", nearest: "symbol"),
            ])
        #expect(try faults("---\nissuer: UBND\n").map(\.kind).contains(.unclosedFrontMatter))
    }

    @Test func braceWordsOfEveryKindNeverTrap() throws {
        for text in [
            "{{", "}}", "{{}}", "{{ }}", "{{:}}", "{{=}}", "{{a:}}", "{{\"}}", "{{{{}}}}", "{{x =y}}", "# ", "- ", "> ",
        ] {
            _ = try faults(ReleasingBook.head() + text + "\n")
        }
    }
}
