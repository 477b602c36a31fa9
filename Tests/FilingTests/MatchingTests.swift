import Documents
import Figures
import Filing
import Foundation
import Reading
import Testing

@testable import PlanBook

/// What figures are of: of which area, by which name, and what a decision changes.
@Suite struct MatchingTests {
    private func release(_ body: String, day: String = "10 tháng 12 năm 2022", year: Int = 2022) -> String {
        """
        Số: 217/BC-UBND

        Bắc Giang, ngày \(day)

        **BÁO CÁO**
        **Tình hình kinh tế - xã hội năm \(year) của UBND tỉnh Bắc Giang**

        \(body)
        """
    }

    // MARK: - Areas and groups

    @Test func aDistrictsFigureIsTheDistricts() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(
            release(
                """
                **I. KẾT QUẢ**

                **1. Toàn tỉnh**

                Tổng thu ngân sách nhà nước trên địa bàn đạt 18.200 tỷ đồng.

                **2. Huyện Việt Yên**

                Tổng thu ngân sách nhà nước trên địa bàn đạt 1.500 tỷ đồng.
                """))
        #expect(try test.value("budget_revenue", 2022) == "18200")
        #expect(try test.value("budget_revenue", 2022, area: "bac-giang/viet-yen") == "1500")
    }

    @Test func aDistrictThatTheBookDoesNotKnowMatchesNothing() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let filed = try test.file(
            release("Thu ngân sách nhà nước trên địa bàn huyện Sông Xa đạt 1.500 tỷ đồng."))
        #expect(try test.value("budget_revenue", 2022) == nil)
        #expect(filed.report.unmatchedNames.first.map { NameKey.key(of: $0.name).contains("huyện sông xa") } == true)
    }

    @Test(arguments: [
        "**1. Khu vực FDI**\n\nGiá trị xuất khẩu đạt 12 tỷ USD.", "- Khu vực FDI: Giá trị xuất khẩu đạt 12 tỷ USD.",
        "Giá trị xuất khẩu đạt 12 tỷ USD đối với khu vực FDI.",
    ])
    func aGroupsFigureIsNotTheWholes(_ body: String) throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("**I. KẾT QUẢ**\n\n" + body))
        #expect(try test.value("exports", 2022) == nil)
    }

    @Test(arguments: [
        ("Tổng chi ngân sách địa phương đạt 5.000 tỷ đồng cho giáo dục.", "budget_expenditure"),
        ("Trong năm có thêm 10 xã đạt chuẩn nông thôn mới.", "new_rural_communes"),
        ("Tỷ lệ hộ nghèo dân tộc thiểu số là 12,5%.", "poverty_rate"),
        ("Cả nước tăng trưởng kinh tế 8,02%.", "grdp_growth"),
        ("Thu nội địa của tỉnh Bắc Ninh đạt 25.000 tỷ đồng.", "budget_revenue.domestic"),
        ("Tỉnh Bắc Ninh: thu nội địa đạt 25.000 tỷ đồng.", "budget_revenue.domestic"),
        ("Số doanh nghiệp thành lập mới trong tháng là 120 doanh nghiệp.", "enterprises_new"),
    ])
    func wordsThatQualifyForbidAMatch(_ body: String, _ code: String) throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release(body))
        #expect(try test.value(code, 2022) == nil)
    }

    // MARK: - Names

    @Test func aNearNameIsOnlyProposed() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let filed = try test.file(release("Giá trị xuất khẩu hàng hóa chủ lực đạt 21,5 tỷ USD."))
        #expect(try test.value("exports", 2022) == nil)
        let name = try #require(filed.report.unmatchedNames.first)
        #expect(name.proposal?.code == "exports")
        _ = try test.decide(name.name, "exports")
        #expect(try test.value("exports", 2022) == "21500")
    }

    @Test func aUnitThatFollowsANameIsNoPartOfIt() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Dân số trung bình đạt 1,9 triệu người, trong đó nữ 0,95 triệu người."))
        #expect(try test.value("population", 2022) == "1900000")
        #expect(try test.value("population.female", 2022) == nil)
    }

    @Test func framingIsDroppedAndDigitalIsNot() {
        let names = AliasIndex([("Chuyển đổi số", .indicator(1)), ("Dự án FDI lũy kế", .indicator(2))])
        #expect(names.meaning(of: "Kết quả chuyển đổi số trên địa bàn tỉnh") == .indicator(1))
        #expect(names.meaning(of: "Chuyển đổi") == nil)
        #expect(names.meaning(of: "Dự án FDI") == nil)
    }

    // MARK: - Decisions

    @Test func aDecisionTakesBackWhatAnEarlierMeaningFiled() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Tổng thu tiền bán gỗ đạt 120 tỷ đồng."))
        _ = try test.decide("Tổng thu tiền bán gỗ", "budget_revenue")
        #expect(try test.value("budget_revenue", 2022) == "120")
        let changed = try test.decide("Tổng thu tiền bán gỗ", "budget_revenue.domestic.other")
        #expect(changed.withdrawn == 1)
        #expect(try test.value("budget_revenue", 2022) == nil)
        #expect(try test.value("budget_revenue.domestic.other", 2022) == "120")
        _ = try test.decide("Tổng thu tiền bán gỗ", nil)
        #expect(try test.value("budget_revenue.domestic.other", 2022) == nil)
        #expect(try test.book.read { try $0.checkJournal().isUnbroken })
    }

    @Test func whatAWithdrawnValueTookThePlaceOfHoldsAgain() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Thu nội địa đạt 14.000 tỷ đồng."), name: "a.md")
        _ = try test.decide("Thu tiền bán gỗ", "budget_revenue.domestic")
        _ = try test.file(release("Thu tiền bán gỗ đạt 77 tỷ đồng.", day: "20 tháng 12 năm 2022"), name: "b.md")
        #expect(try test.value("budget_revenue.domestic", 2022) == "77")
        _ = try test.decide("Thu tiền bán gỗ", nil)
        #expect(try test.value("budget_revenue.domestic", 2022) == "14000")
    }

    @Test func aDecisionJudgesAgainstWhatTheReleaseStatedFirst() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Thu nội địa đạt 14.000 tỷ đồng. Thu trong nhà đạt 77 tỷ đồng."))
        let changed = try test.decide("Thu trong nhà", "budget_revenue.domestic")
        #expect(changed.filings.map(\.filing) == [.unfit(.statedTwice)])
        #expect(try test.value("budget_revenue.domestic", 2022) == "14000")
    }

    @Test func aDecisionMatchesOwnWordsAsImportDoes() throws {
        let body = "**I. KẾT QUẢ**\n\n**1. Dịch vụ**\n\nTổng dư nợ đạt 69.260 tỷ đồng."
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.decide("Tổng dư nợ", nil)
        _ = try test.file(release(body))
        #expect(try test.value("credit_outstanding", 2022) == nil)
        _ = try test.decide("Tổng dư nợ", "credit_outstanding")
        #expect(try test.value("credit_outstanding", 2022) == "69260")
    }

    @Test func aPersonWithdrawsAndCorrects() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Thu nội địa đạt 14.000 tỷ đồng."))
        func known(_ reader: BookReader) throws -> Observation {
            let found = try reader.value(
                of: try reader.catalogue().requireIndicator("budget_revenue.domestic").id,
                in: try reader.areaMap().requireArea("bac-giang").id, Period(year: 2022))
            return try #require(found)
        }
        try test.book.write(by: "test", .init(.correct, subject: "x")) { writer in
            let number = try #require(BookNumber(text: "14100"))
            try writer.correct(observation: try known(writer.reader), value: number, reason: "quyết toán")
        }
        #expect(try test.value("budget_revenue.domestic", 2022) == "14100")
        try test.book.write(by: "test", .init(.correct, subject: "x")) { writer in
            let value = try known(writer.reader)
            #expect(throws: PlanBookError.self) { try writer.withdraw(observation: value, reason: " ") }
            try writer.withdraw(observation: value, reason: "ghi nhầm")
        }
        #expect(try test.value("budget_revenue.domestic", 2022) == nil)
    }

    // MARK: - Values

    @Test func aRoundedRestatementDoesNotTakeThePlaceOfTheExactValue() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Thu nội địa đạt 14.145 tỷ đồng."), name: "a.md")
        for (index, words) in ["trên 14.000", "14.100"].enumerated() {
            let text = release("Thu nội địa năm 2022 đạt \(words) tỷ đồng.", day: "\(20 + index) tháng 3 năm 2023")
            _ = try test.file(text, name: "b\(index).md")
            #expect(try test.value("budget_revenue.domestic", 2022) == "14145")
        }
    }

    @Test func anEstimateAfterAnOfficialValueIsLeftToAPerson() throws {
        let test = try FilingBook()
        defer { test.remove() }
        _ = try test.file(release("Thu nội địa đạt 14.145 tỷ đồng."), name: "a.md")
        let later = try test.file(
            release("Thu nội địa năm 2022 ước đạt 13.145 tỷ đồng.", day: "20 tháng 3 năm 2023"), name: "b.md")
        #expect(later.report.filings.map(\.filing) == [.unfit(.laterEstimate)])
        #expect(try test.value("budget_revenue.domestic", 2022) == "14145")
    }

    // MARK: - Whose release it is

    @Test func anotherProvincesReleaseIsThatProvinces() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let text = release("Thu nội địa đạt 14.145 tỷ đồng.").replacing("Bắc Giang", with: "Hải Dương")
        let filed = try test.file(text)
        #expect(filed.area?.slug == "hai-duong")
        #expect(try test.value("budget_revenue.domestic", 2022) == nil)
    }

    @Test func aReleaseThatNamesNoAreaIsRefusedUnlessTheTextNamesTheBooks() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let day = Day(year: 2022, month: 12, day: 10)
        #expect(throws: FilingError.noArea(name: "release.md", home: "bac-giang")) {
            try test.file("Thu nội địa năm 2022 đạt 14 tỷ đồng.", filer: ReleaseFiler(day: day))
        }
        #expect(throws: FilingError.noArea(name: "release.md", home: "bac-giang")) {
            try test.file("UBND HUYỆN SÔNG XA\n\nThu nội địa năm 2022 đạt 14 tỷ đồng.", filer: ReleaseFiler(day: day))
        }
        let filed = try test.file(
            "Kinh tế tỉnh Bắc Giang\n\nThu nội địa năm 2022 đạt 14 tỷ đồng.", filer: ReleaseFiler(day: day))
        #expect(filed.area?.slug == "bac-giang")
    }

    // MARK: - Tasks

    @Test func aTaskTakesItsGoalFromTheTargetInItsSentence() throws {
        let test = try FilingBook()
        defer { test.remove() }
        let filed = try test.file(
            release(
                """
                **II. NHIỆM VỤ, GIẢI PHÁP NĂM 2023**

                - Sở Tài chính chủ trì, phấn đấu thu ngân sách nhà nước trên địa bàn năm 2023 đạt trên 15.000 tỷ đồng.
                """))
        try #require(filed.taskCount > 0)
        let goals = try test.book.read { reader in
            try reader.tasks(on: .distantFuture).compactMap(\.task.goal)
        }
        #expect(goals.map(\.value.text) == ["15000"])
        #expect(goals.first?.period == Period(year: 2023) && goals.first?.comparison == .atLeast)
    }

    // MARK: - What depends on a value

    private func ripple(
        _ body: String, _ later: String, _ code: String = "budget_revenue.domestic", _ before: [String] = []
    ) throws -> [RippleSentence] {
        let test = try FilingBook()
        defer { test.remove() }
        for (index, text) in before.enumerated() {
            _ = try test.file(release(text, day: "\(index + 1) tháng 12 năm 2022"), name: "before\(index).md")
        }
        _ = try test.file(release(body), name: "a.md")
        _ = try test.file(release(later, day: "20 tháng 3 năm 2023"), name: "b.md")
        return try test.book.read { reader in
            try reader.ripple(
                of: try reader.catalogue().requireIndicator(code), in: try reader.areaMap().requireArea("bac-giang"))
        }
    }

    @Test func aDraftChangesTheVerbWithTheSign() throws {
        let items = try ripple(
            "Thu nội địa đạt 14.145 tỷ đồng, tăng 1,4% so với năm 2021.", "Thu nội địa năm 2022 đạt 13.645 tỷ đồng.",
            "budget_revenue.domestic", ["Thu nội địa năm 2021 đạt 13.950 tỷ đồng."])
        let sentence = try #require(items.first)
        #expect(items.count == 1 && sentence.corrections.map(\.quotation.kind) == [.level, .growth])
        #expect(
            sentence.draft?.hasSuffix("Thu nội địa đạt 13.645 tỷ đồng, giảm 2,2% so với năm 2021.") == true)
    }

    @Test func aFractionIsFoundAndDrafted() throws {
        let items = try ripple(
            "Toàn tỉnh có 138/184 xã đạt chuẩn nông thôn mới.",
            "Năm 2022, toàn tỉnh có 140/184 xã đạt chuẩn nông thôn mới.",
            "new_rural_communes")
        #expect(items.flatMap(\.corrections).map(\.quotation.value) == ["138/184"])
        #expect(items.first?.draft?.contains("có 140/184 xã") == true)
    }

    @Test func roundingIsNoError() throws {
        let items = try ripple(
            "Thu nội địa đạt 42.500 tỷ đồng.", "Thu nội địa năm 2022 đạt 42.513 tỷ đồng.")
        #expect(items.isEmpty)
    }
}
