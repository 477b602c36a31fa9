import Figures

/// Paragraphs on communes, households, enterprises: whole things, fractions, shares.
extension Scene {
    static func communes(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let whole = Int.random(in: 90...220, using: &generator)
        let part = Int.random(in: 40...whole, using: &generator)
        let name = "xã đạt chuẩn nông thôn mới"
        draft.open("Nông thôn mới", in: setting)
        draft.write("Đến hết \(setting.time), toàn tỉnh có ")
        let fraction = draft.write(
            setting.slot(
                Double(part), digits: 0, .fraction, "xã", of: name, style: .fraction(whole: PrintedNumber(whole))))
        draft.write(generator.pick(" đạt chuẩn nông thôn mới (chiếm ", " đạt chuẩn nông thôn mới, chiếm "))
        let closes = if case .text(let text)? = draft.pieces.last { text.hasSuffix("(chiếm ") } else { false }
        let share = draft.write(
            setting.slot(Double(part) / Double(whole) * 100, digits: 1, .share, "%", of: name))
        draft.write(closes ? ").\n\n" : ".\n\n")
        draft.tie(fraction, share) { $0[0] / Double(whole) * 100 - $0[1] }
    }

    static func investors(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let level = Double(Int.random(in: 101...960, using: &generator))
        let change = Double(Int.random(in: 11...90, using: &generator))
        let name = "sản phẩm OCOP"
        draft.open("Chương trình OCOP", in: setting)
        draft.write("Đến hết \(setting.time), toàn tỉnh có ")
        var now = setting.slot(level, digits: 0, .level, "sản phẩm", of: name)
        now.printedUnit = "sản phẩm OCOP"
        let first = draft.write(now)
        draft.write(", tăng ")
        let moved = draft.write(
            setting.slot(change, digits: 0, .change, "sản phẩm", of: name, base: .previousYear))
        draft.write(" so với năm \(setting.period.year - 1) (năm \(setting.period.year - 1) có ")
        var before = setting.slot(
            level - change, digits: 0, .level, "sản phẩm", of: name, period: Period(year: setting.period.year - 1))
        before.printedUnit = "sản phẩm OCOP"
        let earlier = draft.write(before)
        draft.write(").\n\n")
        guard !setting.period.isPartOfYear else { return }
        draft.tie(first, moved, earlier) { $0[0] - $0[1] - $0[2] }
    }

    static func poverty(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let before = Double.random(in: 4...19, using: &generator)
        let after = before - Double.random(in: 0.6...3, using: &generator)
        let (low, high) = (Print.number(after, digits: 2), Print.number(before, digits: 2))
        let name = "tỷ lệ hộ nghèo"
        draft.open("Giảm nghèo", in: setting)
        draft.write("Đến hết năm \(setting.period.year), \(name) giảm từ ")
        var from = setting.slot(before, digits: 2, .share, "%", of: name, period: Period(year: setting.period.year - 1))
        from.number = high
        let first = draft.write(from)
        draft.write(" năm \(setting.period.year - 1) xuống còn ")
        var to = setting.slot(after, digits: 2, .share, "%", of: name, period: Period(year: setting.period.year))
        to.number = low
        let second = draft.write(to)
        draft.write(", giảm ")
        var change = setting.slot(
            0, digits: 2, .change, "điểm phần trăm", of: name, style: .unsigned, base: .previousYear,
            period: Period(year: setting.period.year))
        change.number = PrintedNumber(mantissa: low.mantissa - high.mantissa, scale: 2)
        let third = draft.write(change)
        draft.write(".\n\n")
        draft.tie(first, second, third) { $0[1] - $0[0] - $0[2] }
    }

    static func enterprises(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let total = Int.random(in: 400...3900, using: &generator)
        let inside = Int.random(in: 150...total - 100, using: &generator)
        draft.open("Doanh nghiệp", in: setting)
        draft.write("\(setting.time.capitalisedFirst), toàn tỉnh có ")
        let name = "doanh nghiệp thành lập mới"
        let whole = draft.write(setting.slot(Double(total), digits: 0, .level, "doanh nghiệp", of: name))
        draft.write(" thành lập mới, gồm: khu vực thành thị ")
        let first = draft.write(
            setting.slot(Double(inside), digits: 0, .level, "doanh nghiệp", of: "khu vực thành thị"))
        draft.write("; khu vực nông thôn ")
        let second = draft.write(
            setting.slot(Double(total - inside), digits: 0, .level, "doanh nghiệp", of: "khu vực nông thôn"))
        draft.write(".\n\n")
        draft.tie(whole, first, second) { $0[0] - $0[1] - $0[2] }
    }

    static func structure(_ draft: inout Draft, _ setting: Setting, _ generator: inout SeededGenerator) {
        let farming = Double(Int.random(in: 80...320, using: &generator)) / 10
        let industry = Double(Int.random(in: 200...500, using: &generator)) / 10
        draft.open("Cơ cấu kinh tế", in: setting)
        draft.write("Cơ cấu kinh tế \(setting.time) gồm: nông, lâm nghiệp và thủy sản chiếm ")
        let names = ["nông, lâm nghiệp và thủy sản", "công nghiệp và xây dựng", "dịch vụ"]
        let first = draft.write(setting.slot(farming, digits: 1, .share, "%", of: names[0]))
        draft.write("; công nghiệp và xây dựng chiếm ")
        let second = draft.write(setting.slot(industry, digits: 1, .share, "%", of: names[1]))
        draft.write("; dịch vụ chiếm ")
        var rest = setting.slot(0, digits: 1, .share, "%", of: names[2])
        rest.number = PrintedNumber(
            mantissa: 1000 - draft.slots[first].number.mantissa - draft.slots[second].number.mantissa, scale: 1)
        let third = draft.write(rest)
        draft.write(".\n\n")
        draft.tie(first, second, third) { $0[0] + $0[1] + $0[2] - 100 }
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
