import Documents
import Figures
import Filing
import PlanBook
import Reading
import Releasing

/// Releases of the published year: one written from the book as an office would, and short ones that were made up, of
/// which one says more than its figures bear out and one was overtaken by a revision.
struct ReleaseHistory {
    private let book: PlanBook
    private let person: String
    private let clock: BookClock

    init(_ book: PlanBook, by person: String, clock: BookClock) {
        (self.book, self.person, self.clock) = (book, person, clock)
    }

    /// - Returns: how many releases were filed.
    func make() async throws -> Int {
        let texts = [
            ("thong-cao-6-thang.md", try halfYear()), ("thong-cao-9-thang.md", try nineMonths()),
            ("thong-cao-nam.md", try await wholeYear()), ("thong-bao-ket-luan.md", Array(Self.conclusion.utf8)),
        ]
        for (name, text) in texts {
            let release = ReleaseReader().read(try DocumentReader().readText(text, name: name))
            try book.write(by: person, clock: clock, .init(.importRelease, subject: name)) {
                _ = try ReleaseFiler(area: DemonstrationBook.homeArea).file(release, into: $0)
            }
        }
        return texts.count
    }

    /// Written from the book by the template that ships.
    private func wholeYear() async throws -> [UInt8] {
        let (template, _) = TemplateParser().parseLeniently(DefaultTemplate().text, name: DefaultTemplate().name)
        let day = DemonstrationBook.published
        let facts = try book.read { reader in
            try BookFacts(
                reader, periods: ReleaseWriter.periods(of: template, for: DemonstrationBook.year), vintage: .latest,
                on: day)
        }
        let request = ReleaseRequest(period: DemonstrationBook.year, day: day, number: "127", signer: "Nguyễn Văn Mẫu")
        let written = try ReleaseWriter(facts).write(DefaultTemplate().text, name: DefaultTemplate().name, request)
        return try await ReleaseEncoder().bytes(of: written.release, as: .markdown, name: "thong-cao-nam.md")
    }

    /// The attainment of the plan is told too high here: the checker finds it.
    private func halfYear() throws -> [UInt8] {
        let values = try values(of: Period(year: DemonstrationBook.year.year, span: .half(1)))
        let text = """
            \(Self.head(number: "64/TB-UBND", day: "05 tháng 7 năm 2021"))
            # THÔNG CÁO BÁO CHÍ

            **Về tình hình kinh tế - xã hội 6 tháng đầu năm 2021**

            ## I. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2021

            1. Tổng thu ngân sách nhà nước trên địa bàn 6 tháng đầu năm 2021 đạt \(values("budget_revenue")) tỷ đồng, bằng 79% dự toán (dự toán năm là 10.086 tỷ đồng).

            2. Giá trị xuất khẩu hàng hóa 6 tháng đầu năm 2021 đạt \(values("exports")) triệu USD.

            3. 6 tháng đầu năm 2021, toàn tỉnh giải quyết việc làm cho \(values("jobs_created")) lao động.
            """
        return Array(text.utf8)
    }

    private func nineMonths() throws -> [UInt8] {
        let values = try values(of: Period(year: DemonstrationBook.year.year, span: .months(9)))
        let text = """
            \(Self.head(number: "98/TB-UBND", day: "05 tháng 10 năm 2021"))
            # THÔNG CÁO BÁO CHÍ

            **Về tình hình kinh tế - xã hội 9 tháng đầu năm 2021**

            ## I. KẾT QUẢ THỰC HIỆN 9 THÁNG ĐẦU NĂM 2021

            1. Tổng thu ngân sách nhà nước trên địa bàn 9 tháng đầu năm 2021 đạt \(values("budget_revenue")) tỷ đồng.

            2. Giá trị xuất khẩu hàng hóa 9 tháng đầu năm 2021 đạt \(values("exports")) triệu USD.

            3. 9 tháng đầu năm 2021, toàn tỉnh giải quyết việc làm cho \(values("jobs_created")) lao động.
            """
        return Array(text.utf8)
    }

    /// Prints the values of a period as a release does.
    private func values(of period: Period) throws -> (String) -> String {
        let printed = try book.read { reader in
            let catalogue = try reader.catalogue()
            let home = try reader.areaMap().requireArea(DemonstrationBook.homeArea)
            let values = try reader.grid(of: catalogue.indicators.map(\.id), in: [home.id], [period])
            return Dictionary(
                catalogue.indicators.compactMap { indicator in
                    values[indicator.id, home.id, period]?.value.map {
                        (indicator.code, NumberStyle.vietnamese.text($0.printed))
                    }
                }, uniquingKeysWith: { first, _ in first })
        }
        return { printed[$0] ?? "0" }
    }

    /// A value that was revised after the release that states it.
    static func revise(_ writer: BookWriter, source: Int64) throws {
        let reader = writer.reader
        let indicator = try reader.catalogue().requireIndicator("budget_revenue")
        let home = try reader.areaMap().requireArea(DemonstrationBook.homeArea)
        let period = Period(year: DemonstrationBook.year.year, span: .months(9))
        guard let last = try reader.value(of: indicator.id, in: home.id, period), let value = last.value,
            let known = Day(year: DemonstrationBook.year.year, month: 10, day: 25),
            let mantissa = Int64(exactly: Int128(value.mantissa) * 1012 / 1000)
        else { return }
        try ObservationAppender(writer).append(
            Observation(
                indicator: indicator.id, area: home.id, period: period, known: known,
                value: BookNumber(mantissa: mantissa, scale: value.scale), source: source,
                reason: "Rà soát số thu tháng 9 (số minh họa)"))
    }

    private static func head(number: String, day: String) -> String {
        """
        ỦY BAN NHÂN DÂN TỈNH BẮC GIANG

        Số: \(number)

        Bắc Giang, ngày \(day)

        """
    }

    private static let conclusion = """
        \(head(number: "05/TB-UBND", day: "14 tháng 01 năm 2022"))
        # THÔNG BÁO

        **Kết luận phiên họp về nhiệm vụ trọng tâm năm 2022**

        ## I. MỤC TIÊU

        1. Phấn đấu năm 2022 tổng thu ngân sách nhà nước trên địa bàn đạt 16.500 tỷ đồng; giá trị xuất khẩu hàng hóa đạt 18 tỷ USD.

        ## II. NHIỆM VỤ

        1. Sở Tài chính chủ trì tham mưu UBND tỉnh phương án điều hành thu, chi ngân sách theo Nghị quyết số 58/NQ-HĐND ngày 10/12/2021 của Hội đồng nhân dân tỉnh, hoàn thành trước ngày 31/3/2022.

        2. Sở Công Thương rà soát các dự án hạ tầng cụm công nghiệp, báo cáo UBND tỉnh trước ngày 15/4/2022.

        3. Sở Nông nghiệp và Phát triển nông thôn hướng dẫn các huyện xây dựng nông thôn mới nâng cao theo Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ, hoàn thành trong quý II năm 2022.

        4. Sở Lao động - Thương binh và Xã hội tổ chức 24 phiên giao dịch việc làm, hoàn thành trước ngày 30/11/2022.
        """
}
