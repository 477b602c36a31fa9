import Figures

/// Reads ranks: "đứng thứ 10", "xếp hạng 34/63", "vị trí thứ 5", "đứng đầu", "thứ nhất".
enum RankGrammar {
    static func rank(at index: Int, in s: Sentence) -> Quantity? {
        if s.has(index, .top), !isFirstInTime(index, in: s) { return top(at: index, in: s) }
        if s.has(index, .ordinal) { return ordinal(at: index, in: s) }
        if s.has(index, .rankVerb) { return placed(at: index, in: s) }
        return nil
    }

    private static func top(at index: Int, in s: Sentence) -> Quantity? {
        let value = s.terms[index].value
        // "người đứng đầu" is a person, "tăng thứ nhất" aside.
        guard value > 0, !isPerson(index - 1, in: s), !isInGroup(index - 1, in: s) else { return nil }
        if s.isOne(index, of: bareTops) {
            guard isPlaced(index, in: s) else { return nil }
        } else if !s.has(index + 1, .benchmark), !followsBenchmark(index, in: s) {
            return nil
        }
        return Quantity(
            terms: index..<index + 1, numberEnd: index + 1, value: .number(PrintedNumber(Int(value))), unitKind: .rank,
            unit: index + 1..<index + 1)
    }

    /// "trong nhóm dẫn đầu cả nước" names a group.
    private static func isInGroup(_ index: Int, in s: Sentence) -> Bool {
        if s.isOne(index, of: inGroupWords) { return true }
        guard s.isOne(index, of: areas) else { return false }
        return (max(0, index - 3)..<index).contains { s.isNumber($0) || s.isOne($0, of: plurals) }
    }

    private static let inGroupWords: WordSet = ["nhóm", "tốp", "top"]
    private static let areas: WordSet = ["phương", "tỉnh", "thành", "thành phố", "tỉnh thành", "địa phương"]
    private static let plurals: WordSet = ["các", "những", "nhóm", "số", "nhiều"]

    private static func isPerson(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: personWords)
    }

    private static let personWords: WordSet = ["người", "đơn vị", "quan", "ông", "bà"]

    private static func followsBenchmark(_ index: Int, in s: Sentence) -> Bool {
        (index + 1..<min(index + 6, s.count)).contains { s.has($0, .benchmark) || isRegion($0, in: s) }
    }

    private static func isRegion(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.isOne(index, of: Self.regionWords)
    }

    private static let regionWords: WordSet = ["vùng", "toàn", "khu", "tỉnh", "miền", "khối", "cụm", "huyện"]

    /// "thứ 10", "thứ ba", "thứ 56/63".
    private static func ordinal(at index: Int, in s: Sentence) -> Quantity? {
        guard let (number, end) = place(at: index + 1, in: s) else { return nil }
        let isAllOfCell = index == 0 && end == s.count
        guard isAllOfCell || isPlaced(index, in: s) || s.terms[index].range.count > 5 else { return nil }
        return Quantity(
            terms: index..<end, numberEnd: end, value: .number(PrintedNumber(number)), unitKind: .rank, unit: end..<end)
    }

    /// "xếp hạng 34/63", "đứng vị trí 5", "xếp 34/63"; "xếp 5 sao" is none.
    private static func placed(at index: Int, in s: Sentence) -> Quantity? {
        guard let (number, end) = place(at: index + 1, in: s), s.isNumber(index + 1) else { return nil }
        let hasFraction = end > index + 2
        guard hasFraction || s.isOne(index, of: placeNames) else { return nil }
        return Quantity(
            terms: index + 1..<end, numberEnd: end, value: .number(PrintedNumber(number)), unitKind: .rank,
            unit: end..<end)
    }

    private static let bareTops: WordSet = ["thứ nhất", "thứ nhì"]

    private static let placeNames: WordSet = [
        "vị trí", "vị thứ", "xếp hạng", "xếp vị trí", "đứng vị trí", "đứng hạng", "thứ hạng", "xếp ở vị trí",
        "đứng ở vị trí", "đứng vị thứ",
        "xếp vị thứ", "ở vị trí",
    ]

    private static func place(at index: Int, in s: Sentence) -> (Int, Int)? {
        if s.isFree(index), let number = s.plainNumber(index), (1...999).contains(number) {
            if s.isMark(index + 1, "/"), s.plainNumber(index + 2) != nil { return (number, index + 3) }
            return (number, index + 1)
        }
        guard s.has(index, .numberWord), let (number, length) = words(at: index, in: s) else { return nil }
        return (number, index + length)
    }

    private static func words(at index: Int, in s: Sentence) -> (Int, Int)? {
        if let found = s.numberInWords(at: index) { return found }
        let value = Int(s.terms[index].value)
        return s.has(index, .numberWord) && value < 10 ? (value, 1) : nil
    }

    /// Whether a verb of placing stands close before: "xếp thứ", "đứng ở vị trí thứ".
    private static func isPlaced(_ index: Int, in s: Sentence) -> Bool {
        if s.has(index, .rankVerb) || moves(index, in: s) { return true }
        if s.quantities.last?.unitKind == .rank, s.has(index - 1, .conjunction) || s.isMark(index - 1, ",") {
            return true
        }
        for at in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            if s.has(at, .rankVerb) { return true }
            if s.terms[at].kind != .word { return false }
        }
        return s.has(index + 2, .benchmark)
    }

    /// "tăng từ thứ 51 lên thứ 31"; "từ thứ hai đến thứ sáu" are days.
    static func moves(_ ordinal: Int, in s: Sentence) -> Bool {
        if s.has(ordinal - 1, .arriving) { return true }
        return s.has(ordinal - 1, .from)
            && (ordinal + 1..<min(ordinal + 6, s.count)).contains { s.has($0, .arriving) && s.has($0 + 1, .ordinal) }
    }

    /// "là tỉnh đầu tiên", "lần đầu" are first in time.
    private static func isFirstInTime(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index + 1) && s.isOne(index + 1, of: Self.firstInTimeWords)
    }

    private static let firstInTimeWords: WordSet = ["tiên"]
}
