import Figures

/// Finds the times that an English sentence tells: "2021", "the first 9 months of 2021", "the third quarter", "2 December 2021".
///
/// Every number in one is claimed, so that no date is read as a figure.
enum EnglishTime {
    static func annotate(_ s: inout Sentence) {
        var index = 0
        while index < s.count {
            guard s.isFree(index), let found = expression(at: index, in: s) else {
                index += 1
                continue
            }
            var time = TimeExpression(range: found.range, meaning: found.meaning)
            if case .day = time.meaning {} else { time.isBase = isBase(before: found.range.lowerBound, in: s) }
            time.isSeason = found.isAside
            s.times.append(time)
            s.claim(time.range, .time(s.times.count - 1))
            index = time.range.upperBound
        }
    }

    /// In a table's cell only words tell a time: "2021" is a number like any other.
    static func annotateCell(_ s: inout Sentence) {
        let classes: WordClass = [.month, .quarter, .year, .monthWord, .stage]
        if s.terms.contains(where: { !$0.classes.isDisjoint(with: classes) }) { annotate(&s) }
    }

    private struct Found {
        var range: Range<Int>
        var meaning: TimeExpression.Meaning
        /// Whether it is the year of prices, and no span that is reported on.
        var isAside = false
    }

    private static func expression(at index: Int, in s: Sentence) -> Found? {
        let behind = s.isOne(index, of: articles) ? index + 1 : index
        if let part = part(at: behind, in: s) {
            return Found(range: index..<part.range.upperBound, meaning: part.meaning)
        }
        if let month = month(at: index, in: s) { return month }
        if s.isNumber(index) { return date(at: index, in: s) ?? year(at: index, in: s) }
        guard s.isWord(index) else { return nil }
        let classes = s.terms[index].classes
        if classes.contains(.samePeriod) { return samePeriod(at: index, in: s) }
        // "the year's plan" is no time.
        if s.isMark(index + 1, "'") { return nil }
        let meanings: [(WordClass, TimeExpression.Meaning)] = [
            (.lastYear, .lastYear), (.lastMonth, .lastMonth), (.lastQuarter, .lastQuarter), (.wholeYear, .wholeYear),
        ]
        return meanings.first { classes.contains($0.0) }.map { Found(range: index..<index + 1, meaning: $0.1) }
    }

    private static let articles: WordSet = ["the"]
    private static let of: WordSet = ["of", "in"]

    // MARK: - Parts of a year

    /// "first half of 2021", "third quarter of 2021", "Q3 2021", "first 9 months of 2021", "9 months of 2021".
    private static func part(at index: Int, in s: Sentence) -> Found? {
        if s.has(index, .ordinal) {
            let order = Int(s.terms[index].value)
            if s.has(index + 1, .stage), order <= 2 {
                return ofYear(index..<index + 2, in: s) { .half(order, year: $0) }
            }
            if s.has(index + 1, .quarter) { return ofYear(index..<index + 2, in: s) { .quarter(order, year: $0) } }
            guard order == 1, let months = months(at: index + 1, in: s) else { return nil }
            return ofYear(index..<index + 3, in: s) { .months(months, year: $0) }
        }
        if let quarter = quarterWord(index, in: s) {
            return ofYear(index..<index + 1, in: s) { .quarter(quarter, year: $0) }
        }
        guard let months = months(at: index, in: s), s.isOne(index + 2, of: of), s.yearNumber(index + 3) != nil else {
            return nil
        }
        return ofYear(index..<index + 2, in: s) { .months(months, year: $0) }
    }

    private static func months(at index: Int, in s: Sentence) -> Int? {
        guard s.has(index + 1, .month), let count = s.plainNumber(index) ?? numberWord(index, in: s),
            (1...12).contains(count)
        else { return nil }
        return count
    }

    private static func numberWord(_ index: Int, in s: Sentence) -> Int? {
        s.isWord(index) ? numberWords.firstIndex(of: s.text(index).lowercased()).map { $0 + 2 } : nil
    }

