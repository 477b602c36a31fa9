/// A spreadsheet as cells and nothing else: numbers as they are, not rounded to what a cell shows.
public struct Workbook: Sendable {
    public struct Sheet: Sendable {
        public var name: String
        /// From the sheet's first row on, so that an index is a row's number less one. A merged cell's text stands at
        /// each place that it covers.
        public var rows: [[String]]
    }

    /// Stands before a number that the sheet holds as a number, which then has a point for its decimal mark and no other
    /// sign: `\u{1}15745.3`. No text of a sheet can hold it.
    public static let numberMark = "\u{1}"

    public var sheets: [Sheet]

    /// Reads Excel's .xlsx and OpenDocument's .ods and .fods; nil where the bytes are no spreadsheet.
    /// - Throws: ``DocumentError`` for one that can't be read.
    public static func read(_ bytes: [UInt8], name: String) throws -> Workbook? {
        guard !bytes.isEmpty else { throw DocumentError(name: name, .empty) }
        var sheets: [Sheet] = []
        switch try FileKind.detect(bytes, name: name) {
        case .xlsx:
            try ExcelDocument.forEachSheet(bytes, name: name, keepsNumbers: true) { title, grid in
                sheets.append(try sheet(title, grid, of: name))
            }
        case .ods, .flatOpenDocument:
            let isFlat = try FileKind.detect(bytes, name: name) == .flatOpenDocument
            sheets = try OpenDocument.readSheets(bytes, name: name, isFlat: isFlat).map {
                try sheet($0.name, $0.grid, of: name)
            }
        case .text: return nil
        case .encrypted: throw DocumentError(name: name, .encrypted)
        case .other(let kind): throw DocumentError(name: name, .unsupported(kind: kind))
        case .docx, .odt, .pdf, .doc, .rtf, .html, .picture:
            throw DocumentError(name: name, .unsupported(kind: "«văn bản»"))
        }
        return Workbook(sheets: sheets)
    }

    private static func sheet(_ title: String, _ grid: TableGrid<[RichParagraph]>, of name: String) throws -> Sheet {
        let filled = grid.cells.filter { $0.content.contains { !$0.text.isEmpty } }
        let height = (filled.map(\.row).max() ?? -1) + 1
        let width = (filled.map(\.column).max() ?? -1) + 1
        var rows = [[String]](repeating: [], count: height)
        var count = 0
        for cell in filled {
            let text = cell.content.map { String(decoding: $0.text.bytes, as: UTF8.self) }.joined(separator: " ")
            for row in cell.row..<min(height, cell.row + max(1, cell.rowSpan)) {
                for column in cell.column..<min(width, cell.column + max(1, cell.columnSpan)) {
                    if rows[row].count <= column {
                        count += column + 1 - rows[row].count
                        guard count <= 8 * ReadableSize.maximumCells else {
                            throw DocumentError(
                                name: name, .tooLarge(what: .cells, limit: 8 * ReadableSize.maximumCells))
                        }
                        rows[row] += [String](repeating: "", count: column + 1 - rows[row].count)
                    }
                    rows[row][column] = text
                }
            }
        }
        return Sheet(name: title, rows: rows)
    }
}

/// Text of any encoding that this project knows.
public enum PlainText {
    /// The bytes as UTF-8: as they are where they are so already, else decoded from what they are in.
    /// - Throws: ``DocumentError`` where they are no text.
    public static func utf8(_ bytes: [UInt8], name: String) throws -> [UInt8] {
        guard !bytes.isEmpty else { throw DocumentError(name: name, .empty) }
        guard let decoded = TextDecoder.decode(bytes) else { throw DocumentError(name: name, .binary) }
        return decoded.bytes
    }
}
