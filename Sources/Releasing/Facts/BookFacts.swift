import Figures
import PlanBook

/// What a book knows of some periods as of a day: all that releases about these are written from.
///
/// A value, so that many releases of one template are written from it on all cores.
public struct BookFacts: Sendable {
    public let catalogue: Catalogue
    public let areas: AreaMap
    public let home: Area
    public let vintage: Vintage
    /// The day on which targets and tasks are asked for.
    public let day: Day
    /// Every task given by the day, in the order in which it was given.
    public let tasks: [TaskStanding]
    public let directives: [Directive]
    let directivesByTask: [Int64: [Directive]]
    /// Figures that releases state inside the sentences of tasks, by release.
    let quotations: [Int64: [Quotation]]
    private let values: [Period: [ObservationKey: Observation]]
    private let targetsByPeriod: [Period: [ObservationKey: TargetPair]]
    private let stated: [Period: [ObservationKey: [StatedMeasure]]]
    private let rankings: [Period: [ObservationKey: RankingStanding]]
    /// How sources widened observed values ("trên"), by observation.
    let approximators: [Int64: Figure.Approximator]

    /// The country, whose values are benchmarks.
    let country: Area?
    /// The rates that say how large a part of another indicator one is (`new_rural_communes / communes * 100`), by its code.
    let rates: [String: PartRate]

    struct PartRate: Sendable {
        var rate: Indicator
        var whole: Indicator
    }

    /// - Parameters:
    ///   - periods: those that the release speaks of; the same of the year before each are read, too.
    ///   - day: the release's day; nil for the vintage's.
    public init(
        _ reader: BookReader, periods: Set<Period>, vintage: Vintage = .latest, on day: Day? = nil
    ) throws {
        catalogue = try reader.catalogue()
        areas = try reader.areaMap()
        country = areas.areas.first { $0.kind == .country }
        rates = Self.rates(catalogue)
        let day = day ?? vintage.day ?? .distantFuture
        home = try areas.requireArea(try reader.homeArea())
        self.vintage = vintage
        self.day = day
        tasks = try reader.tasks(on: day, vintage).sorted { $0.task.id < $1.task.id }
        directives = try reader.directives()
        directivesByTask = try reader.directivesByTask()
        let asked = Set(periods.map(\.canonical))
        var values: [Period: [ObservationKey: Observation]] = [:]
        var targets: [Period: [ObservationKey: TargetPair]] = [:]
        var stated: [Period: [ObservationKey: [StatedMeasure]]] = [:]
        var rankings: [Period: [ObservationKey: RankingStanding]] = [:]
        for period in asked.union(asked.map(\.yearEarlier.canonical)) {
            values[period] = try reader.values(of: period, vintage)
            stated[period] = try reader.statedMeasures(of: period, vintage)
            rankings[period] = Dictionary(
                try reader.rankings(of: period, vintage).map {
                    (ObservationKey(indicator: $0.ranking.indicator, area: $0.ranking.area), $0)
                }, uniquingKeysWith: { _, last in last })
        }
        for period in asked.union(asked.map { Period(year: $0.year) }) {
            targets[period] = try reader.targets(of: period, on: day)
        }
        self.values = values
        self.stated = stated
        self.rankings = rankings
        targetsByPeriod = targets
        let releases = Set(tasks.compactMap(\.task.sentence?.release))
        var quotations: [Int64: [Quotation]] = [:]
        for release in releases { quotations[release] = try reader.quotations(in: release) }
        self.quotations = quotations
        approximators = try Self.approximators(reader)
    }

    private static func rates(_ catalogue: Catalogue) -> [String: PartRate] {
        var rates: [String: PartRate] = [:]
        for rate in catalogue.indicators {
            let words = rate.formula.split(separator: " ").map(String.init)
            guard words.count == 5, words[1] == "/", words[3] == "*", words[4] == "100", rates[words[0]] == nil,
                let whole = catalogue.indicator(words[2])
            else { continue }
            rates[words[0]] = PartRate(rate: rate, whole: whole)
        }
        return rates
    }

    private static func approximators(_ reader: BookReader) throws -> [Int64: Figure.Approximator] {
        var found: [Int64: Figure.Approximator] = [:]
        for release in try reader.releases() {
            for quotation in try reader.quotations(in: release.id) {
                if let approximator = quotation.approximator { found[quotation.id] = approximator }
            }
        }
        return found
    }

    public func value(_ indicator: Indicator, _ area: Area, _ period: Period) -> Observation? {
        values[period.canonical]?[ObservationKey(indicator: indicator.id, area: area.id)]
    }

    /// The target of a period in force; for a part of a year that has none of its own, the year's.
    public func target(_ indicator: Indicator, _ area: Area, _ period: Period) -> Target? {
        let key = ObservationKey(indicator: indicator.id, area: area.id)
        if let own = targetsByPeriod[period.canonical]?[key]?.usual(for: indicator) { return own }
        guard period.isPartOfYear, indicator.accumulation == .flow else { return nil }
        return targetsByPeriod[Period(year: period.year)]?[key]?.usual(for: indicator)
    }

    /// The targets of a period in an area, in the order of tables.
    public func targets(in area: Area, _ period: Period) -> [(indicator: Indicator, target: Target)] {
        catalogue.indicators.compactMap { indicator in
            let key = ObservationKey(indicator: indicator.id, area: area.id)
            return targetsByPeriod[period.canonical]?[key]?.usual(for: indicator).map { (indicator, $0) }
        }
    }

    public func statedMeasures(_ indicator: Indicator, _ area: Area, _ period: Period) -> [StatedMeasure] {
        stated[period.canonical]?[ObservationKey(indicator: indicator.id, area: area.id)] ?? []
    }

    public func ranking(_ indicator: Indicator, _ area: Area, _ period: Period) -> RankingStanding? {
        rankings[period.canonical]?[ObservationKey(indicator: indicator.id, area: area.id)]
    }

    /// Whether the book was asked for a period.
    public func knows(_ period: Period) -> Bool { values[period.canonical] != nil }

    /// How many provinces and cities of their rank there were on a day.
    func provinceCount(on day: Day) -> Int {
        areas.areas.count { $0.kind.level == 1 && $0.exists(on: day) }
    }
}
