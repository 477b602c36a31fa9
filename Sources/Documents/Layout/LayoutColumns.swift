/// The columns of a table without lines, as its rows of numbers show them.
struct LayoutColumns {
    struct Cell {
        var columns: Range<Int>
        var text: RichText

        var isNumber: Bool { TableHead.isNumber(text.bytes, 0..<text.bytes.count) }
    }

    /// Left and right edges, from left to right.
    private let edges: [ClosedRange<Double>]

    /// - Returns: nil where the lines don't line up to columns, or too few of them have numbers.
    init?(_ lines: ArraySlice<LayoutLine>) {
        let data = lines.filter { $0.stretches.count >= 2 && $0.stretches.contains(where: Self.isNumber) }
        let counts = data.map(\.stretches.count)
        guard let most = counts.max(), data.count >= 2 else { return nil }
        // Rows with all their cells show the columns; rows with empty ones only have to agree.
        let full = data.filter { $0.stretches.count == most }
        guard full.count * 3 >= data.count else { return nil }
        var edges: [ClosedRange<Double>] = []
        for index in 0..<most {
            let boxes = full.map { $0.stretches[index].box }
            guard let left = boxes.map(\.left).min(), let right = boxes.map(\.right).max(), left <= right else {
                return nil
            }
            if let last = edges.last, last.upperBound > left { return nil }
            edges.append(left...right)
        }
        self.edges = edges
    }

    private static func isNumber(_ stretch: LayoutLine.Stretch) -> Bool {
        TableHead.isNumber(stretch.text.bytes, 0..<stretch.text.bytes.count)
    }

    /// The table's rows. A line that only goes on a cell belongs to the row above it.
    func rows(_ lines: ArraySlice<LayoutLine>) -> [[Cell]] {
        var rows: [[Cell]] = []
        var above: LayoutLine?
        for line in lines {
            let cells = place(line)
            if let above, let row = rows.last,
                goesOn(row, cells, gap: line.box.bottom - above.box.bottom, size: line.size)
            {
                for cell in cells { append(cell, to: &rows[rows.count - 1]) }
            } else {
                rows.append(cells)
            }
            above = line
        }
        return rows
    }

    private func append(_ cell: Cell, to row: inout [Cell]) {
        if let index = row.firstIndex(where: { $0.columns.overlaps(cell.columns) }) {
            row[index].text.append([0x20], isStrong: false)
            row[index].text.append(cell.text)
        } else {
            row.append(cell)
        }
    }

    /// Whether the cells only go on those of the row: close below it, no numbers, and no cell that begins anew.
    private func goesOn(_ row: [Cell], _ cells: [Cell], gap: Double, size: Double) -> Bool {
        guard gap < 1.35 * size else { return false }
        return cells.count < edges.count
            && cells.allSatisfy { cell in
                let bytes = cell.text.bytes
                return !TableHead.isNumber(bytes, 0..<bytes.count) && row.contains { $0.columns.overlaps(cell.columns) }
                    && (Sentence.beginsInside(bytes, 0..<bytes.count) || bytes.first == 0x28)
            }
    }

    /// A line's stretches at the columns that they touch, or at the nearest one.
    private func place(_ line: LayoutLine) -> [Cell] {
        var cells: [Cell] = []
        for stretch in line.stretches.flatMap({ parted($0, size: line.size) }) {
            let touched = touched(by: stretch)
            let columns: Range<Int>
            if let first = touched.first, let last = touched.last {
                columns = first..<last + 1
            } else {
                let nearest = edges.indices.min { distance(to: $0, stretch) < distance(to: $1, stretch) } ?? 0
                columns = nearest..<nearest + 1
            }
            append(Cell(columns: columns, text: stretch.text), to: &cells)
        }
        return cells
    }

    /// The stretch in two where one of its words begins right where a column does: the cell before is full.
    private func parted(_ stretch: LayoutLine.Stretch, size: Double) -> [LayoutLine.Stretch] {
        let touched = touched(by: stretch)
        guard touched.count >= 2 else { return [stretch] }
        let usual = stretch.gaps.map { $0.right - $0.left }.sorted()
        for gap in stretch.gaps.reversed() where gap.right - gap.left > 1.3 * usual[usual.count / 2] {
            if touched.dropFirst().contains(where: { abs(edges[$0].lowerBound - gap.right) < 0.2 * size }) {
                let parts = stretch.parted(at: gap)
                return parted(parts[0], size: size) + parts.dropFirst()
            }
        }
        return [stretch]
    }

    private func touched(by stretch: LayoutLine.Stretch) -> [Int] {
        edges.indices.filter { edges[$0].lowerBound < stretch.box.right && stretch.box.left < edges[$0].upperBound }
    }

    /// Whether the lines are more of the table's rows: with numbers, and each stretch in a column of its own.
    func fit(_ lines: ArraySlice<LayoutLine>) -> Bool {
        let several = lines.filter { $0.stretches.count >= 2 }
        guard several.contains(where: { $0.stretches.contains(where: Self.isNumber) }) else { return false }
        return several.allSatisfy { line in
            let cells = place(line)
            return cells.count >= 2 && cells.count >= line.stretches.count
        }
    }

    private func distance(to column: Int, _ stretch: LayoutLine.Stretch) -> Double {
        abs((edges[column].lowerBound + edges[column].upperBound) / 2 - stretch.box.center)
    }
}

extension TableGrid where Content == [RichParagraph] {
    /// In the head, a cell with nothing below it reaches down, and one with nothing beside it but cells below
    /// reaches to the right.
    mutating func stretchHead() {
        let width = columnCount
        guard let data = firstNumberRow, data > 0 else { return }
        for row in 0..<data {
            let inRow = cells.indices.filter { cells[$0].row == row }.sorted { cells[$0].column < cells[$1].column }
            for (place, index) in inRow.enumerated() {
                let next = place + 1 < inRow.count ? cells[inRow[place + 1]].column : width
                let below = cells.filter { $0.row > row && $0.row < data }
                while cells[index].column + cells[index].columnSpan < next,
                    below.contains(where: { $0.column == cells[index].column + cells[index].columnSpan }),
                    below.contains(where: { $0.column == cells[index].column })
                {
                    cells[index].columnSpan += 1
                }
                let columns = cells[index].column..<cells[index].column + cells[index].columnSpan
                if !below.contains(where: { columns.contains($0.column) }) { cells[index].rowSpan = data - row }
            }
        }
    }

    private var firstNumberRow: Int? {
        cells.filter { cell in
            cell.column > 0 && cell.content.contains { TableHead.isNumber($0.text.bytes, 0..<$0.text.bytes.count) }
        }.map(\.row).min()
    }
}
