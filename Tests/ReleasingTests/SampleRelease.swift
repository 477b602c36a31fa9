import Figures

@testable import Releasing

extension WrittenRelease {
    /// A release with all that a release can have.
    static let sample = WrittenRelease(
        frame: .sample,
        blocks: [
            .paragraph([
                .text(
                    "Thực hiện Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ, UBND tỉnh Sơn Hà cung cấp tới các cơ quan báo chí một số nội dung chính về tình hình phát triển kinh tế - xã hội năm 2021 như sau:"
                )
            ]),
            .heading(level: 1, number: "I.", text: [.text("KẾT QUẢ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2021")]),
            .heading(level: 2, number: "1.", text: [.text("Kết quả đạt được")]),
            .heading(level: 3, number: "1.1.", text: [.text("Lĩnh vực kinh tế")]),
            .list([
                [
                    .text("Tăng trưởng:", .bold), .text(" Tốc độ tăng GRDP năm 2021 ước đạt "),
                    figure(1, "grdp:growth", "7,82%", .growth, "7.82", "%"),
                    .text(". GRDP bình quân đầu người đạt "),
                    figure(2, "grdp_capita:value", "2.950 USD", .level, "2950", "USD"),
                    .text("; các địa phương R&D < 1% được nhắc tên."),
                ],
                [
                    .text("Xây dựng:", .bold), .text(" Giá trị sản xuất ước đạt "),
                    figure(3, "construction:value", "42.500 tỷ đồng", .level, "42500", "tỷ đồng"), .text(", tăng "),
                    figure(4, "construction:growth", "3,1%", .growth, "3.1", "%"), .text("."),
                ],
            ]),
            .paragraph([
                .text("Thu ngân sách nhà nước ước đạt "),
                figure(5, "budget_revenue:value", "15.745 tỷ đồng", .level, "15745", "tỷ đồng", emphasis: .bold),
                .text(", tăng "), figure(6, "budget_revenue:growth", "26,9%", .growth, "26.9", "%", base: "2020"),
                .text(" so với năm 2020, vượt "),
                figure(7, "budget_revenue:over", "56,1%", .attainment, "156.1", "%", base: "estimate"),
                .text(" dự toán; trong đó: thu nội địa "),
                figure(8, "domestic:value", "14.145 tỷ đồng", .level, "14145", "tỷ đồng"),
                .text(", thu từ xuất, nhập khẩu "),
                figure(9, "customs:value", "1.600 tỷ đồng", .level, "1600", "tỷ đồng"), .text("."),
            ]),
            .table(.sample),
            .note([.text("Số liệu ước tính đến ngày 30/11/2021.")]),
            .chart(.sample),
            .heading(level: 3, number: "1.2.", text: [.text("Lĩnh vực văn hóa - xã hội")]),
            .paragraph([
                .text("Toàn tỉnh tạo việc làm mới cho "),
                figure(30, "jobs:value", "35.000 lao động", .level, "35000", "lao động"), .text("."),
            ]),
            .heading(level: 2, number: "2.", text: [.text("Hạn chế")]),
            .paragraph([.text("Một số ngành dịch vụ phục hồi chậm.", .italic)]),
            .heading(level: 1, number: "II.", text: [.text("NHIỆM VỤ NĂM 2022")]),
            .heading(level: 2, number: "1.", text: [.text("Mục tiêu")]),
            .paragraph([.text("Tiếp tục cải thiện môi trường đầu tư kinh doanh.")]),
            .paragraph([.text("UBND tỉnh Sơn Hà trân trọng thông báo.")]),
        ])

    static func figure(
        _ number: Int, _ tag: String, _ text: String, _ kind: Figure.Kind, _ value: String, _ unit: String?,
        base: String? = nil, emphasis: WrittenEmphasis = .plain
    ) -> WrittenRun {
        .figure(
            BoundFigure(
                id: "f\(number)", tag: tag, text: text, kind: kind, value: value, unit: unit, base: base,
                period: Period(year: 2021), observations: [Int64(number) * 10]), emphasis)
    }
}

extension OfficialFrame {
    static let sample = OfficialFrame(
        issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ", number: "127", symbol: "TB-UBND", place: "Sơn Hà",
        day: [Day(text: "2021-12-02")].compactMap { $0 }[0], kind: "THÔNG CÁO BÁO CHÍ",
        subject: [
            "Về tình hình thực hiện kế hoạch phát triển kinh tế - xã hội",
            "năm 2021; mục tiêu, nhiệm vụ, giải pháp chủ yếu năm 2022",
        ],
        receivers: [
            "TT Tỉnh ủy, TT HĐND tỉnh (để báo cáo);", "Chủ tịch, các PCT UBND tỉnh;", "Các cơ quan thông tấn báo chí;",
            "VP UBND tỉnh:", "+ LĐVP, TKCT, các phòng, đơn vị;", "+ Lưu: VT, TH.",
        ],
        authority: ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], signer: "Nguyễn Văn An")
}

extension WrittenTable {
    static let sample = WrittenTable(
        caption: "Bảng 1. Thu ngân sách nhà nước năm 2021", unitNote: "Đơn vị tính: tỷ đồng",
        head: [
            [
                Cell([.text("Chỉ tiêu")], rowSpan: 2), Cell([.text("Năm 2020")], rowSpan: 2),
                Cell([.text("Năm 2021")], columnSpan: 2), Cell([.text("So sánh (%)")], rowSpan: 2),
            ],
            [Cell([.text("Dự toán")]), Cell([.text("Ước thực hiện")])],
        ],
        rows: [
            row("Tổng thu", 10, "12.407", "10.086", "15.745", "156,1"),
            row("Thu nội địa", 14, "10.757", "8.936", "14.145", "158,3"),
            row("Thu từ xuất, nhập khẩu", 18, "1.650", "1.150", "1.600", "139,1"),
        ], widths: [4, 2, 2, 2, 2])

    private static func row(_ name: String, _ first: Int, _ numbers: String...) -> [Cell] {
        [Cell([.text(name)])]
            + numbers.enumerated().map { index, text in
                let value = text.replacing(".", with: "").replacing(",", with: ".")
                return Cell(
                    [WrittenRelease.figure(first + index, "table:\(first + index)", text, .level, value, "tỷ đồng")],
                    isNumber: true)
            }
    }
}

extension WrittenChart {
    static let sample = WrittenChart(
        caption: "Biểu đồ 1. Thu ngân sách nhà nước",
        svg: """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200"><rect x="40" y="60" \
            width="80" height="120" fill="#1f5c99"/><rect x="180" y="20" width="80" height="160" fill="#c2571a"/>\
            <text x="80" y="195" text-anchor="middle" font-family="Liberation Serif" font-size="14">Năm 2020</text>\
            <text x="220" y="195" text-anchor="middle" font-family="Liberation Serif" font-size="14">Năm 2021</text></svg>
            """,
        alternative: "Biểu đồ cột: thu ngân sách năm 2020 là 12.407 tỷ đồng, năm 2021 là 15.745 tỷ đồng.",
        data: WrittenTable(
            caption: "Thu ngân sách nhà nước", unitNote: "Đơn vị tính: tỷ đồng",
            head: [[.init([.text("Năm")]), .init([.text("Thu ngân sách")])]],
            rows: [
                [.init([.text("Năm 2020")]), .init([.text("12.407")], isNumber: true)],
                [.init([.text("Năm 2021")]), .init([.text("15.745")], isNumber: true)],
            ], widths: [1, 1]),
        width: 120, height: 60)
}
