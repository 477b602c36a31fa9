import Figures

extension NumberHabit {
    /// The value of a run of digits with marks inside it, or nil where it is no number: "02.12.2021", "1.23.4",
    /// more digits than `PrintedNumber.maximumDigits`.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> PrintedNumber? {
        guard !range.isEmpty, range.count <= 2 * PrintedNumber.maximumDigits else { return nil }
        var digits = 0
        var mantissa: Int128 = 0
        var marks = 0
        var firstMark = 0
        var lastMark = 0
        var changes = 0
        for index in range {
            let byte = bytes[index]
            let digit = byte &- 0x30
            if digit < 10 {
                digits += 1
                guard digits <= PrintedNumber.maximumDigits else { return nil }
                mantissa = mantissa * 10 + Int128(digit)
            } else {
                if marks == 0 { firstMark = index } else if byte != bytes[lastMark] { changes += 1 }
                marks += 1
                lastMark = index
            }
        }
        guard marks > 0 else { return PrintedNumber(mantissa: mantissa) }
        let decimals = range.upperBound - lastMark - 1
        if marks == 1 {
            let whole = firstMark - range.lowerBound
            let groups =
                decimals == 3 && whole <= 3 && bytes[range.lowerBound] != 0x30 && bytes[firstMark] != decimalMark
            return groups ? PrintedNumber(mantissa: mantissa) : PrintedNumber(mantissa: mantissa, scale: decimals)
        }
        // Groups of three must stand between the marks, whatever follows the last.
        let decimal = changes == 1 && bytes[firstMark] != bytes[lastMark]
        guard changes == 0 || decimal else { return nil }
        let grouped = range.lowerBound..<(decimal ? lastMark : range.upperBound)
        guard isGrouped(bytes, grouped, by: bytes[firstMark]) else { return nil }
        return PrintedNumber(mantissa: mantissa, scale: decimal ? decimals : 0)
    }

    /// Whether `range` is up to three digits followed by groups of exactly three.
    private func isGrouped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, by mark: UInt8) -> Bool {
        var run = 0
        var first = true
        for index in range {
            if bytes[index] == mark {
                guard first ? (1...3).contains(run) : run == 3 else { return false }
                first = false
                run = 0
            } else {
                run += 1
            }
        }
        return !first && run == 3
    }
}
