import Documents

/// A grid as an Excel workbook (Office Open XML, ECMA-376): one sheet with a title, a bold head that stays in view, numbers
/// as numbers.
struct GridWorkbook {
    private let grid: Grid
    private let language: Language

    init(_ grid: Grid, _ language: Language) {
        self.grid = grid
        self.language = language
    }

    func packed() throws -> [UInt8] {
        try ZipWriter.pack([
            .init("[Content_Types].xml", Array(Self.contentTypes.utf8)),
            .init("_rels/.rels", Array(Self.relations.utf8)),
            .init("xl/workbook.xml", Array(Self.workbook.utf8)),
            .init("xl/_rels/workbook.xml.rels", Array(Self.workbookRelations.utf8)),
            .init("xl/styles.xml", Array(Self.styles.utf8)), .init("xl/worksheets/sheet1.xml", sheet),
        ])
    }

    /// Cells: 0 plain, 1 bold, 2 title; from 3 on numbers with so many digits behind the mark less three.
    private var sheet: [UInt8] {
        var out = ByteWriter(reserving: grid.rows.count * 256 + 4096)
        out.write(Self.sheetHead)
        out.write("<cols>")
        for (index, column) in grid.columns.enumerated() {
            let width = max(10, grid.rows.prefix(500).map { $0.cells[safe: index].printed(language).count }.max() ?? 0)
            out.write(
                "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(min(60, max(width, language(column.title).count)) + 2)\" customWidth=\"1\"/>"
            )
        }
        out.write("</cols><sheetData>")
        writeRow(1, [(.text(language(grid.title)), 2)], to: &out)
        writeRow(2, grid.columns.map { (.text(language($0.title)), 1) }, to: &out)
        for (index, row) in grid.rows.enumerated() {
            writeRow(index + 3, grid.columns.indices.map { (row.cells[safe: $0], 0) }, depth: row.depth, to: &out)
        }
        out.write("</sheetData></worksheet>")
        return out.bytes
    }

    private func writeRow(_ number: Int, _ cells: [(Grid.Cell, Int)], depth: Int = 0, to out: inout ByteWriter) {
        out.write("<row r=\"\(number)\">")
        for (column, (cell, style)) in cells.enumerated() {
            let place = Self.letters(column) + "\(number)"
            switch cell {
            case .none: continue
            case .number(let value), .marked(let value, _, _):
                let decimals = value.split(separator: ".").dropFirst().first?.count ?? 0
                if Self.isNumber(value) {
                    out.write("<c r=\"\(place)\" s=\"\(3 + min(6, decimals))\"><v>\(value)</v></c>")
                } else {
                    writeText(value, place, style, to: &out)
                }
            case .text(let text):
                writeText((column == 0 ? String(repeating: "    ", count: depth) : "") + text, place, style, to: &out)
            case .word(_, let vi, let en): writeText(language(vi: vi, en: en), place, style, to: &out)
            case .list, .numbers: writeText(cell.printed(language), place, style, to: &out)
            }
        }
        out.write("</row>")
    }

    private func writeText(_ text: String, _ place: String, _ style: Int, to out: inout ByteWriter) {
        out.write("<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.write("&amp;" as StaticString)
            case "<": out.write("&lt;" as StaticString)
            case ">": out.write("&gt;" as StaticString)
            // XML 1.0 has no way to write these.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: out.write(String(scalar))
            }
        }
        out.write("</t></is></c>")
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        // A spreadsheet keeps fifteen digits; a longer number stays whole as text.
        return !digits.isEmpty && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
            && digits.count { $0.isNumber } <= 15 && digits.count { $0 == "." } <= 1
    }

    /// "A" for 0, "AA" for 26.
    private static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static let contentTypes = """
        \(declaration)<Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\(sheetType).sheet.main+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="\(sheetType).styles+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(sheetType).worksheet+xml"/></Types>
        """
    private static let relations = """
        \(declaration)<Relationships xmlns="\(package)/relationships"><Relationship Id="r1" \
        Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
    private static let workbook = """
        \(declaration)<workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="SoLieu" sheetId="1" r:id="r1"/>\
        </sheets></workbook>
        """
    private static let workbookRelations = """
        \(declaration)<Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/worksheet" \
        Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="\(office)/styles" Target="styles.xml"/></Relationships>
        """
    private static let sheetHead = """
        \(declaration)<worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" \
        topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
        """
    private static let styles: String = {
        let formats = (0...6).map { decimals in
            let behind = decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
            return "<numFmt numFmtId=\"\(170 + decimals)\" formatCode=\"#,##0\(behind)\"/>"
        }
        let numbers = (0...6).map {
            "<xf numFmtId=\"\(170 + $0)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>"
        }
        return """
            \(declaration)<styleSheet xmlns="\(main)"><numFmts count="7">\(formats.joined())</numFmts>\
            <fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/>\
            <name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            </fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="10">\
            <xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/>\(numbers.joined())</cellXfs></styleSheet>
            """
    }()
}
