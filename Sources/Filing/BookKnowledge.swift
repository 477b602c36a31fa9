import Crypto
import Documents
import Figures
import PlanBook
import Reading

/// Answers from a plan book what is known of a document's figures.
public struct BookKnowledge: KnownValues {
    private let book: PlanBook
    private let area: String?

    /// - Parameter area: whose figures they are; nil: the book's own area's.
    public init(_ book: PlanBook, area: String? = nil) {
        self.book = book
        self.area = area
    }

    public func knownValues(of figures: [Figure], on day: Day?) throws -> [KnownValue?] {
        let quotations = figures.enumerated().map { position, figure in
            Quotation(figure, position: position, range: 0..<0, sentence: 0..<0, quote: "")
        }
        return try book.read { reader in
            let map = try reader.areaMap()
            let own = try map.requireArea(try area ?? reader.homeArea(), on: day)
            var question = try BookQuestion(reader, of: own.id, on: day, text: [], except: [])
            return try zip(figures, quotations).map { try question.answer($0, $1) }
        }
    }

    /// What was known, on the day that a release bears, of what its figures state: apart from what the book has from this
    /// very release.
    public func knownValues(of release: Release) throws -> [KnownValue?] {
        try book.read { reader in
            let map = try reader.areaMap()
            let identity = ReleaseIdentity(release, areas: map)
            let own = try area.map { try map.requireArea($0, on: identity.day) } ?? identity.area
            // The figures of a district that the book doesn't know aren't the province's.
            if own == nil, identity.namesUnknownArea { return release.figures.map { _ in nil } }
            let sources = try reader.sources(sha256: Array(SHA256.hash(data: release.document.text)))
            var question = try BookQuestion(
                reader, of: try own?.id ?? map.requireArea(reader.homeArea()).id, on: identity.day,
                text: release.document.text, except: Set(sources.map(\.id)))
            return try zip(release.figures, Quotation.all(of: release)).map { try question.answer($0, $1) }
        }
    }
}

/// Looks figures up in one vintage of a book.
private struct BookQuestion {
    let reader: BookReader
    let vintage: Vintage
    let release: StoredRelease
    /// Sources that don't count: the release itself.
    let excluded: Set<Int64>
    private var matcher: QuotationMatcher
    /// Periods that were asked for, so that each is read once.
    private var values: [Period: [ObservationKey: Observation]] = [:]
    private var targets: [Period: [ObservationKey: TargetPair]] = [:]

    init(_ reader: BookReader, of area: Int64, on day: Day?, text: [UInt8], except excluded: Set<Int64>) throws {
        self.reader = reader
        self.excluded = excluded
        vintage = day.map(Vintage.asKnown) ?? .latest
        matcher = try QuotationMatcher(reader)
        release = StoredRelease(
            source: 0, area: area, title: "", number: nil, day: day ?? .distantFuture, period: nil, text: text)
    }

    /// Only names that are surely an indicator's are looked up, as at import: a doubt is no ground to accuse anybody.
    mutating func answer(_ figure: Figure, _ quotation: Quotation) throws -> KnownValue? {
        guard let period = figure.period?.canonical else { return nil }
        let found = matcher.find(quotation, in: release)
        guard case .indicator(let id)? = found.meaning, let indicator = matcher.catalogue.indicator(id: id) else {
            return nil
        }
        let key = ObservationKey(indicator: indicator.id, area: found.area)
        let unit = Unit(words: indicator.unit)
        switch figure.kind {
        case .level where Unit(words: figure.unit).isCommensurable(with: unit),
            .share where unit.isPercent, .growth where unit.isPercent && indicator.isGrowth:
            return try value(key, period).flatMap { known(indicator, $0) }
        case .growth:
            return try growth(figure, indicator, key, period)
        case .attainment:
            return try attainment(figure, indicator, key, period)
        default: return nil
        }
    }

    private mutating func value(_ key: ObservationKey, _ period: Period) throws -> Observation? {
        if values[period] == nil { values[period] = try reader.values(of: period, vintage, except: excluded) }
        return values[period]?[key]
    }

