import Figures

/// The office, the time and the habits that all of a synthetic release shares.
struct Setting: Sendable {
    var province: String
    var period: Period
    /// Whether the office cuts digits instead of rounding them.
    var cuts: Bool
    var lead: Lead

    /// How paragraphs begin.
    enum Lead: Sendable, CaseIterable {
        case dash, bold, numbered, heading
    }

    init(using generator: inout SeededGenerator) {
        let provinces = Self.provinces
        province = provinces[Int.random(in: provinces.indices, using: &generator)]
        let year = Int.random(in: 2012...2025, using: &generator)
        let span: Period.Span =
            switch Int.random(in: 0..<5, using: &generator) {
            case 0, 1: .year
            case 2: .half(1)
            case 3: .months(9)
            default: .quarter(1)
            }
        period = Period(year: year, span: span)
        cuts = generator.oneIn(4)
        lead = Lead.allCases.randomElement(using: &generator) ?? .dash
    }

    /// "năm 2021", "6 tháng đầu năm 2021"
    var time: String {
        switch period.span {
        case .half: "6 tháng đầu năm \(period.year)"
        case .months(let count): "\(count) tháng năm \(period.year)"
        case .quarter: "quý I năm \(period.year)"
        default: "năm \(period.year)"
        }
    }

    var base: Figure.Base { period.isPartOfYear ? .samePeriod : .previousYear }

    /// "so với năm 2020", "so với cùng kỳ"
    func comparison(_ generator: inout SeededGenerator) -> String {
        period.isPartOfYear
            ? generator.pick("so với cùng kỳ năm trước", "so với cùng kỳ", "so với cùng kỳ năm \(period.year - 1)")
            : generator.pick("so với năm \(period.year - 1)", "so với năm trước")
    }

    /// "năm 2020", "cùng kỳ năm trước"
    var earlierTime: String { period.isPartOfYear ? "cùng kỳ năm trước" : "năm \(period.year - 1)" }

    func slot(
        _ truth: Double, digits: Int, _ kind: Figure.Kind, _ unit: String, of about: String, style: Slot.Style = .plain,
        base: Figure.Base? = nil, period: Period? = nil, status: Figure.Status = .actual
    ) -> Slot {
        Slot(
            number: Print.number(truth, digits: digits, cuts: cuts), style: style, kind: kind, unit: unit, base: base,
            period: period ?? self.period, status: status, about: about)
    }

    private static let provinces = [
        "Bắc Giang", "Bắc Ninh", "Thái Nguyên", "Lạng Sơn", "Quảng Ninh", "Hải Dương", "Nghệ An", "Hà Tĩnh",
        "Quảng Bình", "Bình Định", "Phú Yên", "Đắk Lắk", "Lâm Đồng", "Bình Dương", "Long An", "Bến Tre", "An Giang",
        "Cà Mau", "Sơn La", "Yên Bái", "Hà Giang", "Nam Định", "Thanh Hóa", "Kon Tum", "Tây Ninh",
    ]
}

extension Draft {
    /// "tăng 26,9%" or "giảm 3,1%", with the growth's sign in its value; gives its index.
    mutating func writeGrowth(_ growth: Double, of about: String, in setting: Setting, digits: Int = 1) -> Int {
        let number = Print.number(growth, digits: digits, cuts: setting.cuts)
        write(number.mantissa < 0 ? "giảm " : "tăng ")
        return write(
            setting.slot(
                growth, digits: digits, .growth, "%", of: about, style: .unsigned, base: setting.base))
    }

    /// "vượt 5,1% kế hoạch" or "bằng 95,2% kế hoạch", without the noun; gives its index.
    mutating func writeAttainment(
        _ attainment: Double, _ base: Figure.Base, of about: String, in setting: Setting,
        using generator: inout SeededGenerator
    ) -> Int {
        let excess = attainment > 100.2 && generator.oneIn(2)
        write(excess ? "vượt " : generator.pick("bằng ", "đạt "))
        return write(
            setting.slot(
                attainment, digits: 1, .attainment, "%", of: about, style: excess ? .excess : .plain, base: base))
    }
}
