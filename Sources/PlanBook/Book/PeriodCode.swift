import Figures

/// Periods and days as the whole numbers that the book's file holds: readable, and in order within a year.
///
/// A period is year, kind and number: 20210000 the year, 20210101 its first half, 20210203 its third quarter, 20210306
/// June, 20210409 the first nine months, 20210504 the years through 2025.
public enum PeriodCode {
    public static func code(_ period: Period) -> Int {
        let (kind, number): (Int, Int) =
            switch period.canonical.span {
            case .year: (0, 0)
            case .half(let half): (1, half)
            case .quarter(let quarter): (2, quarter)
            case .month(let month): (3, month)
            case .months(let count): (4, count)
            case .through(let last): (5, min(99, last - period.year))
            }
        return period.year * 10_000 + kind * 100 + number
    }

    public static func period(_ code: Int) -> Period {
        let (year, kind, number) = (code / 10_000, code / 100 % 100, code % 100)
        let span: Period.Span =
            switch kind {
            case 1: .half(number)
            case 2: .quarter(number)
            case 3: .month(number)
            case 4: .months(number)
            case 5: .through(year: year + number)
            default: .year
            }
        return Period(year: year, span: span)
    }

    public static func code(_ day: Day) -> Int { day.year * 10_000 + day.month * 100 + day.day }

    public static func day(_ code: Int) -> Day? { Day(year: code / 10_000, month: code / 100 % 100, day: code % 100) }
}
