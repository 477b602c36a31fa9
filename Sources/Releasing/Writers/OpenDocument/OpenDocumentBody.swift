/// Writes a release's body with its head and foot: OpenDocument's `content.xml`.
struct OpenDocumentBody {
    struct Chart {
        var svg: String
        var png: [UInt8]?
    }

    var ink = OpenDocumentInk()
    private(set) var charts: [Chart] = []
    let isCounted: Bool

    private let release: WrittenRelease
    private let pictures: [Int: [UInt8]]
    private let words: FrameWords
    /// Styles that this text alone needs: of columns and of rules.
    private var styles = OpenDocumentOwnStyles()

    init(_ release: WrittenRelease, pictures: [Int: [UInt8]]) {
        self.release = release
        self.pictures = pictures
        words = FrameWords(release)
        isCounted = HeadingNumbers.areCounted(in: release.blocks)
    }

    /// The whole part.
    var document: [UInt8] {
        var xml = MarkupWriter(capacity: ink.xml.bytes.count + 8192)
        xml.write(WordParts.declaration)
        xml.write("<office:document-content \(OpenDocumentParts.spaces)><office:automatic-styles>")
        xml.write(styles.xml)
        xml.write("</office:automatic-styles><office:body><office:text>")
        xml.write(ink.xml.bytes)
        xml.write("</office:text></office:body></office:document-content>")
        return xml.bytes
    }

    mutating func write() {
        head()
        let blocks = release.closedBlocks
        for (index, block) in blocks.enumerated() { write(block, at: index, isLast: index == blocks.count - 1) }
        foot()
    }

    // MARK: The body

    private mutating func write(_ block: WrittenBlock, at index: Int, isLast: Bool) {
        switch block {
        case .heading(let level, let number, let runs): heading(level: level, number: number, runs)
        case .paragraph(let runs): ink.paragraph(isLast ? "Closing" : "BodyText", runs)
        case .note(let runs): ink.paragraph("Note", runs)
        case .list(let items):
            ink.xml.write("<text:list text:style-name=\"Dashes\">")
            for (place, item) in items.enumerated() {
                ink.xml.write("<text:list-item>")
                ink.paragraph(isLast && place == items.count - 1 ? "LastListBullet" : "ListBullet", item)
                ink.xml.write("</text:list-item>")
            }
            ink.xml.write("</text:list>")
        case .table(let table): write(table)
        case .chart(let chart): write(chart, png: pictures[index])
        }
    }

    private mutating func heading(level: Int, number: String, _ runs: [WrittenRun]) {
        let level = min(max(1, level), HeadingNumbers.levels)
        let isCounted = isCounted && !number.isEmpty
        let style = "Heading\(level)\(isCounted ? "" : "Plain")"
        ink.xml.write("<text:h text:style-name=\"\(style)\" text:outline-level=\"\(level)\"")
        if !isCounted { ink.xml.write(" text:is-list-header=\"true\"") }
        ink.xml.write(">")
        ink.runs(isCounted || number.isEmpty ? runs : [.text(number + " ")] + runs)
        ink.xml.write("</text:h>")
    }

    private mutating func write(_ chart: WrittenChart, png: [UInt8]?) {
        charts.append(Chart(svg: chart.svg, png: png))
        let number = charts.count
        let width = max(1, min(chart.width, 165))
        let height = max(1, min(chart.height, 2000)) * width / max(1, chart.width)
        ink.xml.write("<text:p text:style-name=\"Drawing\"><draw:frame draw:name=\"chart\(number)\"")
        ink.xml.write(" draw:style-name=\"DrawingFrame\" text:anchor-type=\"as-char\"")
        ink.xml.write(" svg:width=\"\(width)mm\" svg:height=\"\(height)mm\">")
        for name in ["svg"] + (png == nil ? [] : ["png"]) {
            ink.xml.write("<draw:image xlink:href=\"Pictures/chart\(number).\(name)\" xlink:type=\"simple\"")
            ink.xml.write(" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>")
        }
        ink.xml.write("<svg:title>")
        ink.xml.text(chart.caption)
        ink.xml.write("</svg:title><svg:desc>")
        ink.xml.text(chart.alternative)
        ink.xml.write("</svg:desc></draw:frame></text:p>")
        ink.paragraph("Caption", [.text(chart.caption)])
        var data = chart.data
        data.caption = words.chartData
        write(data, isSmall: true)
    }

