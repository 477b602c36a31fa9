import Figures

/// Numbers as Vietnamese documents print them: "15.745,3".
enum NumberText {
    /// `value` rounded to so many digits behind the mark; nil where that needs more than 128 bits.
    static func text(_ value: Rational, digits: Int) -> String? {
        var power: Int128 = 1
        for _ in 0..<max(0, min(digits, 18)) { power *= 10 }
        guard let scaled = try? value * Rational(power) else { return nil }
        let magnitude = scaled.isNegative ? -scaled : scaled
        let whole = magnitude.numerator / magnitude.denominator
        let rest = magnitude.numerator % magnitude.denominator
        let rounded = rest >= magnitude.denominator - rest ? whole + 1 : whole
        return text(PrintedNumber(mantissa: value.isNegative ? -rounded : rounded, scale: max(0, digits)))
    }

    static func text(_ number: PrintedNumber) -> String {
        let plain = number.text
        let sign = plain.hasPrefix("-") ? "-" : ""
        let parts = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        var grouped = ""
        let whole = parts.first ?? ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        return sign + grouped + (parts.count > 1 ? "," + parts[1] : "")
    }
}
