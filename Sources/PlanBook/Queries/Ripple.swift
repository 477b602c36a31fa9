import Figures
import GRDB

/// A sentence of a published release that the book no longer bears out.
public struct RippleSentence: Sendable {
    /// A figure in it that has to change.
    public struct Correction: Sendable {
        public var quotation: Quotation
        public var indicator: Indicator
        /// What the figure would have to be now, with as many digits as it prints.
        public var now: PrintedNumber
    }

    public var release: StoredRelease
    /// Bytes of the release's text.
    public var range: Range<Int>
    /// In the order in which they stand, those of other indicators included.
    public var corrections: [Correction]
    /// The sentence with all its figures corrected; nil where more than numbers and their verbs would have to change.
    public var draft: String?

    public var words: String { release.words(range) }

    /// - Parameter corrections: one at least, all of the same sentence.
    init(_ corrections: [Correction], at range: Range<Int>, in release: StoredRelease) {
        self.corrections = corrections.sorted { $0.quotation.range.lowerBound < $1.quotation.range.lowerBound }
        (self.release, self.range) = (release, range)
        draft = RippleDraft(self.corrections, of: range, in: release).sentence
    }
}

extension BookReader {
    /// Which releases quote values of an indicator that have been revised since: the value itself, its growth and its
    /// attainment, and the growth of the year after, which stands on it.
    ///
    /// A figure is listed where nothing that it can stand for as printed agrees with the book; with it come all others in
    /// its sentence that don't, so that a sentence is corrected once.
    /// - Parameter period: only what depends on the value of this period; nil: all that the book has of the indicator.
    public func ripple(of indicator: Indicator, in area: Area, _ period: Period? = nil) throws -> [RippleSentence] {
        let matched = try quotations(matchedTo: indicator.id, in: area.id, where: Quotation.isTakenForAValue)
        let quotations = matched.filter { quotation in
            guard !quotation.isOfCountry, let own = quotation.period?.canonical else { return false }
            guard let period = period?.canonical else { return true }
            return own == period || quotation.isRise && own.yearEarlier == period
        }
        let present = try PresentValues(self, indicator, in: area.id, of: quotations)
        let asked = present.corrections(of: quotations)
        guard !asked.isEmpty else { return [] }
        let others = try correctionsBeside(asked)
        return Dictionary(grouping: asked + others) { SentencePlace($0.quotation) }
            .sorted { $0.key < $1.key }
            .compactMap { place, corrections in
                present.releases[place.release].map { RippleSentence(corrections, at: place.range, in: $0) }
            }
    }

    /// The sentences of one release that the book no longer bears out: a few queries for each indicator that it states.
    /// - Parameter matches: what the release's figures were taken for.
    public func ripple(_ matches: [QuotationMatch]) throws -> [RippleSentence] {
        let sure = matches.filter { match in
            match.isHeldAgainstTheBook && match.quotation.period != nil && !match.quotation.isOfCountry
        }
        var releases: [Int64: StoredRelease] = [:]
        var corrections: [RippleSentence.Correction] = []
        for (key, own) in Dictionary(
            grouping: sure, by: { ObservationKey(indicator: $0.indicator?.id ?? 0, area: $0.area ?? 0) })
        {
            guard let indicator = own.first?.indicator else { continue }
            let present = try PresentValues(self, indicator, in: key.area, of: own.map(\.quotation))
            releases.merge(present.releases) { first, _ in first }
            corrections += present.corrections(of: own.map(\.quotation))
        }
        return Dictionary(grouping: corrections) { SentencePlace($0.quotation) }
            .sorted { $0.key < $1.key }
            .compactMap { place, corrections in
                releases[place.release].map { RippleSentence(corrections, at: place.range, in: $0) }
            }
    }

