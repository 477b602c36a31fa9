/// Makes a document out of a sheet: what stands above the table's head becomes captions, what stands below
/// its last row becomes paragraphs, and empty rows and columns go.
enum SheetTable {
    static func elements(of grid: TableGrid<[RichParagraph]>, sheet: String) -> [RichElement] {
        var rows: [Int: [TableGrid<[RichParagraph]>.Cell]] = [:]
        for cell in grid.cells where cell.content.contains(where: { !$0.text.isEmpty }) {
            rows[cell.row, default: []].append(cell)
        }
        let order = rows.keys.sorted()
        let width = rows.values.joined().map { $0.column + $0.columnSpan }.max() ?? 0
        guard let first = order.firstIndex(where: { isTableRow(rows[$0] ?? [], width: width) }),
            let last = order.lastIndex(where: { (rows[$0] ?? []).count > 1 })
        else { return paragraphs(order.compactMap { rows[$0] }) }
        let start = max(first, letterheadEnd(order.map { rows[$0] ?? [] }))
        guard start <= last else { return paragraphs(order.compactMap { rows[$0] }) }
        let (above, letterhead) = split(order[..<start].compactMap { rows[$0] })
        var table = TableGrid<[RichParagraph]>()
        table.cells = order[start...last].flatMap { rows[$0] ?? [] }
        table = table.compacted().filled()
        var captions = above
        if let name = ownName(sheet) { captions.insert(RichText(name), at: 0) }
        return letterhead + [.table(table, captions: captions)]
            + paragraphs(order[(last + 1)...].compactMap { rows[$0] })
    }

    /// A sheet's name, but for those that programs give.
    private static func ownName(_ name: String) -> String? {
        let plain = name.filter { !$0.isNumber && !$0.isWhitespace }.lowercased()
        return plain.isEmpty || ["sheet", "trangtính", "trang_tính", "table"].contains(plain) ? nil : name
    }

    /// Whether a row may be the table's first: at least two cells that take up half its width.
    private static func isTableRow(_ cells: [TableGrid<[RichParagraph]>.Cell], width: Int) -> Bool {
        cells.count >= 3 || cells.count == 2 && cells.map(\.columnSpan).reduce(0, +) * 2 >= width
    }

    /// The row behind the national motto, if there is one.
    private static func letterheadEnd(_ rows: [[TableGrid<[RichParagraph]>.Cell]]) -> Int {
        let signs = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "Độc lập"]
        let last = rows.prefix(8).lastIndex { row in
            row.contains { cell in
                cell.content.contains { paragraph in
                    let text = String(decoding: paragraph.text.bytes, as: UTF8.self)
                    return signs.contains { text.contains($0) }
                }
            }
        }
        return last.map { $0 + 1 } ?? 0
    }

    /// Rows of one cell are captions; rows of more belong to a letterhead.
    private static func split(
        _ rows: [[TableGrid<[RichParagraph]>.Cell]]
    ) -> (captions: [RichText], letterhead: [RichElement]) {
        var captions: [RichText] = []
        var letterhead: [RichElement] = []
        for row in rows {
            if row.count == 1 {
                captions += row.flatMap(\.content).map(\.text).filter { !$0.isEmpty }
            } else {
                letterhead += paragraphs([row])
            }
        }
        return (captions, letterhead)
    }

    private static func paragraphs(_ rows: [[TableGrid<[RichParagraph]>.Cell]]) -> [RichElement] {
        rows.flatMap { row in row.sorted { $0.column < $1.column }.flatMap(\.content).map { .paragraph($0) } }
    }
}

extension TableGrid where Content == [RichParagraph] {
    /// The grid with an empty cell at each place that no cell covers, as tables of other formats have them.
    fileprivate func filled() -> TableGrid {
        var grid = self
        for place in openPlaces(limit: ReadableSize.maximumCells) ?? [] {
            grid.cells.append(.init(row: place.row, column: place.column, content: []))
        }
        return grid
    }
}
