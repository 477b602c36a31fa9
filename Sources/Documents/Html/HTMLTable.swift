/// Puts a page's rows of cells on a grid: a cell goes to the next place that no cell from above reaches into.
struct HTMLTable {
    private(set) var grid = TableGrid<[RichParagraph]>()
    private var row = -1
    private var column = 0
    /// For each column, the row at which the cell from above that covers it ends.
    private var coveredUntil: [Int: Int] = [:]

    mutating func beginRow() {
        row += 1
        column = 0
    }

    mutating func append(_ content: [RichParagraph], rowSpan: Int, columnSpan: Int) {
        guard grid.cells.count < OpenDocumentTable.maximumCells else { return }
        while coveredUntil[column, default: 0] > row { column += 1 }
        grid.cells.append(.init(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, content: content))
        if rowSpan > 1 { for covered in column..<column + columnSpan { coveredUntil[covered] = row + rowSpan } }
        column += columnSpan
    }

    mutating func endRow(isHead: Bool) {
        if isHead, grid.headerRowCount == row { grid.headerRowCount += 1 }
    }
}
