import Figures

/// Number words that count nothing stated: "một số", "thứ hai", "hai bên", "hàng trăm", the name "Ba Vì".
enum NumberWordTraps {
    static func trap(at index: Int, in s: Sentence) -> (Range<Int>, SetAsideReason)? {
        let term = s.terms[index]
        if let amount = restated(at: index, in: s) { return (amount, .name) }
        if s.has(index, .year), s.numberInWords(at: index) == nil { return nil }
        if term.flags.contains(.capitalised), index > 0 { return (index..<index + 1, .name) }
        let length = s.numberInWords(at: index)?.length ?? 1
        if s.has(index - 1, .ordinal) || s.has(index - 1, .numbered) {
            return isRank(index - 1, in: s) ? nil : (index..<index + length, .ordinal)
        }
        if s.isWord(index - 1), isVague(index - 1, in: s) { return (index..<index + length, .determiner) }
        if s.has(index + length, .groupNoun) { return (index..<index + length, .category) }
        if s.numberInWords(at: index) == nil {
            return isPartOfWord(index, in: s) ? nil : (index..<index + 1, .determiner)
        }
        if UnitGrammar.knownUnit(at: index + length, in: s) == nil { return (index..<index + length, .category) }
        return nil
    }

    /// "13.503.000.000 đồng (Mười ba tỷ, năm trăm linh ba triệu đồng)": the amount once more, in words.
    private static func restated(at index: Int, in s: Sentence) -> Range<Int>? {
        guard s.isMark(index - 1, "(") else { return nil }
        var end = index
        var count = 0
        while end < s.count, !s.isMark(end, ")") {
            guard
                s.has(end, [.numberWord, .magnitude, .money]) || s.isMark(end, ",") || s.isMark(end, ".")
                    || s.isOne(end, of: Self.amountWords)
            else { return nil }
            if s.has(end, .numberWord) { count += 1 }
            end += 1
        }
        return s.isMark(end, ")") && count > 1 ? index..<end : nil
    }

    private static let amountWords: WordSet = [
        "linh", "lẻ", "không", "mươi", "mốt", "chẵn", "phẩy", "nghìn", "ngàn", "lăm",
    ]

    /// "hàng nghìn hộ", "vài triệu đồng": a magnitude without a number.
    static func vagueMagnitude(at index: Int, in s: Sentence) -> (Range<Int>, SetAsideReason)? {
        guard s.isWord(index - 1), isVague(index - 1, in: s) else { return nil }
        return (index..<index + 1, .determiner)
    }

    private static func isVague(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.vagueWords)
    }

    private static let vagueWords: WordSet = [
        "hàng", "vài", "mấy", "cả", "mỗi", "từng", "một trong", "một trong những", "trong số", "chừng",
    ]

    /// "tư" of "đầu tư" and "lăm" of nothing are no number words.
    private static func isPartOfWord(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.partOfWordWords)
    }

    private static let partOfWordWords: WordSet = ["tư", "lăm", "mốt", "chục", "trăm", "mươi"]

    private static func isRank(_ index: Int, in s: Sentence) -> Bool {
        for at in stride(from: index - 1, through: max(0, index - 4), by: -1) where s.has(at, .rankVerb) { return true }
        return s.has(index + 2, .benchmark) || s.has(index, .rankVerb)
    }
}
