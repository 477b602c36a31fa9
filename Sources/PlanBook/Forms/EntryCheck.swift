import Figures

/// What an entry is held against the moment it is made.
public struct EntryContext: Sendable {
    public var indicator: Indicator
    public var period: Period
    public var value: BookNumber
    /// The last period before it that has a value.
    public var lastPeriod: (period: Period, value: BookNumber)?
    /// The same period of last year.
    public var lastYear: BookNumber?
    /// What it is to reach by the end of `planPeriod`.
    public var plan: BookNumber?
    public var planPeriod: Period?
    /// The parts of each breakdown that is the whole and that has all its values.
    public var breakdowns: [[Part]]
    /// What the areas below give, where that can't be the value however it was rounded.
    public var disagreement: AreaRollUp.Disagreement?
    /// The value of the same period that is in force.
    public var inForce: BookNumber?

    public struct Part: Sendable {
        public var indicator: Indicator
        public var value: BookNumber

        public init(indicator: Indicator, value: BookNumber) {
            self.indicator = indicator
            self.value = value
        }
    }

    public init(
        indicator: Indicator, period: Period, value: BookNumber, lastPeriod: (period: Period, value: BookNumber)? = nil,
        lastYear: BookNumber? = nil, plan: BookNumber? = nil, planPeriod: Period? = nil, breakdowns: [[Part]] = [],
        disagreement: AreaRollUp.Disagreement? = nil, inForce: BookNumber? = nil
    ) {
        self.indicator = indicator
        self.period = period
        self.value = value
        self.lastPeriod = lastPeriod
        self.lastYear = lastYear
        self.plan = plan
        self.planPeriod = planPeriod
        self.breakdowns = breakdowns
        self.disagreement = disagreement
        self.inForce = inForce
    }
}

/// Why an entry may be a slip. It stands only with a reason.
public struct EntryWarning: Hashable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        /// The parts don't add up to it.
        case parts
        /// Ten times or a tenth of what it is held against.
        case magnitude
        /// A running total fell within the year.
        case direction
        /// Below zero.
        case negative
        /// A share above 100%.
        case aboveWhole = "above-whole"
        /// The areas below give another value.
        case rollUp = "roll-up"
        /// Another value is in force.
        case revision
    }

    public var code: Code
    public var vietnamese: String
    public var english: String
}

/// The checks of an entry.
public enum EntryCheck {
    /// In the order of ``EntryWarning/Code``.
    public static func warnings(_ context: EntryContext) -> [EntryWarning] {
        [parts, magnitude, direction, negative, aboveWhole, rollUp, revision].compactMap { $0(context) }
    }

    private static func parts(_ context: EntryContext) -> EntryWarning? {
        guard let whole = try? PrintedRange(context.indicator).interval(of: context.value) else { return nil }
        for parts in context.breakdowns {
            var sum = RangedValue.zero
            do {
                for part in parts { sum = try sum + PrintedRange(part.indicator).ranged(part.value) }
            } catch { continue }
            guard !whole.meets(sum.range) else { continue }
            let (total, value) = (WrittenNumber(sum.value, context.indicator), WrittenNumber(context.value))
            return EntryWarning(
                code: .parts, vietnamese: "các thành phần cộng lại được \(total.vietnamese), khác \(value.vietnamese)",
                english: "the parts add up to \(total.english), not to \(value.english)")
        }
        return nil
    }

    private static func magnitude(_ context: EntryContext) -> EntryWarning? {
        let value = context.value.rational.magnitude
        for reference in EntryReference.all(of: context) where reference.isFit(for: context.indicator) {
            let base = reference.value.magnitude
            guard !base.isZero, let ten = try? base * Rational(10), let tenth = try? base / Rational(10) else {
                continue
            }
            guard value >= ten || value <= tenth else { continue }
            let against = WrittenNumber(reference.value, context.indicator)
            let (isMuch, names) = (value >= ten, reference.names)
            return EntryWarning(
                code: .magnitude,
                vietnamese: (isMuch ? "gấp 10 lần trở lên " : "chỉ bằng 1/10 hoặc ít hơn ")
                    + "\(names.vietnamese) (\(against.vietnamese)); có nhầm đơn vị hay dấu phẩy không?",
                english: (isMuch ? "10 times or more of " : "a tenth or less of ")
                    + "\(names.english) (\(against.english)); is it the unit or the decimal mark?")
        }
        return nil
    }

    private static func direction(_ context: EntryContext) -> EntryWarning? {
        guard context.indicator.accumulation == .flow, context.period.isCumulative, let last = context.lastPeriod,
            last.period.isCumulative, last.period.year == context.period.year,
            context.value.rational < last.value.rational
        else { return nil }
        return EntryWarning(
            code: .direction,
            vietnamese: "lũy kế thấp hơn kỳ \(last.period.text) (\(WrittenNumber(last.value).vietnamese))",
            english: "the running total is below that of \(last.period.text) (\(WrittenNumber(last.value).english))")
    }

