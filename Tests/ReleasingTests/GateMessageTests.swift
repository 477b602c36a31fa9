import Documents
import Figures
import Reading
import Testing

@testable import Releasing

/// The gate says where a figure differs, in what, and what helps.
@Suite struct GateMessageTests {
    private func read(_ text: String) throws -> Release {
        ReleaseReader().read(
            try DocumentReader().readText(Array("# Báo cáo năm 2021\n\n\(text)\n".utf8), name: "a.md"))
    }

    private func written(_ text: String, value: String, period: Int) -> BoundFigure {
        BoundFigure(
            id: "f1", tag: "budget_revenue:value@\(period)", text: text, kind: .level, value: value, unit: "tỷ đồng",
            period: Period(year: period))
    }

    @Test func onlyThePeriodDiffers() throws {
        let release = try read("Tổng thu ngân sách đạt 500 tỷ đồng, tăng 5%.")
        let figure = written("500 tỷ đồng", value: "500", period: 2020)
        let told = try #require(ReadBackGate().objections(to: [figure], readAs: release).first?.message)
        #expect(told.vi.hasPrefix("3:24: «500 tỷ đồng» (budget_revenue:value@2020), trong “Tổng thu ngân sách đạt"))
        #expect(told.vi.contains("kỳ: sổ 2020, đọc được 2021; nêu kỳ trong câu"))
        #expect(told.en.contains("period: the book has 2020, 2021 is read; name the period"))
        #expect(!told.vi.contains("đơn vị:"))
    }

    @Test func whatIsNotReadIsFoundByItsWords() throws {
        let release = try read("Xem Phụ lục 500 tỷ đồng.\n\nThu ngân sách đạt 600 tỷ đồng.")
        let figure = written("700 tỷ đồng", value: "700", period: 2021)
        let told = try #require(ReadBackGate().objections(to: [figure], readAs: release).first?.message)
        #expect(told.vi.contains("đọc lại không thấy"))
    }

    @Test func anApproximatorThatIsNoLongerTrueIsTold() throws {
        let book = try ReleasingBook.demonstration.get()
        let renewal = FigureRenewal(try book.writer(for: "").facts, style: OfficeStyle())
        let figure = BoundFigure(
            id: "f1", tag: "exports:value@2021", text: "15,7 tỷ USD", kind: .level, value: "15.7", unit: "tỷ USD",
            period: Period(year: 2021))
        let told = { (text: String) in
            renewal.untrueApproximators(of: [figure], readAs: try read(text)).map(\.message.vi)
        }
        // 15.700 million print so exactly: neither nearly nor more.
        #expect(try told("Xuất khẩu đạt gần 15,7 tỷ USD.").first?.contains("chữ «gần»") == true)
        #expect(try told("Xuất khẩu đạt 15,7 tỷ USD.") == [])
    }
}
