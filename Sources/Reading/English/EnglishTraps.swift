import Figures

/// Sets aside the numbers of an English sentence that are no figures: of names, norms, ages, articles, lists.
enum EnglishTraps {
    static func annotate(_ s: inout Sentence, isBlockStart: Bool) {
        if isBlockStart, s.enumeratorLength > 0, s.isNumber(0) { s.claim(0..<1, .setAside(.listNumber)) }
        for index in 0..<s.count where s.isNumber(index) && s.isFree(index) {
            if let (terms, reason) = trap(at: index, in: s) { s.claim(terms, .setAside(reason)) }
        }
    }

    private static func trap(at index: Int, in s: Sentence) -> (Range<Int>, SetAsideReason)? {
        if isNamed(index, in: s) { return (index..<index + 1, .name) }
        if let age = age(at: index, in: s) { return (age, .age) }
        if s.isOne(index - 1, of: per) { return (index..<index + 1, .norm) }
        if s.has(index - 1, .numbered) { return (index..<index + 1, .legalArticle) }
        if s.has(index - 1, .number) || s.isMark(index - 1, ".") && s.has(index - 2, .number) {
            return (index..<index + 1, .documentNumber)
        }
        if s.isOne(index + 1, of: traits), s.isOne(index - 1, of: with) { return (index..<index + 1, .category) }
        if let (_, end) = EnglishQuantities.ordinal(at: index, in: s), !isRank(index, end, in: s) {
            return (index..<end, .ordinal)
        }
        // "ranking 10th of 63": among how many.
        if s.isOne(index - 1, of: of), let start = ordinalStart(before: index - 1, in: s),
            isRank(start, index - 1, in: s)
        {
            return (index..<index + 1, .norm)
        }
        return nil
    }

    /// "COVID-19", "G-20": the number of a name, joined to it by a hyphen.
    private static func isNamed(_ index: Int, in s: Sentence) -> Bool {
        s.isMark(index - 1, "-") && s.isAttached(index) && s.isAttached(index - 1) && s.isWord(index - 2)
    }

    /// "aged 15 and over", "children under 5", "teenagers of 15 to 17", "15 to 17 years old".
    private static func age(at index: Int, in s: Sentence) -> Range<Int>? {
        var end = index + 1
        if s.has(end, .to) || s.isMark(end, "-"), s.isNumber(end + 1) { end += 2 }
        if s.has(end, .age) || s.isOne(end, of: years) && s.isOne(end + 1, of: old) { return index..<end }
        if s.has(index - 1, .age) { return index..<end }
        let isOfPersons = s.isOne(index - 1, of: ageBounds) && s.has(index - 2, .groupNoun)
        return isOfPersons && !EnglishQuantities.hasUnit(at: end, in: s) ? index..<end : nil
    }

    private static func isRank(_ start: Int, _ end: Int, in s: Sentence) -> Bool {
        s.has(start - 1, .rankVerb) || s.has(start - 2, .rankVerb) || s.isOne(end, of: nationwide)
            || start == 0 && end == s.count
    }

    private static func ordinalStart(before index: Int, in s: Sentence) -> Int? {
        [index - 2, index - 1].first { EnglishQuantities.ordinal(at: $0, in: s)?.end == index }
    }

    private static let per: WordSet = ["per"]
    private static let traits: WordSet = ["star", "stars", "floors", "storeys"]
    private static let with: WordSet = ["with", "of"]
    private static let of: WordSet = ["of"]
    private static let years: WordSet = ["years"]
    private static let old: WordSet = ["old", "of"]
    private static let ageBounds: WordSet = ["of", "under", "over", "from", "above", "below"]
    private static let nationwide: WordSet = ["nationwide", "nationally"]
}
