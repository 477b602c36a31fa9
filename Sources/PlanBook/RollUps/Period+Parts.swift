import Figures

extension Period {
    /// How long a period of a year is, and from when it counts.
    enum Grain: Hashable { case month, quarter, half, months, year, years }

    var grain: Grain {
        switch span {
        case .year: .year
        case .half: .half
        case .quarter: .quarter
        case .month: .month
        case .months: .months
        case .through: .years
        }
    }

    /// The months that it covers, as the month ends 0 through 12 that it lies between; nil for several years.
    var monthsOfYear: Range<Int>? {
        let first = firstMonth - year * 12
        let last = lastMonth - year * 12 + 1
        guard 0 <= first, first < last, last <= 12 else { return nil }
        return first..<last
    }

    /// All periods of a year, each once: months, quarters, halves, cumulative months, the year.
    static func parts(of year: Int) -> [Period] {
        (1...12).map { Period(year: year, span: .month($0)) } + (1...4).map { Period(year: year, span: .quarter($0)) }
            + (1...2).map { Period(year: year, span: .half($0)) }
            + [2, 4, 5, 7, 8, 9, 10, 11].map { Period(year: year, span: .months($0)) } + [Period(year: year)]
    }

    /// The ways in which reports take a period of a year apart: into months, quarters or halves, and into cumulative
    /// months and the month, the quarter or the half behind them.
    var partitions: [[Period]] {
        guard let months = monthsOfYear, months.count > 1 else { return [] }
        let (start, end) = (months.lowerBound, months.upperBound)
        func part(_ span: Span) -> Period { Period(year: year, span: span).canonical }
        var ways = [months.map { part(.month($0 + 1)) }]
        for (length, of) in [(3, Span.quarter), (6, Span.half)] as [(Int, (Int) -> Span)] {
            guard start % length == 0, end % length == 0, months.count > length else { continue }
            ways.append((start / length..<end / length).map { part(of($0 + 1)) })
            if start == 0 { ways.append([part(.months(end - length)), part(of(end / length))]) }
        }
        if start == 0 { ways.append([part(.months(end - 1)), part(.month(end))]) }
        var seen: Set<[Period]> = []
        return ways.filter { seen.insert($0).inserted }
    }
}
