import Documents
import Figures
import Reading

/// A word written twice, where Vietnamese doesn't double it on purpose.
struct DoubledWord: FlawRule {
    static let description = RuleDescription(
        id: "doubled_word",
        title: Bilingual(vi: "Từ lặp", en: "Doubled words"),
        explanation: Bilingual(
            vi: "Một từ viết hai lần liền nhau mà không phải từ láy (“của của”, “thứ lần thứ”).",
            en: "A word written twice in a row that isn't a reduplication."),
        holds: [
            "Số hộ nghèo giảm dần dần, người người thi đua, nhà nhà thi đua, luôn luôn và ngày ngày.",
            Example(
                "Lúa hè thu thu hoạch sớm, sản xuất xuất khẩu khá, dự án song song với quy hoạch; từng bước từng "
                    + "bước hoàn thiện; xã Ia Ia."),
        ],
        finds: [
            "Kết quả ↓của của năm nay rất tốt.", "Nghị quyết Đại hội Đảng bộ tỉnh ↓thứ lần thứ XIX.",
            "Các đơn vị ↓thực hiện thực hiện nghiêm nghị quyết.",
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        let words = facts.prose.words
        return words.indices.compactMap { index in
            guard let length = Self.repetition(at: index, words) else { return nil }
            let range = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
            let text = facts.release.words(range)
            return Finding(
                rule: Self.id, verdict: .contradicts, severity: .wording,
                message: Bilingual(vi: "“\(text)” bị lặp từ", en: "“\(text)” repeats a word"), found: text,
                range: range)
        }
    }

    /// How many words a repetition that begins here takes up; nil where none does.
    private static func repetition(at index: Int, _ words: [Prose.Word]) -> Int? {
        let directly = { (count: Int) in
            index + count < words.count && (1...count).allSatisfy { words[index + $0].followsDirectly }
        }
        guard directly(1) else { return nil }
        if words[index].lower == words[index + 1].lower { return isSlip(words[index], words[index + 1]) ? 2 : nil }
        guard directly(2), words[index].lower == words[index + 2].lower else { return nil }
        let pair = "\(words[index].lower) \(words[index + 1].lower)"
        if enclosing.contains(pair) { return 3 }
        guard directly(3), words[index + 1].lower == words[index + 3].lower else { return nil }
        return doubledPhrases.contains(pair) ? 4 : nil
    }

    private static func isSlip(_ first: Prose.Word, _ second: Prose.Word) -> Bool {
        second.text == second.lower && neverDoubled.contains(first.lower)
    }

    /// Words that join others and are never doubled, on purpose or where two compounds meet ("sản xuất xuất khẩu").
    private static let neverDoubled: Set<String> = [
        "của", "và", "các", "những", "được", "đã", "đang", "sẽ", "trong", "cho", "với", "tại", "theo", "về", "để", "là",
        "này", "bởi", "nhưng", "hoặc", "đến", "đạt", "gồm", "tăng", "giảm", "vượt", "ước", "tỷ", "triệu", "nghìn",
    ]

    /// "thứ lần thứ": a word written before and behind the one that it belongs to.
    private static let enclosing: Set<String> = ["thứ lần", "và các", "các và", "được đã", "đã được"]

    private static let doubledPhrases: Set<String> = [
        "thực hiện", "kế hoạch", "phát triển", "kinh tế", "xã hội", "ngân sách", "đầu tư", "dự án", "tổ chức",
        "chỉ đạo", "trên địa", "địa bàn", "so với", "năm trước", "cùng kỳ", "nghị quyết", "sản xuất", "trong đó",
        "tiếp tục", "tăng cường", "ủy ban", "nhân dân", "công nghiệp", "dịch vụ", "tỷ đồng", "triệu đồng",
    ]
}
