import Figures
import Filing
import GRDB
import Testing

@testable import PlanBook

/// A revision's way into the sentences of releases that were published before.
@Suite struct RippleTests {
    private func release(_ body: String, day: String) -> String {
        "Số: 217/BC-UBND\n\nBắc Giang, ngày \(day)\n\n**BÁO CÁO**\n"
            + "**Tình hình kinh tế - xã hội năm 2022 của UBND tỉnh Bắc Giang**\n\n" + body + "\n"
    }

    /// What of the sentences of `body` no longer holds when `later` is known, too.
    private func ripple(_ body: String, before: String = "", _ later: String) throws -> [RippleSentence] {
        let test = try FilingBook()
        defer { test.remove() }
        if !before.isEmpty { _ = try test.file(release(before, day: "1 tháng 12 năm 2022"), name: "before.md") }
        _ = try test.file(release(body, day: "10 tháng 12 năm 2022"), name: "a.md")
        _ = try test.file(release(later, day: "20 tháng 3 năm 2023"), name: "b.md")
        return try test.book.read { reader in
            try reader.ripple(
                of: try reader.catalogue().requireIndicator("budget_revenue"),
                in: try reader.areaMap().requireArea("bac-giang"))
        }
    }

    @Test func aSentenceIsDraftedOnceWithAllItsCorrections() throws {
        let sentences = try ripple(
            "Tổng thu ngân sách nhà nước trên địa bàn đạt 18.217 tỷ đồng, tăng 15,6% so với năm 2021; trong đó: thu nội địa "
                + "16.433 tỷ đồng. Giá trị xuất khẩu đạt 21,5 tỷ USD.",
            before: "Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.759 tỷ đồng.",
            "Tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 15.351 tỷ đồng, trong đó thu nội địa 14.512 tỷ đồng."
        )
        let sentence = try #require(sentences.first)
        #expect(sentences.count == 1)
        // The other indicator's figure in the sentence is corrected with them.
        #expect(
            sentence.corrections.map(\.indicator.code) == [
                "budget_revenue", "budget_revenue", "budget_revenue.domestic",
            ])
        #expect(
            sentence.draft
                == "Tổng thu ngân sách nhà nước trên địa bàn đạt 15.351 tỷ đồng, giảm 2,6% so với năm 2021; trong đó: thu nội "
                + "địa 14.512 tỷ đồng.")
    }

    @Test func aRiseInItsOwnUnitIsCorrectedToo() throws {
        let sentences = try ripple(
            "Tổng thu ngân sách nhà nước trên địa bàn đạt 18.217 tỷ đồng, tăng 2.458 tỷ đồng so với năm 2021.",
            before: "Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.759 tỷ đồng.",
            "Tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 18.351 tỷ đồng.")
        #expect(sentences.first?.draft?.contains("đạt 18.351 tỷ đồng, tăng 2.592 tỷ đồng so với") == true)
    }

    /// By itself 18.200 stands for anything up to 18.250; beside a growth to 18.240 it has to be said.
    @Test func aRoundedValueIsSaidAnewOnlyBesideACorrection() throws {
        let before = "Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.759 tỷ đồng."
        let later = "Tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 18.443 tỷ đồng."
        let together = try ripple(
            "Tổng thu ngân sách nhà nước trên địa bàn đạt 18.400 tỷ đồng, tăng 16,2% so với năm 2021.", before: before,
            later)
        #expect(together.first?.draft?.contains("đạt 18.443 tỷ đồng, tăng 17,0% so với") == true)
        #expect(
            try ripple("Tổng thu ngân sách nhà nước trên địa bàn đạt 18.400 tỷ đồng.", before: before, later).isEmpty)
    }

    @Test func whatCannotBeSaidTrulyIsNotDrafted() throws {
        let sentences = try ripple(
            "Tổng thu ngân sách nhà nước trên địa bàn đạt trên 18.000 tỷ đồng, tăng 15,6% so với năm 2021.",
            before: "Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.759 tỷ đồng.",
            "Tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 15.351 tỷ đồng.")
        #expect(sentences.count == 1 && sentences.first?.draft == nil)
    }

    /// However much a release states, its check against the book asks as often.
    @Test func aReleaseIsHeldAgainstTheBookInThreeQueries() throws {
        func count(_ body: String) throws -> (queries: Int, sentences: Int) {
            let test = try FilingBook()
            defer { test.remove() }
            _ = try test.file(release(body, day: "10 tháng 12 năm 2022"), name: "a.md")
            _ = try test.file(
                release(
                    "Tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 15.351 tỷ đồng.", day: "20 tháng 3 năm 2023"),
                name: "b.md")
            return try test.book.read { reader in
                let matches = try reader.quotationMatches(in: 1, try reader.catalogue())
                var queries = 0
                reader.db.trace { _ in queries += 1 }
                defer { reader.db.trace(nil) }
                let sentences = try reader.ripple(matches).count
                return (queries, sentences)
            }
        }
        let few = try count("Tổng thu ngân sách nhà nước trên địa bàn đạt 18.217 tỷ đồng.")
        let many = try count(
            "Tổng thu ngân sách nhà nước trên địa bàn đạt 18.217 tỷ đồng. Giá trị xuất khẩu đạt 21,5 tỷ USD. Sản lượng lương "
                + "thực có hạt đạt 600 nghìn tấn. Tỷ lệ hộ nghèo còn 4,5%.")
        #expect(few.sentences == 1 && many.sentences == 1)
        #expect(few.queries == 3 && many.queries == 3)
    }
}
