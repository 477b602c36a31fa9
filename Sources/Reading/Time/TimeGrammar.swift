import Figures

/// Finds the time expressions of a sentence: days, months, quarters, years, cumulative months, spans.
///
/// Every number in one is claimed, so that no date is read as a figure.
struct TimeGrammar {
    /// Finds all of them, left to right, the longest at each place.
    static func annotate(_ sentence: inout Sentence) {
        var index = 0
        while index < sentence.count {
            guard sentence.isFree(index), let found = expression(at: index, in: sentence), !found.range.isEmpty else {
                index += 1
                continue
            }
            var expression = found
            let before = expression.range.lowerBound - 1
            expression.isBase = isBase(before, in: sentence) && !beginsClause(expression, in: sentence)
            expression.isUntil = isUntil(before, in: sentence)
            if case .years = expression.meaning, isSeason(before, in: sentence) { expression.isSeason = true }
            if isPriceBase(before, in: sentence) { expression.isSeason = true }
            sentence.times.append(expression)
            sentence.claim(expression.range, .time(sentence.times.count - 1))
            index = expression.range.upperBound
        }
    }

    /// "so với tháng trước và 7 tháng đạt …": behind "và" a time with a verb of its own is no second base.
    private static func beginsClause(_ time: TimeExpression, in s: Sentence) -> Bool {
        guard time.meaning != .samePeriod else { return false }
        return s.has(time.range.lowerBound - 1, .conjunction)
            && s.has(time.range.upperBound, [.reach, .estimated, .rise, .fall, .equal])
    }

    /// In a table's cell only words tell a time: "2021" is a number like any other, "10/2021" and "15/6" are none.
    static func annotateCell(_ sentence: inout Sentence) {
        guard sentence.terms.contains(where: { !$0.classes.isDisjoint(with: [.month, .quarter, .year, .day]) }) else {
            return
        }
        annotate(&sentence)
    }

