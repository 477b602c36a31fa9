/// A table drawn with letters: with bars, tabs or spaces between its columns.
struct TextTable {
    /// Indices of the lines that it takes.
    var lines: Range<Int>
    /// Each cell as ranges of the text.
    var grid: TableGrid<[Range<Int>]>
}

/// Finds tables among a text's lines.
struct TextTableFinder {
    private let text: [UInt8]
    private let isMarkdown: Bool
    private let hasTags: Bool
    private let hasBars: Bool
    private let hasTabs: Bool
    private let hasGaps: Bool
    /// How many bytes may still be looked at. Each table is looked at once; only a text made of tables that turn out
    /// to be none uses this up, and then its rest is read as lines.
    private var work: Int

    init(_ text: [UInt8], isMarkdown: Bool, work: Int = 96 << 20) {
        self.text = text
        self.work = work
        self.isMarkdown = isMarkdown
        hasTags = isMarkdown && ByteSearch.contains(0x3C, in: text)
        hasBars = ByteSearch.contains(0x7C, in: text)
        hasTabs = !isMarkdown && ByteSearch.contains(0x09, in: text)
        hasGaps = !isMarkdown && Self.hasGap(text)
    }

    /// Three spaces between letters: as many as a column's edge has.
    private static func hasGap(_ text: [UInt8]) -> Bool {
        var index = 0
        while let found = ByteSearch.firstRun(of: 0x20, count: 3, in: text, from: index) {
            index = found + 3
            while index < text.count, text[index] == 0x20 { index += 1 }
            if index < text.count, text[index] != 0x0A, text[index] != 0x0D { return true }
        }
        return false
    }

    /// The table that begins at the line, or nil.
    mutating func find(_ lines: [TextLine], from first: Int) -> TextTable? {
        guard work > 0 else { return nil }
        if hasTags, let table = MarkupTable.find(text, lines, from: first, work: &work) { return table }
        if hasBars, let table = BarTable.find(text, lines, from: first, work: &work) { return table }
        if hasTabs, let table = TabTable.find(text, lines, from: first) { return table }
        if hasGaps, let table = GapTable.find(text, lines, from: first, work: &work) { return table }
        return nil
    }

    /// The lines from `first` on that stand together and satisfy the condition.
    /// - Parameter limit: no more lines than this.
    static func block(
        _ lines: [TextLine], from first: Int, limit: Int = .max, while holds: (TextLine) -> Bool
    ) -> Range<Int> {
        var end = first
        while end < lines.count, end - first < limit,
            end == first || lines[end].marks.isDisjoint(with: [.afterBlank, .afterPageBreak, .dropped]),
            holds(lines[end])
        {
            end += 1
        }
        return first..<end
    }

    /// The bytes of some lines.
    static func length(_ lines: ArraySlice<TextLine>) -> Int {
        guard let first = lines.first, let last = lines.last else { return 0 }
        return Int(last.end) - Int(first.start) + lines.count
    }
}
