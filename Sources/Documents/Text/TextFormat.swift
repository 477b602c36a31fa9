/// Tells Markdown from plain text.
enum TextFormat {
    /// Headings with `#`, words between pairs of `**` or a table's line of dashes are Markdown, whatever the name says;
    /// without them the name decides.
    static func isMarkdown(_ text: [UInt8], _ lines: [TextLine], name: String) -> Bool {
        let name = name.lowercased()
        if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return true }
        guard ByteSearch.contains(0x23, in: text) || ByteSearch.firstRun(of: 0x2A, count: 2, in: text) != nil
        else { return false }
        return lines.prefix(2000).contains { line in
            MarkdownOpening.parse(text, line.range).headingLevel != nil || hasStrong(text, line.range)
        }
    }

    private static func hasStrong(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var pairs = 0
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            if text[index] == 0x2A, text[index + 1] == 0x2A {
                pairs += 1
                index += 2
                while index < range.upperBound, text[index] == 0x2A { index += 1 }
            } else {
                index += 1
            }
        }
        // A line of stars alone is a rule that somebody drew.
        return pairs >= 2 && text[range].contains { $0 != 0x2A && $0 != 0x20 }
    }
}
