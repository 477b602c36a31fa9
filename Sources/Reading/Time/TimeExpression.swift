import Figures

/// A stretch of a sentence that tells a time.
struct TimeExpression {
    enum Meaning: Equatable {
        case day(Day?)
        /// The year is nil where the document's own is meant.
        case month(Int, year: Int?)
        case quarter(Int, year: Int?)
        case half(Int, year: Int?)
        /// The first so many months of the year.
        case months(Int, year: Int?)
        case year(Int)
        case years(Int, Int)
        case lastYear
        case lastMonth
        case lastQuarter
        case wholeYear
        /// From the year's start until where the document reports.
        case sinceStart
        /// The month or quarter that the document reports.
        case thisMonth, thisQuarter
        case samePeriod
        /// A time of day, a month without number, a span of days: no period.
        case other
        case duration
    }

    /// Terms of the sentence.
    var range: Range<Int>
    var meaning: Meaning
    /// Whether it is what something is compared with ("so với năm 2020"), not when it was.
    var isBase = false
    /// Whether "đến", "đến hết", "tính đến" stands before it: from the year's start until then.
    var isUntil = false
    /// Whether it names a crop's or a school's year, a term of office or the year of prices ("giá so sánh 2010"), and no
    /// span that is reported on.
    var isSeason = false
    /// -1 where the words say the year before ("tháng 12 năm trước").
    var yearShift = 0

    /// Whether it is a month, a quarter or another part of a year.
    var isPartOfYear: Bool {
        switch meaning {
        case .month, .quarter, .half: !isBase
        case .months(let count, _): count < 12 && !isBase
        default: false
        }
    }

    /// The period that is meant, with `year` for the year where the words give none.
    func period(in documentYear: Int?) -> Period? {
        let year = documentYear.map { $0 + yearShift }
        return period(of: year)
    }

    private func period(of year: Int?) -> Period? {
        switch meaning {
        case .month(let month, let own):
            (own ?? year).map { Period(year: $0, span: .month(month)) }
        case .quarter(let quarter, let own):
            (own ?? year).map { Period(year: $0, span: .quarter(quarter)) }
        case .half(let half, let own):
            (own ?? year).map { Period(year: $0, span: .half(half)) }
        case .months(let count, let own):
            (own ?? year).map { Period(year: $0, span: count == 6 ? .half(1) : count == 12 ? .year : .months(count)) }
        case .year(let own): Period(year: own)
        case .years(let first, let last): Period(year: first, span: .through(year: last))
        case .lastYear: year.map { Period(year: $0 - 1) }
        case .wholeYear: year.map { Period(year: $0) }
        case .day(let day?) where day.month == 12 && day.day == 31: Period(year: day.year)
        case .day, .lastMonth, .lastQuarter, .samePeriod, .other, .duration, .sinceStart, .thisMonth, .thisQuarter: nil
        }
    }
}
