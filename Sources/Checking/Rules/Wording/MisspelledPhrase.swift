import Figures
import Reading

/// A usual phrase or name with one letter or tone off: "Phân đấu" for "Phấn đấu", "GRPD" for GRDP.
struct MisspelledPhrase: FlawRule {
    static let description = RuleDescription(
        id: "misspelled_phrase",
        title: Bilingual(vi: "Sai một chữ trong cụm từ quen dùng", en: "A usual phrase one letter off"),
        explanation: Bilingual(
            vi: "Cụm từ, tên gọi quen dùng trong văn bản hành chính bị sai một chữ cái hoặc một dấu.",
            en: "A phrase or a name usual in official documents has a letter or a tone wrong."),
        holds: [
            "Phấn đấu đến hết năm, GRDP và khối đại đoàn kết toàn dân tộc đều phát triển; phân đầu mối; đâu đó; GDP.",
            "Hội nghị tổng kết, đánh giá công tác cải cách hành chính, phòng chống tham nhũng, thủy sản, thuỷ sản.",
            "Số cổ phần đấu giá; mỗi trường đầu tư một phòng máy; hiệu trưởng đạt chuẩn; mở khóa học công nghệ; đổi sổ.",
        ],
        finds: [
            "↓GRPD bình quân đầu người tăng.", "↓Phân đấu đến hết năm hoàn thành.",
            "Tăng cường ↓khôi đại đoàn kết toàn dân.", "Thu ↓ngân sách nhà nươc tăng khá.",
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        let words = facts.prose.words
        return PhraseBook.standard.misspellings(in: words).map { index, phrase in
            let last = words[index + phrase.words.count - 1]
            let range = words[index].range.lowerBound..<last.range.upperBound
            let found = facts.release.words(range)
            return Finding(
                rule: Self.id, verdict: .contradicts, severity: .wording,
                message: Bilingual(
                    vi: "“\(found)” có lẽ là “\(phrase.text)”", en: "“\(found)” may be meant as “\(phrase.text)”"),
                expected: phrase.text, found: found, range: range)
        }
    }
}
