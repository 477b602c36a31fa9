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
        let present = try PresentValues(self, of: [(indicator, area.id, quotations)])
        let asked = present.corrections()
        guard !asked.isEmpty else { return [] }
        return present.sentences(asked + (try correctionsBeside(asked)))
    }

    /// The sentences of one release that the book no longer bears out: three queries, however much it states.
    /// - Parameter matches: what the release's figures were taken for.
    public func ripple(_ matches: [QuotationMatch]) throws -> [RippleSentence] {
        let sure = matches.filter { match in
            match.isHeldAgainstTheBook && match.quotation.period != nil && !match.quotation.isOfCountry
        }
        let bySeries = Dictionary(grouping: sure) { match in
            ObservationKey(indicator: match.indicator?.id ?? 0, area: match.area ?? 0)
        }
        let present = try PresentValues(
            self,
            of: bySeries.compactMap { key, own in
                own.first?.indicator.map { ($0, key.area, own.map(\.quotation)) }
            })
        return present.sentences(present.corrections())
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
        let present = try PresentValues(
            self,
            of: byKey.compactMap { key, quotations in
                catalogue.indicator(id: key.indicator).map { ($0, key.area, quotations) }
            })
        return present.corrections(areRestated: true)
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

/// The values in force that some quotations stand on: three queries, of however many indicators and areas they are.
private struct PresentValues {
    private let series: [PresentSeries]
    private var releases: [Int64: StoredRelease] = [:]

    init(_ reader: BookReader, of asked: [(indicator: Indicator, area: Int64, quotations: [Quotation])]) throws {
        guard !asked.isEmpty else {
            series = []
            return
        }
        let ids = BookReader.list(Set(asked.flatMap(\.quotations).map(\.release)))
        let found = try Row.fetchAll(
            reader.db, sql: "SELECT * FROM release WHERE id IN (SELECT value FROM json_each(?))", arguments: [ids])
        for release in found.compactMap(StoredRelease.init) { releases[release.id] = release }
        let keys = asked.flatMap { indicator, area, quotations in
            Self.periods(of: quotations).map { "[\(PeriodCode.code($0)),\(indicator.id),\(area)]" }
        }
        func rows(_ table: String, _ order: String) throws -> [ObservationKey: [Row]] {
            // The keys are few: each is looked up along the index.
            let rows = try Row.fetchAll(
                reader.db,
                sql: """
                    SELECT said.* FROM json_each(?) AS asked CROSS JOIN \(table) AS said
                    ON said.period = json_extract(asked.value, '$[0]')
                        AND said.indicator = json_extract(asked.value, '$[1]')
                        AND said.area = json_extract(asked.value, '$[2]')
                    ORDER BY \(order), said.id
                    """, arguments: ["[\(keys.joined(separator: ","))]"])
            return Dictionary(grouping: rows) { ObservationKey(indicator: $0["indicator"], area: $0["area"]) }
        }
        let (said, aimed) = (try rows("observation", "said.known"), try rows("target", "said.in_force"))
        series = asked.map { indicator, area, quotations in
            let key = ObservationKey(indicator: indicator.id, area: area)
            return PresentSeries(
                indicator: indicator, quotations: quotations, said: (said[key] ?? []).compactMap(Observation.init),
                aimed: (aimed[key] ?? []).compactMap(Target.init))
        }
    }

    private static func periods(of quotations: [Quotation]) -> Set<Period> {
        var periods: Set<Period> = []
        for own in Set(quotations.compactMap { $0.period?.canonical }) {
            periods.formUnion([own, own.yearEarlier, Period(year: own.year)].map(\.canonical))
        }
        return periods
    }

    /// - Parameter areRestated: whether values are given anew that agree only because they were rounded more than they show:
    ///   in a sentence that is corrected anyway, 9.100 beside the growth to 9.150 would be wrong.
    func corrections(areRestated: Bool = false) -> [RippleSentence.Correction] {
        series.flatMap { series in
            series.quotations.compactMap { quotation in
                releases[quotation.release]
                    .flatMap { series.value(where: quotation, $0, isRestated: areRestated) }
                    .map { RippleSentence.Correction(quotation: quotation, indicator: series.indicator, now: $0) }
            }
        }
    }

    /// Corrections by the sentences that they are in, in the order of releases and places.
    func sentences(_ corrections: [RippleSentence.Correction]) -> [RippleSentence] {
        Dictionary(grouping: corrections) { SentencePlace($0.quotation) }
            .sorted { $0.key < $1.key }
            .compactMap { place, corrections in
                releases[place.release].map { RippleSentence(corrections, at: place.range, in: $0) }
            }
    }
}

/// The values and targets of one indicator in one area, and the quotations that stand on them.
private struct PresentSeries {
    let indicator: Indicator
    let quotations: [Quotation]
    private var values: [Period: BookNumber] = [:]
    private let targets: [Period: [Target]]

    /// - Parameters:
    ///   - said: in the order in which they became known.
    ///   - aimed: in the order in which they came into force.
    init(indicator: Indicator, quotations: [Quotation], said: [Observation], aimed: [Target]) {
        (self.indicator, self.quotations) = (indicator, quotations)
        targets = Dictionary(grouping: aimed) { $0.period.canonical }
        for observation in said { values[observation.period.canonical] = observation.value }
    }

    /// What the book would print where a quotation stands; nil where it agrees, or can't tell.
    func value(
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
