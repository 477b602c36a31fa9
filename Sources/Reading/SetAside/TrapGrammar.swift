import Figures

/// Sets aside the numbers that are no figures, each with its reason, before quantities are looked for.
enum TrapGrammar {
    static func annotate(_ s: inout Sentence, isBlockStart: Bool) {
        if isBlockStart { markListNumber(&s) }
        var index = 0
        while index < s.count {
            if s.isFree(index), let (range, reason) = trap(at: index, in: s) {
                for at in range where s.isFree(at) { s.terms[at].role = .setAside(reason) }
                index = max(range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
    }

    private static func trap(at index: Int, in s: Sentence) -> (Range<Int>, SetAsideReason)? {
        let term = s.terms[index]
        switch term.kind {
        case .number: return number(at: index, in: s)
        case .word:
            if term.flags.contains(.hasDigits), term.classes.isDisjoint(with: [.measure]) {
                return (index..<index + 1, .name)
            }
            if term.classes.contains(.numberWord) { return NumberWordTraps.trap(at: index, in: s) }
            if term.classes.contains(.magnitude) { return NumberWordTraps.vagueMagnitude(at: index, in: s) }
            return nil
        case .punctuation: return nil
        }
    }

    private static func number(at index: Int, in s: Sentence) -> (Range<Int>, SetAsideReason)? {
        if isPhoneNumber(index, in: s) { return (index..<phoneEnd(index, in: s), .phoneNumber) }
        if let code = code(at: index, in: s) { return code }
        if let age = AgeTraps.age(at: index, in: s) { return (age, .age) }
        if let end = documentNumber(index, in: s) { return (index..<end, .documentNumber) }
        if isInName(index, in: s) { return (index..<index + 1, .name) }
        if isFootnoteMark(index, in: s) { return (index..<index + 1, .listNumber) }
        if isParenthesisedNumber(index, in: s) { return (index..<index + 1, .listNumber) }
        if let legal = legalPart(index, in: s) { return (legal, .legalArticle) }
        if isVersion(index, in: s) { return (index..<index + 1, .name) }
        if let end = numbered(index, in: s) { return (index..<end, .category) }
        if isStartOfSpan(index, in: s) { return (index..<index + 1, .duration) }
        if let norm = norm(index, in: s) { return (norm, .norm) }
        if let end = determined(index, in: s) { return (index..<end, .determiner) }
        if s.isMark(index - 1, "\""), isGroupName(index, in: s), s.isWord(index + 1) {
            return (index..<index + 1, .category)
        }
        if s.has(index + 1, .groupNoun), isGroupName(index, in: s) { return (index..<index + 1, .category) }
        if isQuarterOfTown(index, in: s) { return (index..<index + 1, .address) }
        if isClock(index, in: s) { return (index..<index + 2, .time) }
        if s.plainNumber(index) == 1, s.isOne(index + 1, of: among), s.isNumber(index + 2) {
            return (index..<index + 1, .determiner)
        }
        // "2 vụ đông xuân và hè thu" names the crops.
        if s.isOne(index + 1, of: crops), let count = s.plainNumber(index), count <= 4 {
            return (index..<index + 1, .category)
        }
        // "đất lúa 1 vụ"
        if s.isOne(index + 1, of: harvests), s.isOne(index - 1, of: fields), let count = s.plainNumber(index),
            count <= 4
        {
            return (index..<index + 1, .category)
        }
        if s.isOne(index - 1, of: degrees) { return (index..<index + 1, .category) }
        if isSlashPair(index, in: s) { return (index..<index + 3, .time) }
        if s.isOne(index - 1, of: limited), s.isOne(index + 1, of: member) { return (index..<index + 1, .name) }
        return nil
    }

    private static let harvests: WordSet = ["vụ"]
    private static let fields: WordSet = ["lúa", "màu", "ruộng", "đất", "đất lúa"]
    private static let crops: WordSet = [
        "vụ đông xuân", "vụ đông", "vụ xuân", "vụ mùa", "vụ hè thu", "vụ thu đông", "vụ chiêm", "vụ chiêm xuân",
    ]

    // MARK: - Numbers of lists and headings

    /// "1. ", "1.2. ", "2) ", "a)" at the start of a block.
    private static func markListNumber(_ s: inout Sentence) {
        guard s.isNumber(0), s.isFree(0) else { return }
        let text = s.text(0)
        let isShort =
            text.utf8.count <= 2 || (text.contains(".") && text.split(separator: ".").allSatisfy { $0.count <= 2 })
        guard isShort else { return }
        let closes = s.isMark(1, ".") || s.isMark(1, ")") || s.isMark(1, "/")
        let dotted = text.contains(".") && s.isWord(1) && s.terms[1].flags.contains(.capitalised)
        guard closes && (s.count == 2 || !s.isAttached(2) || s.isWord(2)) || dotted else { return }
        s.terms[0].role = .setAside(.listNumber)
    }

    /// "(1)", "[2]": enumerators and footnote marks.
    private static func isParenthesisedNumber(_ index: Int, in s: Sentence) -> Bool {
        guard let number = s.plainNumber(index), number < 100 else { return false }
        return s.isMark(index - 1, "(") && s.isMark(index + 1, ")")
    }

    private static func isFootnoteMark(_ index: Int, in s: Sentence) -> Bool {
        s.plainNumber(index) != nil && s.isMark(index - 1, "[") && s.isMark(index + 1, "]")
    }

    /// "217/BC-UBND": a number that runs into a symbol in capitals.
    private static func documentNumber(_ index: Int, in s: Sentence) -> Int? {
        guard s.plainNumber(index) != nil, s.isMark(index + 1, "/") || s.isMark(index + 1, "-") else { return nil }
        guard s.isWord(index + 2), s.isAttached(index + 2), s.isAttached(index + 1),
            s.terms[index + 2].flags.contains(.allCapitals),
            !s.has(index + 2, [.measure, .money])
        else {
            // "Số: 15/2021/…"
            guard s.isMark(index - 1, ":"), s.has(index - 2, .number) else { return nil }
            return index + 1
        }
        return index + 1
    }

    // MARK: - Names and codes

    /// Numbers that name a parcel, an account, a standard, a place, and the first of a span of days.
    private static func code(at index: Int, in s: Sentence) -> (Range<Int>, SetAsideReason)? {
        let own = index..<index + 1
        // "TCVN 6909:2001", "ISO 9001:2015"
        if s.isOne(index - 1, of: standards) {
            return (s.isMark(index + 1, ":") && s.isNumber(index + 2) ? index..<index + 3 : own, .name)
        }
        // "thửa đất số 125", "thửa số 12", "số tài khoản 123456789012", "tài khoản số 1234"
        let noun = s.has(index - 1, .number) ? index - 2 : s.isMark(index - 1, ":") ? index - 2 : index - 1
        let isNumbered = noun == index - 2
        if isNumbered, s.isOne(noun, of: parcels) || s.isOne(noun, of: land) && s.isOne(noun - 1, of: parcels) {
            return (own, .name)
        }
        if s.isOne(noun, of: accounts) || s.isOne(noun, of: accountEnds) && s.isOne(noun - 1, of: accountStarts) {
            return (own, .name)
        }
        if s.isOne(noun, of: postcodes)
            || s.isOne(noun, of: postcodeEnds) && s.isOne(noun - 1, of: postcodeStarts)
                && s.isOne(noun - 2, of: codeWords)
        {
            return (own, .postcode)
        }
        if s.isOne(index + 1, of: streets), isAddress(index, in: s) { return (own, .address) }
        return nil
    }

    /// "trụ sở 123 đường 30/4", "số 15 phố Huế"; "thi công 12 đường giao thông" counts.
    private static func isAddress(_ index: Int, in s: Sentence) -> Bool {
        s.plainNumber(index) != nil
            && (s.isOne(index - 1, of: seats) || s.isOne(index - 1, of: seatEnds) && s.isOne(index - 2, of: seatStarts)
                || s.has(index - 1, .number) && s.isWord(index + 2)
                    && s.terms[index + 2].flags.contains(.capitalised))
    }

    private static let standards: WordSet = ["tcvn", "qcvn", "tcxdvn", "iso", "tcn"]
    private static let parcels: WordSet = ["thửa", "thửa đất"]
    private static let land: WordSet = ["đất"]
    private static let accounts: WordSet = ["tài khoản", "số tài khoản", "stk"]
    private static let accountStarts: WordSet = ["tài"]
    private static let accountEnds: WordSet = ["khoản"]
    private static let postcodes: WordSet = ["bưu chính", "mã bưu chính", "mã bưu điện"]
    private static let codeWords: WordSet = ["mã"]
    private static let postcodeStarts: WordSet = ["bưu"]
    private static let postcodeEnds: WordSet = ["chính", "điện"]
    private static let streets: WordSet = ["đường", "phố"]
    private static let seats: WordSet = ["trụ sở", "địa chỉ"]
    private static let seatStarts: WordSet = ["trụ", "địa"]
    private static let seatEnds: WordSet = ["sở", "chỉ"]

    /// "COVID-19", "QL-37", "H-5": a number hung on a word.
    private static func isInName(_ index: Int, in s: Sentence) -> Bool {
        if s.isMark(index - 1, "-") || s.isMark(index - 1, "."), s.isAttached(index), s.isAttached(index - 1),
            s.isWord(index - 2),
            s.terms[index - 2].flags.contains(.capitalised)
        {
            return true
        }
        // "5G", "3A", "35kV": a single capital letter hung on the number is a name unless it is a unit.
        if s.isWord(index + 1), s.isAttached(index + 1), s.terms[index + 1].flags.contains(.capitalised),
            !s.has(index + 1, [.measure, .money, .counted, .plan]), s.terms[index + 1].range.count <= 2
        {
            return true
        }
        return false
    }

    /// "công nghiệp 4.0", "OCOP 2.0", "24/7".
    private static func isVersion(_ index: Int, in s: Sentence) -> Bool {
        let text = s.text(index)
        return text == "4.0" || text == "5.0"
    }

    /// "Q. 7", "P. 12"
    private static func isQuarterOfTown(_ index: Int, in s: Sentence) -> Bool {
        s.plainNumber(index) != nil && s.isMark(index - 1, ".") && s.isOne(index - 2, of: townParts)
            && s.terms[index - 2].flags.contains(.capitalised)
    }

    private static let townParts: WordSet = ["q", "p"]

    /// "17h30"
    private static func isClock(_ index: Int, in s: Sentence) -> Bool {
        guard s.plainNumber(index) != nil, s.isWord(index + 1), s.isAttached(index + 1) else { return false }
        return s.terms[index + 1].flags.contains(.hasDigits)
            && s.bytes[s.terms[index + 1].range.lowerBound] | 0x20 == 0x68
    }

    /// "trở thành 1 trong 12 dự án"
    private static let among: WordSet = ["trong"]
    /// "dịch vụ công mức độ 3,4"
    private static let degrees: WordSet = ["mức độ", "cấp độ"]

    /// "công ty trách nhiệm hữu hạn 2 thành viên" is a form of company.
    private static let limited: WordSet = ["hạn", "tnhh"]
    private static let member: WordSet = ["thành viên"]

    private static func isSlashPair(_ index: Int, in s: Sentence) -> Bool {
        s.plainNumber(index) == 24 && s.isMark(index + 1, "/")
            && (s.plainNumber(index + 2) == 7 || s.plainNumber(index + 2) == 24)
    }

    /// "3 - 4 ngày": the first end of a span of time whose last one is read.
    private static func isStartOfSpan(_ index: Int, in s: Sentence) -> Bool {
        guard s.plainNumber(index) != nil, s.isMark(index + 1, "-") || s.isMark(index + 1, "–"), s.isNumber(index + 2),
            case .time(let number) = s.terms[index + 2].role, case .duration = s.times[number].meaning
        else { return false }
        return true
    }

    /// "Quốc lộ 1", "lớp 12", "đợt 2", "cấp độ 3", "tiêu chí số 17", "mũi 1": the number names one of a kind.
    private static func numbered(_ index: Int, in s: Sentence) -> Int? {
        guard let value = s.plainNumber(index) else { return nil }
        var noun = index - 1
        if s.has(noun, .number) {
            // "số 10", but "số 15.745 hộ" has marks and "tổng số 120 hộ" is a count.
            guard
                s.has(noun - 1, [.numbered, .counted, .legalPart]) || !s.isWord(noun - 1)
                    || value < 100 && !s.isOne(noun - 1, of: sumWords) && UnitGrammar.unit(at: index + 1, in: s) == nil
                        && !s.isMark(index + 1, "/")
            else { return nil }
            noun -= 1
            return listEnd(index + 1, in: s)
        }
        guard s.has(noun, .numbered), value < 10_000 else { return nil }
        if s.has(noun, .ordinal) {
            let isRank =
                isPlacing(noun, in: s) || isNextPlace(noun, in: s) || s.has(index + 1, .benchmark)
                || s.isMark(index + 1, "/") && s.isNumber(index + 2)
            return isRank ? nil : index + 1
        }
        // "hộ nghèo loại 2" names; "tuyến 15 km" and "lần 5%" measure. A count behind the number says that it counts.
        if s.isMark(index + 1, "%")
            || s.has(index + 1, [.measure, .money, .magnitude, .percentPoint, .counted])
                && !s.isOne(index + 1, of: holding)
        {
            return nil
        }
        if s.isMark(index + 1, "/"), s.isNumber(index + 2) { return nil }
        return listEnd(index + 1, in: s)
    }

    /// "HĐND xã khóa 18 tổ chức kỳ họp": here the noun for bodies is a verb.
    private static let holding: WordSet = ["tổ chức"]

    /// "đứng thứ 14 cả nước và thứ 3 trong vùng"
    private static func isNextPlace(_ ordinal: Int, in s: Sentence) -> Bool {
        guard s.has(ordinal - 1, .conjunction) || s.isMark(ordinal - 1, ",") else { return false }
        return (max(0, ordinal - 8)..<ordinal - 1).contains { s.has($0, .ordinal) && isPlacing($0, in: s) }
    }

    /// "tổng số 12", "dân số 85", "hệ số 3": a sum and no name.
    private static let sumWords: WordSet = [
        "tổng", "dân", "chỉ", "hệ", "con", "trị", "điểm", "lượng", "đa", "thiểu", "doanh",
    ]

    /// Where a list of plain numbers ends that goes on at `index`: "2, 10, 11 và 17".
    private static func listEnd(_ index: Int, in s: Sentence) -> Int {
        var end = index
        while s.isMark(end, ",") || s.has(end, .conjunction) || s.isMark(end, "-"), s.plainNumber(end + 1) != nil,
            !s.isMark(end + 2, "%"), !s.has(end + 2, [.counted, .measure, .money, .magnitude])
        { end += 2 }
        return end
    }

    private static func isPlacing(_ ordinal: Int, in s: Sentence) -> Bool {
        for at in stride(from: ordinal - 1, through: max(0, ordinal - 4), by: -1) where s.has(at, .rankVerb) {
            return true
        }
        return RankGrammar.moves(ordinal, in: s)
    }

    private static func legalPart(_ index: Int, in s: Sentence) -> Range<Int>? {
        guard s.plainNumber(index) != nil else { return nil }
        var noun = index - 1
        if s.has(noun, .number) { noun -= 1 }
        // "Điều 15 Luật Đầu tư", "Điều 7 Nghị định này": laws are counted elsewhere.
        let isOfDirective =
            s.has(index + 1, .directive) && s.isWord(index + 1)
            && (s.terms[index + 1].flags.contains(.capitalised) || s.isOne(index + 2, of: this))
        guard s.has(noun, .legalPart), !s.isMark(index + 1, "%"),
            isOfDirective || !s.has(index + 1, [.counted, .money, .measure, .magnitude, .percentPoint])
        else { return nil }
        // "điểm" before a number is a score too: "tăng 2 điểm" aside, "điểm 8" stays a part of an article.
        return index..<listEnd(index + 1, in: s)
    }

    private static let this: WordSet = ["này"]

    // MARK: - Denominators, norms and fixed sets

    /// "trên 1 ha", "/10.000 dân", "trên 1.000 dân", "mỗi 1 đồng vốn": the unit that a rate is counted on.
    private static func norm(_ index: Int, in s: Sentence) -> Range<Int>? {
        guard
            let value = s.plainNumber(index)
                ?? s.habit.parse(s.bytes, s.terms[index].range).flatMap({ Int(exactly: $0.mantissa) })
        else { return nil }
        if s.isMark(index - 1, "/"), !s.isNumber(index - 2), !s.isMark(index + 1, "%"),
            [1, 10, 100, 1_000, 10_000, 100_000].contains(value),
            s.isWord(index - 2) || s.isMark(index - 2, "%")
        {
            return index..<index + 1
        }
        guard
            s.isMark(index - 1, "/") || s.isOne(index - 1, of: Self.normWords2)
                || value == 1 && s.isOne(index - 1, of: Self.average),
            [1, 100, 1_000, 10_000, 100_000].contains(value)
        else { return nil }
        // "16 mặt hàng đạt kim ngạch trên 1 tỷ USD" is a bound.
        if s.isOne(index - 1, of: Self.normWords2), s.has(index + 1, .magnitude), s.has(index + 2, .money) {
            return nil
        }
        if value == 1, s.terms[index].range.count == 1, s.has(index + 1, [.measure, .counted, .money, .magnitude]),
            !s.has(index - 2, .reach)
        {
            return index..<index + 1
        }
        if value > 1, s.isWord(index + 1), s.isOne(index + 1, of: Self.normWords), isPerCapita(index, in: s) {
            return index..<index + 1
        }
        return nil
    }

    private static let normWords2: WordSet = ["trên"]
    /// "bình quân 1 vạn dân"
    private static let average: WordSet = ["quân", "bình quân"]

    private static let normWords: WordSet = ["dân", "trẻ", "người", "ca"]

    private static func isPerCapita(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index + 1, of: people) || s.isOne(index + 2, of: perCapitaWords)
    }

    private static let people: WordSet = ["dân"]
    private static let perCapitaWords: WordSet = ["dân", "đẻ", "em"]

    /// "cả 3 trụ cột", "cả 9 thôn": all of a known set. "cả năm" is no such thing.
    private static func determined(_ index: Int, in s: Sentence) -> Int? {
        guard let value = s.plainNumber(index), value < 100, !(s.isMark(index + 1, "/") && s.isNumber(index + 2)) else {
            return nil
        }
        if s.isOne(index - 1, of: wholeSetWords) { return index + 1 }
        // "3 ngành này": those that were spoken of.
        if value > 1, isGroup(index + 1, in: s), s.isWord(index + 1), s.isOne(index + 2, of: theseWords) {
            return index + 1
        }
        // "trong 21 ngành có 12 ngành tăng", "nhóm 10 địa phương", "tốp 10" name the group that is spoken of.
        guard s.isOne(index - 1, of: groupWords), value > 1, isGroup(index + 1, in: s) else { return nil }
        return index + 1
    }

    private static let theseWords: WordSet = ["này", "nói", "nêu"]
    private static let wholeSetWords: WordSet = ["cả", "đủ", "một trong", "toàn bộ", "tất cả"]
    private static let groupWords: WordSet = ["trong", "trong số", "nhóm", "tốp", "top", "trong tổng số"]

    private static func isGroup(_ index: Int, in s: Sentence) -> Bool {
        guard s.isWord(index) else { return true }
        return UnitGrammar.unit(at: index, in: s)?.kind == .count && !s.has(index, [.magnitude, .month, .year, .day])
    }

    private static func isGroupName(_ index: Int, in s: Sentence) -> Bool {
        guard let value = s.plainNumber(index), value < 30 else { return false }
        return true
    }

    // MARK: - Telephones

    private static func isPhoneNumber(_ index: Int, in s: Sentence) -> Bool {
        let text = s.text(index)
        let digits = text.utf8.count { $0 &- 0x30 < 10 }
        // "08 88247247", "0204 3854 111"
        if text.hasPrefix("0"), s.isNumber(index + 1), s.terms[index + 1].range.count >= 4,
            digits <= 4, s.plainNumber(index + 1) != nil, UnitGrammar.knownUnit(at: index + 2, in: s) == nil
        {
            return true
        }
        if s.has(index - 1, .phone) || (s.isMark(index - 1, ":") && s.has(index - 2, .phone)) {
            return digits >= 3 && !s.has(index - 2, .directive)
        }
        return text.hasPrefix("0") && digits >= 9 && !text.contains(",")
    }

    private static func phoneEnd(_ index: Int, in s: Sentence) -> Int {
        var end = index + 1
        while s.isNumber(end)
            || ((s.isMark(end, ".") || s.isMark(end, "-")) && s.isNumber(end + 1) && s.isAttached(end + 1))
        { end += 1 }
        return end
    }
}
