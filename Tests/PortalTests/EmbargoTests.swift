import Foundation
import Hummingbird
import HummingbirdTesting
import PlanBook
import Synchronization
import Testing

@testable import Portal

/// Nothing that a release says is shown before its hour.
@Suite struct EmbargoTests {
    private static let hour = Date(timeIntervalSince1970: 1_800_000_000)
    private static let addresses = [
        "/", "/thong-cao", "/thong-cao/1", "/thong-cao/1/so-lieu/1", "/thong-cao/1/so-lieu.csv",
        "/thong-cao/1/tep/docx", "/tim?q=thong%20cao%20kin", "/atom.xml", "/sitemap.xml", "/nhiem-vu",
        "/nhiem-vu/1", "/van-ban/1", "/so-lieu/budget_revenue/2021/bac-giang", "/chi-tieu?ky=2021",
    ]

    private func book() throws -> PortalBook {
        let test = try PortalBook()
        try test.file(
            """
            UBND TỈNH BẮC GIANG

            Bắc Giang, ngày 02 tháng 12 năm 2021

            # THÔNG CÁO KÍN

            ## I. KẾT QUẢ

            1. Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020.

            ## II. NHIỆM VỤ

            1. Sở Tài chính trình phương án kín theo Nghị quyết số 58/NQ-HĐND ngày 10/12/2020 của Hội đồng nhân dân \
            tỉnh, hoàn thành trước ngày 31/3/2022.
            """)
        let clock = BookClock { Self.hour - 7200 }
        try test.book.write(by: "test", clock: clock, .init(.publish, subject: "1")) { writer in
            let person = try writer.add(
                Person(login: "phatngon", name: "Vũ Thị Ngôn", role: .spokesperson), by: .atTheMachine("test"))
            let files = [PublicationFile(kind: .docx, bytes: Array("docx".utf8))]
            try writer.publish(
                PublicationOrder(release: 1, visibleFrom: Self.hour, files: files),
                by: #require(try writer.reader.actor(person)))
        }
        return test
    }

    /// What is seen at an instant: addresses whose answer tells the release's words, its figures or its tasks.
    private func seen(in test: PortalBook, at instant: Date) async throws -> [String] {
        let server = try test.server(clock: BookClock { instant })
        return try await server.application().test(.router) { client in
            var seen: [String] = []
            for address in Self.addresses {
                let response = try await client.execute(uri: address, method: .get)
                let tells = [
                    "THÔNG CÁO KÍN", "phương án kín", "26,9%", "26.9", "/thong-cao/1<", "\"/thong-cao/1\"", "docx",
                ]
                if response.status == .ok, tells.contains(where: { response.text.contains($0) }) {
                    seen.append(address)
                }
            }
            return seen
        }
    }

    @Test func nothingIsShownBeforeTheHourAndAllBehindIt() async throws {
        let test = try book()
        #expect(try await seen(in: test, at: Self.hour - 1).isEmpty)
        let after = try await seen(in: test, at: Self.hour)
        #expect(Self.addresses.filter { !after.contains($0) } == [])
    }
}