    private static let numberWords = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// "Q3"
    private static func quarterWord(_ index: Int, in s: Sentence) -> Int? {
        guard s.isWord(index), s.terms[index].range.count == 2, s.terms[index].flags.contains(.hasDigits) else {
            return nil
        }
        let word = s.bytes[s.terms[index].range]
        guard let first = word.first, first | 0x20 == UInt8(ascii: "q"), let digit = word.last,
            (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(digit)
        else { return nil }
        return Int(digit - UInt8(ascii: "0"))
    }

    /// With the year behind it, where it is told.
    private static func ofYear(
        _ range: Range<Int>, in s: Sentence, _ meaning: (Int?) -> TimeExpression.Meaning
    ) -> Found {
        let year = s.isOne(range.upperBound, of: of) ? range.upperBound + 1 : range.upperBound
        guard let number = s.yearNumber(year) else { return Found(range: range, meaning: meaning(nil)) }
        return Found(range: range.lowerBound..<year + 1, meaning: meaning(number))
    }

    /// "the same period of 2020", "the same month last year"
    private static func samePeriod(at index: Int, in s: Sentence) -> Found {
        var end = index + 1
        if s.isOne(end, of: of) { end += 1 }
        if s.yearNumber(end) != nil || s.has(end, .lastYear) {
            return Found(range: index..<end + 1, meaning: .samePeriod)
        }
        return Found(range: index..<index + 1, meaning: .samePeriod)
    }

    // MARK: - Days, months, years

    /// "December 2021", "December 2, 2021"; "may" and "march" are months only before a number.
    private static func month(at index: Int, in s: Sentence) -> Found? {
        guard s.has(index, .monthWord) else { return nil }
        let month = Int(s.terms[index].value)
        if let year = s.yearNumber(index + 1) {
            return Found(range: index..<index + 2, meaning: .month(month, year: year))
        }
        if let day = s.plainNumber(index + 1), (1...31).contains(day) {
            let year = s.isMark(index + 2, ",") ? index + 3 : index + 2
            guard let number = s.yearNumber(year) else { return Found(range: index..<index + 2, meaning: .day(nil)) }
            return Found(range: index..<year + 1, meaning: .day(Day(year: number, month: month, day: day)))
        }
        let isName = s.terms[index].flags.contains(.capitalised) && !s.isOne(index, of: verbs)
        return isName ? Found(range: index..<index + 1, meaning: .month(month, year: nil)) : nil
    }

    private static let verbs: WordSet = ["may", "march"]

    /// "2 December 2021", "02/12/2021", "2021-12-02".
    private static func date(at index: Int, in s: Sentence) -> Found? {
        guard let first = s.plainNumber(index) else { return nil }
        if s.has(index + 1, .monthWord), (1...31).contains(first) {
            let month = Int(s.terms[index + 1].value)
            guard let year = s.yearNumber(index + 2) else {
                return Found(range: index..<index + 2, meaning: .day(nil))
            }
            return Found(range: index..<index + 3, meaning: .day(Day(year: year, month: month, day: first)))
        }
        guard s.isMark(index + 1, "/") || s.isMark(index + 1, "-"), s.isAttached(index + 1), s.isAttached(index + 2),
            let second = s.plainNumber(index + 2), (1...12).contains(second),
            s.isMark(index + 3, "/") || s.isMark(index + 3, "-"), let third = s.plainNumber(index + 4)
        else { return nil }
        let day =
            s.yearNumber(index) != nil
            ? Day(year: first, month: second, day: third)
            : s.yearNumber(index + 4) != nil ? Day(year: third, month: second, day: first) : nil
        return day.map { Found(range: index..<index + 5, meaning: .day($0)) }
    }

    /// "2021", "2021-2025"; a count of four digits has its comma or its unit: "2020 households".
    private static func year(at index: Int, in s: Sentence) -> Found? {
        guard let year = s.yearNumber(index) else { return nil }
        if s.isMark(index + 1, "-"), s.isAttached(index + 1), let last = s.yearNumber(index + 2), last > year {
            return Found(range: index..<index + 3, meaning: .years(year, last))
        }
        if s.isMark(index + 1, "%") { return nil }
        // "at constant 2010 prices"
        if s.isOne(index + 1, of: prices) {
            return Found(range: index..<index + 1, meaning: .year(year), isAside: true)
        }
        let isAskedFor = s.isOne(index - 1, of: askers) || s.has(index - 1, [.from, .compare, .over, .to])
        if !isAskedFor, EnglishQuantities.hasUnit(at: index + 1, in: s) { return nil }
        return Found(range: index..<index + 1, meaning: .year(year))
    }

    private static let prices: WordSet = ["prices", "price"]
    private static let askers: WordSet = [
        "in", "of", "for", "by", "since", "until", "during", "on", "year", "end", "through", "before", "after",
    ]

    /// Whether what stands before a time compares with it: "up 26.9% from 2020", "growth on 2020".
    private static func isBase(before index: Int, in s: Sentence) -> Bool {
        s.has(index - 1, [.compare, .from, .over]) || s.isOne(index - 1, of: comparing)
    }

    private static let comparing: WordSet = ["on", "as"]
}
