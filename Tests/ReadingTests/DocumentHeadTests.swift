import Documents
import Figures
import Testing

@testable import Reading

/// The period that a document is about, where its name doesn't tell the year.
@Suite struct DocumentHeadTests {
    private func read(_ text: String) throws -> Release {
        ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "test.txt"))
    }

    @Test func aNameWithoutAYearTakesThatOfTheDayBelowIt() throws {
        let release = try read(
            "Tình hình sản xuất 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm\n\nChiều 06/6/2019, UBND huyện họp.\n\n"
                + "Sản lượng đạt 512 tấn.\n")
        #expect(release.figures.map { $0.period?.text } == ["2019-H1"])
    }

    @Test func aYearThatIsComparedWithIsTheOneBefore() throws {
        let release = try read(
            "Xuất khẩu khởi sắc\n\nNhập khẩu tăng 12,5% so với năm trước. Xuất khẩu tăng 39,8% so với năm 2020.\n")
        #expect(release.figures.map { $0.period?.text } == ["2021", "2021"])
        #expect(release.figures.map { $0.base?.text } == ["previous-year", "previous-year"])
    }

    @Test func aPartOfAnUntoldYearIsComparedWithTheSamePart() throws {
        let release = try read(
            "Kinh tế huyện phát triển\n\nTrong 6 tháng đầu năm, thu ngân sách đạt 250 tỷ đồng, tăng 7,5%.\n")
        #expect(release.figures.map { $0.period?.text } == [nil, nil])
        #expect(release.figures.map { $0.base?.text } == [nil, "same-period"])
    }

    @Test func aNameThatAnnouncesAimsMakesTargets() throws {
        let release = try read("Các chỉ tiêu phấn đấu năm 2024\n\n- Thu ngân sách: 12.800 tỷ đồng\n")
        #expect(release.figures.map(\.kind) == [.target])
    }

    @Test func aTimeAheadGoesOnWithTheAimsOfItsParagraph() throws {
        let release = try read(
            "Hà Nội, ngày 23 tháng 11 năm 2010\n\nDự thảo kế hoạch\n\nTheo dự thảo, năm 2015 phấn đấu GDP tăng 8%. Năm 2015, "
                + "GDP bình quân đầu người đạt 2.100 USD.\n")
        #expect(release.figures.map(\.kind) == [.target, .target])
    }
}
