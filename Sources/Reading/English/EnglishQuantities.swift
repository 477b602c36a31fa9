import Figures

/// Finds the quantities of an English sentence: "15,745.5 billion VND", "26.9%", "138 of 184 communes", "10th".
enum EnglishQuantities {
    static func annotate(_ s: inout Sentence) {
        var index = 0
        while index < s.count {
            guard s.isFree(index), let found = rank(at: index, in: s) ?? number(at: index, in: s) else {
                index += 1
                continue
            }
            s.quantities.append(found)
            s.claim(found.terms, .quantity(s.quantities.count - 1))
            index = max(found.terms.upperBound, index + 1)
        }
    }

    // MARK: - Ranks

    /// "10th", "first" where a word of rank stands before or "nationwide" behind; in a cell by itself.
    private static func rank(at index: Int, in s: Sentence) -> Quantity? {
        guard let (value, end) = ordinal(at: index, in: s) else { return nil }
        let isAlone = index == 0 && end == s.count
        let isPlaced = s.has(index - 1, .rankVerb) || s.isOne(index - 1, of: article) && s.has(index - 2, .rankVerb)
        guard isAlone || isPlaced || s.isOne(end, of: everywhere) else { return nil }
        return Quantity(
            terms: index..<end, numberEnd: end, value: .number(PrintedNumber(value)), unitKind: .rank, unit: end..<end)
    }

    /// "10th", "first": the value and where it ends.
    static func ordinal(at index: Int, in s: Sentence) -> (value: Int, end: Int)? {
        if let number = s.plainNumber(index), s.isAttached(index + 1), s.isOne(index + 1, of: suffixes) {
            return (number, index + 2)
        }
        guard s.has(index, .ordinal) else { return nil }
        return (Int(s.terms[index].value), index + 1)
    }

    private static let suffixes: WordSet = ["st", "nd", "rd", "th"]
    private static let article: WordSet = ["the"]
    private static let everywhere: WordSet = ["nationwide", "nationally", "countrywide"]

    // MARK: - Numbers

    private static func number(at index: Int, in s: Sentence) -> Quantity? {
        guard s.isNumber(index), let first = s.habit.parse(s.bytes, s.terms[index].range) else { return nil }
        if let fraction = fraction(first, at: index, in: s) { return fraction }
        if let range = range(first, at: index, in: s) { return range }
        return make(.number(first), from: index, end: index + 1, in: s)
    }

    /// "138/184 communes", "138 of 184 communes"
    private static func fraction(_ part: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        let isSlash = s.isMark(index + 1, "/") && s.isAttached(index + 1) && s.isAttached(index + 2)
        var next = index + 2
        if !isSlash, s.isOne(index + 1, of: of), s.isOne(next, of: article) { next += 1 }
        guard isSlash || s.isOne(index + 1, of: of), s.isNumber(next), s.isFree(next),
            let whole = s.habit.parse(s.bytes, s.terms[next].range), !whole.isLess(than: part)
        else { return nil }
        let quantity = make(.fraction(part, of: whole), from: index, end: next + 1, in: s)
        return isSlash || quantity.unitKind == .count ? quantity : nil
    }

    private static let of: WordSet = ["of"]

    /// "14-15%", "14 to 15%", "14% to 15%" aside: that is a way from one to the other.
    private static func range(_ low: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        let joined = s.isMark(index + 1, "-") && s.isNumber(index + 2)
        let spoken = s.has(index + 1, .to) && !s.has(index - 1, .from)
        guard joined || spoken, s.isNumber(index + 2), s.isFree(index + 2),
            let high = s.habit.parse(s.bytes, s.terms[index + 2].range), low.isLess(than: high)
        else { return nil }
        let quantity = make(.range(low, high), from: index, end: index + 3, in: s)
        return quantity.unitKind == .none && spoken ? nil : quantity
    }

