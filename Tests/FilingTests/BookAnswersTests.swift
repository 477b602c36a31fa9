import Documents
import Figures
import Filing
import Foundation
import PlanBook
import Reading
import Reporting
import Testing

/// What the book answers where plans and estimates stand beside each other, and where a release is held against it.
@Suite struct BookAnswersTests {
    /// A book with a plan and an estimate of domestic revenue in 2022, and its value.
    private func book(_ body: (FilingBook, Area) throws -> Void) throws {
        let test = try FilingBook()
        defer { test.remove() }
        let home = try test.book.read { try $0.areaMap().requireArea("bac-giang") }
        try test.book.write(by: "test", .init(.setTarget, subject: "test")) { writer in
            let source = try writer.addSource(.person, name: "test")
            let revenue = try writer.reader.catalogue().requireIndicator("budget_revenue.domestic").id
            let directive = try writer.findOrAdd(Directive(type: "Nghị quyết", number: "31/NQ-HĐND"))
            let day = try #require(Day(year: 2022, month: 1, day: 1))
            for (kind, value) in [(Target.Kind.estimate, "10000"), (.plan, "12000")] {
                try writer.add(
                    Target(
                        indicator: revenue, area: home.id, period: Period(year: 2022), kind: kind, inForce: day,
                        value: BookNumber(text: value), directive: directive, source: source))
            }
            try ObservationAppender(writer).append(
                Observation(
                    indicator: revenue, area: home.id, period: Period(year: 2022), known: day,
                    value: BookNumber(text: "11000"), source: source))
        }
        try body(test, home)
    }

    @Test func planAndEstimateStandBesideEachOther() throws {
        try book { test, home in
            let table = try test.book.read { try $0.table(of: Period(year: 2022), in: [home]) }
            let line = try #require(table.lines.first { $0.indicator.code == "budget_revenue.domestic" })
            #expect(line.target?.kind == .estimate && line.target?.value?.text == "10000")
            #expect(line.otherTarget?.kind == .plan && line.otherTarget?.value?.text == "12000")
            let text = String(decoding: try table.grid().bytes(.jsonl, .vi, .plain), as: UTF8.self)
            #expect(text.contains("\"plan_kind\":\"estimate\"") && text.contains("\"other_plan\":\"12000\""))
        }
    }

    @Test func aTraceTellsTheDirectiveOfATarget() throws {
        try book { test, home in
            let trace = try test.book.read { reader in
                try reader.trace(
                    try reader.catalogue().requireIndicator("budget_revenue.domestic"), in: home, Period(year: 2022))
            }
            let text = String(decoding: try trace.grid().bytes(.text, .vi, .plain), as: UTF8.self)
            #expect(text.contains("Nghị quyết 31/NQ-HĐND") && text.contains("dự toán, HĐND giao"))
        }
    }

    private func known(_ text: String, _ test: FilingBook) throws -> [KnownValue?] {
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "release.md"))
        return try BookKnowledge(test.book).knownValues(of: release)
    }

    private func release(_ body: String) -> String {
        "Số: 217/BC-UBND\n\nBắc Giang, ngày 10 tháng 12 năm 2022\n\n**BÁO CÁO**\n"
            + "**Tình hình kinh tế - xã hội năm 2022 của UBND tỉnh Bắc Giang**\n\n" + body + "\n"
    }

    @Test func anAttainmentIsHeldAgainstTheTargetOfItsKind() throws {
        try book { test, _ in
            let found = try known(
                release("Thu nội địa đạt 11.000 tỷ đồng, bằng 110% dự toán. Thu nội địa bằng 91,7% kế hoạch."), test)
            #expect(found.compactMap(\.?.text) == ["11.000 tỷ đồng", "110.00%", "91.67%"])
        }
    }

    @Test func aReleaseIsNotHeldAgainstItself() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let text = release("Thu nội địa đạt 14.145 tỷ đồng.")
        _ = try test.file(text)
        #expect(try known(text, test) == [nil])
        #expect(try known(release("Thu nội địa đạt 14.146 tỷ đồng."), test).compactMap(\.?.text) == ["14.145 tỷ đồng"])
    }

    @Test func aDistrictsFigureIsHeldAgainstTheDistricts() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(
            release(
                "Thu nội địa đạt 14.145 tỷ đồng.\n\n**2. Huyện Việt Yên**\n\nThu nội địa đạt 1.500 tỷ đồng."))
        let found = try known(
            release(
                "Ngày mới.\n\n**1. Huyện Việt Yên**\n\nThu nội địa đạt 1.600 tỷ đồng.\n\n**2. Huyện Lục Nam**\n\n"
                    + "Thu nội địa đạt 700 tỷ đồng."), test)
        #expect(found.map { $0?.text } == ["1.500 tỷ đồng", nil])
    }
}
