/// Prints an automatic number as word processors do.
enum CounterFormat {
    /// - Parameter format: a name of Word's (`upperRoman`) or OpenDocument's (`I`).
    static func text(_ count: Int, _ format: String) -> String {
        switch format {
        case "upperRoman", "I": roman(count)
        case "lowerRoman", "i": roman(count).lowercased()
        case "upperLetter", "A": letters(count)
        case "lowerLetter", "a": letters(count).lowercased()
        case "decimalZero": count < 10 ? "0\(count)" : "\(count)"
        default: "\(count)"
        }
    }

    private static func roman(_ count: Int) -> String {
        guard (1..<4000).contains(count) else { return "\(count)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = count
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// A through Z, then AA, BB, as Word counts.
    private static func letters(_ count: Int) -> String {
        guard (1...780).contains(count), let sign = Unicode.Scalar(0x41 + UInt32((count - 1) % 26)) else {
            return "\(count)"
        }
        return String(repeating: Character(sign), count: (count - 1) / 26 + 1)
    }
}
