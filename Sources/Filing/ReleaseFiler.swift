import Crypto
import Documents
import Figures
import PlanBook
import Reading

/// Takes a release that was read into a plan book: figures, tasks, cited directives.
public struct ReleaseFiler: Sendable {
    /// The area that it is of; nil: the one that its head names, else the book's own.
    public var area: String?
    /// The day from which its figures are known; nil: the day that it bears.
    public var day: Day?

    public init(area: String? = nil, day: Day? = nil) {
        self.area = area
        self.day = day
    }

    /// Files the release; its figures become observations, targets and ranks, its tasks and directives take their places.
    ///
    /// A release that the book has already changes nothing.
    /// - Throws: ``FilingError`` where the release doesn't tell its day.
    public func file(_ release: Release, into writer: BookWriter) throws -> FiledRelease {
        let areas = try writer.reader.areaMap()
        let identity = ReleaseIdentity(release, areas: areas)
        guard let day = day ?? identity.day else { throw FilingError.noDay(name: release.document.name) }
        let home = try areas.requireArea(try writer.reader.homeArea())
        let own = try area.map { try areas.requireArea($0, on: day) } ?? identity.area ?? home
        var filed = FiledRelease(
            report: try writer.file(
                ReleaseToFile(
                    name: release.document.name, sha256: Array(SHA256.hash(data: release.document.text)),
                    title: identity.title, number: identity.number, area: own.id, day: day, period: release.period,
                    text: release.document.text, quotations: quotations(release))))
        guard !filed.report.wasKnown else { return filed }
        filed.area = own
        filed.directives = try fileDirectives(release, writer)
        filed.taskCount = try fileTasks(release, filed, writer)
        return filed
    }

    private func quotations(_ release: Release) -> [Quotation] {
        let origins = release.document.origins
        return release.figures.enumerated().map { position, figure in
            let range = origins.textRange(of: figure.range)
            let number = figure.place.sentence
            let sentence = release.sentences.indices.contains(number) ? release.sentences[number] : figure.range
            // A table's row is no sentence; its cell stands for it.
            let own = sentence.contains(figure.range.lowerBound) ? origins.textRange(of: sentence) : range
            return Quotation(
                release: 0, position: position, range: range, sentence: own, quote: release.words(figure.range),
                kind: figure.kind, value: figure.value.text, unit: figure.unit, base: figure.base?.text,
                period: figure.period, status: figure.status, approximator: figure.approximator, about: figure.about,
                heading: figure.place.headings.last)
        }
    }
}

/// A release in the book, with what was filed of it.
public struct FiledRelease: Sendable {
    public var report: FilingReport
    public var area: Area?
    /// The book's numbers of the directives that it cites, in the order of its references.
    public var directives: [Int64] = []
    public var taskCount = 0
}

extension ReleaseFiler {
    private func fileDirectives(_ release: Release, _ writer: BookWriter) throws -> [Int64] {
        try release.references.map { try writer.findOrAdd(Directive($0), citedOn: release.date) }
    }

    /// The tasks that the release gives, each with the sentence that orders it.
    private func fileTasks(_ release: Release, _ filed: FiledRelease, _ writer: BookWriter) throws -> Int {
        for assignment in release.assignments {
            let range = release.document.origins.textRange(of: assignment.range)
            try writer.add(
                BookTask(
                    words: release.words(assignment.range), given: filed.report.release.day, leads: assignment.agencies,
                    deadline: assignment.due.flatMap { BookTask.deadline(due: $0) }, deadlineWords: assignment.deadline,
                    sentence: .init(release: filed.report.release.id, range: range, heading: assignment.heading),
                    directives: assignment.references.filter(filed.directives.indices.contains).map {
                        filed.directives[$0]
                    },
                    source: filed.report.release.source))
        }
        return release.assignments.count
    }
}
