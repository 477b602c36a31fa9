/// A character written as `&nbsp;`, `&#37;` or `&#x25;`.
struct CharacterEntity {
    var scalar: Unicode.Scalar
    /// Bytes from the ampersand through the semicolon.
    var length: Int

    static let maximumLength = 12

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
        "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "shy": "\u{AD}", "deg": "°", "sup2": "²",
        "sup3": "³", "times": "×", "middot": "·", "bull": "•", "ensp": "\u{2002}", "emsp": "\u{2003}",
        "zwnj": "\u{200C}",
    ]

    /// The entity at the start of `range`, or nil.
    static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> CharacterEntity? {
        guard let end = bytes[range].firstIndex(of: 0x3B), end > range.lowerBound + 1 else { return nil }
        let name = String(decoding: bytes[range.lowerBound + 1..<end], as: UTF8.self)
        let scalar: Unicode.Scalar? =
            if name.hasPrefix("#x") || name.hasPrefix("#X") {
                UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            } else if name.hasPrefix("#") {
                UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
            } else {
                named[name]
            }
        guard let scalar, scalar.value != 0 else { return nil }
        return CharacterEntity(scalar: scalar, length: end + 1 - range.lowerBound)
    }
}
