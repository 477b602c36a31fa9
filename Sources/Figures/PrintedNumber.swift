/// A decimal as a document prints it: which digits, and how many of them behind the decimal mark.
///
/// It stands for all true values that print so; `Interval` says which those are.
public struct PrintedNumber: Hashable, Sendable {
    /// The digits read as one whole number, signed: 782 for "7,82".
    public var mantissa: Int128
    /// How many digits stand behind the decimal mark: 2 for "7,82".
    public var scale: Int

    /// No more significant digits than this are read as one number; a longer run is not understood.
    public static let maximumDigits = 24

    public init(mantissa: Int128, scale: Int = 0) {
        self.mantissa = mantissa
        self.scale = scale
    }

    public init(_ whole: Int) { self.init(mantissa: Int128(whole)) }

    /// Canonical decimal text: `15745`, `7.82`, `-3.1`. Zeros behind the mark stay as printed.
    public var text: String {
        guard scale > 0 else { return "\(mantissa)" }
        var digits = "\(mantissa.magnitude)"
        if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
        let cut = digits.index(digits.endIndex, offsetBy: -scale)
        return (mantissa < 0 ? "-" : "") + digits[..<cut] + "." + digits[cut...]
    }

    public var negated: PrintedNumber { PrintedNumber(mantissa: -mantissa, scale: scale) }

    /// The number plus a whole one: "vượt 56,1%" is 100 + 56,1 per cent of the plan.
    public func adding(_ whole: Int) -> PrintedNumber {
        var unit: Int128 = 1
        for _ in 0..<scale { unit *= 10 }
        return PrintedNumber(mantissa: mantissa + Int128(whole) * unit, scale: scale)
    }

    /// How many zeros the number ends with before its decimal mark; they may be digits or rounding.
    public var trailingZeros: Int {
        guard scale == 0, mantissa != 0 else { return 0 }
        var rest = mantissa
        var count = 0
        while rest % 10 == 0 {
            rest /= 10
            count += 1
        }
        return count
    }
}
