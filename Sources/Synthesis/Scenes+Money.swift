import Figures

/// Paragraphs on budgets, credit, trade and plans.
enum Scene {
    typealias Writer = @Sendable (inout Draft, Setting, inout SeededGenerator) -> Void

    static let all: [Writer] = [
        revenue, trade, credit, plan, structure, investors, poverty, communes, harvest, quarters, table, enterprises,
        statedAgain, fishery, shareOfTotal, loans, criteria, balance, remainder, revenueTable,
        overlappingLoans, twoPlans,
    ]

    /// One of them: a release has one total.
    static func revenue(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        generator.pick(budget, revenueInFull, revenueWithLand)(&draft, setting, &generator)
    }

    static func budget(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let domestic = Double.random(in: 1500...15_000, using: &generator).rounded()
        let customs = Double.random(in: 300...4000, using: &generator).rounded()
        let rates = (Double.random(in: 85...150, using: &generator), Double.random(in: 85...150, using: &generator))
        let plan = domestic / rates.0 * 100 + customs / rates.1 * 100
        let total = domestic + customs
        let name = "Tổng thu ngân sách nhà nước"
        draft.open("Thu, chi ngân sách", in: setting)
        draft.write("\(name) trên địa bàn \(setting.time) đạt ")
        let whole = draft.write(setting.slot(total, digits: 0, .level, "tỷ đồng", of: name))
        draft.write(", ")
        let rate = draft.writeAttainment(total / plan * 100, .estimate, of: name, in: setting, using: &generator)
        draft.write(generator.pick(" dự toán; trong đó: thu nội địa ", " dự toán, gồm: thu nội địa "))
        let first = draft.write(setting.slot(domestic, digits: 0, .level, "tỷ đồng", of: "thu nội địa"))
        draft.write(", ")
        let firstRate = draft.writeAttainment(rates.0, .estimate, of: "thu nội địa", in: setting, using: &generator)
        draft.write(" dự toán; thu hoạt động xuất, nhập khẩu ")
        let about = "thu hoạt động xuất, nhập khẩu"
        let second = draft.write(setting.slot(customs, digits: 0, .level, "tỷ đồng", of: about))
        draft.write(", ")
        let secondRate = draft.writeAttainment(rates.1, .estimate, of: about, in: setting, using: &generator)
        draft.write(" dự toán.\n\n")
        draft.tie(whole, first, second) { $0[0] - $0[1] - $0[2] }
        draft.tie(whole, rate, first, firstRate, second, secondRate) {
            $0[0] / $0[1] - $0[2] / $0[3] - $0[4] / $0[5]
        }
    }

    static func trade(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let exports = Double.random(in: 300...9000, using: &generator)
        let imports = exports * Double.random(in: 0.4...0.9, using: &generator)
        let growth = Double.random(in: -25...60, using: &generator)
        draft.open("Xuất, nhập khẩu", in: setting)
        draft.write("Giá trị xuất khẩu \(setting.time) ước đạt ")
        let level = draft.write(
            setting.slot(exports, digits: 1, .level, "triệu USD", of: "Giá trị xuất khẩu", status: .estimate))
        draft.write(", ")
        let rate = draft.writeGrowth(growth, of: "Giá trị xuất khẩu", in: setting)
        let before = exports / (1 + growth / 100)
        if generator.oneIn(2) {
            draft.write(" (")
            draft.write(growth < 0 ? "giảm " : "tăng ")
            let change = draft.write(
                setting.slot(
                    exports - before, digits: 1, .change, "triệu USD", of: "Giá trị xuất khẩu", style: .unsigned,
                    base: setting.base))
            draft.write(")")
            draft.tie(level, rate, change) { $0[0] * (1 - 100 / (100 + $0[1])) - $0[2] }
        }
        draft.write(" \(setting.comparison(&generator)) (\(setting.earlierTime) giá trị xuất khẩu đạt ")
        let earlier = draft.write(
            setting.slot(
                before, digits: 1, .level, "triệu USD", of: "giá trị xuất khẩu",
                period: setting.period.yearEarlier))
        draft.write("). Giá trị nhập khẩu \(setting.time) đạt ")
        draft.write(setting.slot(imports, digits: 1, .level, "triệu USD", of: "Giá trị nhập khẩu"))
        draft.write(".\n\n")
        draft.tie(level, rate, earlier) { $0[0] / $0[2] - 1 - $0[1] / 100 }
    }

