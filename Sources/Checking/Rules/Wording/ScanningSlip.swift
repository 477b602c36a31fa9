import Documents
import Figures
import Reading

/// What scanning makes of numbers: letters in the place of digits, a gap inside a number.
struct ScanningSlip: FlawRule {
    static let description = RuleDescription(
        id: "scanning_slip",
        title: Bilingual(vi: "Lỗi nhận dạng chữ số", en: "Scanning slips"),
        explanation: Bilingual(
            vi: "Chữ O, l, I đứng lẫn trong số (“2O21”, “l5%”), hoặc số bị tách rời (“15. 745 tỷ”).",
            en: "The letters O, l or I among digits, or a number broken apart."),
        holds: ["Năm 2021, dịch COVID-19, quốc lộ 1A, mẫu 01A, H5N1, 10 lít, I. Kết quả năm 2021. 745 hộ, cấp II."],
        finds: [
            "Thu ngân sách năm ↓2O21 tăng khá.", "Thu ngân sách tăng ↓l5% so với năm trước.",
            "Tổng thu đạt ↓15. 745 tỷ đồng.",
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        let words = facts.prose.words
        return words.indices.compactMap { index in
            if Self.isMixed(words[index].text) { return finding(words[index].range, in: facts) }
            guard index + 2 < words.count, Self.isBroken(index, words, facts.release.document) else { return nil }
            return finding(words[index].range.lowerBound..<words[index + 1].range.upperBound, in: facts)
        }
    }

    /// Digits with letters among them that look like digits, and no others.
    private static func isMixed(_ word: String) -> Bool {
        guard word.utf8.count >= 2 else { return false }
        var digits = 0
        var letters = 0
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "l"), UInt8(ascii: "I"): letters += 1
            default: return false
            }
        }
        // "1l" may be a litre and "2I" a label.
        return digits > 0 && letters > 0 && (digits + letters > 2 || word.utf8.first.map { $0 > 0x39 } ?? false)
    }

    /// "15. 745 tỷ": one to three digits, a mark, a space, three digits and a magnitude word.
    private static func isBroken(_ index: Int, _ words: [Prose.Word], _ document: Document) -> Bool {
        let (first, second, third) = (words[index], words[index + 1], words[index + 2])
        guard first.text.count <= 3, second.text.count == 3, first.text.allSatisfy(\.isNumber),
            second.text.allSatisfy(\.isNumber), second.range.lowerBound == first.range.upperBound + 2,
            third.followsDirectly, ["tỷ", "tỉ", "triệu", "nghìn", "ngàn"].contains(third.lower)
        else { return false }
        return document.flow[first.range.upperBound] == UInt8(ascii: ".")
    }

    private func finding(_ range: Range<Int>, in facts: Facts) -> Finding {
        let found = facts.release.words(range)
        return Finding(
            rule: Self.id, verdict: .contradicts, severity: .wording,
            message: Bilingual(
                vi: "“\(found)” có lẽ là lỗi nhận dạng chữ số", en: "“\(found)” may be a slip of scanning"),
            found: found, range: range)
    }
}
