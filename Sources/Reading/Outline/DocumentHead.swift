import Documents
import Figures

/// What a document says of itself before its text begins: the day it bears and the period it is about.
struct DocumentHead {
    var date: Day?
    var period: Period?
    /// Whether the name tells two periods of one end ("tháng 8 và 8 tháng").
    var isDouble = false
    /// Whether the name announces aims ("25 chỉ tiêu phấn đấu năm 2024").
    var isAhead = false
    /// The index of the last block that belongs to the name; -1 where there is none.
    var lastTitleBlock = -1

    private static let aims: WordSet = ["chỉ tiêu phấn đấu", "mục tiêu phấn đấu"]

    /// How many blocks from the top may belong to the head.
    private static let reach = 16

    static func read(_ document: Document, lexer: inout Lexer, sentence: inout Sentence) -> DocumentHead {
        var head = DocumentHead()
        var fallback: Period?
        // The year of the first day that is told in full, for a text without a name: "Ngày 10/6/2021, UBND huyện …".
        var firstYear: Int?
        // The latest year that something is compared with: "so với năm 2020" is written of 2021.
        var baseYear: Int?
        // A name whose time has no year of its own: "6 tháng đầu năm".
        var undated: Int?
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
            baseYear = [baseYear, Self.baseYear(in: sentence)].compactMap { $0 }.max()
            guard !isLetterhead(sentence) else { continue }
            let period = period(of: sentence, year: head.date?.year)
            let isTitle = isTitleLine(block, sentence)
            if isTitle {
                isInTitle = true
                head.lastTitleBlock = index
                if sentence.terms.indices.contains(where: { sentence.isOne($0, of: Self.aims) }) { head.isAhead = true }
                if head.period == nil, let period {
                    head.period = period
                    head.isDouble = isDouble(sentence, period)
                } else if undated == nil, sentence.times.contains(where: { !$0.isBase }) {
                    undated = index
                }
            } else if isInTitle, head.period != nil {
                break
            }
            if fallback == nil, !isTitle, block.range.count > 60 { fallback = period }
        }
        let year = head.date?.year ?? [firstYear, baseYear.map { $0 + 1 }].compactMap { $0 }.max()
        if head.period == nil, let year, let undated {
            lexer.lex(document.blocks[undated].range)
            sentence.load(lexer.tokens, 0..<lexer.tokens.count, lexicon: lexer.lexicon)
            TimeGrammar.annotate(&sentence)
            head.period = period(of: sentence, year: year)
            head.isDouble = head.period.map { isDouble(sentence, $0) } ?? false
        }
        if head.period == nil { head.period = fallback ?? year.map { Period(year: $0) } }
        return head
    }

    /// The latest year that the sentence compares with.
    private static func baseYear(in s: Sentence) -> Int? {
        s.times.lazy.compactMap { $0.isBase ? s.yearNumber($0.range.upperBound - 1) : nil }.max()
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
