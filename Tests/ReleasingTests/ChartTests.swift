import Figures
import Foundation
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

    @Test func wordsFromTheBookAreEscaped() throws {
        let chart = try #require(
            try charts("{{chart exports kind=columns caption=\"A & B <script>\"}}\n").first)
        #expect(chart.svg.contains("A &amp; B &lt;script&gt;"))
        #expect(!chart.svg.contains("<script>"))
    }
}
