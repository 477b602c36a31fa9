import Figures
import Reading

/// A day that no calendar has: 31/6, 29/02/2021.
struct DateNotInCalendar: FlawRule {
    static let description = RuleDescription(
        id: "date_not_in_calendar",
        title: Bilingual(vi: "Ngày không có trong lịch", en: "A day that no calendar has"),
        explanation: Bilingual(
            vi: "Ngày ghi trong văn bản phải có thật, ví dụ không có ngày 31/6.",
            en: "A day named in the document must exist; there is no 31 June."),
        holds: ["Nghị định ngày 09/02/2017; tính đến ngày 29/02/2020; ngày 30 tháng 6 năm 2021."],
        finds: [
            "Tính đến ↓ngày 31/6/2021, thu ngân sách tăng khá.", "Tính đến ↓ngày 29 tháng 02 năm 2021, đã hoàn thành.",
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        let words = facts.prose.words
        return words.indices.compactMap { index in
            guard words[index].lower == "ngày", let end = Self.end(ofMissingDay: index, words) else { return nil }
            let range = words[index].range.lowerBound..<words[end].range.upperBound
            let found = facts.release.words(range)
            return Finding(
                rule: Self.id, verdict: .contradicts, severity: .wording,
                message: Bilingual(vi: "lịch không có \(found)", en: "no calendar has \(found)"), found: found,
                range: range)
        }
    }

    /// The last word of a full date that doesn't exist.
    private static func end(ofMissingDay index: Int, _ words: [Prose.Word]) -> Int? {
        let number = { (place: Int) in words.indices.contains(place) ? Int(words[place].text) : nil }
        let isSpelled =
            words.indices.contains(index + 5) && words[index + 2].lower == "tháng" && words[index + 4].lower == "năm"
        let places = isSpelled ? [1, 3, 5] : [1, 2, 3]
        guard let day = number(index + places[0]), let month = number(index + places[1]),
            let year = number(index + places[2]), (1900...2100).contains(year), (1...99).contains(month),
            isSpelled || isJoined(words[index + 1...index + 3]), Day(year: year, month: month, day: day) == nil
        else { return nil }
        return index + places[2]
    }

    /// Day, month and year with one mark between each ("31/6/2021").
    private static func isJoined(_ words: ArraySlice<Prose.Word>) -> Bool {
        zip(words, words.dropFirst()).allSatisfy {
            $0.range.upperBound + 1 == $1.range.lowerBound && !$1.followsDirectly
        }
    }
}
