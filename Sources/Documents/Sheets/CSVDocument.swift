/// Reads comma-separated values.
enum CSVDocument {
    static let maximumCells = ReadableSize.maximumCells

    /// The document, or nil where the text isn't of this shape.
    static func read(_ decoded: TextDecoder.Decoded, name: String) throws -> Document? {
        let isNamed = name.lowercased().hasSuffix(".csv") || name.lowercased().hasSuffix(".tsv")
        guard let separator = CSVShape.separator(of: decoded.bytes, isNamed: isNamed) else { return nil }
        let start = Letters.starts(decoded.bytes, at: 0, with: "\u{FEFF}") ? 3 : 0
        let rows = records(decoded.bytes[start...], separator: separator)
        guard rows.reduce(0, { $0 + $1.count }) <= maximumCells else {
            throw DocumentError(name: name, .tooLarge(what: .cells, limit: maximumCells))
        }
        let cells = rows.map { $0.map { [RichParagraph(text: RichText(String(decoding: $0, as: UTF8.self)))] } }
        var builder = FlowBuilder(capacity: decoded.bytes.count, tracksOrigins: false)
        builder.append(SheetTable.elements(of: TableGrid(rows: cells), sheet: ""))
        return try builder.documentOfOwnText(name: name, format: .csv, notes: decoded.notes)
    }

    /// The records after RFC 4180; line ends inside quotes are spaces. Ends behind the first record that exceeds
    /// `maximumCells`.
    static func records(_ bytes: ArraySlice<UInt8>, separator: UInt8) -> [[[UInt8]]] {
        var rows: [[[UInt8]]] = []
        var row: [[UInt8]] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var count = 0
        var index = bytes.startIndex
        while index < bytes.endIndex, count <= maximumCells {
            let byte = bytes[index]
            if isQuoted {
                if byte != 0x22 {
                    cell.append(byte < 0x20 ? 0x20 : byte)
                } else if index + 1 < bytes.endIndex, bytes[index + 1] == 0x22 {
                    cell.append(0x22)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22, cell.isEmpty {
                isQuoted = true
            } else if byte == separator {
                row.append(cell)
                cell = []
                count += 1
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { index += 1 }
                row.append(cell)
                rows.append(row)
                (row, cell) = ([], [])
                count += 1
            } else {
                cell.append(byte)
            }
            index += 1
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
        return rows
    }
}

/// Tells whether a text has the shape of comma-separated values, and by which sign.
enum CSVShape {
    /// - Parameter isNamed: the file's name says so, which settles what the shape leaves open.
    static func separator(of bytes: [UInt8], isNamed: Bool) -> UInt8? {
        let sample = bytes.prefix(1 << 16)
        let whole = sample.count == bytes.count
        var best: (separator: UInt8, columns: Int)?
        for separator: UInt8 in [0x3B, 0x09, 0x2C, 0x7C] where isNamed || mayPart(sample, separator) {
            var rows = CSVDocument.records(sample, separator: separator)
            if !whole { _ = rows.popLast() }
            rows = rows.filter { $0.contains { !$0.isEmpty } }
            guard let columns = width(of: rows, separator: separator, isNamed: isNamed) else { continue }
            if columns > best?.columns ?? 1 { best = (separator, columns) }
        }
        return best?.separator
    }

    /// Whether the first three lines have the sign equally often, at least twice: a glance before the real look.
    ///
    /// A quoted cell may hide a sign or a line end; such a file is known by its name.
    private static func mayPart(_ sample: ArraySlice<UInt8>, _ separator: UInt8) -> Bool {
        var wanted: Int?
        var start = sample.startIndex
        for _ in 0..<3 {
            guard start < sample.endIndex else { return false }
            var count = 0
            while start < sample.endIndex, sample[start] != 0x0A {
                if sample[start] == separator { count += 1 }
                start += 1
            }
            start += 1
            guard count >= 2, count == wanted ?? count else { return false }
            wanted = count
        }
        return true
    }

    /// The columns of the rows, or nil where they aren't a table's.
    private static func width(of rows: [[[UInt8]]], separator: UInt8, isNamed: Bool) -> Int? {
        guard rows.count >= (isNamed ? 1 : 3), let columns = rows.map(\.count).max(), columns >= 2 else { return nil }
        if isNamed { return rows.count { $0.count == columns } * 2 >= rows.count ? columns : nil }
        // Prose has commas, too, but with a space behind each, and never as many on every line.
        guard separator != 0x7C, columns >= 3, rows.allSatisfy({ $0.count == columns }) else { return nil }
        let cells = rows.joined()
        let spaced = cells.count { $0.first == 0x20 }
        return spaced * 4 <= cells.count && cells.allSatisfy { $0.count < 300 } ? columns : nil
    }
}