    static func credit(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let level = Double.random(in: 20_000...190_000, using: &generator)
        let bad = level * Double.random(in: 0.005...0.04, using: &generator)
        draft.open("Ngân hàng", in: setting)
        draft.write("Tổng dư nợ tín dụng đạt ")
        let total = draft.write(setting.slot(level, digits: 0, .level, "tỷ đồng", of: "Tổng dư nợ tín dụng"))
        draft.write(", trong đó nợ xấu ")
        let part = draft.write(setting.slot(bad, digits: 0, .level, "tỷ đồng", of: "nợ xấu"))
        draft.write(", chiếm ")
        let share = draft.write(setting.slot(bad / level * 100, digits: 2, .share, "%", of: "nợ xấu"))
        draft.write(generator.pick(" tổng dư nợ.\n\n", ".\n\n"))
        draft.tie(part, total, share) { $0[0] / $0[1] * 100 - $0[2] }
    }

    static func plan(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let target = (Double.random(in: 20...190, using: &generator)).rounded() * 100 + 37
        let rate = Double.random(in: 70...130, using: &generator)
        let name = generator.pick("vốn đầu tư công", "thu tiền sử dụng đất", "vốn trái phiếu chính phủ")
        draft.open("Đầu tư", in: setting)
        draft.write("Kế hoạch \(name) \(setting.time) là ")
        let plan = draft.write(
            setting.slot(target, digits: 0, .target, "tỷ đồng", of: "Kế hoạch \(name)", status: .target))
        draft.write("; \(name) \(setting.time) đạt ")
        let level = draft.write(setting.slot(target * rate / 100, digits: 0, .level, "tỷ đồng", of: name))
        draft.write(", ")
        let attainment = draft.writeAttainment(rate, .plan, of: name, in: setting, using: &generator)
        draft.write(" kế hoạch")
        draft.tie(level, plan, attainment) { $0[0] / $0[1] * 100 - $0[2] }
        if generator.oneIn(2) {
            let growth = Double.random(in: -20...45, using: &generator)
            draft.write(", ")
            let rise = draft.writeGrowth(growth, of: name, in: setting)
            draft.write(" \(setting.comparison(&generator)) (\(setting.earlierTime) \(name) đạt ")
            let earlier = draft.write(
                setting.slot(
                    target * rate / 100 / (1 + growth / 100), digits: 0, .level, "tỷ đồng", of: name,
                    period: setting.period.yearEarlier))
            draft.write(")")
            draft.tie(level, rise, earlier) { $0[0] / $0[2] - 1 - $0[1] / 100 }
        }
        draft.write(".\n\n")
    }

    static func shareOfTotal(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let retail = Double.random(in: 8000...60_000, using: &generator)
        let goods = retail * Double.random(in: 0.7...0.88, using: &generator)
        let name = "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"
        draft.open("Thương mại", in: setting)
        draft.write("\(name) \(setting.time) đạt ")
        let total = draft.write(setting.slot(retail, digits: 1, .level, "tỷ đồng", of: name))
        draft.write(", ")
        _ = draft.writeGrowth(Double.random(in: 2...19, using: &generator), of: name, in: setting)
        draft.write("; trong đó bán lẻ hàng hóa ")
        let part = draft.write(setting.slot(goods, digits: 1, .level, "tỷ đồng", of: "bán lẻ hàng hóa"))
        draft.write(", chiếm ")
        let share = draft.write(setting.slot(goods / retail * 100, digits: 1, .share, "%", of: "bán lẻ hàng hóa"))
        draft.write(generator.pick(" tổng mức.\n\n", ".\n\n"))
        draft.tie(part, total, share) { $0[0] / $0[1] * 100 - $0[2] }
    }

    static func statedAgain(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let level = Double.random(in: 11_000...88_000, using: &generator)
        let name = "vốn đầu tư phát triển toàn xã hội"
        draft.open("Vốn đầu tư", in: setting)
        draft.write("Tổng \(name) \(setting.time) đạt ")
        let first = draft.write(setting.slot(level, digits: 0, .level, "tỷ đồng", of: "Tổng \(name)"))
        draft.write(".\n\n")
        draft.open("Đánh giá chung", in: setting)
        draft.write("Kinh tế tiếp tục ổn định; tổng \(name) \(setting.time) đạt ")
        let second = draft.write(setting.slot(level, digits: 0, .level, "tỷ đồng", of: "tổng \(name)"))
        draft.write(".\n\n")
        draft.tie(first, second) { $0[0] - $0[1] }
    }
}
