/// A decimal number as digits, so that rounding is that of the printed number and not of binary fractions.
struct DecimalDigits: Equatable {
    var isNegative = false
    /// Without leading zeros; empty for zero.
    var digits: [UInt8] = []
    /// The number is 0.digits times ten to this power.
    var exponent = 0

    /// Reads "15745", "0.269", "1.5E-3"; nil for anything else or beyond a double's range.
    ///
    /// Spreadsheets keep 15 significant digits and print binary noise behind them; it is rounded away.
    init?(_ text: String) {
        guard let value = Double(text), value.isFinite else { return nil }
        isNegative = value < 0
        // The shortest text that reads back as the same double.
        let parts = "\(value.magnitude)".lowercased().split(separator: "e")
        guard let mantissa = parts.first else { return nil }
        let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        let whole = halves.first ?? "0"
        let fraction = halves.count > 1 ? halves[1] : ""
        let all = (whole + fraction).utf8.map { $0 - 0x30 }
        let zeros = all.prefix { $0 == 0 }.count
        digits = Array(all.dropFirst(zeros))
        exponent = whole.count - zeros + power
        round(toSignificant: 15)
    }

    private mutating func round(toSignificant count: Int) {
        if digits.count > count {
            let roundsUp = digits[count] >= 5
            digits.removeLast(digits.count - count)
            if roundsUp { increment() }
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { exponent = 0 }
    }

    /// Adds one unit in the last place.
    private mutating func increment() {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            exponent += 1
        }
    }

    mutating func shift(by places: Int) { if !digits.isEmpty { exponent += places } }

    /// Rounds half away from zero to so many decimals.
    mutating func round(toDecimals decimals: Int) {
        let kept = exponent + decimals
        if kept < 0 {
            digits = []
        } else if kept == 0 {
            let roundsUp = (digits.first ?? 0) >= 5
            digits = roundsUp ? [1] : []
            if roundsUp { exponent += 1 }
        } else {
            round(toSignificant: kept)
        }
        if digits.isEmpty { (exponent, isNegative) = (0, false) }
    }

    /// The digits before the mark, at least one.
    var whole: String {
        guard exponent > 0 else { return "0" }
        let padded = digits + [UInt8](repeating: 0, count: max(0, exponent - digits.count))
        return String(decoding: padded.prefix(exponent).map { $0 + 0x30 }, as: UTF8.self)
    }

    /// The digits behind the mark, without zeros at the end.
    var fraction: String {
        let zeros = [UInt8](repeating: 0, count: max(0, -exponent))
        return String(decoding: (zeros + digits.dropFirst(max(0, exponent))).map { $0 + 0x30 }, as: UTF8.self)
    }

    /// "-15745.3"
    var canonical: String { (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction) }
}
