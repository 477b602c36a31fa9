/// What Markdown says at the start of a line, and the bytes behind it.
struct MarkdownOpening {
    /// 1 through 6 for `#` through `######`.
    var headingLevel: Int?
    /// The line without the signs of the heading or the quotation.
    var range: Range<Int>

    init(headingLevel: Int? = nil, range: Range<Int>) {
        self.headingLevel = headingLevel
        self.range = range
    }

    static func parse(_ text: [UInt8], _ line: Range<Int>) -> MarkdownOpening {
        let range = withoutQuote(text, line)
        let level = text[range].prefix { $0 == 0x23 }.count
        guard (1...6).contains(level), level < range.count, text[range.lowerBound + level] == 0x20 else {
            return MarkdownOpening(range: range)
        }
        var end = range.upperBound
        while end > range.lowerBound + level, text[end - 1] == 0x23 || text[end - 1] == 0x20 { end -= 1 }
        return MarkdownOpening(headingLevel: level, range: min(range.lowerBound + level + 1, end)..<end)
    }

    /// The line without the `>` of a quotation.
    static func withoutQuote(_ text: [UInt8], _ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, text[start] == 0x3E {
            start += 1
            while start < line.upperBound, text[start] == 0x20 { start += 1 }
        }
        return start..<line.upperBound
    }
}
