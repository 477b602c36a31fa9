import Figures

/// Paragraphs as dense as releases are: a whole and its parts, each with its level, attainment, growth and earlier level,
/// and parts that lie in each other or overlap.
extension Scene {
    private static let money = "tỷ đồng"

    /// What is told of a whole or a part.
    fileprivate struct Told {
        var level: Int
        var attainment: Int
        var growth: Int
    }

    static func revenueInFull(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let parts = [(1500.0...15_000.0, "thu nội địa"), (300.0...4000.0, "thu xuất nhập khẩu")].map { range, name in
            (
                name: name, level: Double.random(in: range, using: &generator).rounded(),
                rate: Double.random(in: 85...150, using: &generator),
                growth: Double.random(in: -25...45, using: &generator)
            )
        }
        let total = parts.reduce(0) { $0 + $1.level }
        let plan = parts.reduce(0) { $0 + $1.level / $1.rate * 100 }
        let before = parts.reduce(0) { $0 + $1.level / (1 + $1.growth / 100) }
        let name = "Tổng thu ngân sách nhà nước trên địa bàn"
        draft.open("Thu ngân sách", in: setting)
        draft.write("\(name) \(setting.time) đạt ")
        let whole = draft.tell(
            name, total, total / plan * 100, (total / before - 1) * 100, setting, &generator, leads: "")
        draft.write(" (\(setting.earlierTime) đạt ")
        let earlier = draft.write(
            setting.slot(before, digits: 0, .level, money, of: name, period: setting.period.yearEarlier))
        draft.write(generator.pick("), trong đó: ", "); trong đó: ", "), gồm: "))
        let told = parts.enumerated().map { index, part in
            if index > 0 { draft.write("; ") }
            return draft.tell(
                part.name, part.level, part.rate, part.growth, setting, &generator, leads: "\(part.name) đạt ")
        }
        draft.write(".\n\n")
        draft.tie(whole.level, told[0].level, told[1].level) { $0[0] - $0[1] - $0[2] }
        draft.tie(whole.level, whole.growth, earlier) { $0[0] / $0[2] - 1 - $0[1] / 100 }
        draft.tie(
            whole.level, whole.attainment, told[0].level, told[0].attainment, told[1].level, told[1].attainment
        ) { $0[0] / $0[1] - $0[2] / $0[3] - $0[4] / $0[5] }
        draft.tie(whole.level, whole.growth, told[0].level, told[0].growth, told[1].level, told[1].growth) {
            $0[0] / (100 + $0[1]) - $0[2] / (100 + $0[3]) - $0[4] / (100 + $0[5])
        }
        restate(name, total, like: whole.level, &draft, setting)
    }

    /// The conclusion says the total again.
    private static func restate(
        _ name: String, _ total: Double, like first: Int, _ draft: inout Draft, _ setting: Setting
    ) {
        let again = "tổng thu ngân sách nhà nước trên địa bàn"
        draft.open("Đánh giá chung", in: setting)
        draft.write("Kinh tế tiếp tục phục hồi; \(again) \(setting.time) đạt ")
        let second = draft.write(setting.slot(total, digits: 0, .level, money, of: again))
        draft.write(".\n\n")
        draft.tie(first, second) { $0[0] - $0[1] }
    }

    /// Domestic revenue has land revenue in it, which is no part of the total beside it.
    static func revenueWithLand(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let domestic = Double.random(in: 3000...15_000, using: &generator).rounded()
        let land = (domestic * Double.random(in: 0.2...0.5, using: &generator)).rounded()
        let customs = Double.random(in: 300...4000, using: &generator).rounded()
        let name = "Tổng thu cân đối ngân sách"
        draft.open("Thu cân đối", in: setting)
        draft.write("\(name) \(setting.time) đạt ")
        let whole = draft.write(setting.slot(domestic + customs, digits: 0, .level, money, of: name))
        draft.write(", trong đó: thu nội địa ")
        let first = draft.write(setting.slot(domestic, digits: 0, .level, money, of: "thu nội địa"))
        draft.write(generator.pick(" (trong đó tiền sử dụng đất ", " (bao gồm cả tiền sử dụng đất "))
        let inner = draft.write(setting.slot(land, digits: 0, .level, money, of: "tiền sử dụng đất"))
        draft.write("); thu xuất nhập khẩu ")
        let second = draft.write(setting.slot(customs, digits: 0, .level, money, of: "thu xuất nhập khẩu"))
        draft.write(".\n\n")
        draft.tie(whole, first, second) { $0[0] - $0[1] - $0[2] }
        draft.tie(inner, first, isUpperBound: true) { $0[0] - $0[1] }
    }

    /// Loans by term and by purpose: parts that overlap and add up to nothing.
    static func overlappingLoans(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let total = Double.random(in: 20_000...90_000, using: &generator)
        let name = "Dư nợ cho vay nền kinh tế"
        draft.open("Dư nợ cho vay", in: setting)
        draft.write("\(name) đạt ")
        draft.write(setting.slot(total, digits: 0, .level, money, of: name))
        draft.write(", trong đó dư nợ trung, dài hạn ")
        draft.write(
            setting.slot(
                total * Double.random(in: 0.4...0.7, using: &generator), digits: 0, .level, money,
                of: "dư nợ trung, dài hạn"))
        draft.write(", dư nợ nông nghiệp, nông thôn ")
        draft.write(
            setting.slot(
                total * Double.random(in: 0.4...0.8, using: &generator), digits: 0, .level, money,
                of: "dư nợ nông nghiệp, nông thôn"))
        draft.write(".\n\n")
    }

    /// One result against the plan of the centre and that of the council.
    static func twoPlans(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        guard !setting.period.isPartOfYear else { return }
        let level = Double.random(in: 2000...15_000, using: &generator).rounded()
        let rates = (Double.random(in: 102...150, using: &generator), Double.random(in: 80...100, using: &generator))
        let name = "thu từ khu vực ngoài quốc doanh"
        draft.open("Thu ngoài quốc doanh", in: setting)
        draft.write("\(name.capitalisedFirst) \(setting.time) đạt ")
        draft.write(setting.slot(level, digits: 0, .level, money, of: name))
        draft.write(", bằng ")
        draft.write(setting.slot(rates.0, digits: 1, .attainment, "%", of: name, base: .estimate))
        draft.write(" dự toán Trung ương giao và bằng ")
        draft.write(setting.slot(rates.1, digits: 1, .attainment, "%", of: name, base: .estimate))
        draft.write(" dự toán HĐND tỉnh giao.\n\n")
    }
}

extension Draft {
    /// Writes "12.400 tỷ đồng, bằng 105,2% dự toán, tăng 8,1% so với cùng kỳ" of a whole or a part.
    fileprivate mutating func tell(
        _ name: String, _ level: Double, _ attainment: Double, _ growth: Double, _ setting: Setting,
        _ generator: inout SeededGenerator, leads: String
    ) -> Scene.Told {
        write(leads)
        let amount = write(setting.slot(level, digits: 0, .level, "tỷ đồng", of: name))
        write(", ")
        let reached = writeAttainment(attainment, .estimate, of: name, in: setting, using: &generator)
        write(" dự toán, ")
        let rise = writeGrowth(growth, of: name, in: setting)
        write(" \(setting.comparison(&generator))")
        return Scene.Told(level: amount, attainment: reached, growth: rise)
    }
}
