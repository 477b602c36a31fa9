/// Tables without lines that only put text side by side: the head of an official document, its receivers and
/// signature, a box around a paragraph.
enum LayoutTable {
    private static let signs = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "Nơi nhận", "NƠI NHẬN"]

    static func isLayout(_ grid: TableGrid<[RichParagraph]>) -> Bool {
        if grid.cells.count == 1 { return true }
        guard grid.rowCount <= 4, grid.columnCount <= 4 else { return false }
        return grid.cells.contains { cell in
            cell.content.contains { paragraph in
                let text = String(decoding: paragraph.text.bytes, as: UTF8.self)
                return signs.contains { text.contains($0) }
            }
        }
    }

    /// The paragraphs, column by column, as such tables are read.
    static func paragraphs(of grid: TableGrid<[RichParagraph]>) -> [RichParagraph] {
        grid.cells.sorted { ($0.column, $0.row) < ($1.column, $1.row) }.flatMap(\.content)
    }
}
