/// A table with `|` between its columns, as Markdown has it.
enum BarTable {
    static func find(_ text: [UInt8], _ lines: [TextLine], from first: Int, work: inout Int) -> TextTable? {
        guard text[lines[first].range].contains(0x7C) else { return nil }
        let block = TextTableFinder.block(lines, from: first) { text[$0.range].contains(0x7C) }
        work -= TextTableFinder.length(lines[block])
        guard block.count >= 2, bars(text, lines[block]) <= ReadableSize.maximumCells else { return nil }
        let hasHeadLine = isHeadLine(text, lines[first + 1].range)
        guard hasHeadLine || block.count >= 3 && hasEqualRows(text, lines[block]) else { return nil }
        var rows: [[[Range<Int>]]] = []
        for line in lines[block] where !isHeadLine(text, line.range) {
            rows.append(cells(text, line.range).map { [$0] })
        }
        return TextTable(lines: block, grid: TableGrid(rows: rows))
    }

    private static func bars(_ text: [UInt8], _ lines: ArraySlice<TextLine>) -> Int {
        lines.reduce(0) { $0 + text[$1.range].count { $0 == 0x7C } }
    }

    private static func hasEqualRows(_ text: [UInt8], _ lines: ArraySlice<TextLine>) -> Bool {
        let counts = Set(lines.map { cells(text, $0.range).count })
        return counts.count == 1 && counts.allSatisfy { $0 >= 2 }
    }

    /// `|---|:--:|`: dashes, colons and bars only.
    private static func isHeadLine(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var dashes = 0
        for byte in text[range] {
            switch byte {
            case 0x2D: dashes += 1
            case 0x7C, 0x3A, 0x20, 0x09, 0x2B, 0x3D: break
            default: return false
            }
        }
        return dashes > 0
    }

    /// The cells' ranges without spaces around them; a bar behind a backslash is text.
    private static func cells(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var edges: [Int] = []
        for index in range where text[index] == 0x7C && (index == range.lowerBound || text[index - 1] != 0x5C) {
            edges.append(index)
        }
        if edges.first != range.lowerBound { edges.insert(range.lowerBound - 1, at: 0) }
        if edges.last != range.upperBound - 1 || edges.count == 1 { edges.append(range.upperBound) }
        return zip(edges, edges.dropFirst()).map { left, right in
            var start = left + 1
            var end = right
            while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
            while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
            return start..<end
        }
    }
}
