/// Rows of cells in aligned columns. The last column is as wide as it needs to be.
struct TextTable {
    private var rows: [[String]]
    private let rightAligned: Set<Int>

    init(titles: [String], rightAligned: Set<Int>) {
        rows = [titles]
        self.rightAligned = rightAligned
    }

    mutating func add(_ cells: [String]) { rows.append(cells.map(\.printable)) }

    func write(to out: inout ByteWriter, _ style: TextStyle) {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.reduce(0) { max($0, column < $1.count ? $1[column].displayWidth : 0) }
        }
        for (index, row) in rows.enumerated() {
            var line = ""
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
                if column > 0 { line += "  " }
                line += rightAligned.contains(column) ? gap + cell : column == row.count - 1 ? cell : cell + gap
            }
            while line.last == " " { line.removeLast() }
            out.write(index == 0 ? style.dim(line) : line)
            out.write(UInt8(ascii: "\n"))
        }
    }
}

extension String {
    /// How many columns of a terminal the text takes: its letters, marks above and below aside.
    var displayWidth: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }
}
