/// Puts rows of cells on a grid as HTML asks: a cell goes to the next place that no cell from above reaches into.
struct SpanGrid<Content> {
    private(set) var grid = TableGrid<Content>()
    private var row = -1
    private var column = 0
    /// For each column, the row at which the cell from above that covers it ends.
    private var coveredUntil: [Int: Int] = [:]

    mutating func beginRow() {
        row += 1
        column = 0
    }

    /// As browsers limit the spans.
    static var maximumSpan: Int { 1000 }

    mutating func append(_ content: Content, rowSpan: Int, columnSpan: Int) {
        guard row >= 0, grid.cells.count < OpenDocumentTable.maximumCells else { return }
        let rowSpan = max(1, min(Self.maximumSpan, rowSpan))
        let columnSpan = max(1, min(Self.maximumSpan, columnSpan))
        while coveredUntil[column, default: 0] > row { column += 1 }
        grid.cells.append(.init(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, content: content))
        if rowSpan > 1 { for covered in column..<column + columnSpan { coveredUntil[covered] = row + rowSpan } }
        column += columnSpan
    }

    mutating func endRow(isHead: Bool) {
        if isHead, grid.headerRowCount == row { grid.headerRowCount += 1 }
    }
}
