import Figures
import Releasing

/// A release as long as a province's for a year: some thirty headings, a hundred paragraphs, two hundred figures.
enum BenchmarkRelease {
    static func make() -> WrittenRelease? {
        guard let day = Day(year: 2021, month: 12, day: 2) else { return nil }
        var blocks: [WrittenBlock] = []
        var count = 0
        func figure(_ text: String, _ value: String, _ unit: String) -> WrittenRun {
            count += 1
            return .figure(
                BoundFigure(
                    id: "f\(count)", tag: "indicator_\(count):value", text: text, kind: .level, value: value,
                    unit: unit,
                    period: Period(year: 2021), observations: [Int64(count)]))
        }
        for part in 1...2 {
            blocks.append(.heading(level: 1, number: part == 1 ? "I." : "II.", text: [.text("PHẦN CỦA THÔNG CÁO")]))
            for section in 1...10 {
                blocks.append(.heading(level: 2, number: "\(section).", text: [.text("Lĩnh vực kinh tế - xã hội")]))
                for _ in 1...5 {
                    blocks.append(
                        .paragraph([
                            .text("Chỉ tiêu của ngành:", .bold), .text(" " + sentence + " Quy mô ước đạt "),
                            figure("42.500 tỷ đồng", "42500", "tỷ đồng"), .text(", tăng "), figure("3,1%", "3.1", "%"),
                            .text(" so với cùng kỳ. " + sentence),
                        ]))
                }
            }
        }
        blocks.append(.paragraph([.text("UBND tỉnh trân trọng thông báo./.")]))
        return WrittenRelease(frame: frame(day), blocks: blocks)
    }

    /// The same with a tag in the place of each figure.
    static func template(of release: WrittenRelease) -> WrittenRelease {
        var template = release
        template.blocks = release.blocks.map { block in
            guard case .paragraph(let runs) = block else { return block }
            return .paragraph(
                runs.map { run in
                    if case .figure(let figure, let emphasis) = run {
                        .text("{{ \(figure.id) }}", emphasis)
                    } else {
                        run
                    }
                })
        }
        return template
    }

    private static let sentence =
        "Các cơ sở sản xuất tiếp tục đầu tư, mở rộng quy mô; hạ tầng giao thông kết nối được quan tâm; các khó khăn về"
        + " thị trường tiêu thụ, lao động và vốn từng bước được tháo gỡ."

    private static func frame(_ day: Day) -> OfficialFrame {
        OfficialFrame(
            issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ", number: "127", symbol: "TB-UBND", place: "Sơn Hà",
            day: day, kind: "THÔNG CÁO BÁO CHÍ",
            subject: ["Về tình hình phát triển kinh tế - xã hội năm 2021"],
            receivers: ["Chủ tịch, các PCT UBND tỉnh;", "Các cơ quan báo chí;", "Lưu: VT."],
            authority: ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], signer: "Nguyễn Văn An")
    }
}
