import Figures

/// Reads the unit behind a number: per cent, money, measures, counted nouns, with magnitudes and "per" parts.
enum UnitGrammar {
    struct Match {
        /// Terms of the sentence.
        var terms: Range<Int>
        var kind: Quantity.UnitKind
    }

    /// The unit at `index`, a known one or a counted noun that the lexicon doesn't have.
    static func unit(at index: Int, in s: Sentence, allowsPer: Bool = true) -> Match? {
        knownUnit(at: index, in: s, allowsPer: allowsPer) ?? unknownNoun(at: index, in: s)
            ?? abbreviation(at: index, in: s)
    }

    /// The unit at `index`, where the lexicon knows its words.
    static func knownUnit(at index: Int, in s: Sentence, allowsPer: Bool = true) -> Match? {
        if s.isMark(index, "%") || isPermille(index, in: s) {
            return percent(at: index, in: s, allowsPer: allowsPer)
        }
        if s.has(index, .percentWord) { return Match(terms: index..<index + 1, kind: .percent) }
        if s.has(index, .percentPoint) {
            if s.isMark(index + 1, "%") {
                return Match(terms: index..<per(index + 2, in: s, allowed: allowsPer), kind: .percentPoint)
            }
            if s.isWord(index), s.text(index).utf8.count > 7 {
                return Match(terms: index..<per(index + 1, in: s, allowed: allowsPer), kind: .percentPoint)
            }
            return Match(terms: index..<index + 1, kind: .count)
        }
        var next = index
        while s.has(next, .magnitude), next - index < 3 { next += 1 }
        let hasMagnitude = next > index
        if s.has(next, .money), !isOtherDong(next, in: s) {
            return Match(terms: index..<per(next + 1, in: s, allowed: allowsPer), kind: .money)
        }
        if s.has(next, .measure), !isNoun(next, in: s) {
            var end = next + 1
            // "tấn.km", "hành khách.km"
            end = distance(end, in: s)
            // "m2 sàn/người": the thing measured, where what it is measured by follows at once.
            if allowsPer, isUnknownLower(end, in: s), s.isMark(end + 1, "/"), s.isAttached(end + 1),
                s.isAttached(end + 2)
            {
                end += 1
            }
            return Match(terms: index..<per(end, in: s, allowed: allowsPer), kind: .measure)
        }
        if s.isOne(next, of: targetsSet) { return Match(terms: index..<next + 1, kind: .count) }
        if s.has(next, .counted), !s.has(next, .groupNoun) || hasMagnitude {
            return counted(from: index, noun: next, in: s, allowsPer: allowsPer)
        }
        guard hasMagnitude else { return nil }
        if !isMoney(before: next, in: s), let noun = unknownNoun(at: next, in: s) {
            return Match(terms: index..<noun.terms.upperBound, kind: .count)
        }
        // "15,7 tỷ" alone is money by habit.
        return Match(terms: index..<per(next, in: s, allowed: allowsPer), kind: .money)
    }

    /// "20 chỉ tiêu Nghị quyết" are counted, though the words are a plan's.
    private static let targetsSet: WordSet = ["chỉ tiêu nghị quyết", "chỉ tiêu kế hoạch", "chỉ tiêu giao"]

