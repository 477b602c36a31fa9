import Figures

/// Truth to print: rounding as offices do, digits as Vietnamese writes them.
enum Print {
    static let countedNouns: Set<String> = [
        "xã", "doanh nghiệp", "dự án", "sản phẩm", "vụ", "người", "hộ", "trường", "hồ sơ", "lao động", "chỉ tiêu",
    ]

    /// 10 to the power of `exponent`, which may be below zero.
    static func power(_ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
    }

    /// `truth` with so many digits behind the mark, to the nearest, or cut.
    static func number(_ truth: Double, digits: Int, cuts: Bool = false) -> PrintedNumber {
        let scaled = truth * power(digits)
        let whole =
            cuts
            ? (scaled + (scaled < 0 ? -1e-9 : 1e-9)).rounded(.towardZero) : scaled.rounded(.toNearestOrAwayFromZero)
        return PrintedNumber(mantissa: Int128(whole), scale: digits)
    }

    /// "15.745,3"
    static func text(_ number: PrintedNumber) -> String {
        let parts = number.text.split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts[0].drop { $0 == "-" }
        var grouped = number.mantissa < 0 ? "-" : ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        return parts.count > 1 ? grouped + "," + parts[1] : grouped
    }
}
