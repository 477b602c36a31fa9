import Demonstration
import Documents
import Figures
import Filing
import Foundation
import PlanBook
import Reading
import Reporting
import ShippedData
import Testing

/// What the commands on a book print, over the demonstration book.
@Suite struct GridTests {
    private func demonstration(_ body: (PlanBook) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try PlanBook.create(
            folder.appending(path: "demo.book").path, seed: .shipped(homeArea: DemonstrationBook.homeArea), by: "test")
        _ = try DemonstrationBook(facts: ShippedFacts.bacGiang2021).fill(book, by: "test")
        try body(book)
    }

    private func lines(_ grid: Grid) throws -> [[String: Any]] {
        try String(decoding: grid.bytes(.jsonl, .vi, .plain), as: UTF8.self).split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    /// Each line has the fields that its schema requires, of the types that it allows, and no other.
    private func expect(_ grid: Grid, follows name: String, line: Int = #line) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Documentation/schemas/\(name).schema.json")
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        let required = Set(schema?["required"] as? [String] ?? [])
        let properties = schema?["properties"] as? [String: [String: Any]] ?? [:]
        let known = Set(properties.keys)
        #expect(required.isSubset(of: known))
        let lines = try lines(grid)
        #expect(!lines.isEmpty, "\(name)")
        for object in lines {
            let keys = Set(object.keys)
            #expect(keys.isSuperset(of: required) && keys.isSubset(of: known), "\(name)")
            for (key, value) in object where !(value is NSNull) {
                let types = properties[key]?["type"] as? [String] ?? []
                #expect(types.contains((value is String) ? "string" : "array"), "\(key)")
            }
        }
    }

    @Test func theDemonstrationAddsUpAndItsLinesFollowTheirSchemas() throws {
        try demonstration { book in
            try book.read { reader in
                let catalogue = try reader.catalogue()
                let map = try reader.areaMap()
                let home = try map.requireArea("bac-giang")
                let revenue = try catalogue.requireIndicator("budget_revenue")
                let year = Period(year: 2021)
                let table = try reader.table(of: year, in: [home])
                try expect(table.grid(), follows: "book-table")
                try expect(table.grid(measures: PeriodMeasures(table, catalogue)), follows: "book-table")
                try expect(try reader.trace(revenue, in: home, year).grid(), follows: "book-trace")
                let series = try reader.series(
                    of: revenue, in: [home.id], try reader.periods(), basis: .then, map: map, catalogue: catalogue)
                let history = try reader.history(of: series)
                try expect(
                    AreaSeries.grid(series, of: revenue, history, map: map, basis: .then, vintage: .latest),
                    follows: "book-series")
                try expect(
                    AreaSeries.revisionGrid(series, of: revenue, history, map: map, basis: .then, vintage: .latest),
                    follows: "book-revision")
                try expect(
                    MeasuresGrid.structure(table.compositions(catalogue), table), follows: "book-structure")
                let months = try reader.table(of: Period(year: 2021, span: .months(9)), in: [home])
                try expect(MeasuresGrid.pace(months), follows: "book-pace")
                for month in 1...12 {
                    let period = Period(year: 2021, span: .month(month))
                    let rolled = try reader.rollUp(of: revenue, to: home.id, period, map: map, catalogue: catalogue)
                    #expect(rolled.disagreements.isEmpty && rolled.lines.allSatisfy(\.isComplete))
                    let periods = try reader.reconciliations(of: revenue, in: [home.id], year: 2021)[home.id]
                    let report = RollUpReport(indicator: revenue, map: map, areas: rolled, periods: periods)
                    #expect(!report.hasDisagreements)
                    if month == 6 { try expect(report.grid, follows: "book-rollup") }
                }
                #expect(try reader.checkJournal().isUnbroken)
            }
        }
    }

    @Test func theTableIsTheSameInEveryForm() throws {
        try demonstration { book in
            let grid = try book.read { reader in
                try reader.table(of: Period(year: 2021), in: [try reader.areaMap().requireArea("bac-giang")]).grid()
            }
            let text = String(decoding: try grid.bytes(.text, .vi, .plain), as: UTF8.self)
            let revenue = try #require(text.split(separator: "\n").first { $0.hasPrefix("Tổng thu ngân sách") })
            for number in ["10.086", "15.745", "12.407", "156,1", "+26,9%"] { #expect(revenue.contains(number)) }
            let line = try lines(grid).first { $0["code"] as? String == "budget_revenue" }
            #expect(line?["actual"] as? String == "15745" && line?["growth"] as? String == "26.9")
            let csv = String(decoding: try grid.bytes(.csv, .vi, .plain), as: UTF8.self)
            #expect(csv.split(separator: "\r\n").count == grid.rows.count + 1)
            let workbook = try Workbook.read(try grid.bytes(.xlsx, .vi, .plain), name: "table.xlsx")
            let sheet = try #require(workbook?.sheets.first)
            #expect(sheet.rows.count == grid.rows.count + 2)
            #expect(
                sheet.rows.contains {
                    $0.contains { $0.hasSuffix("15745") } && $0.contains { $0.contains("Tổng thu ngân sách") }
                })
        }
    }

    /// What is calculated or only stated never stands where the book's own facts do.
    @Test func hintsStandInColumnsOfTheirOwn() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(ReleaseFilingTests.release)
        try test.book.read { reader in
            let home = try reader.areaMap().requireArea("bac-giang")
            let table = try reader.table(of: Period(year: 2022), in: [home])
            let lines = try lines(table.grid())
            #expect(lines.count == table.lines.count + table.unplaced.count)
            for (line, shown) in zip(table.lines, lines) {
                #expect((shown["actual"] as? String != nil) == (line.actual?.value != nil))
                #expect((shown["derived"] as? String != nil) == (line.derived != nil))
                #expect((shown["attainment"] as? String != nil) == (line.attainment?.percent != nil))
                #expect((shown["growth"] as? String != nil) == (line.growth != nil))
            }
            #expect(lines.contains { $0["growth_stated"] as? String != nil && $0["growth"] is NSNull })
            for shown in lines.dropFirst(table.lines.count) {
                for key in ["actual", "plan", "attainment", "growth", "rank"] { #expect(shown[key] is NSNull) }
            }
        }
    }

    @Test func aRevisionShowsItsRippleWithADraftedCorrection() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(ReleaseFilingTests.release)
        let later = ReleaseFilingTests.release.replacing("18.200 tỷ", with: "18.350 tỷ")
            .replacing("10 tháng 12 năm 2022", with: "20 tháng 3 năm 2023")
        _ = try test.file(later, name: "later.md")
        let items = try test.book.read { reader in
            try reader.ripple(
                of: try reader.catalogue().requireIndicator("budget_revenue"),
                in: try reader.areaMap().requireArea("bac-giang"))
        }
        #expect(items.map { $0.corrections.map(\.quotation.quote) } == [["18.200 tỷ đồng"]])
        #expect(items.first?.release.day.text == "2022-12-10")
        #expect(items.first?.draft?.contains("đạt 18.350 tỷ đồng, tăng 15,6%") == true)
    }

