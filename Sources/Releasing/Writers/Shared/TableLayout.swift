/// A table's cells with their places, the places under merged cells told apart.
struct TableLayout {
    enum Slot {
        case cell(WrittenTable.Cell)
        /// Goes on the cell above, which is so many columns wide.
        case continued(columns: Int, WrittenTable.Cell)
        /// Nothing was given for this place.
        case empty
    }

    struct Row {
        var isHead: Bool
        /// From left to right; a cell that spans columns is one slot.
        var slots: [Slot] = []
    }

    private(set) var rows: [Row] = []
    let columnCount: Int

    init(_ table: WrittenTable) {
        columnCount = table.columnCount
        /// For each column, the cell that reaches down from above and for how many more rows.
        var pending: [Int: (cell: WrittenTable.Cell, rows: Int)] = [:]
        append(table.head, isHead: true, &pending)
        pending = [:]
        append(table.rows, isHead: false, &pending)
    }

    private mutating func append(
        _ lines: [[WrittenTable.Cell]], isHead: Bool, _ pending: inout [Int: (cell: WrittenTable.Cell, rows: Int)]
    ) {
        for (index, line) in lines.enumerated() {
            var row = Row(isHead: isHead)
            var next: [Int: (cell: WrittenTable.Cell, rows: Int)] = [:]
            var cells = line[...]
            var column = 0
            while column < columnCount {
                if let above = pending[column] {
                    let span = min(max(1, above.cell.columnSpan), columnCount - column)
                    row.slots.append(.continued(columns: span, above.cell))
                    if above.rows > 1 { next[column] = (above.cell, above.rows - 1) }
                    column += span
                } else if var cell = cells.popFirst() {
                    cell.columnSpan = room(for: cell, at: column, pending)
                    cell.rowSpan = min(max(1, cell.rowSpan), lines.count - index)
                    row.slots.append(.cell(cell))
                    if cell.rowSpan > 1 { next[column] = (cell, cell.rowSpan - 1) }
                    column += cell.columnSpan
                } else {
                    row.slots.append(.empty)
                    column += 1
                }
            }
            pending = next
            rows.append(row)
        }
    }

    private func room(
        for cell: WrittenTable.Cell, at column: Int, _ pending: [Int: (cell: WrittenTable.Cell, rows: Int)]
    ) -> Int {
        var span = 1
        while span < cell.columnSpan, column + span < columnCount, pending[column + span] == nil { span += 1 }
        return span
    }

    /// The head's columns with all of their names on one line: "Kế hoạch - Năm 2021".
    var headNames: [[WrittenRun]] {
        var names = [[WrittenRun]](repeating: [], count: columnCount)
        for row in rows where row.isHead {
            var column = 0
            for slot in row.slots {
                switch slot {
                case .cell(let cell):
                    for covered in column..<min(columnCount, column + cell.columnSpan) {
                        if !names[covered].isEmpty, !cell.runs.isEmpty { names[covered].append(.text(" - ")) }
                        names[covered] += cell.runs
                    }
                    column += cell.columnSpan
                case .continued(let columns, _): column += columns
                case .empty: column += 1
                }
            }
        }
        return names
    }
}
