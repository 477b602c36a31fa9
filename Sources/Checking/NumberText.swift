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

extension Facts {
    /// The values of `interval` as the figure would print them, with its unit: "15.744–15.746 tỷ đồng". Nil where the
    /// interval leaves a side open.
    func text(_ interval: Interval, as figure: Int) -> String? {
        guard let lower = interval.lower?.value, let upper = interval.upper?.value else { return nil }
        let digits = figures[figure].value.number?.scale ?? 0
        let unit = units[figure]
        guard let low = (try? lower / unit.factor).flatMap({ NumberText.text($0, digits: digits) }),
            let high = (try? upper / unit.factor).flatMap({ NumberText.text($0, digits: digits) })
        else { return nil }
        let numbers = low == high ? low : "\(low)–\(high)"
        switch figures[figure].unit {
        case nil: return numbers
        case "%": return numbers + "%"
        case let words?: return numbers + " " + words
        }
    }
}

extension Facts {
    /// A number as the figure prints it: an attainment told as an excess keeps its hundred, as the figure's value does.
    func text(_ number: PrintedNumber, as figure: Int) -> String {
        let digits = NumberText.text(number)
        switch figures[figure].unit {
        case nil: return digits
        case "%": return digits + "%"
        case let words?: return digits + " " + words
        }
    }
}
