/// Puts rows of cells on a grid as HTML asks: a cell goes to the next place that no cell from above reaches into.
struct SpanGrid<Content> {
    private(set) var grid = TableGrid<Content>()
    private var row = -1
    private var column = 0
    /// What cells of earlier rows cover, by where it begins; the next one that the row will meet.
    private var above: [Stretch] = []
    private var next = 0
    /// What the row's own cells cover in rows to come, by where it begins.
    private var own: [Stretch] = []

    /// Columns that a cell covers until a row.
    private struct Stretch {
        var columns: Range<Int>
        var end: Int
    }

    /// As browsers limit a cell's span.
    private static var maximumSpan: Int { 1000 }
    /// Spans end here; a cell beyond still has its own place.
    private static var maximumWidth: Int { 16_384 }

    mutating func beginRow() {
        row += 1
        column = 0
        next = 0
        above.removeAll { $0.end <= row }
        guard !own.isEmpty else { return }
        above = (above + own).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        own.removeAll(keepingCapacity: true)
    }

    mutating func append(_ content: Content, rowSpan: Int, columnSpan: Int) {
        guard row >= 0 else { return }
        while next < above.count, above[next].columns.lowerBound <= column {
            column = max(column, above[next].columns.upperBound)
            next += 1
        }
        let rowSpan = max(1, min(Self.maximumSpan, rowSpan))
        let columnSpan = max(1, min(Self.maximumSpan, columnSpan, Self.maximumWidth - column))
        grid.cells.append(.init(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, content: content))
        if rowSpan > 1 { own.append(Stretch(columns: column..<column + columnSpan, end: row + rowSpan)) }
        column += columnSpan
    }

    mutating func endRow(isHead: Bool) {
        if isHead, grid.headerRowCount == row { grid.headerRowCount += 1 }
    }
}