    /// The target that a figure is measured by: the period's own before the year's, and of the kind that it names.
    private mutating func target(
        _ kind: Target.Kind, _ indicator: Indicator, _ key: ObservationKey, _ period: Period
    ) throws -> Target? {
        let whole = Period(year: period.year)
        for asked in indicator.takesYearTarget(in: period) ? [period, whole] : [period] {
            if targets[asked] == nil {
                targets[asked] = try reader.targets(of: asked, on: vintage.day ?? .distantFuture)
            }
            if let found = targets[asked]?[key]?.target(of: kind), !excluded.contains(found.source) { return found }
        }
        return nil
    }

    private func known(_ indicator: Indicator, _ observation: Observation) -> KnownValue? {
        guard let value = observation.value, let narrow = value.interval(in: indicator.unit, .narrow),
            let wide = value.interval(in: indicator.unit, .wide)
        else { return nil }
        return KnownValue(
            narrow: narrow, wide: wide, text: "\(NumberStyle.vietnamese.text(value.printed)) \(indicator.unit)",
            origin: "\(indicator.nameVi), \(observation.status.word), \(observation.known.text)")
    }

    private mutating func growth(
        _ figure: Figure, _ indicator: Indicator, _ key: ObservationKey, _ period: Period
    ) throws -> KnownValue? {
        guard Unit(words: figure.unit).isPercent,
            figure.base == .previousYear || figure.base == .samePeriod
                || figure.base == .year(period.year - 1), !Unit(words: indicator.unit).isPercent,
            let now = try value(key, period), let before = try value(key, period.yearEarlier)
        else { return nil }
        return quotient(now.value, before.value, indicator, less: 100, names: (now.known, before.known))
    }

    private mutating func attainment(
        _ figure: Figure, _ indicator: Indicator, _ key: ObservationKey, _ period: Period
    ) throws -> KnownValue? {
        let kind: Target.Kind? =
            switch figure.base {
            case .plan: .plan
            case .estimate: .estimate
            default: nil
            }
        guard let kind, !Unit(words: indicator.unit).isPercent, let now = try value(key, period),
            let plan = try target(kind, indicator, key, period), plan.upper == nil
        else { return nil }
        return quotient(now.value, plan.value, indicator, less: 0, names: (now.known, plan.inForce))
    }

    /// One value by another in per cent, with all that their rounding allows.
    private func quotient(
        _ above: BookNumber?, _ below: BookNumber?, _ indicator: Indicator, less: Int, names: (Day, Day)
    ) -> KnownValue? {
        guard let above, let below, below.mantissa > 0, above.mantissa >= 0,
            let narrow = Self.quotient(above, below, indicator.unit, less, .narrow),
            let wide = Self.quotient(above, below, indicator.unit, less, .wide),
            let exact = try? above.rational / below.rational * Rational(100) - Rational(less)
        else { return nil }
        let text = (try? exact.rounded(toDecimals: 2).text) ?? ""
        return KnownValue(
            narrow: narrow, wide: wide, text: "\(text)%",
            origin: "\(indicator.nameVi): \(above.text) (\(names.0.text)) / \(below.text) (\(names.1.text))")
    }
}

extension BookQuestion {
    private static func quotient(
        _ above: BookNumber, _ below: BookNumber, _ unit: String, _ less: Int, _ latitude: Latitude
    ) -> Interval? {
        guard let above = above.interval(in: unit, latitude), let below = below.interval(in: unit, latitude) else {
            return nil
        }
        return try? (above / below).scaled(by: Rational(100)) + Interval(Rational(-less))
    }
}

extension BookNumber {
    /// All values that print so, in the dimension of the unit.
    fileprivate func interval(in unit: String, _ latitude: Latitude) -> Interval? {
        let unit = Unit(words: unit)
        let figure = Figure(range: 0..<0, kind: .level, value: .number(printed), unit: nil)
        return try? figure.interval(of: printed, in: unit, latitude)
    }
}
