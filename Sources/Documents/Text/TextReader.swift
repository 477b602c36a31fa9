/// Reads Markdown and plain text.
///
/// Lines are put together to blocks first; then each block's bytes go to the flow, without the markup.
struct TextReader {
    private let text: [UInt8]
    private let isMarkdown: Bool
    private var lines: [TextLine]
    private let width: LineWidth?
    private var tables: TextTableFinder
    private var inline: TextInline
    /// Up to which line the inline markup is known.
    private var scannedLines = 0
    private var builder: FlowBuilder

    /// - Parameter invalid: the byte sequences that aren't valid UTF-8, ascending.
    init(_ text: [UInt8], lines: [TextLine], isMarkdown: Bool, invalid: [Range<Int>]) {
        self.text = text
        self.isMarkdown = isMarkdown
        self.lines = lines
        inline = TextInline(text, invalid: invalid)
        tables = TextTableFinder(text, isMarkdown: isMarkdown)
        PageFurniture.drop(from: &self.lines, in: text)
        width = LineWidth.measure(self.lines, in: text)
        builder = FlowBuilder(capacity: text.count, tracksOrigins: true)
    }

    /// The flow with its blocks, once all is read.
    consuming func takeBuilder() -> FlowBuilder { builder }

    mutating func read() {
        var index = 0
        while index < lines.count {
            if lines[index].marks.contains(.dropped) || isMarkdown && isFenceOrRule(lines[index]) {
                index += 1
            } else if let table = tables.find(lines, from: index) {
                readTable(table)
                index = table.lines.upperBound
            } else {
                index = readBlock(from: index)
            }
        }
    }

    // MARK: Blocks

    /// Reads the block that begins at a line and gives the line behind it.
    private mutating func readBlock(from first: Int) -> Int {
        let opening =
            isMarkdown ? MarkdownOpening.parse(text, lines[first].range) : MarkdownOpening(range: lines[first].range)
        scanMarks(from: first)
        builder.beginBlock()
        appendText(opening.range)
        var index = first + 1
        if opening.headingLevel == nil {
            var last = first
            while index < lines.count {
                if lines[index].marks.contains(.dropped), !lines[index].marks.contains(.afterBlank) {
                    index += 1
                    continue
                }
                guard isContinued(lines[last], by: lines[index]) else { break }
                if !breaksAtHyphen(lines[last], lines[index]) { builder.appendSpace(origin: Int(lines[last].end)) }
                appendText(isMarkdown ? MarkdownOpening.withoutQuote(text, lines[index].range) : lines[index].range)
                last = index
                index += 1
            }
        }
        if let level = opening.headingLevel {
            builder.endBlock(.heading(level: level))
        } else {
            builder.endBlock(opening.isNote ? .footnote : .body)
        }
        return index
    }

    /// Whether the next line goes on the line's paragraph.
    private func isContinued(_ line: TextLine, by next: TextLine) -> Bool {
        if !next.marks.isDisjoint(with: [.afterBlank, .afterPageBreak, .dropped]) { return false }
        if isMarkdown, line.marks.contains(.hardEnd) || isFenceOrRule(next) { return false }
        let words = wordRange(of: next)
        if opensBlock(next, words) {
            guard let width, width.broke(line, before: next, in: text) else { return false }
            return !Sentence.isClosed(text, line.range) && !opensMarkup(next) && Sentence.mayGoOn(text, words)
        }
        let isOpen = !Sentence.isClosed(text, line.range)
        let goesOn = Sentence.beginsInside(text, words)
        guard let width else { return isOpen && goesOn }
        if width.broke(line, before: next, in: text) {
            return !isCapitals(line.range) || isCapitals(next.range) || isShortNumber(next.range)
        }
        return isOpen && goesOn && !isCapitals(line.range)
    }

    private func breaksAtHyphen(_ line: TextLine, _ next: TextLine) -> Bool {
        guard text[Int(line.end) - 1] == 0x2D else { return false }
        return Sentence.breaksAtHyphen(Array(text[line.range].suffix(2)), before: Array(text[next.range].prefix(1)))
    }

    /// "2024": the year that a title in capitals ends with.
    private func isShortNumber(_ range: Range<Int>) -> Bool {
        range.count <= 6 && text[range].allSatisfy { Letters.isDigit($0) || $0 == 0x2E }
    }

    private func isCapitals(_ range: Range<Int>) -> Bool {
        range.count <= 400 && Letters.areCapitals(text, range)
    }

    /// Whether the line begins a heading, an item or a numbered paragraph.
    private func opensBlock(_ line: TextLine, _ words: Range<Int>) -> Bool {
        if opensMarkup(line) { return true }
        if ListMarker.parse(text, words) != nil { return true }
        return Numbering.parse(text, words) != nil
    }

    /// Whether Markdown says that the line begins a heading, a table or a note.
    private func opensMarkup(_ line: TextLine) -> Bool {
        guard isMarkdown else { return false }
        let first = text[Int(line.start)]
        return first == 0x23 || first == 0x7C || MarkdownOpening.noteMark(text, line.range) != nil
    }

    /// The line's words without the stars in front of them.
    private func wordRange(of line: TextLine) -> Range<Int> {
        guard isMarkdown else { return line.range }
        var start = MarkdownOpening.withoutQuote(text, line.range).lowerBound
        while start + 1 < Int(line.end), text[start] == 0x2A || text[start] == 0x5F,
            text[start + 1] != 0x20
        {
            start += 1
        }
        return start..<Int(line.end)
    }

    /// "```", "---", "* * *", "====": a line of one sign only.
    private func isFenceOrRule(_ line: TextLine) -> Bool {
        let first = text[Int(line.start)]
        guard line.end - line.start >= 3, [0x60, 0x2D, 0x2A, 0x5F, 0x3D, 0x7E].contains(first) else { return false }
        if first == 0x60 || first == 0x7E {
            return text[Int(line.start) + 1] == first && text[Int(line.start) + 2] == first
        }
        return text[line.range].allSatisfy { $0 == first || $0 == 0x20 }
    }

    // MARK: Inline markup

    /// Finds the markup of the paragraph that the line begins, which may hold several blocks.
    private mutating func scanMarks(from first: Int) {
        guard isMarkdown, first >= scannedLines else { return }
        var end = first + 1
        while end < lines.count, lines[end].marks.isDisjoint(with: [.afterBlank, .afterPageBreak]),
            !opensBlock(lines[end], wordRange(of: lines[end]))
        {
            end += 1
        }
        scannedLines = end
        scanMarks(Int(lines[first].start)..<Int(lines[end - 1].end))
    }

    private mutating func scanMarks(_ range: Range<Int>) {
        builder.isStrong = false
        inline.scanMarkdown(range)
    }

    private mutating func appendText(_ range: Range<Int>) {
        inline.append(range, to: &builder)
    }

    private mutating func readTable(_ table: TextTable) {
        var inline = inline
        let isMarkdown = isMarkdown
        builder.append(table.grid) { builder, pieces in
            for piece in pieces {
                builder.isStrong = false
                if isMarkdown { inline.scanMarkdown(piece) }
                inline.append(piece, to: &builder)
                builder.appendSpace(origin: piece.upperBound)
            }
        }
        self.inline = inline
    }
}
