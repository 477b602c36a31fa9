/// The sign that an item of a list begins with.
struct ListMarker: Equatable {
    /// How deep such items stand by custom: a dash is 1, a plus inside it 2; nil where the sign doesn't tell.
    var depth: Int?
    /// Bytes of the sign and the spaces that follow.
    var length: Int

    /// The sign at the start of a block's text, or nil where it begins with none.
    ///
    /// A dash right before a digit is a minus and no sign of a list.
    static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> ListMarker? {
        guard let scalar = Letters.scalar(in: bytes, at: range.lowerBound) else { return nil }
        let depth: Int?
        switch scalar {
        case "-", "–", "—", "−", "‐", "‑": depth = 1
        case "+": depth = 2
        case "*", "•", "●", "○", "◦", "▪", "■", "□", "·", "‣", "➢", "❖", "✓",
            "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}":
            depth = nil
        default: return nil
        }
        var index = range.lowerBound + Letters.width(of: bytes[range.lowerBound])
        let afterSign = index
        while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
        guard index < range.upperBound else { return nil }
        if index == afterSign {
            // "-Thu nội địa": without a space only before a letter, and never for a star ("*)").
            guard let next = Letters.scalar(in: bytes, at: index), Letters.isUppercase(next) else { return nil }
        }
        return ListMarker(depth: depth, length: index - range.lowerBound)
    }
}
