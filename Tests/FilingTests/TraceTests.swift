import Figures
import Filing
import Foundation
import PlanBook
import Reporting
import Testing

/// The way back from a number, and how it came to be what it is.
@Suite struct TraceTests {
    private static let release = """
        Số: 217/BC-UBND

        Bắc Giang, ngày 10 tháng 12 năm 2022

        **BÁO CÁO**
        **Tình hình kinh tế - xã hội năm 2022 của UBND tỉnh Bắc Giang**

        Tổng thu ngân sách nhà nước trên địa bàn đạt 18.200 tỷ đồng. Thu ngân sách nhà nước trên địa bàn tăng 15,6% so với năm \
        2021. Thu ngân sách nhà nước trên địa bàn vượt 21,3% dự toán. Chỉ số PCI xếp thứ 31/63 tỉnh, thành phố.
        """

    private func withBook(_ body: (FilingBook, BookReader, Area) throws -> Void) throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(Self.release)
        _ = try test.file(
            Self.release.replacing("18.200 tỷ", with: "18.350 tỷ").replacing(
                "10 tháng 12 năm 2022", with: "20 tháng 3 năm 2023"), name: "later.md")
        try test.book.read { reader in try body(test, reader, try reader.areaMap().requireArea("bac-giang")) }
    }

    private func lines(_ grid: Grid) throws -> [[String: Any]] {
        try String(decoding: grid.bytes(.jsonl, .vi, .plain), as: UTF8.self).split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    @Test func ranksAndStatedFiguresLeadToTheirOwnSentences() throws {
        try withBook { _, reader, home in
            let catalogue = try reader.catalogue()
            let ranks = try reader.trace(
                try catalogue.requireIndicator("pci"), in: home, Period(year: 2022))
            #expect(ranks.places.map(\.ranking.rank) == [31, 31])
            #expect(ranks.places.first?.origin.sentence == "Chỉ số PCI xếp thứ 31/63 tỉnh, thành phố.")
            let shown = try lines(ranks.grid())
            #expect(shown.first?["kind"] as? String == "rank" && shown.first?["value"] as? String == "31/63")
            #expect(shown.first?["source"] as? String == "217/BC-UBND, 2022-12-10")

            let revenue = try reader.trace(
                try catalogue.requireIndicator("budget_revenue"), in: home, Period(year: 2022))
            #expect(revenue.steps.map { $0.observation.value?.text } == ["18200", "18350"])
            let first = revenue.stated.prefix(2)
            #expect(first.map { $0.quotation?.kind } == [.growth, .attainment])
            #expect(
                first.map(\.sentence) == [
                    "Thu ngân sách nhà nước trên địa bàn tăng 15,6% so với năm 2021.",
                    "Thu ngân sách nhà nước trên địa bàn vượt 21,3% dự toán.",
                ])
            #expect(first.allSatisfy { $0.release?.reference == "217/BC-UBND, 2022-12-10" && $0.entry != nil })
        }
    }

    @Test func aSeriesTellsHowOftenAndWhenItWasRevised() throws {
        try withBook { _, reader, home in
            let (catalogue, map) = (try reader.catalogue(), try reader.areaMap())
            let revenue = try catalogue.requireIndicator("budget_revenue")
            func shown(_ vintage: Vintage) throws -> (points: [[String: Any]], revisions: [[String: Any]]) {
                let series = try reader.series(
                    of: revenue, in: [home.id], try reader.periods(), basis: .then, vintage, map: map,
                    catalogue: catalogue)
                let history = try reader.history(of: series, vintage)
                return (
                    try lines(
                        AreaSeries.grid(series, of: revenue, history, map: map, basis: .then, vintage: vintage)),
                    try lines(
                        AreaSeries.revisionGrid(series, of: revenue, history, map: map, basis: .then, vintage: vintage))
                )
            }
            let now = try shown(.latest)
            #expect(now.points.map { $0["value"] as? String } == ["18350"])
            #expect(now.points.map { $0["revisions"] as? String } == ["1"])
            #expect(now.points.map { $0["revised"] as? String } == ["2023-03-20"])
            #expect(now.revisions.map { $0["value"] as? String } == ["18200", "18350"])
            #expect(now.revisions.map { $0["force"] as? String } == ["superseded", "in-force"])
            #expect(now.revisions.map { $0["known"] as? String } == ["2022-12-10", "2023-03-20"])
            #expect(now.revisions.last?["reason"] as? String == "217/BC-UBND, 2023-03-20")
            #expect(now.revisions.first?["source"] as? String == "217/BC-UBND, 2022-12-10")
            let then = try shown(.asKnown(try #require(Day(year: 2023, month: 1, day: 1))))
            #expect(then.points.map { $0["revisions"] as? String } == ["0"])
            #expect(then.revisions.map { $0["value"] as? String } == ["18200"])
        }
    }
}
