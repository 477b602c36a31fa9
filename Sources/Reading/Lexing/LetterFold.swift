/// Lower case for the letters that Vietnamese writes, composed (NFC), without Unicode tables.
enum LetterFold {
    /// The lower case of a code point; the code point itself where it has none.
    @inline(__always)
    static func lower(_ point: UInt32) -> UInt32 {
        if point < 0x80 { return point &- 0x41 < 26 ? point | 0x20 : point }
        switch point {
        case 0xC0...0xDE: return point == 0xD7 ? point : point + 0x20
        case 0x102, 0x110, 0x128, 0x168, 0x1A0: return point + 1
        case 0x1AF: return 0x1B0
        case 0x1EA0...0x1EF9: return point | 1
        default: return point
        }
    }

    /// Whether the code point is a letter of a word, or a mark that stands on one.
    @inline(__always)
    static func isLetter(_ point: UInt32) -> Bool {
        if point < 0x80 { return (point | 0x20) &- 0x61 < 26 }
        switch point {
        case 0xB2, 0xB3, 0xB5: return true  // m², m³, µg
        case 0xC0...0x24F: return point != 0xD7 && point != 0xF7
        case 0x300...0x36F, 0x1E00...0x1EFF: return true
        default: return false
        }
    }

    /// The code point at `index` and its length in bytes; U+FFFD of length 1 where the bytes are no UTF-8.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (point: UInt32, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        if first & 0xE0 == 0xC0, index + 1 < end {
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        }
        if first & 0xF0 == 0xE0, index + 2 < end {
            return (
                UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3
            )
        }
        if first & 0xF8 == 0xF0, index + 3 < end { return (0x1F000, 4) }
        return (0xFFFD, 1)
    }
}
