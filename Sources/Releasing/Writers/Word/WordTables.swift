/// Tables whose heads repeat over pages.
extension WordInk {
    /// - Parameters:
    ///   - isSmall: as the data of a chart are.
    ///   - keepsNext: whether what follows, a note, must not part from the last row.
    mutating func table(_ table: WrittenTable, isSmall: Bool = false, keepsNext: Bool = false) {
        if !table.caption.isEmpty { paragraph(isSmall ? "SmallCaption" : "TableTitle", "", [.text(table.caption)]) }
        if let note = table.unitNote { paragraph(isSmall ? "SmallUnitNote" : "UnitNote", "", [.text(note)]) }
        let layout = TableLayout(table)
        let width = isSmall ? Sheet.smallTable(columns: layout.columnCount) : Sheet.textWidth
        let columns = Sheet.columns(table.widths, count: layout.columnCount, width: width)
        xml.write("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReleaseTable\"/>")
        xml.write("<w:tblW w:w=\"\(width)\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>")
        xml.write("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption")
        xml.attribute("w:val", table.caption)
        xml.write("/></w:tblPr><w:tblGrid>")
        for column in columns { xml.write("<w:gridCol w:w=\"\(column)\"/>") }
        xml.write("</w:tblGrid>")
        for (index, row) in layout.rows.enumerated() {
            write(row, columns, kept: keepsNext && index == layout.rows.count - 1 ? Self.keep : "")
        }
        xml.write("</w:tbl>")
        paragraph("TableEnd", keepsNext ? Self.keep : "", [])
    }

    private static let keep = "<w:keepNext/>"

    private mutating func write(_ row: TableLayout.Row, _ columns: [Int], kept: String) {
        xml.write("<w:tr><w:trPr><w:cantSplit/>\(row.isHead ? "<w:tblHeader/>" : "")</w:trPr>")
        var column = 0
        for slot in row.slots {
            var span = 1
            var merge = ""
            var content: WrittenTable.Cell?
            switch slot {
            case .cell(let cell):
                span = cell.columnSpan
                if cell.rowSpan > 1 { merge = "<w:vMerge w:val=\"restart\"/>" }
                content = cell
            case .continued(let columns, _):
                span = columns
                merge = "<w:vMerge/>"
            case .empty: break
            }
            let width = columns[column..<min(columns.count, column + span)].reduce(0, +)
            xml.write("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
            if span > 1 { xml.write("<w:gridSpan w:val=\"\(span)\"/>") }
            xml.write("\(merge)<w:vAlign w:val=\"center\"/></w:tcPr>")
            let style = Self.style(isHead: row.isHead, isNumber: content?.isNumber ?? false)
            paragraph(style, kept, content?.runs ?? [])
            xml.write("</w:tc>")
            column += span
        }
        xml.write("</w:tr>")
    }

    private static func style(isHead: Bool, isNumber: Bool) -> String {
        isHead ? "TableHead" : isNumber ? "TableNumber" : "TableText"
    }
}
