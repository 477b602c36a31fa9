import Figures
import GRDB

/// The way back from a number to where it came from.
public struct Trace: Sendable {
    public struct Step: Sendable {
        public var observation: Observation
        public var source: Source?
        /// When it was recorded and by whom.
        public var entry: JournalEntry?
        /// Where a release says it.
        public var quotation: Quotation?
        public var release: StoredRelease?

        /// The sentence that says it.
        public var sentence: String? {
            guard let quotation, let release else { return nil }
            return release.words(quotation.sentence)
        }
    }

    public var indicator: Indicator
    public var area: Area
    public var period: Period
    /// All that was said, in the order in which it became known; the last is in force.
    public var steps: [Step]
    /// The targets, in the order in which they came into force.
    public var targets: [Target]
    /// The directives that set them, by number.
    public var directives: [Int64: Directive] = [:]
    /// The sources of the targets, by number.
    public var targetSources: [Int64: Source] = [:]
    /// Other figures that releases state of it: growth, attainment, shares.
    public var stated: [StatedMeasure]
}

extension BookReader {
    public func trace(_ indicator: Indicator, in area: Area, _ period: Period) throws -> Trace {
        let period = period.canonical
        let observations = try revisions(of: indicator.id, in: area.id, period)
        var sources: [Int64: Source] = [:]
        var entries: [Int64: JournalEntry] = [:]
        var releases: [Int64: StoredRelease] = [:]
        let steps = try observations.map { observation in
            if sources[observation.source] == nil { sources[observation.source] = try source(observation.source) }
            if entries[observation.entry] == nil { entries[observation.entry] = try journalEntry(observation.entry) }
            let source = sources[observation.source]
            var step = Trace.Step(observation: observation, source: source, entry: entries[observation.entry])
            guard source?.kind == .release, let place = observation.place, let found = try quotation(place) else {
                return step
            }
            step.quotation = found
            if releases[found.release] == nil { releases[found.release] = try release(found.release) }
            step.release = releases[found.release]
            return step
        }
        let key = ObservationKey(indicator: indicator.id, area: area.id)
        let targets = try targetHistory(of: indicator.id, in: area.id, period)
        var directives: [Int64: Directive] = [:]
        for id in Set(targets.compactMap(\.directive)) { directives[id] = try directive(id) }
        var targetSources: [Int64: Source] = [:]
        for id in Set(targets.map(\.source)) { targetSources[id] = try source(id) }
        return Trace(
            indicator: indicator, area: area, period: period, steps: steps, targets: targets, directives: directives,
            targetSources: targetSources,
            stated: try statedMeasures(of: period, .latest)[key] ?? [])
    }
}
