/// Puts Word's rows of cells on a grid: cells that span columns, and cells that go on those above them.
struct WordTable {
    struct Cell {
        var columnSpan = 1
        /// Whether it goes on the cell above.
        var isContinued = false
        var paragraphs: [RichParagraph] = []

        mutating func readProperties(_ cursor: XMLCursor) throws {
            try cursor.forEachChild {
                switch cursor.name {
                case "gridSpan": columnSpan = min(WordTable.maximumColumns, cursor.integer("val", in: 1...1000) ?? 1)
                case "vMerge": isContinued = cursor.attribute("val") != "restart"
                default: break
                }
            }
        }
    }

    struct Row {
        var cells: [Cell] = []
        var columnsBefore = 0
        var isHead = false
        /// Deleted or hidden.
        var isDropped = false

        mutating func readProperties(_ cursor: XMLCursor) throws {
            try cursor.forEachChild {
                switch cursor.name {
                case "gridBefore":
                    columnsBefore = min(WordTable.maximumColumns, cursor.integer("val", in: 0...1000) ?? 0)
                case "tblHeader": isHead = cursor.isOn
                case "hidden": isDropped = isDropped || cursor.isOn
                case "del": isDropped = true
                default: break
                }
            }
        }
    }

    /// As many as Word allows.
    static let maximumColumns = 63

    private(set) var grid = TableGrid<[RichParagraph]>()
    private var rows = 0
    private var headRows = 0
    /// For each column, the cell of the grid that stands in it in the row above.
    private var above: [Int: Int] = [:]

    mutating func append(_ row: Row) {
        var column = row.columnsBefore
        var current: [Int: Int] = [:]
        for cell in row.cells {
            if cell.isContinued, let index = above[column], grid.cells[index].column == column {
                grid.cells[index].rowSpan = rows - grid.cells[index].row + 1
                current[column] = index
            } else {
                current[column] = grid.cells.count
                grid.cells.append(
                    .init(row: rows, column: column, columnSpan: cell.columnSpan, content: cell.paragraphs))
            }
            column += cell.columnSpan
        }
        above = current
        if row.isHead, headRows == rows { headRows += 1 }
        rows += 1
        grid.headerRowCount = headRows
    }
}
