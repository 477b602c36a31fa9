import Checking
import Figures
import Foundation
import Testing

@testable import Reporting

struct FindingsTests {
    private func checkedSamples() throws -> [(CheckedRelease, Totals)] {
        try (samples() + [("<trộm>&\".md", contradictingText)]).map {
            let checked = try makeChecked($0.text, name: $0.name)
            return (checked, Totals(checked))
        }
    }

    @Test func linesFollowTheirSchema() throws {
        let lines = output(makePresentation(showsAll: true).format(.jsonl), try checkedSamples())
        #expect(lines.contains(#""verdict":"holds""#) && lines.contains(#""verdict":"contradicts""#))
        #expect(try JSONSchema(named: "finding").violations(inLines: lines) == [])
    }

    @Test func whatHoldsIsSilentUnlessAskedFor() throws {
        let checked = try makeChecked("Thu đạt 10 tỷ đồng; trong đó: thu nội địa 6 tỷ đồng, thu khác 4 tỷ đồng.")
        let held = checked.report.findings.filter { $0.verdict == .holds }.count
        #expect(held > 0)
        #expect(makePresentation().shown(checked.report).allSatisfy { $0.finding.verdict != .holds })
        #expect(makePresentation(showsAll: true).shown(checked.report).count == checked.report.findings.count)
    }

    @Test func whatThePlanBookDoesNotKnowIsCountedAndNamedOnRequest() throws {
        let release = try makeRelease("Thu nội địa đạt 14.145 tỷ đồng. Số máy bơm là 12 cái. Chi đạt 9.132 tỷ đồng.")
        func known(_ value: Int) -> KnownValue {
            let value = Interval(Rational(Int128(value) * 1_000_000_000))
            return KnownValue(narrow: value, wide: value, text: "", origin: "")
        }
        let checked = CheckedRelease(
            release: release, report: Checker().check(release, known: [known(14_145), nil, known(9_231)]))
        #expect(checked.report.findings.count { $0.verdict == .unknown } == 1)
        let totals = Totals(checked)
        let text = output(makePresentation().format(.text), [(checked, totals), (checked, totals)])
        #expect(text.contains("Sổ kế hoạch: 1 khớp, 1 khác, 1 chưa có.") && !text.contains("SỔ CHƯA CÓ"))
        #expect(text.contains("Sổ kế hoạch: 2 khớp, 2 khác, 2 chưa có."))
        let all = output(makePresentation(.en, showsAll: true).format(.text), [(checked, totals)])
        #expect(all.contains("UNKNOWN") && all.contains("The plan book doesn't have this figure: Số máy bơm"))
        #expect(all.contains("Plan book: 1 agree, 1 differ, 1 unknown."))
        let lines = output(makePresentation(showsAll: true).format(.jsonl), [(checked, totals)])
        #expect(lines.contains(#""verdict":"unknown""#) && lines.contains(#""found":"12 cái""#))
        #expect(try JSONSchema(named: "finding").violations(inLines: lines) == [])
        #expect(!output(makePresentation().format(.jsonl), [(checked, totals)]).contains("unknown"))
        let page = output(makePresentation(showsAll: true).format(.html), [(checked, totals)])
        #expect(page.contains("v-open") && page.contains("Sổ kế hoạch: 1 khớp"))
        // Where no book was asked nothing is said of one.
        #expect(try !output(makePresentation().format(.text), checkedSamples()).contains("Sổ kế hoạch:"))
    }

    @Test(arguments: [Language.vi, .en])
    func theTextSaysWhatWhereAndWhy(language: Language) throws {
        let checked = try makeChecked(contradictingText)
        let text = output(makePresentation(language).format(.text), [(checked, Totals(checked))])
        #expect(text.contains("5:"))
        #expect(text.contains("«8.460 tỷ đồng»"))
        #expect(text.contains("sum_of_parts"))
        #expect(text.contains(language == .vi ? "KHÔNG KHỚP" : "CONTRADICTS"))
        #expect(text.contains("solieu check --format html"))
        let finding = try #require(checked.report.findings.first { $0.rule == "sum_of_parts" })
        #expect(text.contains(finding.sentence(language)))
    }

    @Test func severalFilesEndWithTheirTotals() throws {
        let checked = try makeChecked(contradictingText)
        let totals = Totals(checked)
        let text = output(makePresentation().format(.text), [(checked, totals), (checked, totals)])
        #expect(text.contains("Tất cả\n  \(totals.contradictions * 2) chỗ không khớp"))
    }

    // MARK: - SARIF

    @Test func sarifIsOneRunWithARuleForEachResult() throws {
        let items = try checkedSamples()
        let log = output(makePresentation(showsAll: true).format(.sarif), items)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any])
        #expect(object["version"] as? String == "2.1.0")
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == items.reduce(0) { $0 + $1.0.report.findings.count })
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect((result["kind"] as? String == "fail") == (result["level"] as? String != "none"))
        }
    }

    @Test func sarifOfNothingIsStillALog() throws {
        let log = output(makePresentation().format(.sarif), [])
        let object = try JSONSerialization.jsonObject(with: Data(log.utf8)) as? [String: Any]
        #expect((object?["runs"] as? [[String: Any]])?.first?["results"] as? [String] == [])
    }

    @Test func sarifRegionsCountInTheFile() throws {
        let checked = try makeChecked(contradictingText, name: "thư mục/báo cáo.md")
        let log = output(makePresentation().format(.sarif), [(checked, Totals(checked))])
        #expect(log.contains(#""uri":"th%C6%B0%20m%E1%BB%A5c/b%C3%A1o%20c%C3%A1o.md""#))
        let offset = try #require(contradictingText.range(of: "8.460 tỷ đồng"))
        let start = contradictingText[..<offset.lowerBound].utf8.count
        let length = contradictingText[offset].utf8.count
        #expect(log.contains(#""startLine":5"#) && log.contains("\"byteOffset\":\(start),\"byteLength\":\(length)"))
    }

    // MARK: - The rules

    @Test func everyRuleHasAPageInBothLanguages() throws {
        let rules = RuleCatalog.all.map { type(of: $0).description }
        for language in Language.allCases {
            let list = RuleList(rules, language: language, style: .plain)
            let overview = String(decoding: list.overview, as: UTF8.self)
            for rule in rules {
                #expect(overview.contains(rule.id))
                let page = String(decoding: try #require(list.page(of: rule.id)), as: UTF8.self)
                #expect(page.contains(language(rule.title)) && page.contains(language(rule.explanation)))
            }
        }
    }

    @Test func anUnknownRuleIsAnsweredWithTheNearest() {
        let list = RuleList(RuleCatalog.all.map { type(of: $0).description }, language: .vi, style: .plain)
        #expect(list.page(of: "sum_of_part") == nil)
        #expect(list.nearest(to: "sum_of_part") == "sum_of_parts")
    }
}
