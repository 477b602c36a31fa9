import Figures

/// Paragraphs on harvests, growth over quarters, and a table of targets.
extension Scene {
    static func harvest(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let area = Double.random(in: 8000...90_000, using: &generator)
        let yield = Double.random(in: 45...72, using: &generator)
        draft.open("Trồng trọt", in: setting)
        draft.write("\(setting.time.capitalisedFirst), lúa đông xuân thu hoạch được ")
        let first = draft.write(setting.slot(area, digits: 1, .level, "ha", of: "lúa đông xuân"))
        draft.write("; năng suất đạt ")
        let second = draft.write(setting.slot(yield, digits: 1, .level, "tạ/ha", of: "năng suất lúa đông xuân"))
        draft.write("; sản lượng đạt ")
        let third = draft.write(
            setting.slot(area * yield / 10, digits: 0, .level, "tấn", of: "sản lượng lúa đông xuân"))
        draft.write(".\n\n")
        draft.tie(first, second, third) { $0[0] * $0[1] / 10 - $0[2] }
    }

    static func quarters(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        guard case .half = setting.period.span else { return }
        let first = Double.random(in: 2...9, using: &generator)
        let second = first + Double.random(in: 0.8...4, using: &generator)
        draft.open("Tăng trưởng", in: setting)
        draft.write("Tổng sản phẩm trên địa bàn (GRDP) \(setting.time) ")
        let name = "Tổng sản phẩm trên địa bàn (GRDP)"
        let all = draft.writeGrowth((first + second) / 2, of: name, in: setting, digits: 2)
        draft.write(" so với cùng kỳ (quý I tăng ")
        let quarter = { (number: Int) in Period(year: setting.period.year, span: .quarter(number)) }
        let one = draft.write(
            setting.slot(first, digits: 2, .growth, "%", of: name, base: .samePeriod, period: quarter(1)))
        draft.write(", quý II tăng ")
        let two = draft.write(
            setting.slot(second, digits: 2, .growth, "%", of: name, base: .samePeriod, period: quarter(2)))
        draft.write(").\n\n")
        draft.tie(all, two, isUpperBound: true) { $0[0] - $0[1] }
        draft.tie(one, all, isUpperBound: true) { $0[0] - $0[1] }
    }

    static func fishery(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let caught = Double.random(in: 20...180, using: &generator)
        let farmed = Double.random(in: 15...120, using: &generator)
        let growth = (Double.random(in: -4...3, using: &generator), Double.random(in: 4...12, using: &generator))
        let before = caught / (1 + growth.0 / 100) + farmed / (1 + growth.1 / 100)
        let name = "Sản lượng thủy sản"
        draft.open("Thủy sản", in: setting)
        draft.write("\(name) \(setting.time) đạt ")
        let whole = draft.write(setting.slot(caught + farmed, digits: 1, .level, "nghìn tấn", of: name))
        draft.write(", ")
        let rate = draft.writeGrowth(((caught + farmed) / before - 1) * 100, of: name, in: setting)
        draft.write("; trong đó: khai thác ")
        let first = draft.write(setting.slot(caught, digits: 1, .level, "nghìn tấn", of: "khai thác"))
        draft.write(", ")
        let firstRate = draft.writeGrowth(growth.0, of: "khai thác", in: setting)
        draft.write("; nuôi trồng ")
        let second = draft.write(setting.slot(farmed, digits: 1, .level, "nghìn tấn", of: "nuôi trồng"))
        draft.write(", ")
        let secondRate = draft.writeGrowth(growth.1, of: "nuôi trồng", in: setting)
        draft.write(".\n\n")
        draft.tie(whole, first, second) { $0[0] - $0[1] - $0[2] }
        draft.tie(whole, rate, first, firstRate, second, secondRate) {
            $0[0] / (100 + $0[1]) - $0[2] / (100 + $0[3]) - $0[4] / (100 + $0[5])
        }
    }

    static func table(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        guard !setting.period.isPartOfYear else { return }
        let year = setting.period.year
        draft.write("| Chỉ tiêu | Đơn vị tính | Kế hoạch năm \(year) | Thực hiện năm \(year) | TH/KH (%) |\n")
        draft.write("|---|---|---|---|---|\n")
        let rows = [
            ("Sản lượng lương thực có hạt", "nghìn tấn", 1, 200.0...900.0),
            ("Giá trị sản phẩm trồng trọt", "tỷ đồng", 0, 4000.0...19_000.0),
            ("Tổng đàn lợn", "nghìn con", 1, 150.0...990.0), ("Diện tích rừng trồng mới", "ha", 0, 3000.0...12_000.0),
        ]
        for (name, unit, digits, range) in rows {
            let target = Double.random(in: range, using: &generator)
            let rate = Double.random(in: 88...112, using: &generator)
            draft.write("| \(name) | \(unit) | ")
            let plan = draft.write(
                setting.slot(target, digits: digits, .target, unit, of: name, style: .bare, status: .target))
            draft.write(" | ")
            let level = draft.write(
                setting.slot(target * rate / 100, digits: digits, .level, unit, of: name, style: .bare))
            draft.write(" | ")
            let attainment = draft.write(
                setting.slot(rate, digits: 1, .attainment, "%", of: name, style: .bare, base: .plan))
            draft.write(" |\n")
            draft.tie(level, plan, attainment) { $0[0] / $0[1] * 100 - $0[2] }
        }
        draft.write("\n")
    }
}
