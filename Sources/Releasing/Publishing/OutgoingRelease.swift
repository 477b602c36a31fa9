import Crypto
import Figures
import Filing
import PlanBook
import Reading

/// A release as it goes out: what the book keeps of it.
public struct OutgoingRelease: Sendable {
    /// The file's name.
    public var name: String
    /// What was read back from the file.
    public var release: Release
    /// The figures that were written.
    public var figures: [BoundFigure]
    /// As a book or a person names it; nil for the book's own.
    public var area: String?
    public var title: String
    /// "127/TB-UBND"
    public var number: String?
    public var day: Day
    public var period: Period

    public init(
        name: String, release: Release, figures: [BoundFigure], area: String?, title: String, number: String?, day: Day,
        period: Period
    ) {
        self.name = name
        self.release = release
        self.figures = figures
        self.area = area
        self.title = title
        self.number = number
        self.day = day
        self.period = period
    }

    /// The observations that its figures rest on.
    public var observations: [Int64] { Set(figures.flatMap(\.observations)).sorted() }

    /// Keeps the release with its figures, so that `ripple` finds it when a value is revised.
    public func keep(in writer: BookWriter) throws -> StoredRelease {
        let catalogue = try writer.reader.catalogue()
        let areas = try writer.reader.areaMap()
        let home = try writer.reader.homeArea()
        var meanings: [Int: (indicator: Int64, area: Int64)] = [:]
        for (place, figure) in ReadBackGate().pairing(of: figures, with: release).written {
            guard let tag = FigureTag(figure.tag), let indicator = catalogue.indicator(tag.code) else { continue }
            meanings[place] = (indicator.id, try areas.requireArea(tag.area ?? home, on: day).id)
        }
        return try writer.publish(
            ReleaseToFile(
                name: name, sha256: Array(SHA256.hash(data: release.document.text)), title: title, number: number,
                area: try areas.requireArea(area ?? home, on: day).id, day: day, period: period,
                text: release.document.text, quotations: Quotation.all(of: release)), meanings: meanings)
    }
}
