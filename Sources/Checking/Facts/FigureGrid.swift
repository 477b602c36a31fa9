import Documents
import Figures

/// A table's figures by row and column.
struct FigureGrid {
    struct Row {
        /// The row's first words, in lower case.
        var name: String
        /// Indices of figures by column.
        var figures: [Int: Int]
    }

    /// The rows that hold figures, from the top.
    var rows: [Row]
    /// The columns' heads from top to bottom, in lower case.
    var heads: [Int: String]

    static func all(in facts: Facts) -> [FigureGrid] {
        var next = 0
        let figures = facts.release.figures
        // Figures and tables are both in reading order.
        return facts.release.document.tables.map { table in
            var rows: [Int: Row] = [:]
            for cell in table.cells where !cell.range.isEmpty {
                while next < figures.count, figures[next].range.lowerBound < cell.range.lowerBound { next += 1 }
                if next < figures.count, cell.range.contains(figures[next].range.lowerBound) {
                    rows[cell.row, default: Row(name: "", figures: [:])].figures[cell.column] = next
                } else if rows[cell.row]?.name.isEmpty ?? true {
                    let name = facts.lowerWords(cell.range)
                    guard name.contains(where: \.isLetter) else { continue }
                    rows[cell.row, default: Row(name: "", figures: [:])].name = name
                }
            }
            return FigureGrid(
                rows: rows.keys.sorted().compactMap { rows[$0] }.filter { !$0.figures.isEmpty },
                heads: heads(of: table, in: facts))
        }
    }

    private static func heads(of table: Table, in facts: Facts) -> [Int: String] {
        var heads: [Int: String] = [:]
        for cell in table.cells where cell.row < table.headerRowCount && !cell.range.isEmpty {
            for column in cell.column..<min(cell.column + max(1, cell.columnSpan), table.columnCount) {
                heads[column, default: ""] += (heads[column] == nil ? "" : " ") + facts.lowerWords(cell.range)
            }
        }
        return heads
    }
}
