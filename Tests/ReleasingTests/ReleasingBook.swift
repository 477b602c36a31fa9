import Demonstration
import Documents
import Figures
import Filing
import Foundation
import PlanBook
import Reading
import Releasing
import ShippedData

/// A book in a folder of its own, gone with the value.
final class ReleasingBook: Sendable {
    let book: PlanBook
    private let folder: URL

    static let day = Day(year: 2021, month: 12, day: 2) ?? .distantFuture
    static let year = Period(year: 2021)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        book = try PlanBook.create(
            folder.appending(path: "book").path, seed: .shipped(homeArea: "bac-giang"), by: "test")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// With the real figures of a year and what was made up around them; one for all tests, which only read it.
    static let demonstration = Result {
        let test = try ReleasingBook()
        _ = try DemonstrationBook(facts: ShippedFacts.bacGiang2021).fill(test.book, by: "test")
        return test
    }

    func file(_ text: [UInt8]) throws {
        let release = ReleaseReader().read(try DocumentReader().readText(text, name: "release.md"))
        _ = try book.write(by: "test", .init(.importRelease, subject: "release.md")) {
            try ReleaseFiler().file(release, into: $0)
        }
    }

    func writer(for text: String, period: Period = ReleasingBook.year) throws -> ReleaseWriter {
        let (template, _) = TemplateParser().parseLeniently(text, name: "test.md")
        return ReleaseWriter(
            try book.read {
                try BookFacts($0, periods: ReleaseWriter.periods(of: template, for: period), on: Self.day)
            })
    }

    func write(
        _ text: String, name: String = "test.md", period: Period = ReleasingBook.year,
        parser: TemplateParser = TemplateParser()
    ) throws -> WritingResult {
        try writer(for: text, period: period).write(
            text, name: name, ReleaseRequest(period: period, day: Self.day), parser)
    }

    /// Writes a body below the least front matter.
    func body(_ body: String, style: String = "", parser: TemplateParser = TemplateParser()) throws -> WritingResult {
        try write(Self.head(style) + body, parser: parser)
    }

    static func head(_ style: String = "") -> String {
        "---\nissuer: UBND\nsymbol: TB-UBND\nkind: THÔNG BÁO\nsubject: Kết quả năm 2021\n\(style)---\n"
    }
}

extension WrittenRelease {
    /// The words of all blocks, a line each.
    var plainText: String {
        blocks.map { block in
            switch block {
            case .heading(_, let number, let runs): "\(number) \(runs.plainText)"
            case .paragraph(let runs), .note(let runs): runs.plainText
            case .list(let items): items.map(\.plainText).joined(separator: "\n")
            case .table(let table): table.caption
            case .chart(let chart): chart.alternative
            }
        }.joined(separator: "\n")
    }
}
