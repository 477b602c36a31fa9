/// The width at which a text's lines were broken, if they were.
///
/// A line is broken by its width, and not by its writer, where the next line's first word would not have
/// fitted behind it.
struct LineWidth {
    /// Letters a full line has at most.
    var width: Int

    /// A line wider than this was not broken to be read.
    private static let widest = 160

    /// - Returns: nil where each line is a paragraph, so that nothing was broken.
    static func measure(_ lines: [TextLine], in text: [UInt8]) -> LineWidth? {
        var widths: [Int] = []
        var wide = 0
        // A sample tells: a text is broken throughout or not at all.
        let step = max(1, lines.count / 4000)
        var index = 0
        while index + 1 < lines.count {
            let next = lines[index + 1]
            if !next.marks.contains(.afterBlank), !next.marks.contains(.afterPageBreak) {
                let bytes = lines[index].range
                let width = bytes.count > widest * 3 ? bytes.count : Letters.count(in: text, bytes)
                if width <= widest { widths.append(width + Int(lines[index].indent)) } else { wide += 1 }
            }
            index += step
        }
        // A wide line or two may be a table's rows.
        guard widths.count >= 2, wide * 8 <= widths.count else { return nil }
        widths.sort()
        let full = widths[(widths.count - 1) * 98 / 100]
        let middle = widths[widths.count / 2]
        return full <= widest && full >= 40 && middle * 4 >= full * 3 ? LineWidth(width: full) : nil
    }

    /// Whether the line would have been wider than the width with the next line's first word behind it.
    ///
    /// Lines that were broken in print have letters of many widths, so the limit is not sharp; a line whose
    /// sentence is not over gets more of the doubt.
    func broke(_ line: TextLine, before next: TextLine, in text: [UInt8]) -> Bool {
        let limit = Sentence.isClosed(text, line.range) ? width * 93 / 100 : width * 80 / 100
        let word = text[next.range].prefix { $0 != 0x20 && $0 != 0x09 }
        return Int(line.indent) + Letters.count(in: text, line.range) + 1
            + Letters.count(in: text, word.startIndex..<word.endIndex) > limit
    }
}