    /// In a table's head a bare number of four digits is a year: "TH 2024", "KH 2025".
    static func annotateHead(_ sentence: inout Sentence) {
        annotate(&sentence)
        for index in 0..<sentence.count where sentence.isFree(index) {
            guard let year = sentence.yearNumber(index) else { continue }
            sentence.times.append(
                TimeExpression(range: index..<index + 1, meaning: .year(year), isBase: isBase(index - 1, in: sentence)))
            sentence.claim(index..<index + 1, .time(sentence.times.count - 1))
        }
        sentence.times.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func expression(at index: Int, in s: Sentence) -> TimeExpression? {
        let term = s.terms[index]
        if term.kind == .number {
            return date(at: index, in: s) ?? yearRange(at: index, in: s) ?? countedSpan(at: index, in: s)
                ?? bareYear(at: index, in: s)
        }
        guard term.kind == .word else { return nil }
        let classes = term.classes
        if classes.contains(.samePeriod) {
            // "Cùng thời gian này, …" is the time that was spoken of.
            guard s.isOne(index + 1, of: this) else { return samePeriod(at: index, in: s) }
            return TimeExpression(range: index..<index + 2, meaning: .other)
        }
        // "các năm trước" are several.
        if !classes.isDisjoint(with: [.lastYear, .lastMonth, .lastQuarter]), s.isOne(index - 1, of: several) {
            return TimeExpression(range: index..<index + 1, meaning: .other)
        }
        if classes.contains(.startOfYear), classes.contains(.from) {
            return TimeExpression(range: index..<index + 1, meaning: .sinceStart)
        }
        if classes.contains(.stage), classes.contains(.month), !s.isNumber(index + 1) {
            return TimeExpression(range: index..<index + 1, meaning: .thisMonth)
        }
        if classes.contains(.stage), classes.contains(.quarter), quarterNumber(index + 1, in: s) == nil {
            return TimeExpression(range: index..<index + 1, meaning: .thisQuarter)
        }
        if classes.contains(.lastYear) { return TimeExpression(range: index..<index + 1, meaning: .lastYear) }
        if classes.contains(.lastMonth) { return TimeExpression(range: index..<index + 1, meaning: .lastMonth) }
        if classes.contains(.lastQuarter) { return TimeExpression(range: index..<index + 1, meaning: .lastQuarter) }
        if classes.contains(.wholeYear) { return wholeYear(at: index, in: s) }
        if classes.contains(.day) { return day(at: index, in: s) ?? wordsSpan(at: index, in: s) }
        if classes.contains(.month) { return month(at: index, in: s) }
        if classes.contains(.quarter) { return quarter(at: index, in: s) }
        if classes.contains(.stage) {
            return half(at: index, in: s) ?? running(at: index, in: s) ?? stage(at: index, in: s)
        }
        if classes.contains(.year) { return year(at: index, in: s) ?? wordsSpan(at: index, in: s) }
        if classes.contains(.numberWord) { return wordsSpan(at: index, in: s) }
        return nil
    }

    private static let this: WordSet = ["này", "nêu", "nói"]
    private static let several: WordSet = ["các", "những", "nhiều", "mấy"]

    // MARK: - Days

    /// `02/12/2021`, `2-12-2021`, `02.12.2021`, `12/2021`; "15/6" only behind a word that asks for a date.
    private static func date(at index: Int, in s: Sentence) -> TimeExpression? {
        if let dotted = dottedDate(at: index, in: s) ?? dottedDay(at: index, in: s) { return dotted }
        if let days = dayRange(at: index, in: s) { return days }
        if let first = s.plainNumber(index), (1...31).contains(first), s.has(index + 1, .conjunction),
            s.isNumber(index + 2),
            s.has(index - 1, [.day, .duration, .from]) || isTime(index - 1, in: s),
            let second = date(at: index + 2, in: s)
        {
            return TimeExpression(range: index..<second.range.upperBound, meaning: second.meaning)
        }
        guard let first = s.plainNumber(index), s.terms[index].range.count <= 2, let mark = separator(index + 1, in: s),
            s.isNumber(index + 2), s.isAttached(index + 2) || s.isAttached(index + 1) || s.yearNumber(index + 4) != nil,
            let second = s.plainNumber(index + 2)
        else { return nil }
        if (1...12).contains(second), s.terms[index + 2].range.count <= 2, separator(index + 3, in: s) == mark,
            let year = s.yearNumber(index + 4)
        {
            let day = Day(year: year, month: second, day: first)
            return day.map { TimeExpression(range: index..<index + 5, meaning: .day($0)) }
        }
        if (1...12).contains(first), s.yearNumber(index + 2) == second, mark != "." {
            if separator(index + 3, in: s) != nil, s.isWord(index + 4), s.isAttached(index + 4) { return nil }
            return TimeExpression(range: index..<index + 3, meaning: .month(first, year: second))
        }
        let isDashed =
            mark == "-" && s.isAttached(index + 1) && s.isAttached(index + 2)
            && (asksForDay(index - 1, in: s) || isFalling(first, to: second, at: index, in: s))
            && !(separator(index + 3, in: s) != nil && s.isAttached(index + 3))
        guard mark == "/" || isDashed, (1...31).contains(first),
            (1...12).contains(second), s.terms[index + 2].range.count <= 2,
            asksForDate(index - 1, in: s) || looksLikeDate(index, in: s) || isDashed
                || isNoPart(first, of: second, at: index, in: s),
            !s.has(index + 3, [.counted, .measure])
        else { return nil }
        return TimeExpression(range: index..<index + 3, meaning: .day(nil))
    }

    private static func dottedDate(at index: Int, in s: Sentence) -> TimeExpression? {
        guard s.isNumber(index), (8...10).contains(s.terms[index].range.count),
            s.terms[index].range.count(where: { s.bytes[$0] == 0x2E }) == 2
        else { return nil }
        let parts = s.text(index).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
            (1900...2100).contains(year), parts[0].count <= 2, parts[1].count <= 2,
            let found = Day(year: year, month: month, day: day)
        else { return nil }
        return TimeExpression(range: index..<index + 1, meaning: .day(found))
    }

    /// "ngày 29.6": a day and a month behind a word that asks for them.
    private static func dottedDay(at index: Int, in s: Sentence) -> TimeExpression? {
        guard s.has(index - 1, .day), (3...5).contains(s.terms[index].range.count),
            let (first, second) = dottedPair(index, in: s), (1...31).contains(first), (1...12).contains(second)
        else { return nil }
        return TimeExpression(range: index..<index + 1, meaning: .day(nil))
    }

    /// "từ 1-27/6/2018", "từ 14 đến 19-2": the first day of a range, whose month the last one tells.
    private static func dayRange(at index: Int, in s: Sentence) -> TimeExpression? {
        guard let first = s.plainNumber(index), (1...31).contains(first), s.terms[index].range.count <= 2,
            s.isMark(index + 1, "-") && s.isAttached(index + 1) && s.isAttached(index + 2),
            let last = s.plainNumber(index + 2), last > first, last <= 31, s.isMark(index + 3, "/"),
            s.isAttached(index + 3), let month = s.plainNumber(index + 4), (1...12).contains(month)
        else { return nil }
        guard s.isMark(index + 5, "/"), let year = s.yearNumber(index + 6) else {
            guard UnitGrammar.knownUnit(at: index + 5, in: s) == nil else { return nil }
            return TimeExpression(range: index..<index + 5, meaning: .day(nil))
        }
        return TimeExpression(range: index..<index + 7, meaning: .day(Day(year: year, month: month, day: last)))
    }

    /// The two whole numbers around the one point of a number: 29 and 6 of "29.6".
    private static func dottedPair(_ index: Int, in s: Sentence) -> (Int, Int)? {
        guard s.isNumber(index), let point = s.terms[index].range.first(where: { s.bytes[$0] == 0x2E }) else {
            return nil
        }
        var pair = (0, 0)
        for at in s.terms[index].range where at != point {
            let digit = Int(s.bytes[at]) - 0x30
            guard (0...9).contains(digit), s.terms[index].range.count <= 7 else { return nil }
            if at < point { pair.0 = pair.0 * 10 + digit } else { pair.1 = pair.1 * 10 + digit }
        }
        return pair
    }

    /// "30/4", "24/9": more than its whole, and so no part of it, where nothing is counted behind.
    private static func isNoPart(_ first: Int, of second: Int, at index: Int, in s: Sentence) -> Bool {
        // "Sáng nay (8/11)"
        let before = s.isMark(index - 1, "(") ? index - 2 : index - 1
        guard first > second || s.isOne(before, of: dayWords) else { return false }
        return s.isAttached(index + 2) && UnitGrammar.knownUnit(at: index + 3, in: s) == nil
            && !s.has(index - 1, [.rankVerb, .ordinal])
    }

    /// "hôm nay 2/4", "dịp lễ 2/9", "phiên 1/6"
    private static let dayWords: WordSet = ["nay", "qua", "lễ", "dịp", "phiên", "hôm qua"]

    private static func separator(_ index: Int, in s: Sentence) -> Unicode.Scalar? {
        if s.isMark(index, "/") { return "/" }
        if s.isMark(index, "-") { return "-" }
        if s.isMark(index, ".") { return "." }
        return nil
    }

    /// "ngày 19-7", "sáng 4-7"
    private static func asksForDay(_ index: Int, in s: Sentence) -> Bool {
        if s.isMark(index, ",") || s.has(index, [.conjunction, .to]) { return isTime(index - 1, in: s) }
        return s.has(index, .day) || s.isOne(index, of: partsOfDay) || s.isOne(index, of: dayWords)
    }

    /// "23-10": no range falls, where nothing is counted behind.
    private static func isFalling(_ first: Int, to second: Int, at index: Int, in s: Sentence) -> Bool {
        first > second && UnitGrammar.unit(at: index + 3, in: s) == nil && !s.isMark(index - 1, "/")
    }

    private static let partsOfDay: WordSet = ["sáng", "chiều", "tối", "trưa", "đêm"]

    private static func asksForDate(_ index: Int, in s: Sentence) -> Bool {
        if s.has(index, [.day, .to, .from]) { return true }
        if s.isWord(index), s.isOne(index, of: Self.dateWords) { return true }
        return s.isMark(index, ",") || s.has(index, .conjunction) ? isTime(index - 1, in: s) : false
    }

    private static let dateWords: WordSet = [
        "trước", "sau", "hết", "điểm", "qua", "sáng", "chiều", "tối", "trưa", "đêm",
    ]

    /// "01/4", "08/7": a leading zero in a pair that no unit follows.
    private static func looksLikeDate(_ index: Int, in s: Sentence) -> Bool {
        let hasZero =
            s.bytes[s.terms[index].range.lowerBound] == 0x30 || s.bytes[s.terms[index + 2].range.lowerBound] == 0x30
        return hasZero && UnitGrammar.unit(at: index + 3, in: s) == nil
    }

    private static func isTime(_ index: Int, in s: Sentence) -> Bool {
        guard index >= 0, index < s.count else { return false }
        if case .time = s.terms[index].role { return true }
        return false
    }

    /// "ngày 02 tháng 12 năm 2021", "ngày 15/6", "ngày 1-15/3/2022", "các ngày 5, 6".
    private static func day(at index: Int, in s: Sentence) -> TimeExpression? {
        guard s.isNumber(index + 1) else { return nil }
        if let date = dayRange(at: index + 1, in: s) ?? date(at: index + 1, in: s) {
            return TimeExpression(range: index..<date.range.upperBound, meaning: date.meaning)
        }
        guard let first = s.plainNumber(index + 1), (1...31).contains(first) else { return nil }
        if s.isMark(index + 2, "-") || s.isMark(index + 2, ","), let date = date(at: index + 3, in: s) {
            return TimeExpression(range: index..<date.range.upperBound, meaning: date.meaning)
        }
        guard s.has(index + 2, .month), let month = s.plainNumber(index + 3), (1...12).contains(month) else {
            return TimeExpression(range: index..<index + 2, meaning: .day(nil))
        }
        if s.has(index + 4, .year), let year = s.yearNumber(index + 5) {
            return TimeExpression(
                range: index..<index + 6, meaning: .day(Day(year: year, month: month, day: first)))
        }
        if s.isMark(index + 4, "/") || s.isMark(index + 4, "-"), let year = s.yearNumber(index + 5) {
            return TimeExpression(
                range: index..<index + 6, meaning: .day(Day(year: year, month: month, day: first)))
        }
        return TimeExpression(range: index..<index + 4, meaning: .day(nil))
    }

    // MARK: - Months and quarters

    /// "tháng 6", "tháng 6/2022", "tháng 6 năm 2022", "tháng 5, 6", "tháng sáu".
    private static func month(at index: Int, in s: Sentence) -> TimeExpression? {
        if let (month, year) = dottedPair(index + 1, in: s), (1...12).contains(month), (1900...2100).contains(year) {
            return TimeExpression(range: index..<index + 2, meaning: .month(month, year: year))
        }
        guard let (month, length) = smallNumber(at: index + 1, in: s), (1...12).contains(month) else { return nil }
        var next = index + 1 + length
        while s.isMark(next, ",") || s.isMark(next, "-") || s.has(next, .conjunction) && next > index + 1 + length,
            let other = s.plainNumber(next + 1), (1...12).contains(other),
            !s.has(next + 2, [.counted, .measure, .money, .magnitude, .month]), !s.isMark(next + 2, "%")
        { next += 2 }
        return dated(.month(month, year: nil), from: index, at: next, in: s)
    }

    /// "quý I", "quý III/2022", "quý 2 năm 2022", "quý I-II".
    private static func quarter(at index: Int, in s: Sentence) -> TimeExpression? {
        guard let quarter = quarterNumber(index + 1, in: s) else { return nil }
        var next = index + 2
        while s.isMark(next, ",") || s.isMark(next, "-") || s.has(next, .conjunction),
            quarterNumber(next + 1, in: s) != nil, UnitGrammar.unit(at: next + 2, in: s) == nil
        { next += 2 }
        return dated(.quarter(quarter, year: nil), from: index, at: next, in: s)
    }

    static func quarterNumber(_ index: Int, in s: Sentence) -> Int? {
        if let number = s.plainNumber(index), (1...4).contains(number) { return number }
        for (roman, value) in [("i" as StaticString, 1), ("ii", 2), ("iii", 3), ("iv", 4)] where s.isASCII(index, roman)
        {
            return value
        }
        return nil
    }

    /// A month or a quarter with the year behind it.
    private static func dated(_ meaning: TimeExpression.Meaning, from start: Int, at next: Int, in s: Sentence)
        -> TimeExpression
    {
        if s.has(next, .lastYear) {
            var expression = TimeExpression(range: start..<next + 1, meaning: meaning)
            expression.yearShift = -1
            return expression
        }
        let (year, end) = yearAfter(next, in: s)
        switch meaning {
        case .month(let month, _): return TimeExpression(range: start..<end, meaning: .month(month, year: year))
        case .quarter(let quarter, _): return TimeExpression(range: start..<end, meaning: .quarter(quarter, year: year))
        default: return TimeExpression(range: start..<end, meaning: meaning)
        }
    }

    /// The year behind a month or a quarter: "/2022", "-2022", "năm 2022", "năm nay", "năm trước"; and where it ends.
    private static func yearAfter(_ index: Int, in s: Sentence) -> (year: Int?, end: Int) {
        if s.isMark(index, "/") || s.isMark(index, "-"), let year = s.yearNumber(index + 1) { return (year, index + 2) }
        if s.has(index, .year), let year = s.yearNumber(index + 1) { return (year, index + 2) }
        if let year = s.yearNumber(index), !counts(index + 1, in: s) {
            return (year, index + 1)
        }
        return (nil, s.isOne(index, of: thisYear) ? index + 1 : index)
    }

    private static let thisYear: WordSet = ["năm nay"]

    /// Whether the word behind four digits is what they count. An area begins the next phrase: "đầu năm 2025 tỉnh đã …".
    private static func counts(_ index: Int, in s: Sentence) -> Bool {
        s.has(index, [.counted, .measure, .money, .magnitude]) && !s.isOne(index, of: areas)
            && !UnitGrammar.isOtherDong(index, in: s)
    }

    private static let areas: WordSet = [
        "tỉnh", "huyện", "thành phố", "thị xã", "quận", "ngành", "đơn vị", "công ty", "sở", "chỉ", "công",
    ]

    // MARK: - Years

    /// "năm 2021", "năm 2021-2022", "các năm 2019, 2020".
    private static func year(at index: Int, in s: Sentence) -> TimeExpression? {
        guard let year = s.yearNumber(index + 1) else { return nil }
        if let range = yearRange(at: index + 1, in: s) {
            return TimeExpression(range: index..<range.range.upperBound, meaning: range.meaning)
        }
        var end = index + 2
        while s.isMark(end, ",") || s.has(end, .conjunction), s.yearNumber(end + 1) != nil,
            !s.has(end + 2, [.counted, .measure, .money, .magnitude])
        { end += 2 }
        return TimeExpression(range: index..<end, meaning: .year(year))
    }

    /// "2021-2025", "2021 đến 2025", "2021/2022" of a school year.
    private static func yearRange(at index: Int, in s: Sentence) -> TimeExpression? {
        guard let first = s.yearNumber(index) else { return nil }
        // "số 1961/2019/QĐ-UBND"
        if s.isMark(index + 3, "/"), s.isAttached(index + 3), s.isWord(index + 4) { return nil }
        if s.isMark(index + 1, "-") || s.isMark(index + 1, "/") || s.has(index + 1, .to) {
            var second = index + 2
            if s.has(second, .year) { second += 1 }
            if let last = s.yearNumber(second), last > first {
                return TimeExpression(range: index..<second + 1, meaning: .years(first, last))
            }
        }
        return nil
    }

    /// "giai đoạn 2021-2025", "năm học 2021-2022", "nhiệm kỳ 2020 - 2025".
    private static func stage(at index: Int, in s: Sentence) -> TimeExpression? {
        var next = index + 1
        // "bằng 98% vụ mùa năm trước"
        if s.has(next, .lastYear), s.isOne(index, of: harvests) {
            return TimeExpression(range: index..<next + 1, meaning: .samePeriod)
        }
        if s.has(next, .year) { next += 1 }
        guard s.isNumber(next) else { return nil }
        if let range = yearRange(at: next, in: s) {
            var stage = TimeExpression(range: index..<range.range.upperBound, meaning: range.meaning)
            stage.isSeason = !s.isOne(index, of: Self.stageWords)
            return stage
        }
        if let year = s.yearNumber(next), !counts(next + 1, in: s) {
            return TimeExpression(range: index..<next + 1, meaning: .year(year))
        }
        return nil
    }

    private static let harvests: WordSet = [
        "vụ mùa", "vụ xuân", "vụ đông", "vụ đông xuân", "vụ hè thu", "vụ thu đông", "vụ chiêm", "vụ chiêm xuân",
    ]
    private static let stageWords: WordSet = ["giai đoạn", "thời kỳ"]

    /// "nửa đầu năm 2019", "nửa cuối năm ngoái".
    private static func half(at index: Int, in s: Sentence) -> TimeExpression? {
        let isFirst = s.isOne(index, of: firstHalf)
        guard isFirst || s.isOne(index, of: secondHalf) else { return nil }
        let year = s.yearNumber(index + 1)
        var half = TimeExpression(
            range: index..<(year == nil ? index + 1 : index + 2), meaning: .half(isFirst ? 1 : 2, year: year))
        if s.isOne(index, of: halfBefore) { half.yearShift = -1 }
        return half
    }

    private static let firstHalf: WordSet = [
        "nửa đầu năm", "nửa đầu năm nay", "nửa đầu năm trước", "nửa đầu năm ngoái", "nửa năm đầu",
    ]
    private static let secondHalf: WordSet = [
        "nửa cuối năm", "nửa cuối năm nay", "nửa cuối năm trước", "nửa cuối năm ngoái",
    ]
    private static let halfBefore: WordSet = [
        "nửa đầu năm trước", "nửa đầu năm ngoái", "nửa cuối năm trước", "nửa cuối năm ngoái",
    ]

    /// "tháng 10 ước 311 tỷ đồng, lũy kế ước 2.952 tỷ đồng": since the year's start, where no time of its own follows.
    private static func running(at index: Int, in s: Sentence) -> TimeExpression? {
        guard s.isOne(index, of: runningWords) else { return nil }
        for next in index + 1..<min(index + 7, s.count) {
            if s.has(next, [.month, .quarter, .year, .day, .startOfYear, .wholeYear]) { return nil }
            guard s.isWord(next) || s.isNumber(next), !s.has(next, [.money, .measure]) else { break }
        }
        return TimeExpression(range: index..<index + 1, meaning: .sinceStart)
    }

    static let runningWords: WordSet = ["lũy kế", "cộng dồn"]

    /// A year without the word: "so với 2020", "(2021)", "31/12" aside.
    private static func bareYear(at index: Int, in s: Sentence) -> TimeExpression? {
        guard let year = s.yearNumber(index), year >= 1945,
            !counts(index + 1, in: s), !s.isMark(index + 1, "%"),
            !(s.isMark(index + 1, "/") && s.isAttached(index + 1)), !(s.isMark(index - 1, "/") && s.isAttached(index))
        else { return nil }
        let isDated =
            s.has(index - 1, [.compare, .to, .from, .wholeYear, .plan, .conjunction, .samePeriod, .startOfYear])
            || s.isMark(index - 1, "(") || (s.isMark(index - 1, "-") && index == 1) || isTime(index - 1, in: s)
            || (s.isMark(index - 1, ",") && isTime(index - 2, in: s)) || isPriceBase(index - 1, in: s)
            || opensItem(index, year, in: s)
            || s.has(index - 1, [.month, .quarter, .lastYear])
            || s.isOne(index - 1, of: edges) || isNamed(index, in: s)
        guard isDated || isAlone(index, year, in: s) else { return nil }
        // A year that only names ("Luật Đất đai 2013") passes nothing on.
        var expression = TimeExpression(range: index..<index + 1, meaning: .year(year))
        expression.isSeason = !isDated
        return expression
    }

    /// "các năm trước (2001 tăng 7,1%; 2002 tăng 6,5%)": a year that each item of a list begins with.
    private static func opensItem(_ index: Int, _ year: Int, in s: Sentence) -> Bool {
        (1990...2050).contains(year) && (s.isMark(index - 1, ";") || s.isMark(index - 1, ","))
            && s.has(index + 1, [.rise, .fall, .reach, .equal, .remain])
    }

    /// "quyết toán ngân sách 2015", "diễn đàn thường niên 2017": four digits without a mark that count nothing.
    private static func isAlone(_ index: Int, _ year: Int, in s: Sentence) -> Bool {
        (1990...2050).contains(year) && s.isWord(index - 1) && UnitGrammar.unit(at: index + 1, in: s) == nil
            && !s.has(
                index - 1,
                [
                    .reach, .rise, .fall, .equal, .remain, .exceed, .about, .over, .under, .arriving, .account, .times,
                    .higher, .lower, .number, .numbered, .directive,
                ])
    }

    /// "Tết Kỷ Hợi 2019": the year in a name.
    private static func isNamed(_ index: Int, in s: Sentence) -> Bool {
        guard index > 1, s.isWord(index - 1), s.terms[index - 1].flags.contains(.capitalised),
            !s.terms[index - 1].flags.contains(.allCapitals), s.terms[index - 1].classes.isEmpty
        else { return false }
        return s.isWord(index - 2) && UnitGrammar.knownUnit(at: index + 1, in: s) == nil
    }

    /// "từ đầu 2017", "cuối 2016", "hết 2020"
    private static let edges: WordSet = ["đầu", "cuối", "giữa", "hết", "đầu năm", "cuối năm", "tết", "đán"]

    /// "giá so sánh 2010", "kỳ gốc 2019", "giá cố định 1994".
    private static func isPriceBase(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.isOne(index, of: Self.priceBaseWords)
    }

    private static let priceBaseWords: WordSet = ["so sánh", "giá so sánh", "kỳ gốc", "năm gốc", "giá cố định"]

    private static func wholeYear(at index: Int, in s: Sentence) -> TimeExpression {
        if let year = s.yearNumber(index + 1) {
            return TimeExpression(range: index..<index + 2, meaning: .year(year))
        }
        return TimeExpression(range: index..<index + 1, meaning: .wholeYear)
    }

    /// "cùng kỳ", "cùng kỳ năm 2021", "cùng kỳ 2021", "cùng kỳ năm trước".
    private static func samePeriod(at index: Int, in s: Sentence) -> TimeExpression {
        var end = index + 1
        if s.has(end, .year), s.yearNumber(end + 1) != nil {
            end += 2
        } else if s.yearNumber(end) != nil, !counts(end + 1, in: s) {
            end += 1
        } else if s.has(end, .lastYear) {
            end += 1
        } else if s.has(end, [.lastMonth, .lastQuarter]) {
            // "cùng thời điểm tháng trước": the day that stands as far from now as the base does.
            let meaning: TimeExpression.Meaning = s.has(end, .lastMonth) ? .lastMonth : .lastQuarter
            return TimeExpression(range: index..<end + 1, meaning: meaning)
        }
        return TimeExpression(range: index..<end, meaning: .samePeriod)
    }

    // MARK: - Spans

    /// "9 tháng", "6 tháng đầu năm 2022", "5 năm 2021-2025", "3 ngày", "24 giờ".
    private static func countedSpan(at index: Int, in s: Sentence) -> TimeExpression? {
        if s.isNumber(index), s.plainNumber(index) == nil { return brokenSpan(at: index, in: s) }
        guard let count = s.plainNumber(index), s.isWord(index + 1) else { return nil }
        if s.has(index - 1, .month), !s.has(index + 1, .month) { return nil }
        return span(of: count, from: index, unit: index + 1, in: s)
    }

    /// "12,35 năm", "1,5 tháng": spans that aren't whole. "Tăng 5,2 năm 2020" is none.
    private static func brokenSpan(at index: Int, in s: Sentence) -> TimeExpression? {
        guard s.has(index + 1, [.year, .month, .duration, .clock]), !s.has(index + 1, [.age, .stage, .counted]),
            !s.isNumber(index + 2), let number = s.habit.parse(s.bytes, s.terms[index].range), number.scale > 0
        else { return nil }
        return TimeExpression(range: index..<index + 2, meaning: .duration)
    }

    /// "sáu tháng đầu năm", "mười năm".
    private static func wordsSpan(at index: Int, in s: Sentence) -> TimeExpression? {
        guard let (count, length) = s.numberInWords(at: index) else { return nil }
        return span(of: count, from: index, unit: index + length, in: s)
    }

    private static func span(of count: Int, from index: Int, unit: Int, in s: Sentence) -> TimeExpression? {
        let classes = unit < s.count ? s.terms[unit].classes : []
        if classes.contains(.month), (1...12).contains(count) {
            return months(count, from: index, after: unit + 1, in: s)
        }
        // "3 quý đầu năm" are nine months.
        if classes.contains(.quarter), (1...3).contains(count), s.has(unit + 1, .startOfYear) {
            return months(count * 3, from: index, after: unit + 1, in: s)
        }
        if classes.contains(.year), s.yearNumber(unit + 1) != nil, let range = yearRange(at: unit + 1, in: s) {
            return TimeExpression(range: index..<range.range.upperBound, meaning: range.meaning)
        }
        if classes.contains(.stage) { return nil }
        guard !classes.isDisjoint(with: [.duration, .clock]), count < 1_000 else { return nil }
        guard !classes.contains(.age) else { return nil }
        return TimeExpression(range: index..<unit + 1, meaning: .duration)
    }

    private static func months(_ count: Int, from index: Int, after: Int, in s: Sentence) -> TimeExpression? {
        if isDurationWord(index - 1, in: s) {
            return TimeExpression(range: index..<after, meaning: .duration)
        }
        var end = after
        var isSecondHalf = false
        if s.has(end, .startOfYear) {
            end += 1
        } else if s.isWord(end), s.isOne(end, of: Self.monthsWords), s.has(end + 1, .year) {
            isSecondHalf = count == 6 || count == 3
            end += 1
            if s.yearNumber(end + 1) == nil { end += 1 }
        } else if s.isWord(end), s.isOne(end, of: Self.monthsWords2) {
            end += 1
        }
        let (year, last) = yearAfter(end, in: s)
        if isSecondHalf {
            return TimeExpression(
                range: index..<last, meaning: count == 3 ? .quarter(4, year: year) : .half(2, year: year))
        }
        return TimeExpression(range: index..<last, meaning: .months(count, year: year))
    }

    private static let monthsWords2: WordSet = ["đầu"]

    private static let monthsWords: WordSet = ["cuối"]

    /// "sau 2 tháng", "trong vòng 3 tháng", "mỗi 6 tháng": a span, not the year's first months.
    private static func isDurationWord(_ index: Int, in s: Sentence) -> Bool {
        guard s.isWord(index) else { return false }
        if s.has(index, [.over, .under]) { return true }
        return s.isOne(index, of: Self.durationWordWords)
    }

    private static let durationWordWords: WordSet = [
        "sau", "vòng", "hạn", "mỗi", "suốt", "trước", "kéo", "dài", "cách",
    ]

    private static func smallNumber(at index: Int, in s: Sentence) -> (Int, Int)? {
        if let number = s.plainNumber(index), s.terms[index].range.count <= 2 { return (number, 1) }
        guard s.isWord(index) else { return nil }
        return s.numberInWords(at: index)
    }

    // MARK: - What stands before

    /// Whether the word before an expression makes it a base: "so với", "với", "cùng kỳ", "từ".
    private static func isBase(_ index: Int, in s: Sentence) -> Bool {
        if s.has(index, .compare) { return true }
        // "so với mức thực hiện năm 2020", "so với cuối năm 2020", "so với thời điểm 31/12"
        var at = index
        var steps = 0
        while at >= 0, steps < 4, s.isWord(at),
            !s.has(at, [.reach, .rise, .fall]) || s.has(at, [.estimated, .compare]) || s.isOne(at, of: Self.baseWords)
        {
            if s.has(at, [.compare, .samePeriod]) { return true }
            at -= 1
            steps += 1
        }
        return isComparedWith(index, in: s)
    }

    /// "cao hơn tốc độ tăng của khu vực này năm trước": what something is higher than is compared without "so với".
    static func isComparedWith(_ index: Int, in s: Sentence) -> Bool {
        var at = index
        while at >= 0, index - at < 8, s.isWord(at), s.isFree(at) {
            if s.has(at, [.higher, .lower]) || s.isOne(at, of: more) && s.has(at - 1, [.rise, .fall]) { return true }
            at -= 1
        }
        return false
    }

    private static let baseWords: WordSet = ["thực hiện"]

    private static let more: WordSet = ["hơn"]

    /// "vụ Đông xuân 2023-2024", "mùa vụ 2022/2023".
    private static func isSeason(_ index: Int, in s: Sentence) -> Bool {
        for at in stride(from: index, through: max(0, index - 3), by: -1) where s.isWord(at) {
            if s.isOne(at, of: Self.seasonWords) { return true }
        }
        return false
    }

    private static let seasonWords: WordSet = ["vụ", "mùa", "học", "khóa", "khoá", "vụ đông", "vụ đông xuân"]

    private static func isUntil(_ index: Int, in s: Sentence) -> Bool {
        if s.has(index, .to) { return true }
        return s.isOne(index, of: endWords) && s.has(index - 1, .to)
    }

    private static let endWords: WordSet = ["hết", "cuối"]
}
