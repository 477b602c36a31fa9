/// Reads one sheet's cells.
struct ExcelSheetReader {
    private let workbook: ExcelWorkbook
    /// Whether numbers are given as they are (`Workbook.numberMark`) and not as Excel shows them.
    private let keepsNumbers: Bool
    private(set) var budget: SizeBudget
    private(set) var grid = TableGrid<[RichParagraph]>()
    private var hiddenColumns = ColumnRanges([])
    private var merged: [Merge] = []

    /// A range of merged cells.
    private struct Merge {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    /// As many as sheets have, with room for other programs' habits.
    private static let rows = 1...2_000_000
    private static let columns = 1...20_000

    init(workbook: ExcelWorkbook, budget: SizeBudget, keepsNumbers: Bool = false) {
        self.keepsNumbers = keepsNumbers
        self.workbook = workbook
        self.budget = budget
    }

    mutating func read(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            switch cursor.name {
            case "cols": hiddenColumns = ColumnRanges(try readHiddenColumns(cursor))
            case "sheetData": try readRows(cursor)
            case "mergeCells":
                try cursor.forEachChild {
                    try budget.check(cells: merged.count)
                    if let range = cursor.attribute("ref").flatMap(Self.span) { merged.append(range) }
                }
            default: break
            }
        }
        applyMerges()
    }

    private func readHiddenColumns(_ cursor: XMLCursor) throws -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        try cursor.forEachChild {
            guard isHidden(cursor), let first = cursor.integer("min", in: Self.columns),
                let last = cursor.integer("max", in: first...Self.rows.upperBound)
            else { return }
            try budget.check(cells: ranges.count)
            ranges.append(first - 1...last - 1)
        }
        return ranges
    }

    private func isHidden(_ cursor: XMLCursor) -> Bool { ["1", "true"].contains(cursor.attribute("hidden")) }

    private mutating func readRows(_ cursor: XMLCursor) throws {
        var row = -1
        try cursor.forEachChild {
            guard cursor.name == "row" else { return }
            row = cursor.integer("r", in: Self.rows).map { $0 - 1 } ?? row + 1
            guard !isHidden(cursor), row < Self.rows.upperBound else { return }
            try readRow(cursor, row)
        }
    }

    private mutating func readRow(_ cursor: XMLCursor, _ row: Int) throws {
        var column = -1
        try cursor.forEachChild {
            guard cursor.name == "c" else { return }
            column = cursor.attribute("r").flatMap(Self.place)?.column ?? column + 1
            guard column < Self.columns.upperBound, !hiddenColumns.contains(column) else { return }
            guard let text = try readCell(cursor), !text.isEmpty else { return }
            try budget.take(cells: 1, each: text.bytes.count)
            grid.cells.append(.init(row: row, column: column, content: [RichParagraph(text: text)]))
        }
    }

    private func readCell(_ cursor: XMLCursor) throws -> RichText? {
        let type = cursor.attribute("t") ?? "n"
        let style = cursor.integer("s", in: BoundedInteger.counts) ?? 0
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
            return isBold ? text.emphasised : text
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
        merged.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        for index in grid.cells.indices {
            guard let merge = merge(row: grid.cells[index].row, column: grid.cells[index].column) else { continue }
            grid.cells[index].rowSpan = merge.rowSpan
            grid.cells[index].columnSpan = merge.columnSpan
        }
    }

    /// The merged range that begins at a place.
    private func merge(row: Int, column: Int) -> Merge? {
        var low = 0
        var high = merged.count
        while low < high {
            let middle = (low + high) / 2
            if (merged[middle].row, merged[middle].column) < (row, column) { low = middle + 1 } else { high = middle }
        }
        guard low < merged.count, merged[low].row == row, merged[low].column == column else { return nil }
        return merged[low]
    }

    /// "B3" as row 2 and column 1.
    static func place(_ reference: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in reference.utf8 where byte != 0x24 {
            if Letters.isDigit(byte) {
                guard row <= rows.upperBound else { return nil }
                row = row * 10 + Int(byte - 0x30)
            } else {
                guard (0x41...0x5A).contains(byte), row == 0, column <= columns.upperBound else { return nil }
                column = column * 26 + Int(byte - 0x40)
            }
        }
        guard rows.contains(row), columns.contains(column) else { return nil }
        return (row - 1, column - 1)
    }

    private static func span(_ reference: String) -> Merge? {
        let ends = reference.split(separator: ":").compactMap { place(String($0)) }
        guard ends.count == 2, ends[1].row >= ends[0].row, ends[1].column >= ends[0].column else { return nil }
        return Merge(
            row: ends[0].row, column: ends[0].column, rowSpan: ends[1].row - ends[0].row + 1,
            columnSpan: ends[1].column - ends[0].column + 1)
    }
}
