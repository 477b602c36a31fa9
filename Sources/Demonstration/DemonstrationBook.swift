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
}
