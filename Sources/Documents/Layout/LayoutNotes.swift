/// Finds footnotes: lines in smaller letters at the foot of a page, the first of which begins with the note's mark.
enum LayoutNotes {
    static func split(_ pages: [[LayoutLine]], size: Double) -> (body: [[LayoutLine]], notes: [[LayoutLine]]) {
        var body: [[LayoutLine]] = []
        var notes: [[LayoutLine]] = []
        for lines in pages {
            var start = lines.count
            while start > 0, lines[start - 1].size < 0.88 * size { start -= 1 }
            while start < lines.count, mark(of: lines[start]) == nil { start += 1 }
            let marks = Set(lines[start...].compactMap(mark))
            body.append(lines[..<start].map { removing(marks, from: $0) })
            notes.append(Array(lines[start...]))
        }
        return (body, notes)
    }

    /// The footnotes' paragraphs, without their marks.
    static func elements(of lines: [LayoutLine]) -> [RichElement] {
        var elements: [RichElement] = []
        var text = RichText()
        var page = 0
        func flush() {
            guard !text.isEmpty else { return }
            elements.append(.paragraph(RichParagraph(text: text, role: .footnote, page: page)))
        }
        for line in lines {
            if let mark = mark(of: line) {
                flush()
                page = line.page
                text = RichText()
                text.append(line.text.bytes.dropFirst(mark.count).drop { $0 == 0x20 }, isStrong: false)
            } else {
                text.append([0x20], isStrong: false)
                text.append(line.text.bytes, isStrong: false)
            }
        }
        flush()
        return elements
    }

    /// The note's number at the line's start, as it stands there, plain or raised.
    private static func mark(of line: LayoutLine) -> [UInt8]? {
        let bytes = line.text.bytes
        let digits = bytes.prefix(while: Letters.isDigit)
        if (1...2).contains(digits.count) {
            // "1. Theo giá so sánh" and "1 Theo giá so sánh", but not "12,5% …".
            guard digits.count < bytes.count else { return nil }
            let next = bytes[digits.count]
            return next == 0x20 || next >= 0x41 ? Array(digits) : nil
        }
        return bytes.first == 0xC2 || bytes.first == 0xE2 ? raisedMark(bytes) : nil
    }

    private static func raisedMark(_ bytes: [UInt8]) -> [UInt8]? {
        let marks: Set<Unicode.Scalar> = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        var length = 0
        while let scalar = Letters.scalar(in: bytes, at: length), marks.contains(scalar) {
            length += UTF8.width(scalar)
        }
        return length > 0 ? Array(bytes[..<length]) : nil
    }

    /// The line without the raised marks of this page's notes.
    private static func removing(_ marks: Set<[UInt8]>, from line: LayoutLine) -> LayoutLine {
        guard !marks.isEmpty else { return line }
        let raised = Set(marks.map { Raised.text($0, after: nil) } + marks)
        var line = line
        for index in line.stretches.indices { line.stretches[index].text.removeRaised { raised.contains($0) } }
        return line
    }
}

extension RichText {
    /// Takes out the runs of superscript digits for which the condition holds.
    fileprivate mutating func removeRaised(where holds: ([UInt8]) -> Bool) {
        var kept = RichText()
        var index = 0
        while index < bytes.count {
            let width = max(1, Letters.width(of: bytes[index]))
            var end = index + width
            if Self.isRaisedDigit(bytes, index) {
                while end < bytes.count, Self.isRaisedDigit(bytes, end) { end += Letters.width(of: bytes[end]) }
                if holds(Array(bytes[index..<min(end, bytes.count)])) {
                    index = end
                    continue
                }
            }
            let isStrong = strong.contains { $0.contains(index) }
            kept.append(bytes[index..<min(end, bytes.count)], isStrong: isStrong)
            index = end
        }
        self = kept
    }

    private static func isRaisedDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard let scalar = Letters.scalar(in: bytes, at: index) else { return false }
        return scalar == "¹" || scalar == "²" || scalar == "³" || scalar == "⁰"
            || (0x2074...0x2079).contains(scalar.value)
    }
}
