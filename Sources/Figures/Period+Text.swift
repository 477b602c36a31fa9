extension Period {
    /// Reads what `text` writes: `2021`, `2021-H1`, `2021-Q3`, `2021-M06`, `2021-9M`, `2021-2025`; nil for anything else.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year >= 1900 else { return nil }
        guard parts.count == 2 else {
            self.init(year: year)
            return
        }
        guard let span = Self.span(Substring(parts[1]), from: year) else { return nil }
        self.init(year: year, span: span)
    }

    private static func span(_ text: Substring, from year: Int) -> Span? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        if text.hasPrefix("H") { return number(text.dropFirst(), 1...2).map(Span.half) }
        if text.hasPrefix("Q") { return number(text.dropFirst(), 1...4).map(Span.quarter) }
        if text.hasPrefix("M") { return number(text.dropFirst(), 1...12).map(Span.month) }
        if text.hasSuffix("M") { return number(text.dropLast(), 1...12).map(Span.months) }
        return text.count == 4 ? number(text, (year + 1)...9999).map { .through(year: $0) } : nil
    }

    private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard text.allSatisfy(\.isNumber), let number = Int(text), range.contains(number) else { return nil }
        return number
    }

    /// The same span in one way of saying: six months are a half, three a quarter, twelve the year.
    public var canonical: Period {
        switch span {
        case .months(1): Period(year: year, span: .month(1))
        case .months(3): Period(year: year, span: .quarter(1))
        case .months(6): Period(year: year, span: .half(1))
        case .months(12): Period(year: year)
        default: self
        }
    }

    /// Whether the period begins with its year, as cumulative figures do.
    public var isCumulative: Bool { firstMonth == year * 12 }

    /// How many months it covers.
    public var monthCount: Int { lastMonth - firstMonth + 1 }

    /// The first day of the period.
    public var firstDay: Day? { Day(year: year, month: firstMonth - year * 12 + 1, day: 1) }

    /// The last day of the period.
    public var lastDay: Day? {
        let (year, month) = (lastMonth / 12, lastMonth % 12 + 1)
        guard (1...9999).contains(year) else { return nil }
        return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }
}

extension Day {
    /// Reads ISO 8601 (`2021-12-02`) and what people write (`02/12/2021`, `2.12.2021`); nil for anything else.
    public init?(text: some StringProtocol) {
        for separator: Character in ["-", "/", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
                let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2])
            else { continue }
            if parts[0].count == 4 {
                self.init(year: a, month: b, day: c)
            } else {
                self.init(year: c, month: b, day: a)
            }
            return
        }
        return nil
    }
}