    private mutating func write(_ table: WrittenTable, isSmall: Bool = false) {
        if !table.caption.isEmpty { ink.paragraph(isSmall ? "SmallCaption" : "TableTitle", [.text(table.caption)]) }
        if let note = table.unitNote { ink.paragraph(isSmall ? "SmallUnitNote" : "UnitNote", [.text(note)]) }
        let layout = TableLayout(table)
        let width = isSmall ? Sheet.smallTable(columns: layout.columnCount) : Sheet.textWidth
        ink.xml.write("<table:table table:style-name=\"\(styles.table(width))\">")
        for column in Sheet.columns(table.widths, count: layout.columnCount, width: width) {
            ink.xml.write("<table:table-column table:style-name=\"\(styles.column(column))\"/>")
        }
        let heads = layout.rows.filter(\.isHead)
        if !heads.isEmpty {
            ink.xml.write("<table:table-header-rows>")
            for row in heads { write(row) }
            ink.xml.write("</table:table-header-rows>")
        }
        for row in layout.rows where !row.isHead { write(row) }
        ink.xml.write("</table:table>")
        ink.paragraph("TableEnd", [])
    }

    private mutating func write(_ row: TableLayout.Row) {
        ink.xml.write("<table:table-row table:style-name=\"WholeRow\">")
        for slot in row.slots {
            switch slot {
            case .cell(let cell):
                ink.xml.write("<table:table-cell table:style-name=\"LinedCell\" office:value-type=\"string\"")
                if cell.columnSpan > 1 { ink.xml.attribute("table:number-columns-spanned", "\(cell.columnSpan)") }
                if cell.rowSpan > 1 { ink.xml.attribute("table:number-rows-spanned", "\(cell.rowSpan)") }
                ink.xml.write(">")
                ink.paragraph(row.isHead ? "TableHead" : cell.isNumber ? "TableNumber" : "TableText", cell.runs)
                ink.xml.write("</table:table-cell>")
                for _ in 1..<max(1, cell.columnSpan) { ink.xml.write("<table:covered-table-cell/>") }
            case .continued(let columns, _):
                for _ in 0..<columns { ink.xml.write("<table:covered-table-cell/>") }
            case .empty:
                ink.xml.write("<table:table-cell table:style-name=\"LinedCell\"><text:p/></table:table-cell>")
            }
        }
        ink.xml.write("</table:table-row>")
    }

    // MARK: The frame

    private mutating func head() {
        openColumns(Sheet.issuerColumn, Sheet.nationalColumn, style: "FrameHead")
        openCell()
        if let superior = words.frame.superior { ink.paragraph("Superior", [.text(superior)]) }
        ink.paragraph("Issuer", [.text(words.issuer(column: Sheet.issuerColumn))])
        let last = words.issuerLines(column: Sheet.issuerColumn).last ?? words.frame.issuer
        rule(below: last, size: FrameWords.issuerSize, share: HeadRule.share, column: Sheet.issuerColumn)
        nextCell()
        ink.paragraph("NationalTitle", [.text(words.nationalTitle)])
        ink.paragraph("Motto", [.text(words.motto)])
        rule(below: words.motto, size: FrameWords.mottoSize, share: 1, column: Sheet.nationalColumn)
        ink.xml.write("</table:table-cell></table:table-row><table:table-row table:style-name=\"WholeRow\">")
        openCell()
        ink.paragraph("DocumentNumber", [.text(words.number)])
        nextCell()
        ink.paragraph("PlaceAndDate", [.text(words.placeAndDate)])
        closeColumns()
        ink.paragraph("Title", [.text(words.frame.kind)])
        guard let last = words.frame.subject.last else { return }
        ink.paragraph("Subtitle", [.text(words.frame.subject.joined(separator: "\n"))])
        rule(
            below: last, size: FrameWords.subjectSize, share: HeadRule.share, column: Sheet.textWidth,
            style: "TitleRule")
    }

