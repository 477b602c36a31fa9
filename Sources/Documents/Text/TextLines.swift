/// The lines of a text that aren't blank, with what stands around them.
struct TextLine {
    /// Bytes of the text, without white space at either end. 32 bits: a text is at most `TextLimits.bytes` long.
    var start: UInt32
    var end: UInt32
    /// Columns of white space before it, at most 65,535; a tab counts as four.
    var indent: UInt16 = 0
    var marks: Marks = []

    struct Marks: OptionSet {
        var rawValue: UInt8
        /// A blank line stands before it.
        static let afterBlank = Marks(rawValue: 1)
        /// A form feed stands before it.
        static let afterPageBreak = Marks(rawValue: 2)
        /// Two spaces or a backslash end it: Markdown's line break.
        static let hardEnd = Marks(rawValue: 4)
        /// A page number or a running head.
        static let dropped = Marks(rawValue: 8)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// How large a text may be.
enum TextLimits {
    static let bytes = 128 << 20
    static let lines = 4_000_000
}

enum TextLines {
    /// Splits at LF, CR LF, lone CR and form feed.
    /// - Returns: nil where there are more lines than `TextLimits.lines`.
    static func split(_ text: [UInt8], from start: Int) -> [TextLine]? {
        var lines: [TextLine] = []
        lines.reserveCapacity(text.count / 160)
        let hasOtherBreaks = ByteSearch.contains(0x0D, in: text) || ByteSearch.contains(0x0C, in: text)
        var state = State()
        let whole = text.withUnsafeBufferPointer { buffer -> Bool in
            var index = start
            while index < buffer.count {
                let end = ByteSearch.first(0x0A, in: buffer, from: index) ?? buffer.count
                if hasOtherBreaks {
                    splitFurther(buffer, index..<end, &state, &lines)
                } else {
                    add(buffer, index..<end, &state, &lines)
                }
                if lines.count > TextLimits.lines { return false }
                index = end + 1
            }
            return true
        }
        return whole ? lines : nil
    }

    private struct State {
        var marks: TextLine.Marks = []
    }

    private static func splitFurther(
        _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ state: inout State, _ lines: inout [TextLine]
    ) {
        var start = range.lowerBound
        for index in range where buffer[index] == 0x0D || buffer[index] == 0x0C {
            // The CR of CR LF ends nothing of its own.
            if buffer[index] == 0x0D, index + 1 == range.upperBound { break }
            add(buffer, start..<index, &state, &lines)
            if lines.count > TextLimits.lines { return }
            if buffer[index] == 0x0C { state.marks.insert(.afterPageBreak) }
            start = index + 1
        }
        add(buffer, start..<range.upperBound, &state, &lines)
    }

    private static func add(
        _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ state: inout State, _ lines: inout [TextLine]
    ) {
        var start = range.lowerBound
        var end = range.upperBound
        var indent = 0
        while start < end, isBlank(buffer[start]) {
            indent += buffer[start] == 0x09 ? 4 : 1
            start += 1
        }
        while end > start, isBlank(buffer[end - 1]) { end -= 1 }
        guard start < end else {
            state.marks.insert(.afterBlank)
            return
        }
        var line = TextLine(start: UInt32(start), end: UInt32(end), indent: UInt16(min(indent, 0xFFFF)))
        line.marks = state.marks
        let spacesBehind = range.upperBound - end - (buffer[range.upperBound - 1] == 0x0D ? 1 : 0)
        if spacesBehind >= 2 || buffer[end - 1] == 0x5C { line.marks.insert(.hardEnd) }
        lines.append(line)
        state.marks = []
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B }
}
