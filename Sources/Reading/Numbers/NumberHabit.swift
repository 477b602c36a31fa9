import Figures

/// Which mark a document writes before decimals: Vietnamese 15.745,3 or English 15,745.3.
///
/// A number's own shape decides where it can ("1.234.567", "7,82", "15.745,3"); the document's habit decides
/// the rest ("15.745", "15,745"), and where it doesn't tell, that of its language.
struct NumberHabit: Equatable {
    var decimalMark: UInt8

    static let vietnamese = NumberHabit(decimalMark: UInt8(ascii: ","))
    static let english = NumberHabit(decimalMark: UInt8(ascii: "."))

    /// Learns the habit from all numbers of `bytes` whose shape tells.
    ///
    /// A mark that stands twice in a number groups; of two different marks the second is the decimal mark; one mark
    /// that is not followed by exactly three digits is a decimal mark.
    static func learned(
        from bytes: UnsafeBufferPointer<UInt8>, usual: NumberHabit = .vietnamese
    ) -> NumberHabit {
        var commas = 0
        var points = 0
        var index = 0
        let end = bytes.count
        let raw = UnsafeRawBufferPointer(bytes)
        while index < end {
            guard bytes[index] &- 0x30 < 10 else {
                index += 1
                while index + 8 <= end, !mayHoldDigit(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                    index += 8
                }
                continue
            }
            let start = index
            var marks = 0
            var last = 0
            while index < end {
                if bytes[index] &- 0x30 < 10 {
                    index += 1
                } else if (bytes[index] == 0x2C || bytes[index] == 0x2E) && index + 1 < end
                    && bytes[index + 1] &- 0x30 < 10
                {
                    marks += 1
                    last = index
                    index += 1
                } else {
                    break
                }
            }
            guard marks == 1 else { continue }
            let decimals = index - last - 1
            // "2.1" may be the number of a section; a per cent sign or a magnitude behind it says that it is none.
            guard decimals <= 2, last - start <= 3, index < end, bytes[index] == 0x25 || bytes[index] == 0x20 else {
                continue
            }
            let sign = bytes[index] == 0x25 || (index + 1 < end && bytes[index + 1] == 0x25)
            if bytes[last] == 0x2C { commas += sign ? 3 : 1 } else { points += sign ? 3 : 0 }
        }
        return points == commas ? usual : points > commas ? .english : .vietnamese
    }

    /// Whether one of eight bytes is from 0x30 to 0x3F, as digits are: most of a text isn't looked at byte by byte.
    @inline(__always)
    private static func mayHoldDigit(_ word: UInt64) -> Bool {
        let rest = (word ^ 0x3030_3030_3030_3030) & 0xF0F0_F0F0_F0F0_F0F0
        return (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080 != 0
    }
}
