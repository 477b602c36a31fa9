/// How a run of text begins and ends, as far as it tells whether a sentence goes on.
enum Sentence {
    /// Whether the text ends with a sign that closes a sentence or announces a list; quotes and brackets
    /// behind it don't count.
    static func isClosed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        switch lastSign(bytes, range) {
        case ".", "!", "?", ":", "…": true
        default: false
        }
    }

    /// The last letter or sign, without quotes, brackets, stars and spaces behind it.
    static func lastSign(_ bytes: [UInt8], _ range: Range<Int>) -> Unicode.Scalar? {
        var end = range.upperBound
        while end > range.lowerBound, let scalar = Letters.scalar(in: bytes, endingAt: end) {
            switch scalar {
            case "\"", "'", "”", "’", "»", ")", "]", "*", "_", " ", "\\": end -= UTF8.width(scalar)
            default: return scalar
            }
        }
        return nil
    }

    /// Whether a line that looks like an item may yet go on the line above it: a number in front of a sentence's
    /// rest ("12. Trong"), or a dash between two small words ("- xã hội"). Only asked where the line above is full.
    static func mayGoOn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if let marker = ListMarker.parse(bytes, range) {
            let rest = range.lowerBound + marker.length..<range.upperBound
            return marker.depth == 1 && beginsInside(bytes, rest)
        }
        return Numbering.parse(bytes, range)?.kind == .decimal
    }

    /// Whether a line break stands behind a hyphen inside a number ("2021-" and "2025", "(-" and "5%") or between a name
    /// and its number ("COVID-" and "19"), where no space belongs.
    static func breaksAtHyphen(_ line: [UInt8], before next: [UInt8]) -> Bool {
        guard line.last == 0x2D, line.count >= 2, let first = next.first else { return false }
        let before = line[line.count - 2]
        guard Letters.isDigit(first) else { return false }
        return Letters.isDigit(before) || before == 0x28 || (before | 0x20) &- 0x61 < 26
    }

    /// Whether the text begins with a lower-case letter, as only the rest of a sentence does.
    static func beginsInside(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = Letters.scalar(in: bytes, at: range.lowerBound), !range.isEmpty else { return false }
        return Letters.isLowercase(first)
    }
}
