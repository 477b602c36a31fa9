import Figures
import GRDB

/// How the values of a series came to be what they are.
public struct SeriesHistory: Sendable {
    private struct Key: Hashable {
        var area: Int64
        var period: Period
    }

    /// All that was said of each value, in the order in which it became known.
    private var vintages: [Key: [Observation]] = [:]
    /// By number.
    public private(set) var sources: [Int64: Source] = [:]
    /// The releases that are sources, by the source's number; without their texts.
    public private(set) var releases: [Int64: StoredRelease] = [:]

    /// All that was said of an area's value in a period, in the order in which it became known; the last is in force.
    public func vintages(of area: Int64, _ period: Period) -> [Observation] {
        vintages[Key(area: area, period: period.canonical)] ?? []
    }

    /// How often the values that a point rests on were revised, and from which day the last revision counts.
    ///
    /// What was said first is no revision; a value withdrawn is one.
    public func revisions(of point: AreaSeries.Point) -> (count: Int, last: Day?) {
        let revisions = point.parts.flatMap { vintages(of: $0.part.area, point.period).dropFirst() }
        return (revisions.count, revisions.map(\.known).max())
    }

    /// Who or what said a value: a release by its number and day.
    public func reference(of observation: Observation) -> String? {
        releases[observation.source]?.reference ?? sources[observation.source]?.name
    }
}

extension BookReader {
    /// How the values of some series of one indicator came to be what they are. Three queries, however many there are.
    /// - Parameter vintage: the series' own: what became known later doesn't count.
    public func history(of series: [AreaSeries], _ vintage: Vintage = .latest) throws -> SeriesHistory {
        try SeriesHistory(self, series, vintage)
    }
}

extension SeriesHistory {
    fileprivate init(_ reader: BookReader, _ series: [AreaSeries], _ vintage: Vintage) throws {
        guard let indicator = series.first?.indicator else { return }
        let points = series.flatMap(\.points)
        let said = try Row.fetchAll(
            reader.db,
            sql: """
                SELECT * FROM observation
                WHERE period IN (SELECT value FROM json_each(?)) AND indicator = ?
                    AND area IN (SELECT value FROM json_each(?)) AND known <= ?
                ORDER BY known, id
                """,
            arguments: [
                BookReader.list(points.map { Int64(PeriodCode.code($0.period)) }), indicator,
                BookReader.list(points.flatMap { $0.parts.map(\.part.area) }), vintage.limit,
            ]
        ).compactMap(Observation.init)
        vintages = Dictionary(grouping: said) { Key(area: $0.area, period: $0.period.canonical) }
        let used = BookReader.list(said.map(\.source))
        for row in try Row.fetchAll(
            reader.db, sql: "SELECT * FROM source WHERE id IN (SELECT value FROM json_each(?))", arguments: [used])
        {
            let source = Source(row)
            sources[source.id] = source
        }
        for release in try reader.releases() where sources[release.source] != nil { releases[release.source] = release }
    }
}
