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

    /// Whether the text begins with a lower-case letter, as only the rest of a sentence does.
    static func beginsInside(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = Letters.scalar(in: bytes, at: range.lowerBound), !range.isEmpty else { return false }
        return Letters.isLowercase(first)
    }
}
