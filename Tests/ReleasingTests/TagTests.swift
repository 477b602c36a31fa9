import Figures
import Releasing
import Testing

/// What single tags become.
@Suite struct TagTests {
    private func text(_ body: String, style: String = "") throws -> String {
        try ReleasingBook.demonstration.get().body(body, style: style).release.plainText
    }

    @Test func measuresAreNumbersForTheOfficesOwnWords() throws {
        #expect(try text("Thu {{budget_revenue}}.") == "Thu 15.745 tỷ đồng.")
        #expect(try text("Thu tăng {{budget_revenue:growth}}.") == "Thu tăng 26,9%.")
        #expect(try text("Thu {{budget_revenue:growth words=yes}}.").hasPrefix("Thu tăng 26,9%"))
        #expect(try text("Bằng {{budget_revenue:attainment}} dự toán.") == "Bằng 156,1% dự toán.")
        #expect(try text("Vượt {{budget_revenue:over}} dự toán.") == "Vượt 56,1% dự toán.")
        #expect(
            try text("Chiếm {{budget_revenue.domestic:share of=budget_revenue}} tổng thu.") == "Chiếm 89,8% tổng thu.")
        #expect(try text("Đứng {{dti.economy:rank}} cả nước.") == "Đứng thứ 14 cả nước.")
        #expect(try text("PCI tăng {{pci:rank_change period=2020}}.") == "PCI tăng 13 bậc.")
        #expect(try text("Có {{new_rural_communes:fraction}}.") == "Có 138/184 xã.")
        #expect(try text("Mục tiêu {{worker_housing_rate:target period=next}}.") == "Mục tiêu 30%.")
        #expect(try text("Cả nước {{grdp_growth:benchmark}}.") == "Cả nước 3,78%.")
    }

    @Test func unitsAndDigitsAreTheOffices() throws {
        #expect(try text("{{exports}}.") == "15,7 tỷ USD.")
        #expect(try text("{{exports unit=\"triệu USD\"}}.") == "15.700 triệu USD.")
        #expect(try text("{{budget_revenue unit=\"nghìn tỷ đồng\" decimals=1}}.") == "trên 15,7 nghìn tỷ đồng.")
        #expect(try text("Tăng {{budget_revenue:growth decimals=0}}.") == "Tăng 27%.")
        #expect(try text("Tăng {{budget_revenue:growth decimals=2}}.", style: "zeros: keep\n") == "Tăng 26,90%.")
        #expect(try text("{{industrial_output}}.") == "300 nghìn tỷ đồng.")
        #expect(try text("{{exports}}.", style: "language: en\n") == "15.7 billion USD.")
    }

    @Test func aSentenceBehindAStopBeginsWithACapital() throws {
        let told = try text("Năm 2021, {{sentence exports growth=no plan=no}}. {{sentence exports growth=no plan=no}}.")
        #expect(
            told == "Năm 2021, giá trị xuất khẩu hàng hóa đạt 15,7 tỷ USD. Giá trị xuất khẩu hàng hóa đạt 15,7 tỷ USD.")
    }

    @Test func anotherAreaIsNamed() throws {
        let told = try text("{{sentence jobs_created area=bac-giang/luc-nam period=2021-M06}}.")
        #expect(told.hasPrefix("Số lao động được tạo việc làm mới của huyện Lục Nam tháng 6 năm 2021 đạt 244 lao động"))
    }

    @Test func oneTagCanBeWrittenByItself() throws {
        let writer = try ReleasingBook.demonstration.get().writer(for: "")
        var parser = TagParser()
        let place = TemplatePlace(file: "mau.docx", line: 3, column: 1)
        let request = ReleaseRequest(period: ReleasingBook.year, day: ReleasingBook.day)
        let tags = parser.segments(of: "{{sentence exports plan=no}}{{export}}", at: place).compactMap { segment in
            if case .tag(let tag) = segment { tag } else { nil }
        }
        let runs = try writer.runs(of: tags[0], request, style: OfficeStyle(), opening: false)
        #expect(runs.plainText.hasPrefix("giá trị xuất khẩu hàng hóa đạt 15,7 tỷ USD, tăng 39,8%"))
        #expect(throws: TemplateFaults.self) {
            try writer.runs(of: tags[1], request, style: OfficeStyle(), opening: true)
        }
    }

    @Test func whatTheBookDoesntKnowIsLeftOutWithItsStop() throws {
        #expect(
            try text("Mở đầu. {{sentence poverty_rate optional=yes}}. {{sentence exports growth=no plan=no}}.")
                == "Mở đầu. Giá trị xuất khẩu hàng hóa đạt 15,7 tỷ USD.")
        #expect(try text("{{when poverty_rate}}Chữ.\n\nChữ sau.") == "Chữ sau.")
    }

    @Test func aTableIsReadBack() throws {
        let result = try ReleasingBook.demonstration.get().body(
            "# Báo cáo năm 2021\n\n{{table sector=economy}}\n\n{{table sector=budget columns=unit,plan,actual,attainment}}\n"
        )
        #expect(try ReadBack.comparison(result.release) == "")
        #expect(ReadBack.figures(of: result.release).count > 40)
        guard case .table(let table)? = result.release.blocks.dropFirst().first else {
            Issue.record("no table")
            return
        }
        #expect(table.head.count == 2)
        let width = table.head[0].reduce(0) { $0 + $1.columnSpan }
        #expect(table.rows.allSatisfy { $0.count == width } && table.widths.count == width)
    }
}