    /// "năm 2015 đồng thời": the word that money is counted in begins others.
    static func isOtherDong(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: dong) && s.isOne(index + 1, of: dongEnds)
    }

    private static let dong: WordSet = ["đồng"]
    private static let dongEnds: WordSet = ["thời", "bộ", "loạt", "đều", "chí", "bào", "bằng", "ý"]

    /// "7.000 tỷ phát hành thêm", "250 tỷ trái phiếu": so many are money but for few things ("2,7 tỷ cổ phiếu").
    private static func isMoney(before index: Int, in s: Sentence) -> Bool {
        s.has(index - 1, .magnitude) && s.terms[index - 1].value == 9 && !s.isOne(index, of: countedInBillions)
    }

    private static let countedInBillions: WordSet = [
        "cổ", "gói", "trang", "thiết", "bông", "cành", "hạt", "khẩu", "liều", "tin", "đơn", "mũi", "giao", "bản",
        "điếu",
    ]

    private static func isPermille(_ index: Int, in s: Sentence) -> Bool {
        index < s.count && s.terms[index].kind == .punctuation && s.text(index) == "‰"
    }

    /// "%", "%/năm"; "% điểm" and "điểm %" are percentage points.
    private static func percent(at index: Int, in s: Sentence, allowsPer: Bool) -> Match {
        if s.has(index + 1, .percentPoint), s.terms[index + 1].range.count < 8, !s.isNumber(index + 2) {
            return Match(terms: index..<index + 2, kind: .percentPoint)
        }
        // "1,2%/năm", but "1,2%/tổng dư nợ"
        let isRate = !s.isOne(index + 2, of: wholes)
        return Match(terms: index..<per(index + 1, in: s, allowed: allowsPer && isRate), kind: .percent)
    }

    /// What a per cent behind a slash is a part of.
    private static let wholes: WordSet = ["tổng", "tổng số", "số", "toàn", "dư"]

    /// Where "/người/năm" ends that begins at `index`; `index` itself where there is none.
    private static func per(_ index: Int, in s: Sentence, allowed: Bool) -> Int {
        var end = index
        guard allowed else { return end }
        while s.isMark(end, "/") {
            var next = end + 1
            if s.isNumber(next) {
                guard isNorm(next, in: s) else { break }
                next += 1
            }
            while s.has(next, .magnitude) { next += 1 }
            guard s.isWord(next), !s.has(next, [.rise, .fall, .reach, .plan, .budget]) else { break }
            end = next + 1
            // "bác sĩ/10.000 dân", "kg/đầu người"
            while isUnknownLower(end, in: s), isUnknownLower(end - 1, in: s), s.isMark(end + 1, "/") { end += 1 }
        }
        return end
    }

    /// "10.000 dân", "1.000 trẻ": what a rate is counted on, not a count of its own ("31 hộ/124 khẩu").
    private static func isNorm(_ index: Int, in s: Sentence) -> Bool {
        let text = s.text(index)
        return text.first == "1" && text.dropFirst().allSatisfy { $0 == "0" || $0 == "." }
    }

    /// Words that are units of measure and also begin other words: "công" (a day's work), "chỉ", "mẫu".
    private static func isNoun(_ index: Int, in s: Sentence) -> Bool {
        // "chỉ bằng", "chỉ đạt" is an adverb.
        if s.has(index + 1, [.equal, .reach, .rise, .fall, .remain, .account]), s.isOne(index, of: Self.nounWords) {
            return true
        }
        guard s.terms[index].range.count > 2, isUnknownLower(index + 1, in: s) else { return false }
        return s.isOne(index, of: Self.nounWords)
    }

    private static let nounWords: WordSet = ["công", "chỉ", "mẫu", "lượng", "độ", "sào"]

    /// "138 xã", "155 sản phẩm OCOP", "4,8 triệu lượt khách", "05 đơn vị cấp huyện", "10,7 bác sĩ/10.000 dân".
    private static func counted(from start: Int, noun: Int, in s: Sentence, allowsPer: Bool) -> Match {
        if s.isOne(noun, of: Self.countedWords) {
            return Match(terms: start..<noun + 1, kind: .times)
        }
        var end = noun + 1
        while s.isFree(end), s.isWord(end), s.terms[end].flags.contains(.allCapitals), !s.has(end, [.plan, .budget]),
            !s.isOne(end, of: bodies), end - noun < 3
        {
            end += 1
        }
        while isAreaNoun(end - 1, in: s), s.isMark(end, ","), isAreaNoun(end + 1, in: s) { end += 2 }
        end = distance(end, in: s)
        return Match(terms: start..<per(end, in: s, allowed: allowsPer), kind: .count)
    }

    /// Who sets or does it, and not what is counted: "14/16 chỉ tiêu HĐND xã giao".
    private static let bodies: WordSet = ["hđnd", "ubnd", "tw", "qh", "ubmttq", "mttq", "bch", "btv", "tu", "tt"]

    private static let countedWords: WordSet = ["lần"]

    /// Where ".km" ends that begins at `index` ("lượt khách.km"); `index` itself where there is none.
    private static func distance(_ index: Int, in s: Sentence) -> Int {
        s.isMark(index, ".") && s.isAttached(index) && s.has(index + 1, .measure) && s.isAttached(index + 1)
            ? index + 2 : index
    }

    /// "124 xã, phường", "11 huyện, thành phố": one count of two kinds of area.
    private static func isAreaNoun(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index)
            && s.isOne(index, of: Self.areaNounWords)
    }

    private static let areaNounWords: WordSet = [
        "xã", "phường", "huyện", "thành phố", "tỉnh", "thị xã", "thị trấn", "thôn", "bản", "tổ dân phố", "xóm",
        "ấp", "buôn", "làng", "khu phố", "khu", "quận",
    ]

    /// A counted noun that the lexicon doesn't have: one or two words in lower case.
    private static func unknownNoun(at index: Int, in s: Sentence) -> Match? {
        guard isUnknownLower(index, in: s) else { return nil }
        let end = isUnknownLower(index + 1, in: s) ? index + 2 : index + 1
        // "bé trai/100 bé gái": so many to a round number of others.
        guard s.isMark(end, "/"), s.isNumber(end + 1), isNorm(end + 1, in: s), isUnknownLower(end + 2, in: s) else {
            return Match(terms: index..<end, kind: .count)
        }
        return Match(terms: index..<(isUnknownLower(end + 3, in: s) ? end + 4 : end + 3), kind: .count)
    }

    /// "250 DN", "46 GPLX": a noun told by its first letters.
    private static func abbreviation(at index: Int, in s: Sentence) -> Match? {
        guard s.isFree(index), s.isWord(index), s.terms[index].flags.contains(.allCapitals),
            !s.terms[index].flags.contains(.hasDigits), s.terms[index].classes.isEmpty,
            (2...6).contains(s.terms[index].range.count), !isRoman(index, in: s)
        else { return nil }
        return Match(terms: index..<index + 1, kind: .count)
    }

    private static func isRoman(_ index: Int, in s: Sentence) -> Bool {
        s.terms[index].range.allSatisfy { [0x49, 0x56, 0x58].contains(s.bytes[$0]) }
    }

    /// What no counted noun begins with.
    private static let notNouns: WordClass = [
        .rise, .fall, .exceed, .shortfall, .reach, .equal, .account, .remain, .times, .arriving, .from, .to, .higher,
        .lower, .rankVerb,
        .ordinal, .top, .contribute, .plan, .budget, .compare, .samePeriod, .estimated, .aimed, .about, .over, .under,
        .parts,
        .respectively, .rate, .growthNoun, .benchmark, .day, .month, .quarter, .year, .lastYear, .lastMonth,
        .lastQuarter,
        .startOfYear, .stage, .clock, .duration, .wholeYear, .numberWord, .age, .groupNoun, .conjunction, .negation,
        .directive,
    ]

    private static func isUnknownLower(_ index: Int, in s: Sentence) -> Bool {
        guard s.isFree(index), s.isWord(index) else { return false }
        let term = s.terms[index]
        return term.classes.isDisjoint(with: notNouns) && !term.flags.contains(.capitalised)
            && !FunctionWords.contains(s, index)
    }
}
