import Figures

/// Says what period a number is of, by the times of its sentence, its paragraph and its section.
struct PeriodScope {
    let section: SectionContext
    let paragraph: ParagraphContext

    /// The period of the number at `start`.
    ///
    /// - Parameters:
    ///   - tail: what hangs on the number from behind.
    ///   - excluded: terms whose times belong to another number alone ("từ 38,7% năm 2016 xuống còn 34,2%").
    func period(at start: Int, tail: BaseGrammar.Tail, excluded: Range<Int>?, in s: Sentence) -> Period? {
        var current = paragraph.period ?? section.period
        var outside: Period?
        var depth = 0
        var isEarlier = false
        var index = 0
        // The quarter or months that a year behind it is short for: "quý I năm 2020 tăng 0,4%, năm 2021 tăng 4,6%".
        var dated: Period?
        while index < start {
            if s.isMark(index, "(") {
                if depth == 0 {
                    outside = current
                    current = compared(before: index, in: s) ?? current
                }
                depth += 1
            } else if s.isMark(index, ")"), depth > 0 {
                depth -= 1
                if depth == 0 {
                    current = outside
                    isEarlier = false
                }
            } else if depth == 0, s.isMark(index, ";") || s.isMark(index, ".") {
                isEarlier = false
            }
            // "từ chỗ 2 tiêu chí năm 2010, đến nay đạt 15": now is the report's own time.
            if s.isOne(index, of: Self.now), s.isOne(index - 1, of: Self.upTo) {
                (current, isEarlier) = (paragraph.period ?? section.period, false)
            }
            guard case .time(let number) = s.terms[index].role else {
                index += 1
                continue
            }
            let time = s.times[number]
            index = time.range.upperBound
            if excluded?.contains(time.range.lowerBound) == true { continue }
            if time.meaning == .samePeriod || time.meaning == .lastYear, !time.isBase {
                // The bracket behind "so với cùng kỳ" is earlier already; its own words say it once more.
                if !isBoundToVerb(time, in: s) {
                    if depth > 0 { current = outside }
                    isEarlier = true
                }
            } else if !time.isBase, !isOfPlan(time, in: s), !isOfAnother(time, in: s), let period = resolve(time, in: s)
            {
                if let dated, isShort(time, for: dated, in: s) {
                    current = Period(year: period.year, span: dated.span)
                } else {
                    current = period
                    dated = namesYear(time) && period.isPartOfYear ? period : nil
                }
                isEarlier = false
            }
        }
        if let time = tail.time, !isOfPlan(time, in: s), isDatedTail(time), let period = resolve(time, in: s) {
            return period
        }
        return isEarlier || tail.isEarlier ? current?.yearEarlier : current
    }

    /// Whether a year stands for the same part of it as the time before: right behind a comma, with its verb behind it.
    private func isShort(_ time: TimeExpression, for dated: Period, in s: Sentence) -> Bool {
        guard case .year(let year) = time.meaning, year != dated.year else { return false }
        let before = time.range.lowerBound - 1
        return (s.isMark(before, ",") || s.has(before, .conjunction))
            && s.has(time.range.upperBound, [.rise, .fall, .reach, .equal])
    }

    private func namesYear(_ time: TimeExpression) -> Bool {
        switch time.meaning {
        case .month(_, let year), .quarter(_, let year), .half(_, let year), .months(_, let year): year != nil
        default: false
        }
    }

    private static let now: WordSet = ["nay"]
    private static let upTo: WordSet = ["đến", "hiện"]

    /// "so với năm 2020 (12.407 tỷ đồng)": in the bracket stands what the earlier period's was.
    private func compared(before bracket: Int, in s: Sentence) -> Period? {
        guard bracket > 0, s.isNumber(bracket + 1), case .time(let number) = s.terms[bracket - 1].role,
            s.times[number].isBase
        else { return nil }
        let time = s.times[number]
        if time.meaning == .samePeriod || time.meaning == .lastYear {
            return (paragraph.period ?? section.period)?.yearEarlier
        }
        return resolve(time, in: s)
    }

    /// The time that the sentence opens with, or switches to for good ("Tính chung 9 tháng"), which holds for the
    /// rest of its paragraph.
    func lasting(in s: Sentence) -> Period? {
        var found: Period?
        var depth = 0
        var index = 0
        while index < s.count {
            if s.isMark(index, "(") { depth += 1 }
            if s.isMark(index, ")") { depth = max(0, depth - 1) }
            guard case .time(let number) = s.terms[index].role else {
                index += 1
                continue
            }
            let time = s.times[number]
            index = time.range.upperBound
            guard depth == 0, !time.isBase, !time.isSeason, opens(time, in: s), let period = resolve(time, in: s) else {
                continue
            }
            found = period
        }
        return found
    }

    private func opens(_ time: TimeExpression, in s: Sentence) -> Bool {
        let start = time.range.lowerBound
        let first = s.enumeratorLength
        if start <= first + 3, !isOfPlan(time, in: s), (first..<max(first, start)).allSatisfy({ isOpener($0, in: s) }) {
            return true
        }
        return (max(0, start - 3)..<start).contains { isSwitch($0, in: s) }
            || time.meaning == .sinceStart && !s.isOne(start, of: TimeGrammar.runningWords)
    }

