import Delimited
import Documents

/// A table as delimited text in UTF-8, whatever it was in its file: so there is one reader, and it is fast.
struct TableText: Sendable {
    /// nil where the file has no sheets.
    var sheet: String?
    var bytes: [UInt8]
    var separator: UInt8

    init(sheet: String?, bytes: [UInt8], separator: UInt8) {
        self.sheet = sheet
        self.bytes = bytes
        self.separator = separator
    }

    /// One line a row, so that lines are the sheet's rows.
    init(sheet: Workbook.Sheet) {
        var writer = DelimitedWriter()
        for row in sheet.rows {
            writer.record(row.map { $0.contains(where: \.isNewline) ? String($0.map { $0.isNewline ? " " : $0 }) : $0 })
        }
        self.init(sheet: sheet.name, bytes: writer.bytes, separator: UInt8(ascii: ","))
    }

    /// The first records as texts.
    func opening(_ limit: Int) -> [TableLine] {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = DelimitedReader(buffer, separator: separator)
            var lines: [TableLine] = []
            while lines.count < limit, reader.next() {
                lines.append(TableLine(line: reader.line, cells: (0..<reader.count).map { reader.text($0).trimmed }))
            }
            return lines
        }
    }
}

/// A record as texts.
struct TableLine: Hashable, Sendable {
    var line: Int
    var cells: [String]

    subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }

    var filled: [String] { cells.filter { !$0.isEmpty } }
}

extension String {
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Without the mark that sheets' numbers bear.
    var unmarked: String { hasPrefix(Workbook.numberMark) ? String(dropFirst()) : self }
}
