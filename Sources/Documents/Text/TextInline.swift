/// Writes ranges of a text to the flow, with what stands in them for something else: markup and bad bytes.
struct TextInline {
    private let text: [UInt8]
    private let invalid: [InlineMark]
    private var nextInvalid = 0
    /// The markup of the paragraph that is read, ascending, and how much of it is used.
    private var marks: [InlineMark] = []
    private var nextMark = 0
    private var markCount = 0

    /// - Parameter invalid: the byte sequences that aren't valid UTF-8, ascending.
    init(_ text: [UInt8], invalid: [Range<Int>]) {
        self.text = text
        self.invalid = invalid.map { InlineMark($0, .replaced("\u{FFFD}")) }
    }

    /// Finds the markup of a paragraph; it lasts until the next call.
    mutating func scanMarkdown(_ range: Range<Int>) {
        nextMark = 0
        marks = markCount < MarkdownInline.maximumMarks ? MarkdownInline.marks(in: text, range) : []
        markCount += marks.count
    }

    /// Ranges must come in ascending order.
    mutating func append(_ range: Range<Int>, to builder: inout FlowBuilder) {
        var position = range.lowerBound
        while let mark = takeMark(before: range.upperBound) {
            let start = Int(mark.start)
            if start > position { builder.append(text, position..<start) }
            switch mark.effect {
            case .nothing: break
            case .strongBegins: builder.isStrong = true
            case .strongEnds: builder.isStrong = false
            case .replaced(let scalar): if start >= position { builder.append(scalar, for: mark.range) }
            }
            position = max(position, mark.range.upperBound)
        }
        if position < range.upperBound { builder.append(text, position..<range.upperBound) }
    }

    /// The next mark that begins before `end`, of the markup or of what isn't UTF-8.
    private mutating func takeMark(before end: Int) -> InlineMark? {
        let mark = nextMark < marks.count && marks[nextMark].start < end ? marks[nextMark] : nil
        let bad = nextInvalid < invalid.count && invalid[nextInvalid].start < end ? invalid[nextInvalid] : nil
        if let bad, mark.map({ bad.start < $0.start }) ?? true {
            nextInvalid += 1
            return bad
        }
        if mark != nil { nextMark += 1 }
        return mark
    }
}
