/// Counts headings as a word processor does: "I.", below it "1.", "1.1.", "a)".
struct HeadingNumbers {
    private var counts = [0, 0, 0, 0]

    static let levels = 4

    /// Whether the word processor's own counting prints just the numbers that the headings have, so that they can be
    /// counted by it; otherwise they are written as text.
    static func areCounted(in blocks: [WrittenBlock]) -> Bool {
        var numbers = HeadingNumbers()
        for case .heading(let level, let number, _) in blocks where !number.isEmpty {
            guard numbers.next(level: level) == number else { return false }
        }
        return true
    }

    /// The number of the next heading on this level, from 1.
    mutating func next(level: Int) -> String? {
        guard (1...Self.levels).contains(level) else { return nil }
        let index = level - 1
        counts[index] += 1
        for above in 0..<index where counts[above] == 0 { counts[above] = 1 }
        for deeper in level..<Self.levels { counts[deeper] = 0 }
        switch level {
        case 1: return Self.roman(counts[0]).map { $0 + "." }
        case 2: return "\(counts[1])."
        case 3: return "\(counts[1]).\(counts[2])."
        default:
            guard counts[3] <= 26, let letter = Unicode.Scalar(UInt32(0x60 + counts[3])) else { return nil }
            return "\(letter))"
        }
    }

    private static func roman(_ number: Int) -> String? {
        guard (1..<50).contains(number) else { return nil }
        let tens = ["", "X", "XX", "XXX", "XL"][number / 10]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
        return tens + ones
    }
}
