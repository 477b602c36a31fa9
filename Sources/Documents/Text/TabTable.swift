/// A table with tabs between its columns: at least three lines with as many tabs each.
enum TabTable {
    static func find(_ text: [UInt8], _ lines: [TextLine], from first: Int) -> TextTable? {
        let count = tabs(text, lines[first])
        guard count > 0 else { return nil }
        let block = TextTableFinder.block(lines, from: first) { line in
            let found = tabs(text, line)
            // Empty cells at a row's end leave no tab behind.
            return found > 0 && found <= count
        }
        guard block.count >= 3 else { return nil }
        let rows = lines[block].map { line in
            text[line.range].split(separator: 0x09, omittingEmptySubsequences: false).map {
                [$0.startIndex..<$0.endIndex]
            }
        }
        return TextTable(lines: block, grid: TableGrid(rows: rows))
    }

    private static func tabs(_ text: [UInt8], _ line: TextLine) -> Int {
        text[line.range].count { $0 == 0x09 }
    }
}
