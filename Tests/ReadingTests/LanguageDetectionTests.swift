import Documents
import Figures
import Testing

@testable import Reading

/// A document's language is told by its words; Vietnamese documents never become English ones.
@Suite struct LanguageDetectionTests {
    private func language(_ text: String) throws -> DocumentLanguage {
        ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "text.md")).language
    }

    @Test(arguments: [
        "Tổng thu ngân sách nhà nước trên địa bàn ước đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020.",
        "Tong thu ngan sach nha nuoc tren dia ban uoc dat 15.745 ty dong, tang 26,9% so voi nam 2020 va vuot du toan.",
        "GRDP 7,82%; FDI 1.260 USD", "15.745",
        "Chương trình \"Made in Viet Nam for the world of tomorrow\" thu hút 120 doanh nghiệp của tỉnh tham gia.",
    ])
    func vietnameseIsReadAsSuch(text: String) throws {
        #expect(try language(text) == .vi)
    }

    @Test(arguments: [
        "The People's Committee of Bắc Giang province informs the press of the results in Việt Yên and Hiệp Hòa.",
        "Revenue of the state budget rose by 26.9% from 2020, exceeding the budget estimate by 56.1%.",
    ])
    func englishIsReadAsSuch(text: String) throws {
        #expect(try language(text) == .en)
    }

    /// "15,745" is fifteen thousand in one and fifteen in the other, where nothing else tells.
    @Test func numbersFollowTheLanguage() throws {
        let text = "# Report on the year 2021\n\nRevenue of the state budget came to 15,745 billion VND in the year.\n"
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "text.md"))
        #expect(release.figures.map(\.value.text) == ["15745"])
    }
}