    private mutating func foot() {
        openColumns(Sheet.receiversColumn, Sheet.signatureColumn, style: "FrameFoot")
        openCell()
        ink.paragraph("ReceiversTitle", words.receiversTitle.map { [.text($0)] } ?? [])
        if !words.receivers.isEmpty { ink.xml.write("<text:list text:style-name=\"Receivers\">") }
        for receiver in words.receivers {
            let isInner = receiver.depth > 0
            ink.xml.write(isInner ? "<text:list-item><text:list><text:list-item>" : "<text:list-item>")
            ink.paragraph("Receiver", [.text(receiver.text)])
            ink.xml.write(isInner ? "</text:list-item></text:list></text:list-item>" : "</text:list-item>")
        }
        if !words.receivers.isEmpty { ink.xml.write("</text:list>") }
        nextCell()
        for line in words.frame.authority { ink.paragraph("Authority", [.text(line)]) }
        ink.paragraph("Signer", [.text(words.frame.signer)])
        closeColumns()
    }

    private mutating func rule(
        below text: String, size: Double, share: Double, column: Int, style: String = "FrameRule"
    ) {
        let inset = HeadRule.inset(below: text, size: size, share: share, column: column)
        ink.paragraph(styles.rule(inset, style: style), [])
    }

    private mutating func openColumns(_ left: Int, _ right: Int, style: String) {
        ink.xml.write("<table:table table:style-name=\"\(style)\">")
        for width in [left, right] {
            ink.xml.write("<table:table-column table:style-name=\"\(styles.column(width))\"/>")
        }
        ink.xml.write("<table:table-row table:style-name=\"WholeRow\">")
    }

    private mutating func openCell() {
        ink.xml.write("<table:table-cell table:style-name=\"FrameCell\" office:value-type=\"string\">")
    }

    private mutating func nextCell() {
        ink.xml.write("</table:table-cell>")
        openCell()
    }

    private mutating func closeColumns() { ink.xml.write("</table:table-cell></table:table-row></table:table>") }
}

/// The styles that depend on one text's own measures.
struct OpenDocumentOwnStyles {
    private var columns: [Int: String] = [:]
    private var rules: [String: String] = [:]
    private var tables: [Int: String] = [:]
    private var written = ""

    mutating func column(_ width: Int) -> String {
        if let name = columns[width] { return name }
        let name = "Column\(columns.count + 1)"
        columns[width] = name
        written += "<style:style style:name=\"\(name)\" style:family=\"table-column\">"
        written += "<style:table-column-properties style:column-width=\"\(Sheet.millimetres(width))\"/></style:style>"
        return name
    }

    mutating func rule(_ inset: Int, style: String) -> String {
        if let name = rules["\(style)\(inset)"] { return name }
        let name = "Rule\(rules.count + 1)"
        rules["\(style)\(inset)"] = name
        let side = Sheet.millimetres(inset)
        written +=
            "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:parent-style-name=\"\(style)\">"
        written += "<style:paragraph-properties fo:margin-left=\"\(side)\" fo:margin-right=\"\(side)\"/></style:style>"
        return name
    }

    mutating func table(_ width: Int) -> String {
        if let name = tables[width] { return name }
        let name = "Table\(tables.count + 1)"
        tables[width] = name
        written += "<style:style style:name=\"\(name)\" style:family=\"table\"><style:table-properties"
        written +=
            " style:width=\"\(Sheet.millimetres(width))\" table:align=\"center\" table:border-model=\"collapsing\"/></style:style>"
        return name
    }

    var xml: String {
        let table = { (name: String, page: String, keep: String) in
            "<style:style style:name=\"\(name)\" style:family=\"table\"\(page)><style:table-properties style:width=\""
                + Sheet.millimetres(Sheet.textWidth) + "\" table:align=\"left\"\(keep)/></style:style>"
        }
        let cell = { (name: String, border: String, align: String) in
            "<style:style style:name=\"\(name)\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:border=\"\(border)\" fo:padding=\"0mm\" style:vertical-align=\"\(align)\"/></style:style>"
        }
        return written + table("FrameHead", " style:master-page-name=\"First\"", "")
            + table("FrameFoot", "", " style:may-break-between-rows=\"false\"")
            + cell("FrameCell", "none", "top") + cell("LinedCell", "0.5pt solid #000000", "middle")
            + "<style:style style:name=\"WholeRow\" style:family=\"table-row\">"
            + "<style:table-row-properties fo:keep-together=\"always\"/></style:style>"
            + "<style:style style:name=\"DrawingFrame\" style:family=\"graphic\"><style:graphic-properties"
            + " style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/></style:style>"
    }
}
