/// A table whose columns are lined up with spaces, as `pdftotext -layout` prints it.
///
/// A column's edge is a place where every line of the block has at least two spaces. Where a line has no such
/// edge the table ends, so that a paragraph printed in two columns is no table.
enum GapTable {
    /// Lines longer than this are prose.
    private static let widest = 400
    private static let maximumRows = 5000

    static func find(_ text: [UInt8], _ lines: [TextLine], from first: Int, work: inout Int) -> TextTable? {
        guard hasGap(text, lines[first].range) else { return nil }
        let block = TextTableFinder.block(lines, from: first, limit: maximumRows + 1) { hasGap(text, $0.range) }
        work -= TextTableFinder.length(lines[block])
        guard (3...maximumRows).contains(block.count) else { return nil }
        let rows = lines[block].map { pieces(text, $0) }
        let edges = commonGaps(rows)
        guard !edges.isEmpty else { return nil }
        let cells = rows.map { row in split(row, at: edges) }
        // Certain only where numbers stand in columns; two columns of words are a letterhead or a signature.
        let numbers = cells.count { row in row.dropFirst().contains { isNumber(text, $0) } }
        guard numbers * 2 >= cells.count else { return nil }
        return TextTable(lines: block, grid: TableGrid(rows: cells))
    }

    /// A run of a line without two spaces in it, with the columns that it covers.
    private struct Piece {
        var range: Range<Int>
        var columns: Range<Int>
    }

    private static func hasGap(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= widest else { return false }
        var previous: UInt8 = 0
        for byte in text[range] {
            if byte == 0x20, previous == 0x20 { return true }
            previous = byte
        }
        return false
    }

    private static func pieces(_ text: [UInt8], _ line: TextLine) -> [Piece] {
        var pieces: [Piece] = []
        var column = Int(line.indent)
        var start = line.range.lowerBound
        var startColumn = column
        var spaces = 0
        for index in line.range {
            let byte = text[index]
            if byte == 0x20 {
                spaces += 1
            } else if byte & 0xC0 != 0x80 {
                if spaces >= 2 {
                    pieces.append(Piece(range: start..<index - spaces, columns: startColumn..<column - spaces))
                    start = index
                    startColumn = column
                }
                spaces = 0
            }
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        pieces.append(Piece(range: start..<line.range.upperBound, columns: startColumn..<column))
        return pieces
    }

    /// The gaps that no piece of any row stands in, each at least two columns wide.
    private static func commonGaps(_ rows: [[Piece]]) -> [Range<Int>] {
        let width = rows.joined().map(\.columns.upperBound).max() ?? 0
        guard width <= widest * 2 else { return [] }
        var isCovered = [Bool](repeating: false, count: width)
        for piece in rows.joined() {
            for column in piece.columns { isCovered[column] = true }
        }
        var gaps: [Range<Int>] = []
        var start: Int?
        var seenText = false
        for column in 0..<width {
            if isCovered[column] {
                if let from = start, column - from >= 2, seenText { gaps.append(from..<column) }
                start = nil
                seenText = true
            } else if start == nil {
                start = column
            }
        }
        return gaps
    }

    private static func split(_ row: [Piece], at gaps: [Range<Int>]) -> [[Range<Int>]] {
        var cells = [[Range<Int>]](repeating: [], count: gaps.count + 1)
        for piece in row {
            let column = gaps.count { $0.upperBound <= piece.columns.lowerBound }
            cells[column].append(piece.range)
        }
        return cells
    }

    private static func isNumber(_ text: [UInt8], _ cell: [Range<Int>]) -> Bool {
        cell.count == 1 && cell.allSatisfy { TableHead.isNumber(text, $0) }
    }
}
