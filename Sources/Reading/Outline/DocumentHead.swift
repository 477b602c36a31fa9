import Documents
import Figures

/// What a document says of itself before its text begins: the day it bears and the period it is about.
struct DocumentHead {
    var date: Day?
    var period: Period?
    /// Whether the name tells two periods of one end ("tháng 8 và 8 tháng").
    var isDouble = false
    /// The index of the last block that belongs to the name; -1 where there is none.
    var lastTitleBlock = -1

    /// How many blocks from the top may belong to the head.
    private static let reach = 16

    static func read(_ document: Document, lexer: inout Lexer, sentence: inout Sentence) -> DocumentHead {
        var head = DocumentHead()
        var fallback: Period?
        // The year of the first day that is told in full, for a text without a name: "Ngày 10/6/2021, UBND huyện …".
        var firstYear: Int?
        var isInTitle = false
        for (index, block) in document.blocks.prefix(reach).enumerated() {
            guard block.range.count < 3_000 else { continue }
            // A table's head names its columns' times, not the document's.
            if case .cell = block.kind { continue }
            lexer.lex(block.range)
            sentence.load(lexer.tokens, 0..<lexer.tokens.count, lexicon: lexer.lexicon)
            sentence.annotateTimes()
            if head.date == nil, block.range.count < 120 { head.date = placeAndDate(in: sentence) }
            if firstYear == nil { firstYear = Self.year(in: sentence) }
            guard !isLetterhead(sentence) else { continue }
            let period = period(of: sentence, year: head.date?.year)
            let isTitle = isTitleLine(block, sentence)
            if isTitle {
                isInTitle = true
                head.lastTitleBlock = index
                if head.period == nil, let period {
                    head.period = period
                    head.isDouble = isDouble(sentence, period)
                }
            } else if isInTitle, head.period != nil {
                break
            }
            if fallback == nil, !isTitle, block.range.count > 60 { fallback = period }
        }
        if head.period == nil {
            head.period = fallback ?? (head.date?.year ?? firstYear).map { Period(year: $0) }
        }
        return head
    }

    /// "Bắc Giang, ngày 02 tháng 12 năm 2021".
    private static func placeAndDate(in s: Sentence) -> Day? {
        for time in s.times {
            if case .day(let day?) = time.meaning, time.range.upperBound >= s.count - 2 { return day }
        }
        return nil
    }

    private static func year(in s: Sentence) -> Int? {
        s.times.lazy.compactMap { time -> Int? in
            if case .day(let day?) = time.meaning { return day.year }
            return nil
        }.first
    }

    /// "Số: 217/BC-UBND", "UBND TỈNH …", the motto, the place and date.
    private static func isLetterhead(_ s: Sentence) -> Bool {
        if s.has(0, .number), s.isMark(1, ":") || s.isMark(1, ".") && s.isMark(2, ":") { return true }
        return s.times.contains { time in
            if case .day = time.meaning { return time.range.upperBound >= s.count - 2 && s.count < 24 }
            return false
        }
    }

    private static func isTitleLine(_ block: Block, _ s: Sentence) -> Bool {
        if case .heading = block.kind { return Heading(s.text(0..<s.count), level: 1).number == nil }
        guard block.range.count < 300, let last = s.terms.last else { return false }
        return last.kind != .punctuation
    }

    private static func isDouble(_ s: Sentence, _ period: Period) -> Bool {
        s.times.contains { time in
            guard let other = time.period(in: period.year) else { return false }
            return other != period && other.lastMonth == period.lastMonth
        }
    }

    /// "tháng 8 và 8 tháng" is a month's report; of "tháng 6 và 6 tháng", "tháng 9 và 9 tháng" the longer matters.
    private static func isMonthly(
        _ month: Period, _ whole: Period, _ end: Int, _ time: TimeExpression, in s: Sentence
    ) -> Bool {
        guard case .month(let number) = month.span, case .months = whole.span else { return false }
        let isPaired =
            time.range.lowerBound - end <= 1 && (s.has(end, .conjunction) || s.isMark(end, ",") || s.isMark(end, "-"))
        return number % 3 != 0 && isPaired
    }

    /// The period that a name or a heading is about: of several the one that reaches furthest back from the same end
    /// ("tháng 6 và 6 tháng đầu năm 2022" is about the six months), and the first where they end apart.
    static func period(of s: Sentence, year: Int?) -> Period? {
        let own = s.times.lazy.compactMap { time -> Int? in
            switch time.meaning {
            case .year(let year), .month(_, let year?), .quarter(_, let year?), .half(_, let year?),
                .months(_, let year?):
                year
            default: nil
            }
        }.first
        var best: Period?
        var bestEnd = 0
        for time in s.times where !time.isBase && !time.isSeason {
            if case .day = time.meaning { continue }
            guard let period = time.period(in: own ?? year) else { continue }
            if case .through = period.span, best != nil { continue }
            guard let known = best else {
                best = period
                bestEnd = time.range.upperBound
                continue
            }
            if case .through = known.span { best = period; continue }
            if period.lastMonth == known.lastMonth, period.firstMonth < known.firstMonth,
                !isMonthly(known, period, bestEnd, time, in: s)
            {
                best = period
            }
        }
        return best
    }
}
