import Figures
import PlanBook

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
        try book.read { reader in
            let map = try reader.areaMap()
            let own = try map.requireArea(try area ?? reader.homeArea(), on: day)
            var question = try BookQuestion(reader, area: own, vintage: day.map(Vintage.asKnown) ?? .latest)
            return try figures.map { try question.answer($0) }
        }
    }
}

/// Looks figures up in one vintage of a book.
private struct BookQuestion {
    let reader: BookReader
    let area: Area
    let vintage: Vintage
    let catalogue: Catalogue
    let aliases: AliasIndex
    /// Periods that were asked for, so that each is read once.
    private var values: [Period: [ObservationKey: Observation]] = [:]
    private var targets: [Period: [ObservationKey: Target]] = [:]

    init(_ reader: BookReader, area: Area, vintage: Vintage) throws {
        self.reader = reader
        self.area = area
        self.vintage = vintage
        catalogue = try reader.catalogue()
        aliases = try reader.aliases()
    }

    /// Only names that are surely an indicator's are looked up: a doubt is no ground to accuse anybody.
    mutating func answer(_ figure: Figure) throws -> KnownValue? {
        guard figure.place.area == nil, let period = figure.period?.canonical,
            case .indicator(let id)? = aliases.meaning(of: figure.about), let indicator = catalogue.indicator(id: id)
        else { return nil }
        let unit = Unit(words: indicator.unit)
        switch figure.kind {
        case .level where Unit(words: figure.unit).isCommensurable(with: unit),
            .share where unit.isPercent, .growth where unit.isPercent && indicator.isGrowth:
            return try value(indicator, period).flatMap { known(indicator, $0) }
        case .growth:
            return try growth(figure, indicator, period)
        case .attainment:
            return try attainment(figure, indicator, period)
        default: return nil
        }
    }

    private mutating func value(_ indicator: Indicator, _ period: Period) throws -> Observation? {
        if values[period] == nil { values[period] = try reader.values(of: period, vintage) }
        return values[period]?[ObservationKey(indicator: indicator.id, area: area.id)]
    }

    private mutating func target(_ indicator: Indicator, _ period: Period) throws -> Target? {
        if targets[period] == nil {
            targets[period] = try reader.targets(of: period, on: vintage.day ?? .distantFuture)
        }
        return targets[period]?[ObservationKey(indicator: indicator.id, area: area.id)]
    }

    private func known(_ indicator: Indicator, _ observation: Observation) -> KnownValue? {
        guard let value = observation.value, let narrow = value.interval(in: indicator.unit, .narrow),
            let wide = value.interval(in: indicator.unit, .wide)
        else { return nil }
        return KnownValue(
            narrow: narrow, wide: wide, text: "\(NumberStyle.vietnamese.text(value.printed)) \(indicator.unit)",
            origin: "\(indicator.nameVi), \(observation.status.word), \(observation.known.text)")
    }

    private mutating func growth(_ figure: Figure, _ indicator: Indicator, _ period: Period) throws -> KnownValue? {
        guard Unit(words: figure.unit).isPercent,
            figure.base == .previousYear || figure.base == .samePeriod
                || figure.base == .year(period.year - 1), !Unit(words: indicator.unit).isPercent,
            let now = try value(indicator, period), let before = try value(indicator, period.yearEarlier)
        else { return nil }
        return quotient(now.value, before.value, indicator, less: 100, names: (now.known, before.known))
    }

    private mutating func attainment(_ figure: Figure, _ indicator: Indicator, _ period: Period) throws -> KnownValue? {
        guard !Unit(words: indicator.unit).isPercent, let now = try value(indicator, period) else { return nil }
        let whole = period.isPartOfYear ? Period(year: period.year) : period
        guard let plan = try target(indicator, whole), plan.upper == nil else { return nil }
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