    private static func make(_ value: Figure.Value, from index: Int, end: Int, in s: Sentence) -> Quantity {
        var start = index
        var (isNegative, isSigned) = (false, false)
        if s.isMark(index - 1, "-"), s.isAttached(index), !s.isAttached(index - 1) || s.isMark(index - 2, "(") {
            (isNegative, isSigned, start) = (true, true, index - 1)
        } else if s.isMark(index - 1, "+"), s.isAttached(index) {
            (isSigned, start) = (true, index - 1)
        }
        let unit = currency(before: start, end, in: s) ?? unit(at: end, in: s)
        if let before = unit?.before { start = before }
        var quantity = Quantity(
            terms: start..<(unit?.end ?? end), numberEnd: end, value: value, unitKind: unit?.kind ?? .none,
            unit: end..<(unit?.end ?? end), isNegative: isNegative, isSigned: isSigned)
        quantity.unitText = unit?.text
        return quantity
    }

    // MARK: - Units

    private struct Match {
        var end: Int
        /// In Vietnamese, as units are named everywhere.
        var text: String
        var kind: Quantity.UnitKind
        /// Where it begins, for a currency before its number.
        var before: Int?
    }

    /// Whether words that name a unit stand at `index`.
    static func hasUnit(at index: Int, in s: Sentence) -> Bool { knownUnit(at: index, in: s) != nil }

    private static func unit(at index: Int, in s: Sentence) -> Match? {
        if let known = knownUnit(at: index, in: s) { return known }
        // "12 factories": a noun that no list has counts by itself.
        guard let noun = noun(at: index, in: s) else { return magnitude(at: index, in: s) }
        return Match(end: index + 1, text: noun, kind: .count)
    }

    private static func knownUnit(at index: Int, in s: Sentence) -> Match? {
        var best: Match?
        var end = index + 1
        while end <= s.count, end - index <= EnglishUnits.mostWords {
            let last = end - 1
            guard
                s.isWord(last) || s.isNumber(last) || s.isMark(last, "%") || s.isMark(last, "-") || s.isMark(last, "‰")
                    || s.text(last) == "‰"
            else { break }
            if let unit = EnglishUnits.unit(named: s.text(index..<end)) {
                best = Match(end: end, text: unit, kind: kind(of: unit))
            }
            end += 1
        }
        return best
    }

    private static func kind(of unit: String) -> Quantity.UnitKind {
        if unit == "điểm phần trăm" { return .percentPoint }
        if unit == "lần" { return .times }
        let known = Unit(words: unit)
        if known.isPercent { return .percent }
        return known.isMoney ? .money : known.precision == .counted ? .count : .measure
    }

    /// "USD 15.7 million", "$15.7 million": the currency before the number, its magnitude behind.
    private static func currency(before start: Int, _ end: Int, in s: Sentence) -> Match? {
        guard start > 0, s.isFree(start - 1), let money = currencies[s.text(start - 1).lowercased()] else { return nil }
        let scale = s.isWord(end) ? EnglishUnits.magnitude(s.text(end)) : nil
        return Match(
            end: scale == nil ? end : end + 1, text: (scale.map { $0 + " " } ?? "") + money, kind: .money,
            before: start - 1)
    }

    private static let currencies = ["usd": "USD", "$": "USD", "vnd": "đồng", "eur": "EUR", "€": "EUR"]

    /// "15.7 million" alone.
    private static func magnitude(at index: Int, in s: Sentence) -> Match? {
        guard s.isWord(index), let scale = EnglishUnits.magnitude(s.text(index)) else { return nil }
        guard let noun = noun(at: index + 1, in: s) else { return Match(end: index + 1, text: scale, kind: .count) }
        return Match(end: index + 2, text: scale + " " + noun, kind: .count)
    }

    /// A plural in lower case that is no word of the grammar: "factories".
    private static func noun(at index: Int, in s: Sentence) -> String? {
        guard s.isWord(index), s.isFree(index), !s.isAttached(index) else { return nil }
        let term = s.terms[index]
        guard term.classes.isDisjoint(with: grammarWords), !term.flags.contains(.capitalised), term.range.count > 3,
            s.bytes[term.range.upperBound - 1] | 0x20 == UInt8(ascii: "s"),
            EnglishUnits.magnitude(s.text(index)) == nil
        else { return nil }
        return s.text(index).lowercased()
    }

    private static let grammarWords: WordClass = [
        .rise, .fall, .exceed, .reach, .equal, .account, .compare, .plan, .budget, .parts, .month, .quarter, .year,
        .function, .conjunction, .rankVerb,
    ]
}
