import Delimited
import Figures
import PlanBook

/// A book to try things on: the real figures of Bắc Giang in 2021, and months, districts and communes that were made up so
/// that they add up to these exactly. What was made up has a source of its own kind, so it can always be told.
public struct DemonstrationBook: Sendable {
    /// Whose real figures the book begins with.
    public static let homeArea = "bac-giang"

    /// The day on which the real figures were published.
    static let published = Day(year: 2021, month: 12, day: 2) ?? .distantPast
    static let year = Period(year: 2021)

    private let facts: DelimitedTable

    /// - Parameter facts: the rows of `Data/bac-giang-2021.csv`.
    public init(facts: DelimitedTable) { self.facts = facts }

    /// What a book was filled with.
    public struct Contents: Hashable, Sendable {
        public var factCount = 0
        public var generatedCount = 0
        public var areaCount = 0
    }

    /// What happened around the figures.
    public struct Life: Hashable, Sendable {
        public var generatedCount = 0
        public var releaseCount = 0
        public var taskCount = 0
    }

    /// Fills the book with the year's figures alone.
    public func fill(_ book: PlanBook, by person: String, clock: BookClock = .system) throws -> Contents {
        var contents = Contents()
        let levels = try book.write(
            by: person, clock: clock, .init(.importFile, subject: "bac-giang-2021.csv", detail: "published figures")
        ) { writer in
            let filer = try FactFiler(writer, facts)
            contents.factCount = facts.rows.count
            return try filer.file()
        }
        try book.write(
            by: person, clock: clock, .init(.generate, subject: "demonstration", detail: "made up to add up exactly")
        ) { writer in
            let areas = try CommuneMaker.makeCommunes(writer, on: Self.published)
            contents.areaCount = areas
            contents.generatedCount = try BreakdownMaker(writer).make(levels)
        }
        return contents
    }

    /// Adds to a filled book what its pages tell of besides: the years before, ranks, releases, tasks and directives.
    public func enliven(_ book: PlanBook, by person: String, clock: BookClock = .system) async throws -> Life {
        var life = Life()
        let source = try book.write(
            by: person, clock: clock, .init(.generate, subject: "demonstration", detail: "made-up years before")
        ) { writer in
            let source = try writer.addSource(.generated, name: "solieu demo", detail: "các năm trước / years before")
            var years = try PastYears(writer, source: source)
            life.generatedCount += try years.make()
            life.generatedCount += try DistrictYears.make(writer, source: source)
            life.generatedCount += try RankHistory.make(writer, source: source)
            return source
        }
        life.releaseCount = try await ReleaseHistory(book, by: person, clock: clock).make()
        try book.write(
            by: person, clock: clock, .init(.generate, subject: "demonstration", detail: "made-up tasks and a revision")
        ) { writer in
            try ReleaseHistory.revise(writer, source: source)
            life.taskCount = try TaskHistory(writer, source: source, clock: clock).make()
        }
        return life
    }
}
