/// Puts OpenDocument's rows of cells on a grid, with their repetitions.
struct OpenDocumentTable {
    struct Cell {
        /// Under a cell that spans rows or columns.
        var isCovered = false
        var repeats = 1
        var rowSpan = 1
        var columnSpan = 1
        var paragraphs: [RichParagraph] = []

        var isEmpty: Bool { paragraphs.allSatisfy(\.text.isEmpty) }
    }

    /// Repetitions beyond these only fill a sheet's unused rest.
    private static let maximumRepeats = 1000
    private static let maximumSpan = 100_000
    static let maximumCells = 500_000

    private(set) var grid = TableGrid<[RichParagraph]>()
    private var rows = 0

    mutating func append(_ row: [Cell], repeats: Int, isHead: Bool) {
        let isEmpty = row.allSatisfy(\.isEmpty)
        let count = isEmpty ? 1 : max(1, min(Self.maximumRepeats, repeats))
        for _ in 0..<count {
            appendCells(row)
            if isHead, grid.headerRowCount == rows { grid.headerRowCount += 1 }
            rows += 1
        }
    }

    private mutating func appendCells(_ row: [Cell]) {
        var column = 0
        for (index, cell) in row.enumerated() {
            let repeats = max(1, min(Self.maximumSpan, cell.repeats))
            // The empty cells at a row's end are the sheet's unused rest.
            if cell.isEmpty, repeats > 1, index == row.count - 1 { return }
            if cell.isCovered {
                column += repeats
                continue
            }
            for _ in 0..<min(repeats, Self.maximumRepeats) {
                guard grid.cells.count < Self.maximumCells else { return }
                grid.cells.append(
                    .init(
                        row: rows, column: column, rowSpan: max(1, min(Self.maximumSpan, cell.rowSpan)),
                        columnSpan: max(1, min(Self.maximumSpan, cell.columnSpan)), content: cell.paragraphs))
                column += 1
            }
            column += repeats - min(repeats, Self.maximumRepeats)
        }
    }
}
