import Figures

/// Reads what a rise, a fall or an attainment is measured against.
enum BaseGrammar {
    enum Found {
        /// A plan or a budget estimate, with its term.
        case plan(Figure.Base, Int)
        case time(TimeExpression)
        /// Something that no base fits: "so với đầu nhiệm kỳ".
        case other
        case benchmark(Int)
    }

    /// What stands behind a number up to where its phrase ends, and that end.
    static func after(_ start: Int, in s: Sentence, limit: Int) -> (found: Found?, end: Int, time: TimeExpression?) {
        var index = start
        var found: Found?
        var time: TimeExpression?
        var compares = false
        while index < limit {
            let term = s.terms[index]
            if case .time(let number) = term.role {
                let expression = s.times[number]
                if expression.isBase || isLast(expression.meaning) || compares {
                    if found == nil { found = .time(expression) }
                } else if found == nil, time == nil, expression.meaning != .duration {
                    time = expression
                }
                index = expression.range.upperBound
                continue
            }
            if term.kind == .punctuation, !s.isMark(index, "/"), !s.isMark(index, "-"), !s.isMark(index, "\"") { break }
            if case .quantity = term.role { break }
            let classes = term.classes
            if !classes.isDisjoint(with: [.plan, .budget]) {
                if found == nil { found = .plan(classes.contains(.budget) ? .estimate : .plan, index) }
            } else if classes.contains(.compare), term.range.count > 1 {
                // "với" alone joins as well as it compares: "với tổng vốn 5.000 tỷ".
                if s.text(index).lowercased() != "với" { compares = true }
            } else if classes.contains(.benchmark) {
                if compares, found == nil { found = .benchmark(index) }
            } else if compares, found == nil, s.text(index).lowercased() == "vụ" {
                found = .time(TimeExpression(range: index..<index + 1, meaning: .samePeriod))
            } else if !classes.isDisjoint(with: stops), !isInsideBase(index, in: s) {
                break
            }
            index += 1
        }
        if compares, found == nil { found = .other }
        return (found, index, time)
    }

    private static let stops: WordClass = [
        .rise, .fall, .exceed, .shortfall, .equal, .account, .times, .reach, .remain, .parts, .contribute, .higher, .lower, .arriving,
    ]

    /// "so với thực hiện năm 2020", "kế hoạch đạt ra": a verb's word that belongs to the base.
    private static func isInsideBase(_ index: Int, in s: Sentence) -> Bool {
        s.has(index - 1, [.compare, .plan, .budget]) && !s.has(index, [.rise, .fall, .exceed])
    }

    private static func isLast(_ meaning: TimeExpression.Meaning) -> Bool {
        meaning == .lastMonth || meaning == .lastQuarter || meaning == .lastYear || meaning == .samePeriod
    }

    /// The base that a time means for a figure of `period`; nil where no word of the field fits.
    static func base(_ time: TimeExpression, for period: Period?, in s: Sentence) -> Figure.Base? {
        switch time.meaning {
        case .samePeriod: return .samePeriod
        case .lastYear: return .previousYear
        case .lastMonth: return .previousMonth
        case .lastQuarter: return .previousQuarter
        case .wholeYear, .day, .other, .duration, .years: return nil
        case .year(let year):
            if isEdgeOfYear(time, in: s) { return nil }
            guard let period else { return .year(year) }
            if year == period.year - 1 { return period.isPartOfYear && saysSame(time, in: s) ? .samePeriod : .previousYear }
            return .year(year)
        case .month, .quarter, .half, .months:
            guard let period, let other = time.period(in: time.isBase ? nil : period.year) ?? time.period(in: period.year) else {
                return nil
            }
            return base(other, for: period)
        }
    }

    private static func base(_ other: Period, for period: Period) -> Figure.Base? {
        if other.span == period.span, other.year == period.year - 1 { return .samePeriod }
        switch (other.span, period.span) {
        case (.month, .month):
            if other.lastMonth == period.lastMonth - 1 { return .previousMonth }
            return other.year == period.year - 1 && other.lastMonth == period.lastMonth - 12 ? .samePeriod : nil
        case (.quarter, .quarter):
            return other.lastMonth == period.lastMonth - 3 ? .previousQuarter : nil
        case (.half, .half), (.months, .months):
            return nil
        case (.months, _), (.half, _), (.quarter, _):
            return other.year == period.year - 1 && other.lastMonth == period.lastMonth - 12 ? .samePeriod : nil
        default: return nil
        }
    }

    /// "cuối năm 2020", "đầu năm": a day, not a year.
    private static func isEdgeOfYear(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        guard s.isWord(before) else { return false }
        return ["cuối", "đầu", "hết", "cuối kỳ", "đầu kỳ"].contains(s.text(before).lowercased())
    }

    private static func saysSame(_ time: TimeExpression, in s: Sentence) -> Bool {
        s.has(time.range.lowerBound - 1, .samePeriod)
    }
}
