/// A table as its format gives it: cells with their places and spans, in no order.
struct TableGrid<Content> {
    struct Cell {
        var row: Int
        var column: Int
        var rowSpan = 1
        var columnSpan = 1
        var content: Content
    }

    var cells: [Cell] = []
    /// How many rows the format says are the head, at least; authors often mark the first one only.
    var headerRowCount = 0

    var rowCount: Int { cells.map { $0.row + $0.rowSpan }.max() ?? 0 }
    var columnCount: Int { cells.map { $0.column + $0.columnSpan }.max() ?? 0 }

    init() {}

    /// Plain rows, each cell at its place.
    init(rows: [[Content]]) {
        for (row, contents) in rows.enumerated() {
            for (column, content) in contents.enumerated() {
                cells.append(Cell(row: row, column: column, content: content))
            }
        }
    }
}

extension FlowBuilder {
    private static let usualColumns = 64
    private static let mostHeaderRows = 30

    /// Writes a table's cells row by row, each as a block of its own.
    /// - Parameter write: appends a cell's text.
    mutating func append<Content>(
        _ grid: TableGrid<Content>, page: Int? = nil, write: (inout FlowBuilder, Content) -> Void
    ) {
        guard !grid.cells.isEmpty else { return }
        // A few cells with spans must not make a table of thousands of columns.
        let grid = grid.columnCount > Self.usualColumns ? grid.compacted() : grid
        let table = tables.count
        let ordered = grid.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        var cells: [Table.Cell] = []
        cells.reserveCapacity(ordered.count)
        for (index, cell) in ordered.enumerated() {
            beginBlock()
            write(&self, cell.content)
            let range = endCell(table: table, cell: index, page: page)
            cells.append(
                Table.Cell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, range: range
                ))
        }
        var result = Table(
            rowCount: grid.rowCount, columnCount: grid.columnCount, headerRowCount: 0, cells: cells)
        let stated = grid.headerRowCount < result.rowCount ? min(grid.headerRowCount, Self.mostHeaderRows) : 0
        result.headerRowCount = max(stated, TableHead.rowCount(of: result, in: flow))
        tables.append(result)
    }
}
