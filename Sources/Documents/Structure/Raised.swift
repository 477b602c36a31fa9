/// Superscripts that a format keeps apart from the letters.
enum Raised {
    /// Behind "m" a raised digit belongs to a unit ("km2"). Elsewhere raised digits become superscript
    /// characters, so that a note's mark behind a number doesn't lengthen it.
    static func text(_ bytes: [UInt8], after previous: UInt8?) -> [UInt8] {
        guard bytes.allSatisfy(Letters.isDigit) else { return bytes }
        if previous == 0x6D { return bytes }
        let signs: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        var raised: [UInt8] = []
        for byte in bytes { raised.append(signs[Int(byte - 0x30)]) }
        return raised
    }
}
