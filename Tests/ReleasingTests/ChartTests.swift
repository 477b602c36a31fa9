import Documents
import Figures
import Foundation
import Reading
import Releasing
import Testing

/// Charts: the same bytes for the same data, the same rounding as prose.
@Suite struct ChartTests {
    private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private func charts(_ body: String) throws -> [WrittenChart] {
        try ReleasingBook.demonstration.get().body(body).release.blocks.compactMap { block in
            if case .chart(let chart) = block { chart } else { nil }
        }
    }

    /// `SOLIEU_UPDATE_GOLDEN=1` writes the files anew: look at them before they are committed.
    @Test(arguments: [
        ("columns", "{{chart budget_revenue kind=columns}}"), ("line", "{{chart exports kind=line years=2}}"),
        ("structure", "{{chart budget_revenue kind=structure}}"), ("ranks", "{{chart dti kind=ranks}}"),
        ("areas", "{{chart jobs_created kind=ranks period=2021-M06}}"),
    ])
    func theDrawingIsTheOneThatWasLookedAt(name: String, tag: String) throws {
        let chart = try #require(try charts(tag + "\n").first)
        let file = Self.golden.appending(path: "\(name).svg")
        if ProcessInfo.processInfo.environment["SOLIEU_UPDATE_GOLDEN"] != nil {
            try chart.svg.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(chart.svg == (try String(contentsOf: file, encoding: .utf8)))
        // No coordinate is a fraction
        #expect(chart.svg.firstMatch(of: /(x|y|x1|y1|x2|y2|cx|cy|r|width|height|points)="[^"]*\d\.\d/) == nil)
    }

    @Test func dataAndWordsSayWhatTheDrawingShows() throws {
        let chart = try #require(try charts("{{chart exports kind=columns}}\n").first)
        #expect(chart.alternative.contains("15,7 tỷ USD"))
        let figures = chart.data.rows.flatMap { $0.flatMap { $0.runs.figures } }
        #expect(figures.map(\.text) == ["11,23 tỷ USD", "14,84 tỷ USD", "15,7 tỷ USD"])
        #expect(figures.map(\.kind) == [.level, .target, .level])
        // Digits stand in the drawing as they stand in prose
        #expect(chart.svg.contains(">15,7<") && chart.svg.contains(">11,23<"))
        #expect(chart.width == 160 && chart.height == 90)
    }

    /// A chart's data stand below it as a table, whose rows may be years.
    @Test(arguments: ["vi", "en"], ["columns", "line years=5", "structure", "ranks"])
    func theDataOfEachKindAreReadBack(language: String, kind: String) throws {
        let code = kind == "ranks" ? "dti" : "budget_revenue"
        let book = try ReleasingBook.demonstration.get()
        let shipped = DefaultTemplate(language == "vi" ? .vi : .en)
        let text = shipped.text.replacing(
            "\n## 2. ", with: "\n{{chart \(code) kind=\(kind)}}\n\n## 2. ", maxReplacements: 1)
        let result = try book.write(text, name: shipped.name)
        let bytes = MarkdownWriter().bytes(of: result.release)
        let read = ReleaseReader().read(try DocumentReader().readText(bytes, name: "bieu-do.md"))
        let objections = ReadBackGate().objections(to: result.release.figures, readAs: read)
        #expect(objections.map(\.sentence) == [])
    }

    @Test func wordsFromTheBookAreEscaped() throws {
        let chart = try #require(
            try charts("{{chart exports kind=columns caption=\"A & B <script>\"}}\n").first)
        #expect(chart.svg.contains("A &amp; B &lt;script&gt;"))
        #expect(!chart.svg.contains("<script>"))
    }
}
