/// Tells how many rows from the top are a table's head.
///
/// The head ends above the first row that is mostly numbers. Rows of years, rows that number the columns
/// ("A B 1 2 3=2/1") and rows that give units belong to it; a row with only a section's name doesn't.
enum TableHead {
    static func rowCount(of table: Table, in flow: [UInt8]) -> Int {
        var first = 0
        var headed = 0
        while first < table.cells.count {
            let row = table.cells[first].row
            var end = first
            while end < table.cells.count, table.cells[end].row == row { end += 1 }
            let cells = table.cells[first..<end]
            if isData(cells, in: flow) || row > 0 && isSection(cells, table, headed) {
                return min(row, table.rowCount)
            }
            headed = max(headed, cells.map { $0.row + $0.rowSpan }.max() ?? 0)
            first = end
        }
        // All words: the first row names the columns.
        return table.rowCount > 1 ? 1 : 0
    }

    private static func isData(_ cells: ArraySlice<Table.Cell>, in flow: [UInt8]) -> Bool {
        let filled = cells.filter { !$0.range.isEmpty }
        guard !filled.isEmpty, !isColumnNumbers(filled, in: flow) else { return false }
        let numbers = filled.filter { isNumber(flow, $0.range) && !isYear(flow, $0.range) }
        // A first cell that numbers the row says nothing.
        let counted = numbers.filter { $0.column > 0 }
        return !counted.isEmpty && counted.count * 2 >= filled.count(where: { $0.column > 0 })
            || counted.count >= 2 && counted.count * 3 >= filled.count
    }

    /// A row below the head with one or two words at its left and nothing else, as sections of a table have.
    private static func isSection(_ cells: ArraySlice<Table.Cell>, _ table: Table, _ headed: Int) -> Bool {
        guard let row = cells.first?.row, row >= headed, table.columnCount > 2 else { return false }
        let filled = cells.filter { !$0.range.isEmpty }
        return filled.count <= 2 && filled.allSatisfy { $0.column <= 1 }
    }

    /// "A B 1 2 3=2/1": letters first, then numbers that count up.
    private static func isColumnNumbers(_ cells: [Table.Cell], in flow: [UInt8]) -> Bool {
        guard cells.count >= 2 else { return false }
        var expected: Int?
        for cell in cells {
            let bytes = flow[cell.range].filter { $0 != 0x28 && $0 != 0x29 && $0 != 0x20 && $0 != 0x5B && $0 != 0x5D }
            guard let first = bytes.first else { return false }
            if Letters.isDigit(first) {
                let digits = bytes.prefix(while: Letters.isDigit)
                let rest = bytes.dropFirst(digits.count)
                guard digits.count <= 2, rest.isEmpty || rest.first == 0x3D,
                    let number = Int(String(decoding: digits, as: UTF8.self)), number == expected ?? number,
                    expected != nil || number <= 3
                else { return false }
                expected = number + 1
            } else {
                guard bytes.count == 1, (0x41...0x5A).contains(first & ~0x20), expected == nil else { return false }
            }
        }
        return expected != nil
    }

    /// Whether a cell holds a number and nothing but signs around it.
    static func isNumber(_ flow: [UInt8], _ range: Range<Int>) -> Bool {
        var hasDigit = false
        for byte in flow[range] {
            if Letters.isDigit(byte) {
                hasDigit = true
            } else if !(byte == 0x20 || byte == 0x25 || (0x28...0x2F).contains(byte)) {
                return false
            }
        }
        return hasDigit
    }

    private static func isYear(_ flow: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count == 4 else { return false }
        return Letters.starts(flow, at: range.lowerBound, with: "20")
            || Letters.starts(flow, at: range.lowerBound, with: "19")
    }
}
