/// A tag of HTML inside a text: `<td colspan="2">`, `</b>`, a comment.
struct MarkupTag {
    /// In small letters; empty for a comment or a declaration.
    var name: String
    var isClosing: Bool
    /// Bytes of the text, the angle brackets included.
    var range: Range<Int>

    static let maximumLength = 400

    /// Tags that only change how letters look, so that no space stands in their place.
    static let inline: Set<String> = [
        "a", "abbr", "b", "code", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup",
        "u",
        "wbr", "",
    ]

    /// The tag at the start of `range`, or nil where the bracket is only a sign.
    static func parse(_ text: [UInt8], _ range: Range<Int>) -> MarkupTag? {
        guard range.count >= 3, text[range.lowerBound] == 0x3C else { return nil }
        var index = range.lowerBound + 1
        let isClosing = text[index] == 0x2F
        if isClosing { index += 1 }
        let isDeclaration = text[index] == 0x21
        let name = text[index..<range.upperBound].prefix { isLetter($0) || Letters.isDigit($0) }
        guard isDeclaration || name.first.map(isLetter) ?? false,
            let close = text[index..<range.upperBound].firstIndex(of: 0x3E)
        else { return nil }
        return MarkupTag(
            name: isDeclaration ? "" : String(decoding: name, as: UTF8.self).lowercased(), isClosing: isClosing,
            range: range.lowerBound..<close + 1)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The attribute's whole number; nil where it has none or one outside `range`.
    func integer(_ attribute: String, of text: [UInt8], in range: ClosedRange<Int>) -> Int? {
        let words = String(decoding: text[self.range], as: UTF8.self).lowercased()
        guard let found = words.firstRange(of: attribute + "=") else { return nil }
        let digits = words[found.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isASCII && $0.isNumber }
        return BoundedInteger.parse(digits, in: range)
    }
}
