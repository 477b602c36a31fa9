/// A span of time that figures are reported for: a year, a part of one counted from its start, or some years.
public struct Period: Hashable, Sendable {
    public enum Span: Hashable, Sendable {
        case year
        /// 1 or 2. "6 tháng đầu năm" is the first half.
        case half(Int)
        /// 1 through 4.
        case quarter(Int)
        /// 1 through 12.
        case month(Int)
        /// The first so many months of the year, as cumulative figures are reported ("9 tháng").
        case months(Int)
        /// The years through this one ("giai đoạn 2021-2025").
        case through(year: Int)
    }

    public var year: Int
    public var span: Span

    public init(year: Int, span: Span = .year) {
        self.year = year
        self.span = span
    }

    /// `2021`, `2021-H1`, `2021-Q3`, `2021-M06`, `2021-9M`, `2021-2025`.
    public var text: String {
        switch span {
        case .year: "\(year)"
        case .half(let half): "\(year)-H\(half)"
        case .quarter(let quarter): "\(year)-Q\(quarter)"
        case .month(let month): month < 10 ? "\(year)-M0\(month)" : "\(year)-M\(month)"
        case .months(let count): "\(year)-\(count)M"
        case .through(let last): "\(year)-\(last)"
        }
    }

    /// Whether the period ends before its year does, so that growth is on the same period and not on the year before.
    public var isPartOfYear: Bool {
        switch span {
        case .year, .through: false
        case .half, .quarter, .month, .months: true
        }
    }

    /// The last month that the period covers, counted from January of year 0.
    public var lastMonth: Int {
        switch span {
        case .year: year * 12 + 11
        case .half(let half): year * 12 + half * 6 - 1
        case .quarter(let quarter): year * 12 + quarter * 3 - 1
        case .month(let month): year * 12 + month - 1
        case .months(let count): year * 12 + count - 1
        case .through(let last): last * 12 + 11
        }
    }

    /// The first month that the period covers, counted from January of year 0.
    public var firstMonth: Int {
        switch span {
        case .year, .months, .through: year * 12
        case .half(let half): year * 12 + (half - 1) * 6
        case .quarter(let quarter): year * 12 + (quarter - 1) * 3
        case .month(let month): year * 12 + month - 1
        }
    }

    /// The same part of the year before.
    public var yearEarlier: Period {
        switch span {
        case .through(let last): Period(year: year - 1, span: .through(year: last - 1))
        default: Period(year: year - 1, span: span)
        }
    }
}

/// A day, as releases are dated.
public struct Day: Hashable, Comparable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int

    /// The day, or nil where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601: `2021-12-02`.
    public var text: String {
        let pad = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
        }
        return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }

    public static func < (a: Day, b: Day) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
