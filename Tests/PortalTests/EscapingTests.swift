import Figures
import Hummingbird
import HummingbirdTesting
import PlanBook
import Testing

@testable import Portal

/// Whatever words the book holds, a page shows them as text.
@Suite struct EscapingTests {
    private static let evil = "<script>alert(1)</script>\"'<img src=x onerror=alert(2)>&amp;"

    private func book() throws -> PortalBook {
        let test = try PortalBook()
        try test.file(
            """
            ỦY BAN NHÂN DÂN TỈNH BẮC GIANG

            Số: 1/TB-UBND

            Bắc Giang, ngày 02 tháng 12 năm 2021

            THÔNG CÁO \(Self.evil)

            1. Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.745 tỷ đồng \(Self.evil).

            2. Số \(Self.evil) năm 2021 đạt 12 cái.
            """, name: "release.txt")
        try test.book.write(by: "test", .init(.task, subject: "test")) { writer in
            let source = try writer.addSource(.person, name: Self.evil)
            let directive = try writer.findOrAdd(
                Directive(
                    type: "Nghị quyết", number: "1/\(Self.evil)", issuer: Self.evil,
                    day: Day(year: 2021, month: 1, day: 1), title: Self.evil))
            let day = try #require(Day(year: 2021, month: 1, day: 2))
            let task = try writer.add(
                BookTask(words: Self.evil, given: day, leads: [Self.evil], directives: [directive], source: source))
            try writer.add(TaskReport(task: task, day: day, words: Self.evil, source: source))
            let catalogue = try writer.reader.catalogue()
            try writer.decide(Self.evil, is: catalogue.requireIndicator("exports").id)
        }
        return test
    }

    @Test func wordsStayText() async throws {
        let test = try book()
        let asked = Links.query("/tim", [("q", Self.evil)])
        try await test.server().application().test(.router) { client in
            for address in [
                "/", "/thong-cao", "/thong-cao/1", "/thong-cao/1/so-lieu/1", "/thong-cao/1/so-lieu/2", "/nhiem-vu",
                "/nhiem-vu/1", "/van-ban", "/van-ban/1", asked, "/tim?q=%3Cscript%3E%22%27", "/chi-tieu/%3Cscript%3E",
                "/dia-ban/%22%3E%3Cscript%3E", "/dia-ban/bac-giang?ky=%3Cscript%3E", "/en/releases/1",
                "/en/tasks?agency=%22%3E%3Cscript%3E",
            ] {
                let text = try await client.execute(uri: address, method: .get).text
                #expect(!text.contains("<script>") && !text.contains("<img"), "\(address)")
                Page(text).expectWhole(at: address)
            }
            let feed = try await client.execute(uri: "/atom.xml", method: .get).text
            #expect(!feed.contains("<script>"))
            let release = try await client.execute(uri: "/thong-cao/1", method: .get).text
            #expect(release.contains("&lt;script&gt;alert(1)"))
        }
    }
}
