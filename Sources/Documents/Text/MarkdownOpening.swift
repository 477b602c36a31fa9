/// What Markdown says at the start of a line, and the bytes behind it.
struct MarkdownOpening {
    /// 1 through 6 for `#` through `######`.
    var headingLevel: Int?
    /// `[^1]:` stood before it.
    var isNote = false
    /// The line without the signs of the heading, the quotation or the note.
    var range: Range<Int>

    init(headingLevel: Int? = nil, isNote: Bool = false, range: Range<Int>) {
        self.headingLevel = headingLevel
        self.isNote = isNote
        self.range = range
    }

    static func parse(_ text: [UInt8], _ line: Range<Int>) -> MarkdownOpening {
        let range = withoutQuote(text, line)
        if let mark = noteMark(text, range), mark.upperBound < range.upperBound, text[mark.upperBound] == 0x3A {
            return MarkdownOpening(isNote: true, range: mark.upperBound + 1..<range.upperBound)
        }
        let level = text[range].prefix { $0 == 0x23 }.count
        guard (1...6).contains(level), level < range.count, text[range.lowerBound + level] == 0x20 else {
            return MarkdownOpening(range: range)
        }
        var end = range.upperBound
        while end > range.lowerBound + level, text[end - 1] == 0x23 || text[end - 1] == 0x20 { end -= 1 }
        return MarkdownOpening(headingLevel: level, range: min(range.lowerBound + level + 1, end)..<end)
    }

    /// `[^1]` at the start of the bytes, or nil.
    static func noteMark(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let start = range.lowerBound
        guard range.count >= 4, text[start] == 0x5B, text[start + 1] == 0x5E,
            let end = text[start..<min(range.upperBound, start + 40)].firstIndex(of: 0x5D), end > start + 2,
            !text[start..<end].contains(0x20)
        else { return nil }
        return start..<end + 1
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