    private func isOpener(_ index: Int, in s: Sentence) -> Bool {
        if s.terms[index].kind != .word { return true }
        if s.has(index, [.estimated, .to, .from, .parts, .conjunction]) { return true }
        return s.isOne(index, of: Self.openerWords)
    }

    private static let openerWords: WordSet = [
        "trong", "đến", "hết", "tính", "chung", "lũy", "luỹ", "kế", "lũy kế", "cộng dồn", "vào", "về", "riêng", "ngay",
        "sang", "bước",
        "cuối", "bình", "quân",
    ]

    private func isSwitch(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.switchWords)
    }

    private static let switchWords: WordSet = ["chung", "kế", "dồn", "cộng", "lũy kế", "cộng dồn"]

    /// "giữa tháng 6" is a day.
    private static let middle: WordSet = ["giữa"]

    /// The period that a time means here; nil for one that names none.
    func resolve(_ time: TimeExpression, in s: Sentence) -> Period? {
        if time.isSeason || s.isOne(time.range.lowerBound - 1, of: Self.middle) || isUntilNow(time, in: s) {
            return nil
        }
        switch time.meaning {
        case .thisMonth: return reported(.month)
        case .thisQuarter: return reported(.quarter)
        case .sinceStart: return reported(.sinceStart)
        default: break
        }
        // "Đến 30/11/2020" in a report of the year after; a day of its own year says nothing new.
        if case .day(let day?) = time.meaning, time.isUntil, let year = section.year, day.year < year {
            return Period(year: day.year)
        }
        guard let period = time.period(in: section.year) else { return nil }
        switch period.span {
        case .months(3) where section.period?.span == .quarter(1): return Period(year: period.year, span: .quarter(1))
        case .month(let month) where time.isUntil && saysEnd(time, in: s):
            guard section.period?.span != .month(month) else { return period }
            return Period(year: period.year, span: month == 12 ? .year : month == 6 ? .half(1) : .months(month))
        default: return period
        }
    }

    private enum Reported { case month, quarter, sinceStart }

    /// "từ năm 2020 đến nay": no year but all of them.
    private func isUntilNow(_ time: TimeExpression, in s: Sentence) -> Bool {
        guard case .year = time.meaning else { return false }
        let end = time.range.upperBound
        return s.has(end, .to) && s.isOne(end + 1, of: Self.now)
    }

    /// What "trong tháng", "trong quý", "từ đầu năm" mean in a document of the section's period.
    private func reported(_ wanted: Reported) -> Period? {
        guard let period = section.period else { return nil }
        let month = period.lastMonth % 12 + 1
        switch wanted {
        case .month:
            guard period.isPartOfYear else { return nil }
            return Period(year: period.year, span: .month(month))
        case .quarter:
            guard period.isPartOfYear else { return nil }
            return Period(year: period.year, span: .quarter((month + 2) / 3))
        case .sinceStart:
            switch period.span {
            case .month(6): return Period(year: period.year, span: .half(1))
            case .month(12): return Period(year: period.year)
            case .month(let month): return Period(year: period.year, span: .months(month))
            case .quarter(let quarter) where quarter > 1:
                return Period(
                    year: period.year, span: quarter == 2 ? .half(1) : quarter == 4 ? .year : .months(quarter * 3))
            default: return period
            }
        }
    }

    /// "đến hết tháng 10", "đến cuối tháng 10": from January on.
    private func saysEnd(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        return s.isWord(before) && s.isOne(before, of: Self.endWords)
    }

    private static let endWords: WordSet = ["hết", "cuối"]

    /// "tăng cùng kỳ 5%", "bằng 98% cùng kỳ": the same period is what it is compared with.
    private func isBoundToVerb(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        if s.isMark(before, "%") || s.has(before, [.rise, .fall, .higher, .lower, .compare, .exceed, .equal]) {
            return true
        }
        if before >= 0, case .quantity = s.terms[before].role { return true }
        guard s.isOne(before, of: Self.boundToVerbWords) else { return false }
        // "cơ cấu của cùng kỳ năm 2023 là": a noun's own time.
        return !s.isOne(before - 1, of: Self.ofItsTime) && !s.isOne(before - 2, of: Self.ofItsTime)
    }

    private static let ofItsTime: WordSet = ["cơ cấu"]

    private static let boundToVerbWords: WordSet = ["của"]

    /// "kế hoạch năm 2022": the year is the plan's.
    private func isOfPlan(_ time: TimeExpression, in s: Sentence) -> Bool {
        s.has(time.range.lowerBound - 1, [.plan, .budget])
    }

    /// "mức tăng 6,42% của quý II/2021": the time of another number.
    private func isOfAnother(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        guard s.isWord(before), s.isOne(before, of: Self.boundToVerbWords), before > 0 else { return false }
        if case .quantity = s.terms[before - 1].role { return true }
        return false
    }

    /// A bare count of months behind a number is a span ("trong 3 tháng"), unless it is the year's first.
    private func isDatedTail(_ time: TimeExpression) -> Bool {
        if case .months(let count, let year) = time.meaning {
            return year != nil || time.range.count > 2 || section.period?.span == .months(count)
        }
        return true
    }
}
