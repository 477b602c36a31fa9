import Figures
import GRDB

/// A form as it is filled in: each cell beside plan, last period and last year, with what its check found.
public struct FormSheet: Sendable {
    public struct Line: Sendable {
        public var indicator: Indicator
        public var entry: FormEntry?
        /// The target in force, and of which period it is: the form's own or its year.
        public var plan: Target?
        public var planPeriod: Period?
        /// The last period before it that has a value.
        public var lastPeriod: Observation?
        public var lastYear: Observation?
        /// What the book holds for the cell.
        public var inForce: Observation?
        public var warnings: [EntryWarning]
    }

    public var form: ReportForm
    public var state: FormState
    /// In the form's order.
    public var lines: [Line]
    /// The number of the last entry of the form: what is behind it is another's.
    public var sequence: Int64
}

extension Period {
    /// The periods that may be the last one before this: of running totals those of the year before them, the latest
    /// first; of others the one of the same length.
    var periodsBefore: [Period] {
        guard let months = monthsOfYear else { return [] }
        if isPartOfYear, isCumulative, months.count > 1 {
            return (1..<months.count).reversed().map { Period(year: year, span: .months($0)).canonical }
        }
        switch span {
        case .month(1): return [Period(year: year - 1, span: .month(12))]
        case .month(let month): return [Period(year: year, span: .month(month - 1))]
        case .quarter(let quarter): return [Period(year: year, span: .quarter(quarter - 1))]
        case .half(let half): return [Period(year: year, span: .half(half - 1))]
        case .year: return (1...11).reversed().map { Period(year: year, span: .months($0)).canonical }
        case .months, .through: return []
        }
    }
}

extension BookReader {
    /// A form as it is filled in, for those who may read it; a fixed number of queries.
    ///
    /// - Parameters:
    ///   - day: today; targets count that are in force on it.
    ///   - chosen: the indicators whose checks are asked for; nil for all.
    public func sheet(
        ofForm id: Int64, on day: Day, checking chosen: Set<Int64>? = nil, for actor: Actor
    ) throws -> FormSheet {
        try sheet(of: try form(id, for: actor), on: day, checking: chosen)
    }

    func sheet(of form: ReportForm, on day: Day, checking chosen: Set<Int64>? = nil) throws -> FormSheet {
        let entries = try entries(ofForm: form.id)
        let work = try FormSheetWork(form, entries, on: day, self)
        return FormSheet(
            form: form, state: try state(ofForm: form.id),
            lines: form.indicators.compactMap { work.line($0, isChecked: chosen?.contains($0) ?? true) },
            sequence: entries.values.map(\.id).max() ?? 0)
    }
}

/// What the lines of one sheet are made from.
private struct FormSheetWork {
    private let form: ReportForm
    private let entries: [Int64: FormEntry]
    private let catalogue: Catalogue
    private let map: AreaMap
    /// The values of the form's period and of its year in its area and those below, with what is filled in put over.
    private let filled: ValueGrid
    /// The values in force of the form's area: of its period and those before.
    private let inForce: ValueGrid
    private let targets: [ObservationKey: TargetPair]
    private let yearTargets: [ObservationKey: TargetPair]

    init(_ form: ReportForm, _ entries: [Int64: FormEntry], on day: Day, _ reader: BookReader) throws {
        self.form = form
        self.entries = entries
        catalogue = try reader.catalogue()
        map = try reader.areaMap()
        let asked = form.indicators.compactMap { [catalogue] in catalogue.indicator(id: $0) }
        let related = Set(asked.flatMap { [catalogue] in catalogue.related(to: $0) })
        let year = Period(year: form.period.year)
        let observations = try reader.observations(
            of: related, in: AreaRollUp.areas(below: form.area, form.period, map), [form.period, year])
        filled = ValueGrid(observations + entries.values.compactMap { Observation($0, in: form) })
        inForce = ValueGrid(
            observations
                + (try reader.observations(
                    of: Set(form.indicators), in: [form.area], form.period.periodsBefore + [form.period.yearEarlier])))
        targets = try reader.targets(of: form.period, on: day)
        yearTargets = form.period.isPartOfYear ? try reader.targets(of: year, on: day) : [:]
    }

    func line(_ id: Int64, isChecked: Bool) -> FormSheet.Line? {
        guard let indicator = catalogue.indicator(id: id) else { return nil }
        let key = ObservationKey(indicator: id, area: form.area)
        let own = targets[key]?.usual(for: indicator)
        var line = FormSheet.Line(
            indicator: indicator, entry: entries[id], plan: own ?? yearTargets[key]?.usual(for: indicator),
            planPeriod: nil,
            lastPeriod: form.period.periodsBefore.lazy.compactMap { inForce[id, form.area, $0] }.first,
            lastYear: inForce[id, form.area, form.period.yearEarlier], inForce: inForce[id, form.area, form.period],
            warnings: [])
        line.planPeriod = line.plan.map { $0.period }
        if isChecked, let value = line.entry?.value { line.warnings = EntryCheck.warnings(context(line, value)) }
        return line
    }

    private func context(_ line: FormSheet.Line, _ value: BookNumber) -> EntryContext {
        EntryContext(
            indicator: line.indicator, period: form.period, value: value,
            lastPeriod: line.lastPeriod.flatMap { last in last.value.map { (last.period, $0) } },
            lastYear: line.lastYear?.value, plan: line.plan?.value, planPeriod: line.planPeriod,
            breakdowns: breakdowns(of: line.indicator), disagreement: disagreement(of: line.indicator),
            inForce: line.inForce?.value)
    }

    /// The breakdowns that are the whole, where all parts have values in the same unit.
    private func breakdowns(of whole: Indicator) -> [[EntryContext.Part]] {
        // Growths, rates and indices of parts don't add up.
        guard whole.accumulation != .rate else { return [] }
        return Dictionary(grouping: catalogue.parts(of: whole.code)) { $0.breakdown }
            .sorted { $0.key < $1.key }.compactMap { _, parts in
                guard parts.allSatisfy(\.isExhaustive) else { return nil }
                let filled = parts.compactMap { part -> EntryContext.Part? in
                    guard let indicator = catalogue.indicator(part.part), indicator.unit == whole.unit,
                        let value = self.filled[indicator.id, form.area, form.period]?.value
                    else { return nil }
                    return EntryContext.Part(indicator: indicator, value: value)
                }
                return filled.count == parts.count ? filled : nil
            }
    }

    private func disagreement(of indicator: Indicator) -> AreaRollUp.Disagreement? {
        guard indicator.areaRollup != .none else { return nil }
        let weight = indicator.weight.flatMap { catalogue.indicator($0) }
        return AreaRollUp(of: indicator, weight: weight, to: form.area, form.period, map: map, values: filled)
            .disagreements.first { $0.area == form.area }
    }
}

extension Catalogue {
    /// An indicator with its parts and its weight.
    fileprivate func related(to indicator: Indicator) -> [Int64] {
        [indicator.id] + parts(of: indicator.code).compactMap { self.indicator($0.part)?.id }
            + [indicator.weight.flatMap { self.indicator($0)?.id }].compactMap { $0 }
    }
}

extension Observation {
    /// An entry as the value that it is to become; nil where the cell was cleared.
    fileprivate init?(_ entry: FormEntry, in form: ReportForm) {
        guard let value = entry.value else { return nil }
        self.init(
            indicator: entry.indicator, area: form.area, period: form.period, known: .distantFuture, value: value,
            status: entry.status, source: 0)
    }
}
