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

    /// What hangs on a number from behind.
    struct Tail {
        var found: Found?
        /// A time that says when, not against what.
        var time: TimeExpression?
        /// "của cùng kỳ": the number is the earlier period's own.
        var isEarlier = false
        /// Where the phrase ends.
        var end: Int
    }

    /// - Parameter bindsTime: whether a bare time is what the number is measured against ("bằng 2,3 lần năm 2011").
    static func tail(at start: Int, in s: Sentence, limit: Int, bindsTime: Bool) -> Tail {
        var tail = Tail(end: start)
        var compares = false
        var index = start
        while index < limit {
            let term = s.terms[index]
            if case .time(let number) = term.role {
                tail.take(
                    s.times[number], compares: compares || bindsTime && index == start, isOf: isOf(index - 1, in: s))
                index = s.times[number].range.upperBound
                continue
            }
            // "6,73%[1] của quý II", "8,01% (1) so với cùng kỳ"
            if s.isMark(index, "[") || s.isMark(index, "("), index + 2 < limit,
                s.terms[index + 1].role == .setAside(.listNumber),
                s.isMark(index + 2, "]") || s.isMark(index + 2, ")")
            {
                index += 3
                continue
            }
            if term.kind == .punctuation, !s.isMark(index, "/"), !s.isMark(index, "-"), !s.isMark(index, "\"") { break }
            if case .quantity = term.role { break }
            // "5.230 ha/KH 5.000 ha": the plan's own number follows.
            if s.isMark(index, "/"), s.has(index + 1, [.plan, .budget]) { break }
            let classes = term.classes
            if !classes.isDisjoint(with: [.plan, .budget]) {
                if tail.found == nil { tail.found = .plan(classes.contains(.budget) ? .estimate : .plan, index) }
            } else if classes.contains(.compare) {
                // "với" alone joins as well as it compares: "với tổng vốn 5.000 tỷ".
                if !s.isOne(index, of: Self.tailWords) {
                    compares = true
                } else if tail.found == nil, !compares {
                    break
                }
            } else if classes.contains(.benchmark) {
                if compares || isOf(index - 1, in: s), tail.found == nil { tail.found = .benchmark(index) }
            } else if compares, tail.found == nil, s.isOne(index, of: forecasts) {
                tail.found = .other
            } else if compares, tail.found == nil, isSeason(index, in: s) {
                tail.found = .time(TimeExpression(range: index..<index + 1, meaning: .samePeriod))
            } else if classes.contains(.conjunction) || isBreak(index, in: s) {
                break
            } else if !classes.isDisjoint(with: stops), !isInsideBase(index, in: s) {
                break
            }
            index += 1
        }
        if compares, tail.found == nil { tail.found = .other }
        tail.end = index
        return tail
    }

    private static let tailWords: WordSet = ["với"]
    /// "so với dự báo đầu năm": what was expected, of whatever time.
    private static let forecasts: WordSet = ["dự báo", "dự kiến", "dự tính"]

    /// The base that stands behind a bracket that follows the number: "tăng 1,36% (+553 ha) so với cùng kỳ".
    static func behindBracket(_ start: Int, isInside: Bool, in s: Sentence) -> Found? {
        var index = start
        if !isInside {
            guard s.isMark(index, "(") else { return nil }
            index += 1
        }
        var steps = 0
        while index < s.count, !s.isMark(index, ")"), steps < 30 {
            index += 1
            steps += 1
        }
        guard s.isMark(index, ")"), s.has(index + 1, .compare) else { return nil }
        return tail(at: index + 1, in: s, limit: s.count, bindsTime: false).found
    }

    private static let stops: WordClass = [
        .rise, .fall, .exceed, .shortfall, .equal, .account, .times, .reach, .remain, .parts, .contribute, .higher,
        .lower, .arriving,
    ]

    private static func isOf(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.isOne(index, of: Self.ofWords)
    }

    private static let ofWords: WordSet = ["của"]

    private static func isSeason(_ index: Int, in s: Sentence) -> Bool {
        guard s.isWord(index), s.terms[index].range.count <= 4 else { return s.has(index, .stage) }
        return s.isOne(index, of: Self.seasonWords)
    }

    private static let seasonWords: WordSet = ["vụ"]

    private static func isBreak(_ index: Int, in s: Sentence) -> Bool {
        guard s.isWord(index), s.terms[index].range.count <= 6 else { return false }
        return s.isOne(index, of: Self.breakWords)
            && !(s.isOne(index, of: Self.breakWords2) && index + 1 < s.count && isTime(index + 1, in: s))
    }

    private static let breakWords2: WordSet = ["trong"]

    private static let breakWords: WordSet = ["nhưng", "song", "để", "theo", "nhằm", "do", "tuy", "trong", "khi", "mà"]

    private static func isTime(_ index: Int, in s: Sentence) -> Bool {
        if case .time = s.terms[index].role { return true }
        return false
    }

    /// "so với thực hiện năm 2020", "kế hoạch đạt ra": a verb's word that belongs to the base.
    private static func isInsideBase(_ index: Int, in s: Sentence) -> Bool {
        s.has(index - 1, [.compare, .plan, .budget]) && !s.has(index, [.rise, .fall, .exceed])
    }

    // MARK: - From a time to a base

    /// The base that a time means for a figure of `period`; nil where no word of the field fits.
    static func base(_ time: TimeExpression, for period: Period?, in s: Sentence) -> Figure.Base? {
        switch time.meaning {
        case .samePeriod: return .samePeriod
        case .lastYear: return .previousYear
        case .lastMonth: return .previousMonth
        case .lastQuarter: return .previousQuarter
        case .wholeYear, .day, .other, .duration, .years, .sinceStart, .thisMonth, .thisQuarter: return nil
        case .year(let year):
            if isEdgeOfYear(time, in: s) { return isEndBefore(period, year, time, in: s) ? .previousYear : nil }
            guard let period else { return .year(year) }
            // "so với vụ đông xuân năm 2020": a season is compared with the same one.
            if year == period.year - 1, s.has(time.range.lowerBound, .stage) { return .samePeriod }
            return year == period.year - 1 ? .previousYear : .year(year)
        case .month, .quarter, .half, .months:
            guard let period, let other = time.period(in: period.year) else { return nil }
            return base(other, for: period)
        }
    }

    private static func base(_ other: Period, for period: Period) -> Figure.Base? {
        // "so với tháng 12 năm trước" tells how far the year has come, in December too.
        if other.span == .month(12), other.year == period.year - 1, period.span != .month(1) { return nil }
        if other.span == period.span, other.year == period.year - 1 { return .samePeriod }
        switch (other.span, period.span) {
        case (.month, .month): return other.lastMonth == period.lastMonth - 1 ? .previousMonth : nil
        case (.quarter, .quarter): return other.lastMonth == period.lastMonth - 3 ? .previousQuarter : nil
        case (.half, .half), (.months, .months), (.month, _): return nil
        case (.months, _), (.half, _), (.quarter, _):
            return other.year == period.year - 1 && other.lastMonth == period.lastMonth - 12 ? .samePeriod : nil
        default: return nil
        }
    }

    /// "so với cuối năm 2022" of what stands at the end of 2023.
    private static func isEndBefore(_ period: Period?, _ year: Int, _ time: TimeExpression, in s: Sentence) -> Bool {
        guard let period, period.span == .year, period.year - 1 == year else { return false }
        return s.isOne(time.range.lowerBound - 1, of: Self.endBeforeWords)
    }

    private static let endBeforeWords: WordSet = ["cuối"]

    /// "cuối năm 2020", "đầu năm": a day, not a year.
    private static func isEdgeOfYear(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        guard s.isWord(before) else { return false }
        return s.isOne(before, of: Self.edgeOfYearWords)
    }

    private static let edgeOfYearWords: WordSet = ["cuối", "đầu", "hết", "cuối kỳ", "đầu kỳ", "đầu năm"]
}

extension BaseGrammar.Tail {
    fileprivate mutating func take(_ expression: TimeExpression, compares: Bool, isOf: Bool) {
        if isOf, !expression.isBase {
            if expression.meaning == .samePeriod || expression.meaning == .lastYear {
                isEarlier = true
            } else if time == nil {
                time = expression
            }
            return
        }
        let isLast = [.lastMonth, .lastQuarter, .lastYear, .samePeriod].contains(expression.meaning)
        if expression.isBase || isLast || compares {
            if found == nil { found = .time(expression) }
        } else if found == nil, time == nil, expression.meaning != .duration, !expression.isSeason {
            time = expression
        }
    }
}
