/// More repetitions of a cell or a row only fill a sheet's unused rest.
private let maximumRepeats = 1000

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

        /// How often the cell is put on the grid.
        var copies: Int { isCovered ? 1 : min(repeats, isEmpty ? 100 : maximumRepeats) }
    }

    /// Of a cell over rows or columns, and of a row's repetitions.
    static let spans = 1...2_000_000

    private(set) var grid = TableGrid<[RichParagraph]>()
    private var rows = 0

    /// - Throws: ``DocumentError`` where the repetitions exceed the budget; nothing is built before that is known.
    mutating func append(_ row: [Cell], repeats: Int, isHead: Bool, budget: inout SizeBudget) throws {
        var row = row
        // The empty cells at a row's end are the sheet's unused rest.
        if let last = row.last, last.isEmpty, last.repeats > 1 { row.removeLast() }
        let count = row.allSatisfy(\.isEmpty) ? 1 : min(maximumRepeats, repeats)
        for cell in row {
            let bytes = cell.paragraphs.reduce(0) { $0 + $1.text.bytes.count }
            try budget.take(cells: count * cell.copies, each: bytes)
        }
        for _ in 0..<count {
            appendCells(row)
            if isHead, grid.headerRowCount == rows { grid.headerRowCount += 1 }
            rows += 1
        }
    }

    private mutating func appendCells(_ row: [Cell]) {
        var column = 0
        for cell in row {
            if !cell.isCovered {
                for place in 0..<cell.copies {
                    grid.cells.append(
                        .init(
                            row: rows, column: column + place, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
                            content: cell.paragraphs))
                }
            }
            column += cell.repeats
        }
    }
}
