import Figures
import Testing

@testable import Releasing

/// A release says each thing once.
@Suite struct RepetitionTests {
    @Test func aSectionsLeadIsNoBulletBelowIt() throws {
        let release = try ReleasingBook.demonstration.get().write(DefaultTemplate().text, name: "default.md").release
        var said: Set<String> = []
        for block in release.blocks {
            switch block {
            case .heading: said = []
            case .paragraph(let runs):
                for clause in runs.plainText.split(whereSeparator: { ".;".contains($0) }) { said.insert(key(clause)) }
            case .list(let items):
                for item in items { #expect(!said.contains(key(item.plainText[...])), "\(item.plainText)") }
            default: break
            }
        }
    }

    private func key(_ text: Substring) -> String {
        text.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
    }

    @Test(arguments: DocumentLanguage.allCases)
    func theDisbursementIsJudgedOnce(language: DocumentLanguage) throws {
        let shipped = DefaultTemplate(language)
        let text = try ReleasingBook.demonstration.get().write(shipped.text, name: shipped.name).release.plainText
        let lines = text.split(separator: "\n").filter {
            $0.hasPrefix(language == .vi ? "Có " : "1") && $0.contains(language == .vi ? "kế hoạch" : "plan")
        }
        let assessment = try #require(lines.first { $0.contains("96%") })
        #expect(assessment.ranges(of: "96%").count == 1, "\(assessment)")
        // Nor is the rate told beside itself.
        let own = try #require(text.split(separator: "\n").first { $0.contains("62") && $0.contains("96%") })
        #expect(own.ranges(of: "96%").count == 1, "\(own)")
    }
}
