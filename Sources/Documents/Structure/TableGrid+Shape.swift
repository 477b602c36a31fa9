extension TableGrid {
    /// The grid without the rows and columns in which no cell begins.
    func compacted() -> TableGrid {
        let rows = Set(cells.map(\.row)).sorted()
        let columns = Set(cells.map(\.column)).sorted()
        var grid = TableGrid()
        grid.headerRowCount = Self.position(headerRowCount, in: rows)
        grid.cells.reserveCapacity(cells.count)
        for cell in cells {
            let row = Self.position(cell.row, in: rows)
            let column = Self.position(cell.column, in: columns)
            let endRow = Self.position(cell.row + cell.rowSpan, in: rows)
            let endColumn = Self.position(cell.column + cell.columnSpan, in: columns)
            grid.cells.append(
                Cell(
                    row: row, column: column, rowSpan: max(1, endRow - row), columnSpan: max(1, endColumn - column),
                    content: cell.content))
        }
        return grid
    }

    /// How many of the values, which ascend, lie before `value`.
    private static func position(_ value: Int, in values: [Int]) -> Int {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The places that no cell covers, row by row; nil where the grid has more than `limit` places.
    ///
    /// Each cell notes the four corners of what it covers, and sums over rows and columns give the rest, so that cells
    /// over each other cost no more than others.
    func openPlaces(limit: Int) -> [(row: Int, column: Int)]? {
        let (height, width) = (rowCount, columnCount)
        let (area, overflow) = height.multipliedReportingOverflow(by: width)
        guard !overflow, area <= limit else { return nil }
        var cover = [Int32](repeating: 0, count: (height + 1) * (width + 1))
        for cell in cells {
            let (top, bottom) = (cell.row * (width + 1), (cell.row + cell.rowSpan) * (width + 1))
            let (left, right) = (cell.column, cell.column + cell.columnSpan)
            cover[top + left] += 1
            cover[top + right] -= 1
            cover[bottom + left] -= 1
            cover[bottom + right] += 1
        }
        var open: [(row: Int, column: Int)] = []
        var sums = [Int32](repeating: 0, count: width + 1)
        for row in 0..<height {
            var depth: Int32 = 0
            for column in 0..<width {
                sums[column] += cover[row * (width + 1) + column]
                depth += sums[column]
                if depth == 0 { open.append((row, column)) }
            }
        }
        return open
    }
}
