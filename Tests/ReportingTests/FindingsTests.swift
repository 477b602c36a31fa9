import Checking
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