    /// What else has to change in the sentences of some corrections.
    private func correctionsBeside(
        _ corrections: [RippleSentence.Correction]
    ) throws -> [RippleSentence.Correction] {
        let told = Set(corrections.map(\.quotation.id))
        let sentences = Set(corrections.map { SentencePlace($0.quotation) })
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.*, matched.indicator AS of_indicator, matched.area AS of_area
                FROM quotation JOIN quotation_match AS matched ON matched.quotation = quotation.id
                WHERE quotation.release IN (SELECT value FROM json_each(?)) AND \(Quotation.isTakenForAValue)
                    AND \(Quotation.isLastMatch)
                """, arguments: [Self.list(sentences.map(\.release))])
        var byKey: [ObservationKey: [Quotation]] = [:]
        for row in rows {
            guard let quotation = Quotation(row), !quotation.isOfCountry, !told.contains(quotation.id),
                sentences.contains(SentencePlace(quotation))
            else { continue }
            byKey[ObservationKey(indicator: row["of_indicator"], area: row["of_area"]), default: []].append(quotation)
        }
        guard !byKey.isEmpty else { return [] }
        let catalogue = try catalogue()
        return try byKey.flatMap { key, quotations -> [RippleSentence.Correction] in
            guard let indicator = catalogue.indicator(id: key.indicator) else { return [] }
            return try PresentValues(self, indicator, in: key.area, of: quotations)
                .corrections(of: quotations, areRestated: true)
        }
    }
}

extension Quotation {
    /// Whether it stands on the value of the year before.
    fileprivate var isRise: Bool { kind == .growth || kind == .change }

    /// Whether it was `matched` to a value of the book or to what is computed from some; what was doubted wasn't.
    fileprivate static let isTakenForAValue =
        "quotation.period IS NOT NULL AND matched.how IN ('observed', 'known', 'stated', 'published')"
}

/// Where a sentence stands.
private struct SentencePlace: Hashable, Comparable {
    let release: Int64
    let range: Range<Int>

    init(_ quotation: Quotation) {
        release = quotation.release
        // A figure that reaches over the end of its sentence takes it along.
        range = quotation.sentence.lowerBound..<max(quotation.sentence.upperBound, quotation.range.upperBound)
    }

    static func < (a: SentencePlace, b: SentencePlace) -> Bool {
        (a.release, a.range.lowerBound) < (b.release, b.range.lowerBound)
    }
}

/// The values in force that some quotations of an indicator stand on.
private struct PresentValues {
    let indicator: Indicator
    private(set) var releases: [Int64: StoredRelease] = [:]
    private var values: [Period: BookNumber] = [:]
    private var targets: [Period: [Target]] = [:]

    init(_ reader: BookReader, _ indicator: Indicator, in area: Int64, of quotations: [Quotation]) throws {
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
        let arguments: StatementArguments = [indicator.id, area]
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

    /// - Parameter areRestated: whether values are given anew that agree only because they were rounded more than they show:
    ///   in a sentence that is corrected anyway, 9.100 beside the growth to 9.150 would be wrong.
    func corrections(of quotations: [Quotation], areRestated: Bool = false) -> [RippleSentence.Correction] {
        quotations.compactMap { quotation in
            releases[quotation.release].flatMap { value(where: quotation, $0, isRestated: areRestated) }.map {
                RippleSentence.Correction(quotation: quotation, indicator: indicator, now: $0)
            }
        }
    }

    /// What the book would print where a quotation stands; nil where it agrees, or can't tell.
    private func value(
        where quotation: Quotation, _ release: StoredRelease, isRestated: Bool
    ) -> PrintedNumber? {
        guard let own = quotation.period?.canonical, let now = values[own],
            let number = quotation.fraction?.part ?? quotation.number, let said = quotation.range(of: number)
        else { return nil }
        let isRate = Unit(words: indicator.unit).isPercent
        let exact: Rational?
        let range: Interval?
        var isOwnValue = false
        switch quotation.kind {
        case .level, .fraction,
            .share where isRate == Unit(words: quotation.unit).isPercent,
            .growth where isRate && indicator.isGrowth:
            let (from, to) = (Unit(words: indicator.unit), Unit(words: quotation.unit))
            let isCount = quotation.kind == .fraction && to.dimension.isEmpty
            guard from.isCommensurable(with: to) || isCount, let factor = try? from.factor / to.factor else {
                return nil
            }
            isOwnValue = true
            exact = try? now.rational * factor
            // The book's value is what it is; only the print leaves room.
            range = (try? now.rational * from.factor).map { Interval($0) }
        case .growth where !isRate && (quotation.base == "previous-year" || quotation.base == "same-period"):
            guard let before = values[own.yearEarlier], before.mantissa > 0 else { return nil }
            let isPercent = Unit(words: quotation.unit).isPercent
            guard isPercent || quotation.unit == "lần" else { return nil }
            exact = ratio(now, before, times: isPercent ? 100 : 1, less: isPercent ? 100 : 0)
            range = rangeOfRatio(now, before, times: isPercent ? 100 : 1, less: isPercent ? 100 : 0)
        case .change where !isRate && (quotation.base == "previous-year" || quotation.base == "same-period"):
            let (from, to) = (Unit(words: indicator.unit), Unit(words: quotation.unit))
            guard let before = values[own.yearEarlier], from.isCommensurable(with: to),
                let factor = try? from.factor / to.factor
            else { return nil }
            exact = try? (now.rational - before.rational) * factor
            range = now.range(in: indicator.unit).flatMap { now in
                before.range(in: indicator.unit).flatMap { try? now - $0 }
            }
        case .attainment where !isRate:
            guard let plan = target(quotation, own, on: release.day)?.value, plan.mantissa > 0 else { return nil }
            exact = ratio(now, plan, times: 100, less: 0)
            range = rangeOfRatio(now, plan, times: 100, less: 0)
        default: return nil
        }
        guard let exact, let range, !said.meets(range) || isRestated && isOwnValue && quotation.approximator == nil,
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
