import Figures

/// Paragraphs and tables that tell the same ties in other words.
extension Scene {
    static func loans(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let level = Double.random(in: 900...9000, using: &generator)
        let growth = Double.random(in: -20...35, using: &generator)
        let name = "doanh số cho vay ưu đãi"
        draft.open("Tín dụng chính sách", in: setting)
        draft.write("\(name.capitalisedFirst) \(setting.time) đạt ")
        let now = draft.write(setting.slot(level, digits: 1, .level, "tỷ đồng", of: name))
        draft.write(", ")
        let rate = draft.writeGrowth(growth, of: name, in: setting)
        draft.write(" \(setting.comparison(&generator)) (")
        let before = draft.write(
            setting.slot(
                level / (1 + growth / 100), digits: 1, .level, "tỷ đồng", of: name, period: setting.period.yearEarlier))
        draft.write(").\n\n")
        draft.tie(now, rate, before) { $0[0] / $0[2] - 1 - $0[1] / 100 }
    }

    static func criteria(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let total = Int.random(in: 17...45, using: &generator)
        let missed = Int.random(in: 2...9, using: &generator)
        draft.open("Các chỉ tiêu", in: setting)
        draft.write("\(setting.time.capitalisedFirst), trong \(total) chỉ tiêu được giao có ")
        let reached = draft.write(
            setting.slot(Double(total - missed), digits: 0, .level, "chỉ tiêu", of: "chỉ tiêu đạt và vượt kế hoạch"))
        draft.write(" đạt và vượt kế hoạch, ")
        let rest = draft.write(setting.slot(Double(missed), digits: 0, .level, "chỉ tiêu", of: "chỉ tiêu không đạt"))
        draft.write(" không đạt.\n\n")
        draft.tie(reached, rest) { $0[0] + $0[1] - Double(total) }
    }

    static func balance(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let exports = Double(Int.random(in: 500...4000, using: &generator))
        let imports = (exports * Double.random(in: 0.3...0.9, using: &generator)).rounded()
        draft.open("Cán cân thương mại", in: setting)
        draft.write("Năm \(setting.period.year), giá trị hàng hóa xuất khẩu ")
        let period = Period(year: setting.period.year)
        let first = draft.write(
            setting.slot(exports, digits: 0, .level, "triệu USD", of: "giá trị hàng hóa xuất khẩu", period: period))
        draft.write("; giá trị hàng hóa nhập khẩu ")
        let second = draft.write(
            setting.slot(imports, digits: 0, .level, "triệu USD", of: "giá trị hàng hóa nhập khẩu", period: period))
        draft.write("; xuất siêu ")
        let third = draft.write(
            setting.slot(exports - imports, digits: 0, .level, "triệu USD", of: "xuất siêu", period: period))
        draft.write(".\n\n")
        draft.tie(first, second, third) { $0[0] - $0[1] - $0[2] }
    }

    static func remainder(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let inside = Int.random(in: 101...900, using: &generator)
        let outside = Int.random(in: 101...900, using: &generator)
        draft.open("Đầu tư trong nước", in: setting)
        draft.write("\(setting.time.capitalisedFirst) cấp mới ")
        let whole = draft.write(setting.slot(Double(inside + outside), digits: 0, .level, "dự án", of: "dự án cấp mới"))
        draft.write("; trong đó ")
        let first = draft.write(
            setting.slot(Double(inside), digits: 0, .level, "dự án", of: "dự án trong khu công nghiệp"))
        draft.write(" trong khu công nghiệp, còn lại ")
        let second = draft.write(
            setting.slot(Double(outside), digits: 0, .level, "dự án", of: "dự án ngoài khu công nghiệp"))
        draft.write(" ngoài khu công nghiệp.\n\n")
        draft.tie(whole, first, second) { $0[0] - $0[1] - $0[2] }
    }

    /// Levels of two years and the growth between them, with a total row.
    static func revenueTable(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        guard !setting.period.isPartOfYear else { return }
        let year = setting.period.year
        draft.write(
            "| Khoản thu | Đơn vị tính | Thực hiện năm \(year - 1) | Thực hiện năm \(year) | Tăng, giảm (%) |\n")
        draft.write("|---|---|---|---|---|\n")
        let names = ["Thu từ doanh nghiệp nhà nước", "Thuế thu nhập cá nhân", "Lệ phí trước bạ"]
        var rows = names.map { name in
            (
                name: name, before: Double(Int.random(in: 201...999, using: &generator)),
                after: Double(Int.random(in: 201...999, using: &generator))
            )
        }
        let total = rows.reduce((0.0, 0.0)) { ($0.0 + $1.before, $0.1 + $1.after) }
        rows.insert((name: "Tổng cộng", before: total.0, after: total.1), at: 0)
        let written = rows.map { row in writeRow(row.name, row.before, row.after, year, &draft, setting) }
        draft.write("\n")
        draft.tie(written[0].0, written[1].0, written[2].0, written[3].0) { $0[0] - $0[1] - $0[2] - $0[3] }
        draft.tie(written[0].1, written[1].1, written[2].1, written[3].1) { $0[0] - $0[1] - $0[2] - $0[3] }
    }

    private static func writeRow(
        _ name: String, _ before: Double, _ after: Double, _ year: Int, _ draft: inout Draft, _ setting: Setting
    ) -> (Int, Int) {
        draft.write("| \(name) | tỷ đồng | ")
        let first = draft.write(
            setting.slot(before, digits: 0, .level, "tỷ đồng", of: name, style: .bare, period: Period(year: year - 1)))
        draft.write(" | ")
        let second = draft.write(setting.slot(after, digits: 0, .level, "tỷ đồng", of: name, style: .bare))
        draft.write(" | ")
        let rate = draft.write(
            setting.slot(
                (after / before - 1) * 100, digits: 1, .growth, "%", of: name, style: .bare, base: .previousYear))
        draft.write(" |\n")
        draft.tie(first, second, rate) { $0[1] / $0[0] - 1 - $0[2] / 100 }
        return (first, second)
    }
}