    /// Amounts that were never below zero, and shares, can't be.
    private static func negative(_ context: EntryContext) -> EntryWarning? {
        guard context.value.rational.isNegative else { return nil }
        let known = [context.lastPeriod?.value, context.lastYear, context.plan].compactMap { $0 }
        let isAmount = context.indicator.accumulation != .rate && !known.contains { $0.rational.isNegative }
        guard isAmount || context.indicator.isShare else { return nil }
        return EntryWarning(
            code: .negative, vietnamese: "chỉ tiêu này không thể âm", english: "this can't be below zero")
    }

    private static func aboveWhole(_ context: EntryContext) -> EntryWarning? {
        guard context.indicator.isShare, context.value.rational > Rational(100) else { return nil }
        return EntryWarning(
            code: .aboveWhole, vietnamese: "tỷ lệ này không thể quá 100%", english: "this share can't be above 100%")
    }

    private static func rollUp(_ context: EntryContext) -> EntryWarning? {
        guard let disagreement = context.disagreement else { return nil }
        let sum = WrittenNumber(disagreement.rolledUp, context.indicator)
        return EntryWarning(
            code: .rollUp, vietnamese: "các địa bàn trực thuộc gộp lại được \(sum.vietnamese)",
            english: "the areas below give \(sum.english)")
    }

    private static func revision(_ context: EntryContext) -> EntryWarning? {
        guard let inForce = context.inForce, !inForce.equals(context.value) else { return nil }
        let held = WrittenNumber(inForce)
        return EntryWarning(
            code: .revision, vietnamese: "khác số đang có hiệu lực (\(held.vietnamese))",
            english: "differs from the value in force (\(held.english))")
    }
}

/// A value that an entry's magnitude is compared with, led over to the entry's span of months.
private struct EntryReference {
    var value: Rational
    var names: (vietnamese: String, english: String)

    static func all(of context: EntryContext) -> [EntryReference] {
        let months = context.period.monthsOfYear?.count
        let isFlow = context.indicator.accumulation == .flow
        var found: [EntryReference] = []
        func add(_ number: BookNumber?, _ of: Int?, _ vietnamese: String, _ english: String) {
            guard let number else { return }
            var value = number.rational
            if isFlow, let months, let of, of > 0 {
                guard let led = try? value * Rational(Int128(months), over: Int128(of)) else { return }
                value = led
            }
            found.append(EntryReference(value: value, names: (vietnamese, english)))
        }
        add(context.lastYear, months, "cùng kỳ năm trước", "the same period of last year")
        if let last = context.lastPeriod {
            add(last.value, last.period.monthsOfYear?.count, "kỳ \(last.period.text)", last.period.text)
        }
        add(context.plan, context.planPeriod?.monthsOfYear?.count, "kế hoạch", "the plan")
        return found
    }

    /// Growth goes from 0.5% to 7% from one period to the next; of per cents only shares and indices, which are around
    /// 100, have a magnitude.
    func isFit(for indicator: Indicator) -> Bool {
        guard indicator.accumulation == .rate, Unit(words: indicator.unit).isPercent, !indicator.isShare else {
            return true
        }
        return value.magnitude >= Rational(50)
    }
}

extension Indicator {
    /// Whether it tells what part of something is so ("tỷ lệ", "tỷ trọng" in per cent), so that it lies between 0 and
    /// 100. Rates of increase and decrease don't.
    var isShare: Bool {
        guard accumulation == .rate, Unit(words: unit).isPercent else { return false }
        let words = NameKey.key(of: nameVi).split(separator: " ").prefix(3)
        return [["tỷ", "lệ"], ["tỷ", "trọng"]].contains(words.prefix(2).map(String.init))
            && !["tăng", "giảm"].contains(words.last.map(String.init) ?? "")
    }
}

extension Rational {
    fileprivate var magnitude: Rational { isNegative ? -self : self }
}

/// A number as people of each language write it.
private struct WrittenNumber {
    let vietnamese: String
    let english: String

    init(_ number: BookNumber) { self.init(printed: number.printed) }

    /// With as many digits as entries of the indicator have.
    init(_ value: Rational, _ indicator: Indicator) {
        self.init(printed: try? value.rounded(toDecimals: indicator.decimals))
    }

    private init(printed number: PrintedNumber?) {
        vietnamese = number.map { NumberStyle.vietnamese.text($0) } ?? "…"
        english = number.map { NumberStyle.english.text($0) } ?? "…"
    }
}
