/// Reads one sheet's cells.
struct ExcelSheetReader {
    private let workbook: ExcelWorkbook
    private let documentName: String
    /// Whether numbers are given as they are (`Workbook.numberMark`) and not as Excel shows them.
    private let keepsNumbers: Bool
    private(set) var grid = TableGrid<[RichParagraph]>()
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var merged: [(row: Int, column: Int, rowSpan: Int, columnSpan: Int)] = []

    init(workbook: ExcelWorkbook, documentName: String, keepsNumbers: Bool = false) {
        self.keepsNumbers = keepsNumbers
        self.workbook = workbook
        self.documentName = documentName
    }

    mutating func read(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            switch cursor.name {
            case "cols":
                try cursor.forEachChild {
                    guard ["1", "true"].contains(cursor.attribute("hidden")), let first = cursor.integer("min"),
                        let last = cursor.integer("max"), first >= 1, last >= first
                    else { return }
                    hiddenColumns.append(first - 1...last - 1)
                }
            case "sheetData": try readRows(cursor)
            case "mergeCells":
                try cursor.forEachChild {
                    if let range = cursor.attribute("ref").flatMap(Self.span) { merged.append(range) }
                }
            default: break
            }
        }
        applyMerges()
    }

    private mutating func readRows(_ cursor: XMLCursor) throws {
        var row = -1
        try cursor.forEachChild {
            guard cursor.name == "row" else { return }
            row = cursor.integer("r").map { $0 - 1 } ?? row + 1
            guard !["1", "true"].contains(cursor.attribute("hidden")), (0..<2_000_000).contains(row) else { return }
            var column = -1
            try cursor.forEachChild {
                guard cursor.name == "c" else { return }
                column = cursor.attribute("r").flatMap(Self.place)?.column ?? column + 1
                guard (0..<20_000).contains(column), !hiddenColumns.contains(where: { $0.contains(column) }) else {
                    return
                }
                guard let text = try readCell(cursor), !text.isEmpty else { return }
                guard grid.cells.count < OpenDocumentTable.maximumCells else {
                    throw DocumentError(
                        name: documentName, .tooLarge(what: .cells, limit: OpenDocumentTable.maximumCells))
                }
                grid.cells.append(.init(row: row, column: column, content: [RichParagraph(text: text)]))
            }
        }
    }

    private func readCell(_ cursor: XMLCursor) throws -> RichText? {
        let type = cursor.attribute("t") ?? "n"
        let style = cursor.integer("s") ?? 0
        var value: String?
        var inline: RichText?
        try cursor.forEachChild {
            switch cursor.name {
            case "v": value = String(decoding: try cursor.textContent(), as: UTF8.self)
            case "is": inline = try ExcelWorkbook.richText(cursor)
            default: break
            }
        }
        if let inline { return inline }
        guard let value else { return nil }
        let isBold = workbook.isBold(style)
        switch type {
        case "s":
            guard let text = Int(value).flatMap(workbook.string) else { return nil }
            return isBold ? RichText(String(decoding: text.bytes, as: UTF8.self), isStrong: true) : text
        case "str", "e": return RichText(value, isStrong: isBold)
        case "b": return RichText(value == "1" ? "TRUE" : "FALSE", isStrong: isBold)
        case "d": return RichText(value, isStrong: isBold)
        default:
            if keepsNumbers, let exact = workbook.format(style).exact(value) {
                return RichText(Workbook.numberMark + exact)
            }
            return RichText(
                workbook.format(style).text(value, countsFrom1904: workbook.countsFrom1904), isStrong: isBold)
        }
    }

    /// Gives the top left cell of each merged range its span.
    private mutating func applyMerges() {
        var spans: [Int: [Int: (Int, Int)]] = [:]
        for range in merged { spans[range.row, default: [:]][range.column] = (range.rowSpan, range.columnSpan) }
        for index in grid.cells.indices {
            guard let (rows, columns) = spans[grid.cells[index].row]?[grid.cells[index].column] else { continue }
            grid.cells[index].rowSpan = rows
            grid.cells[index].columnSpan = columns
        }
    }

    /// "B3" as row 2 and column 1.
    static func place(_ reference: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in reference.utf8 where byte != 0x24 {
            if Letters.isDigit(byte) {
                row = row &* 10 &+ Int(byte - 0x30)
            } else {
                guard (0x41...0x5A).contains(byte), row == 0, column < 20_000 else { return nil }
                column = column * 26 + Int(byte - 0x40)
            }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }

    private static func span(_ reference: String) -> (row: Int, column: Int, rowSpan: Int, columnSpan: Int)? {
        let ends = reference.split(separator: ":").compactMap { place(String($0)) }
        guard ends.count == 2, ends[1].row >= ends[0].row, ends[1].column >= ends[0].column,
            ends[1].row - ends[0].row < 100_000, ends[1].column - ends[0].column < 20_000
        else { return nil }
        return (ends[0].row, ends[0].column, ends[1].row - ends[0].row + 1, ends[1].column - ends[0].column + 1)
    }
}