    @Test func theBookKnowsWhatAReleaseStatesAndWhatDiffers() throws {
        try demonstration { book in
            let text = """
                Thu nội địa năm 2021 đạt 14.145 tỷ đồng. Giá trị xuất khẩu năm 2021 đạt 17,5 tỷ USD. Số máy bơm năm 2021 là 12 cái.
                """
            let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "release.md"))
            let known = try BookKnowledge(book).knownValues(of: release.figures, on: Day(year: 2022, month: 1, day: 1))
            #expect(known.map { $0 != nil } == [true, true, false])
            #expect(known.first??.narrow.contains(Rational(14_145_000_000_000)) == true)
            #expect(known[1]?.wide.contains(Rational(17_500_000_000)) == false)
            let before = try BookKnowledge(book).knownValues(of: release.figures, on: Day(year: 2021, month: 1, day: 1))
            #expect(before.allSatisfy { $0 == nil })
        }
    }

    @Test func theTableGivesBackAllFiguresOfTheReleaseThatTheBookIsMadeFrom() throws {
        let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(
                path: "shared/corpus/bac-giang-2021-12-02")
        guard let text = try? String(contentsOf: corpus.appendingPathExtension("md"), encoding: .utf8) else {
            print("skipped: there is no corpus beside the project")
            return
        }
        let test = try FilingBook()
        defer { test.remove() }
        let filed = try test.file(text)
        let given = try test.book.read { reader -> Set<Int64> in
            let home = try reader.areaMap().requireArea("bac-giang")
            var given: Set<Int64> = []
            for year in 2020...2022 {
                let table = try reader.table(of: Period(year: year), in: [home])
                given.formUnion(table.unplaced.map(\.id))
                for line in table.lines {
                    given.formUnion(line.stated.map(\.quotation.id))
                    given.formUnion([line.actual?.place, line.rank?.quotation, line.target?.place].compactMap(\.self))
                }
            }
            return given
        }
        let lost = filed.report.filings.map(\.quotation).filter { !given.contains($0.id) }
        #expect(lost.map(\.quote) == [])
        // Its values are known by surely matched names; only five figures wait for a person.
        for (code, value) in [("budget_revenue", "15745"), ("agriculture_output", "38310"), ("exports", "15700")] {
            #expect(try test.value(code, 2021) == value)
        }
        #expect(filed.report.count { $0 == .unmatched } <= 5)
    }
}
