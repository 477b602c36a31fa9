import Figures
import GRDB

/// A figure of a published release that the book no longer bears out.
public struct RippleItem: Sendable {
    public var release: StoredRelease
    public var quotation: Quotation
    public var indicator: Indicator
    /// What the figure would have to be now, with as many digits as it prints.
    public var now: PrintedNumber
    /// Its sentence.
    public var sentence: String
    /// The sentence with the figure corrected; nil where more than the number would have to change.
    public var draft: String?
}

extension BookReader {
    /// Which releases quote values of an indicator that have been revised since: the value itself, its growth and its
    /// attainment, and the growth of the year after, which stands on it.
    ///
    /// A figure is listed where nothing that it can stand for as printed agrees with the book. Five queries, however many
    /// figures there are.
    /// - Parameter period: only what depends on the value of this period; nil: all that the book has of the indicator.
    public func ripple(of indicator: Indicator, in area: Area, _ period: Period? = nil) throws -> [RippleItem] {
        let quotations = try quotationsOfValues(of: indicator, in: area).filter { quotation in
            guard let own = quotation.period?.canonical else { return false }
            guard let period = period?.canonical else { return true }
            return own == period || quotation.kind == .growth && own.yearEarlier == period
        }
        let present = try PresentValues(self, indicator, area, of: quotations)
        return quotations.compactMap { quotation in
            guard let release = present.releases[quotation.release], let now = present.value(where: quotation, release)
            else { return nil }
            let draft = RippleDraft(quotation, in: release, now: now).sentence
            return RippleItem(
                release: release, quotation: quotation, indicator: indicator, now: now,
                sentence: release.words(quotation.sentence), draft: draft)
        }
    }

