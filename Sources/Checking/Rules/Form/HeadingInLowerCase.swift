import Documents
import Figures
import Reading

/// A numbered heading that begins with a small letter.
struct HeadingInLowerCase: FlawRule {
    static let description = RuleDescription(
        id: "heading_in_lower_case",
        title: Bilingual(vi: "Tiêu đề mục viết thường", en: "A heading in lower case"),
        explanation: Bilingual(
            vi: "Tên mục bắt đầu bằng chữ hoa.", en: "The title of a section begins with a capital."),
        holds: ["### 2.9. Củng cố quốc phòng, an ninh\n\nDuy trì tốt."],
        finds: ["### ↓2.9. củng cố quốc phòng, an ninh\n\nDuy trì tốt."])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        facts.release.document.blocks.compactMap { block in
            guard case .heading = block.kind else { return nil }
            let text = facts.release.words(block.range)
            let numeral = text.prefix { $0.isNumber || $0 == "." }
            guard numeral.contains(where: \.isNumber), numeral.hasSuffix("."),
                let first = text.dropFirst(numeral.count).drop(while: { $0 == " " }).first, first.isLowercase
            else { return nil }
            let title = String(text.prefix(60))
            return Finding(
                rule: Self.id, verdict: .contradicts, severity: .form,
                message: Bilingual(
                    vi: "tên mục “\(title)” bắt đầu bằng chữ thường", en: "the heading “\(title)” begins in lower case"),
                expected: first.uppercased(), found: String(first), range: block.range)
        }
    }
}
