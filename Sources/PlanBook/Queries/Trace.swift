import Figures
import GRDB

/// The way back from a number to where it came from.
public struct Trace: Sendable {
    /// A value, with where it was said.
    public struct Step: Sendable {
        public var observation: Observation
        public var origin: Origin
    }

    /// A target, with the directive that set it and where it was said.
    public struct Aim: Sendable {
        public var target: Target
        public var directive: Directive?
        public var origin: Origin
    }

    /// A rank or a score, with where it was said.
    public struct Place: Sendable {
        public var ranking: Ranking
        public var origin: Origin
    }

    public var indicator: Indicator
    public var area: Area
    public var period: Period
    /// All values that were said, in the order in which they became known; the last is in force.
    public var steps: [Step]
    /// The targets, in the order in which they came into force.
    public var aims: [Aim]
    /// The ranks, in the order in which they became known; the last is in force.
    public var places: [Place]
    /// What releases state beside: growth, attainment, shares, and values that the book had already. In the order in which
    /// they became known.
    public var stated: [Origin]
}

extension Trace {
    /// Who or what said something, and where.
    public struct Origin: Sendable {
        public var source: Source?
        /// When it was recorded and by whom.
        public var entry: JournalEntry?
        /// The line of a file.
        public var line: Int64?
        /// Where a release says it.
        public var quotation: Quotation?
        public var release: StoredRelease?

        /// The sentence that says it.
        public var sentence: String? {
            guard let quotation, let release else { return nil }
            return release.words(quotation.sentence)
        }
    }
}

extension BookReader {
    public func trace(_ indicator: Indicator, in area: Area, _ period: Period) throws -> Trace {
        let period = period.canonical
        var origins = OriginFinder(self)
        let steps = try revisions(of: indicator.id, in: area.id, period).map {
            Trace.Step(observation: $0, origin: try origins.origin($0.source, $0.entry, $0.place))
        }
        let aims = try targetHistory(of: indicator.id, in: area.id, period).map {
            Trace.Aim(
                target: $0, directive: try $0.directive.flatMap { try directive($0) },
                origin: try origins.origin($0.source, $0.entry, $0.place))
        }
        let places = try rankingRevisions(of: indicator.id, in: area.id, period).map {
            Trace.Place(ranking: $0, origin: try origins.origin($0.source, $0.entry, $0.place))
        }
        let told = Set(
            (steps.map(\.origin) + aims.map(\.origin) + places.map(\.origin)).compactMap { $0.quotation?.id })
        let stated = try quotations(matchedTo: indicator.id, in: area.id)
            .filter { $0.period?.canonical == period && !told.contains($0.id) }
            .map { try origins.origin(of: $0) }
            .sorted { ($0.release?.day ?? .distantPast) < ($1.release?.day ?? .distantPast) }
        return Trace(
            indicator: indicator, area: area, period: period, steps: steps, aims: aims, places: places, stated: stated)
    }
}

/// Looks sources, journal entries and releases up, each once.
private struct OriginFinder {
    let reader: BookReader
    private var sources: [Int64: Source] = [:]
    private var entries: [Int64: JournalEntry] = [:]
    private var releases: [Int64: StoredRelease] = [:]

    init(_ reader: BookReader) { self.reader = reader }

    /// - Parameter place: the line of a file, the number of a release's quotation.
    mutating func origin(_ source: Int64, _ entry: Int64, _ place: Int64?) throws -> Trace.Origin {
        if sources[source] == nil { sources[source] = try reader.source(source) }
        if entries[entry] == nil { entries[entry] = try reader.journalEntry(entry) }
        var origin = Trace.Origin(source: sources[source], entry: entries[entry])
        guard let place else { return origin }
        guard sources[source]?.kind == .release else {
            origin.line = place
            return origin
        }
        guard let quotation = try reader.quotation(place) else { return origin }
        origin.quotation = quotation
        origin.release = try release(quotation.release)
        return origin
    }

    mutating func origin(of quotation: Quotation) throws -> Trace.Origin {
        guard let release = try release(quotation.release) else { return Trace.Origin(quotation: quotation) }
        var origin = try origin(release.source, release.entry, nil)
        (origin.quotation, origin.release) = (quotation, release)
        return origin
    }

    private mutating func release(_ id: Int64) throws -> StoredRelease? {
        if releases[id] == nil { releases[id] = try reader.release(id) }
        return releases[id]
    }
}