    /// The figures that were taken for an indicator's in an area; what was doubted isn't among them.
    private func quotationsOfValues(of indicator: Indicator, in area: Area) throws -> [Quotation] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.* FROM quotation_match AS matched
                JOIN quotation ON quotation.id = matched.quotation
                WHERE matched.indicator = ? AND matched.area = ? AND quotation.period IS NOT NULL
                    AND matched.how IN ('observed', 'known', 'stated', 'published')
                    AND matched.id = (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)
                ORDER BY quotation.release, quotation.position
                """, arguments: [indicator.id, area.id]
        ).compactMap(Quotation.init).filter { !$0.isOfCountry }
    }
}

/// The values in force that some quotations of an indicator stand on.
private struct PresentValues {
    let indicator: Indicator
    private(set) var releases: [Int64: StoredRelease] = [:]
    private var values: [Period: BookNumber] = [:]
    private var targets: [Period: [Target]] = [:]

    init(_ reader: BookReader, _ indicator: Indicator, _ area: Area, of quotations: [Quotation]) throws {
        self.indicator = indicator
        guard !quotations.isEmpty else { return }
        var periods: Set<Period> = []
        for own in Set(quotations.compactMap { $0.period?.canonical }) {
            periods.formUnion([own, own.yearEarlier, Period(year: own.year)])
        }
        let codes = periods.map { "\(PeriodCode.code($0))" }.joined(separator: ",")
        let ids = Set(quotations.map(\.release)).map { "\($0)" }.joined(separator: ",")
        for row in try Row.fetchAll(reader.db, sql: "SELECT * FROM release WHERE id IN (\(ids))") {
            if let release = StoredRelease(row) { releases[release.id] = release }
        }
        let arguments: StatementArguments = [indicator.id, area.id]
        let said = try Row.fetchAll(
            reader.db,
            sql: """
                SELECT * FROM observation WHERE period IN (\(codes)) AND indicator = ? AND area = ? ORDER BY known, id
                """, arguments: arguments
        ).compactMap(Observation.init)
        for observation in said { values[observation.period.canonical] = observation.value }
        let aimed = try Row.fetchAll(
            reader.db,
            sql: """
                SELECT * FROM target WHERE period IN (\(codes)) AND indicator = ? AND area = ? ORDER BY in_force, id
                """, arguments: arguments
        ).compactMap(Target.init)
        targets = Dictionary(grouping: aimed) { $0.period.canonical }
    }

    /// What the book would print where a quotation stands; nil where it agrees, or can't tell.
    func value(where quotation: Quotation, _ release: StoredRelease) -> PrintedNumber? {
        guard let own = quotation.period?.canonical, let now = values[own],
            let number = quotation.fraction?.part ?? quotation.number, let said = quotation.range(of: number)
        else { return nil }
        let isRate = Unit(words: indicator.unit).isPercent
        let exact: Rational?
        let range: Interval?
        switch quotation.kind {
        case .level, .fraction,
            .share where isRate == Unit(words: quotation.unit).isPercent,
            .growth where isRate && indicator.isGrowth:
            let (from, to) = (Unit(words: indicator.unit), Unit(words: quotation.unit))
            let isCount = quotation.kind == .fraction && to.dimension.isEmpty
            guard from.isCommensurable(with: to) || isCount, let factor = try? from.factor / to.factor else {
                return nil
            }
            exact = try? now.rational * factor
            // The book's value is what it is; only the print leaves room.
            range = (try? now.rational * from.factor).map { Interval($0) }
        case .growth where !isRate && (quotation.base == "previous-year" || quotation.base == "same-period"):
            guard let before = values[own.yearEarlier], before.mantissa > 0 else { return nil }
            let isPercent = Unit(words: quotation.unit).isPercent
            guard isPercent || quotation.unit == "lần" else { return nil }
            exact = ratio(now, before, times: isPercent ? 100 : 1, less: isPercent ? 100 : 0)
            range = rangeOfRatio(now, before, times: isPercent ? 100 : 1, less: isPercent ? 100 : 0)
        case .attainment where !isRate:
            guard let plan = target(quotation, own, on: release.day)?.value, plan.mantissa > 0 else { return nil }
            exact = ratio(now, plan, times: 100, less: 0)
            range = rangeOfRatio(now, plan, times: 100, less: 0)
        default: return nil
        }
        guard let exact, let range, !said.meets(range),
            let rounded = try? exact.rounded(toDecimals: number.scale), rounded.text != number.printed.text
        else { return nil }
        return rounded
    }

    /// The target in force on a day that an attainment names: the period's own before the year's.
    private func target(_ quotation: Quotation, _ own: Period, on day: Day) -> Target? {
        let isPart = own.isPartOfYear && own.isCumulative
        for period in isPart ? [own, Period(year: own.year)] : [own] {
            var words: [TargetWord: Target] = [:]
            for target in targets[period] ?? [] where target.inForce <= day && target.known <= day {
                words[TargetWord(kind: target.kind, assigner: target.assigner)] = target
            }
            if let found = TargetPair(words).target(of: quotation.base == "estimate" ? .estimate : .plan) {
                return found.upper == nil ? found : nil
            }
        }
        return nil
    }

    private func ratio(_ above: BookNumber, _ below: BookNumber, times: Int, less: Int) -> Rational? {
        try? above.rational / below.rational * Rational(Int128(times)) - Rational(Int128(less))
    }

    private func rangeOfRatio(_ above: BookNumber, _ below: BookNumber, times: Int, less: Int) -> Interval? {
        guard let above = above.range(in: indicator.unit), let below = below.range(in: indicator.unit) else {
            return nil
        }
        return try? (above / below).scaled(by: Rational(Int128(times))) + Interval(Rational(Int128(-less)))
    }
}

extension BookNumber {
    /// All values that print so, in the dimension of a unit.
    fileprivate func range(in unit: String) -> Interval? {
        let figure = Figure(range: 0..<0, kind: .level, value: .number(printed), unit: unit)
        return try? figure.interval(of: printed, in: Unit(words: unit), .wide)
    }
}
