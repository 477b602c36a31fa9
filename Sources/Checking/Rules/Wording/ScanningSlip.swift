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
        holds: [
            "Năm 2021, dịch COVID-19, quốc lộ 1A, mẫu 01A, H5N1, 10 lít, khí O3, lô I1, lớp 10l, I. Kết quả năm 2021. 745 hộ, cấp II."
        ],
        finds: [
            "Thu ngân sách năm ↓2O21 tăng khá.", "Thu ngân sách tăng ↓l5% so với năm trước.",
            "Doanh thu tăng ↓l3,4% so với năm trước.", "Tổng chi đạt 6.↓35O tỷ đồng.",
            "Tổng thu đạt ↓15. 745 tỷ đồng.",
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        let words = facts.prose.words
        return words.indices.compactMap { index in
            if Self.isMixed(words[index].text, before: facts.release.document.flow, at: words[index].range.upperBound) {
                return finding(words[index].range, in: facts)
            }
            guard index + 2 < words.count, Self.isBroken(index, words, facts.release.document) else { return nil }
            return finding(words[index].range.lowerBound..<words[index + 1].range.upperBound, in: facts)
        }
    }

    /// Digits with letters among them that look like digits: between two digits, or before a per cent sign. "O3" is a gas
    /// and "10l" may be ten litres or a class.
    private static func isMixed(_ word: String, before flow: [UInt8], at end: Int) -> Bool {
        let bytes = Array(word.utf8)
        guard bytes.count >= 2, bytes.allSatisfy({ isDigit($0) || lookAlikes.contains($0) }),
            bytes.contains(where: isDigit), let place = bytes.firstIndex(where: lookAlikes.contains)
        else { return false }
        let isInside = bytes[..<place].contains(where: isDigit) && bytes[place...].contains(where: isDigit)
        if followsDigits(at: end - bytes.count, in: flow) { return true }
        if !isDigit(bytes[0]), bytes.dropFirst().allSatisfy(isDigit), bytes.count <= 3, goesOnAsPercent(end, in: flow) {
            return true
        }
        return isInside || flow.indices.contains(end) && flow[end] == UInt8(ascii: "%")
    }

    /// "4.21O tỷ": behind digits and a mark.
    private static func followsDigits(at start: Int, in flow: [UInt8]) -> Bool {
        guard start >= 2, flow.indices.contains(start - 1) else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: ",")].contains(flow[start - 1]) && isDigit(flow[start - 2])
    }

    /// "l2,5%": decimals and a per cent sign behind.
    private static func goesOnAsPercent(_ end: Int, in flow: [UInt8]) -> Bool {
        guard flow.indices.contains(end), flow[end] == UInt8(ascii: ",") else { return false }
        let rest = flow[(end + 1)...].prefix(8).drop(while: isDigit)
        return flow.indices.contains(end + 1) && isDigit(flow[end + 1]) && rest.first == UInt8(ascii: "%")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static let lookAlikes: Set<UInt8> = [
        UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "l"), UInt8(ascii: "I"),
    ]

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
