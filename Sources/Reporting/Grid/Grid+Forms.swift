import Checking
import Documents

extension Grid {
    /// The grid in a form, ready to be written.
    /// - Parameter isWide: whether people are to see details, too.
    public func bytes(
        _ form: GridForm, _ language: Language, _ style: TextStyle, isWide: Bool = false
    ) throws -> [UInt8] {
        switch form {
        case .text: text(language, style, isWide)
        case .csv: csv
        case .jsonl: jsonLines
        case .xlsx: try GridWorkbook(self, language).packed()
        }
    }

    private func text(_ language: Language, _ style: TextStyle, _ isWide: Bool) -> [UInt8] {
        var out = ByteWriter()
        out.write(style.bold(language(title)) + "\n")
        // A column that says nothing in any row is left out.
        let shown = columns.indices.filter { column in
            (isWide || !columns[column].isDetail) && rows.contains { $0.cells[safe: column] != Cell.none }
        }
        if !rows.isEmpty {
            var table = TextTable(
                titles: shown.map { language(columns[$0].title) },
                rightAligned: Set(shown.indices.filter { columns[shown[$0]].isNumber }))
            for row in rows {
                table.add(
                    shown.enumerated().map { place, column in
                        let indent = place == 0 ? String(repeating: "  ", count: row.depth) : ""
                        return indent + row.cells[safe: column].printed(language)
                    })
            }
            table.write(to: &out, style)
        }
        for note in notes { out.write(language(note) + "\n") }
        return out.bytes
    }

    private var csv: [UInt8] {
        var writer = CSVWriter(reserving: rows.count * 64 + 256)
        for column in columns { writer.cell(column.key) }
        writer.endRecord()
        for row in rows {
            for column in columns.indices { writer.cell(row.cells[safe: column].plain ?? "") }
            writer.endRecord()
        }
        return writer.bytes
    }

    private var jsonLines: [UInt8] {
        var json = JSONWriter(reserving: rows.count * 128)
        for row in rows {
            json.openObject()
            for (index, column) in columns.enumerated() {
                json.key(column.key)
                switch row.cells[safe: index] {
                case .list(let texts), .numbers(let texts): json.array(texts) { $0.value($1) }
                case let cell: json.value(cell.plain)
                }
            }
            json.closeObject()
            json.endLine()
        }
        return json.bytes
    }
}

extension Grid.Cell {
    /// As people read it.
    func printed(_ language: Language) -> String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number): language.printed(number)
        case .marked(let number, let before, let behind): before + language.printed(number) + behind
        case .list(let texts): texts.joined(separator: "; ")
        case .numbers(let texts): texts.map(language.printed).joined(separator: "; ")
        case .word(_, let vi, let en): language(vi: vi, en: en)
        }
    }

    /// As programs read it; nil where there is nothing.
    var plain: String? {
        switch self {
        case .none: nil
        case .text(let text): text
        case .number(let number): number
        case .marked(let number, _, _): number
        case .list(let texts), .numbers(let texts): texts.joined(separator: "; ")
        case .word(let word, _, _): word
        }
    }
}

extension [Grid.Cell] {
    subscript(safe index: Int) -> Grid.Cell { indices.contains(index) ? self[index] : .none }
}
