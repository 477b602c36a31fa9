/// Reads the content of an OpenDocument file into paragraphs and tables.
struct OpenDocumentReader {
    private var styles: OpenDocumentStyles
    private var budget: SizeBudget
    private var elements: [RichElement] = []
    private var notes: [RichElement] = []
    private(set) var isSpreadsheet = false
    private var page = 1
    private var hasPages = false
    /// The lists that are open, outermost first, and those that may be continued by their identifier.
    private var lists: [OpenDocumentList] = []
    private var lastLists: [String: OpenDocumentList] = [:]
    private var outline: OpenDocumentList?
    /// Whether a sheet's numbers are given as they are (`Workbook.numberMark`) and not as they are shown; the sheets are
    /// then gathered in `sheets`.
    private let keepsNumbers: Bool
    private(set) var sheets: [(name: String, grid: TableGrid<[RichParagraph]>)] = []

    init(styles: OpenDocumentStyles, documentName: String, keepsNumbers: Bool = false) {
        self.styles = styles
        self.keepsNumbers = keepsNumbers
        budget = SizeBudget(documentName: documentName)
    }

    func document(name: String, format: DocumentFormat) throws -> Document {
        var builder = FlowBuilder(capacity: 1 << 14, tracksOrigins: false)
        builder.append((elements + notes).map { hasPages ? $0 : $0.withoutPages })
        return try builder.documentOfOwnText(name: name, format: format)
    }

    mutating func read(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            if cursor.name == "body" { try readBody(cursor) } else { try styles.read(cursor) }
        }
    }

    private mutating func readBody(_ cursor: XMLCursor) throws {
        outline = OpenDocumentList(levels: styles.outline)
        try cursor.forEachChild {
            switch cursor.name {
            case "text": elements = try readBlocks(cursor)
            case "spreadsheet":
                isSpreadsheet = true
                try cursor.forEachChild { if cursor.name == "table" { try readSheet(cursor) } }
            default: break
            }
        }
    }

    // MARK: Blocks

    private mutating func readBlocks(_ cursor: XMLCursor) throws -> [RichElement] {
        var blocks: [RichElement] = []
        try collectBlocks(cursor, &blocks)
        return blocks
    }

    private mutating func collectBlocks(_ cursor: XMLCursor, _ blocks: inout [RichElement]) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "p", "h": try readParagraph(cursor, number: nil, &blocks)
            case "list": try readList(cursor, &blocks)
            case "table": blocks.append(try readTable(cursor))
            case "soft-page-break": turnPage()
            case "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls", "annotation": break
            case "section": if cursor.attribute("display") != "none" { try collectBlocks(cursor, &blocks) }
            case "frame": blocks += try readFrame(cursor)
            default: try collectBlocks(cursor, &blocks)
            }
        }
    }

    private mutating func turnPage() {
        page += 1
        hasPages = true
    }

    private mutating func readList(_ cursor: XMLCursor, _ blocks: inout [RichElement]) throws {
        let depth = lists.count + 1
        let id = cursor.attribute("id")
        let continued =
            cursor.attribute("continue-list") ?? (cursor.attribute("continue-numbering") == "true" ? "" : nil)
        var list = OpenDocumentList(levels: styles.list(cursor.attribute("style-name")))
        if depth > 1, list.isEmpty, let outer = lists.last { list = outer }
        if let continued, let earlier = lastLists[continued] { list = earlier }
        lists.append(list)
        try cursor.forEachChild {
            guard cursor.name == "list-item" || cursor.name == "list-header" else { return }
            let start = cursor.integer("start-value", in: BoundedInteger.counts)
            var number = cursor.name == "list-item" ? lists[depth - 1].next(depth: depth, start: start) : nil
            try cursor.forEachChild {
                switch cursor.name {
                case "p", "h":
                    try readParagraph(cursor, number: number ?? "", &blocks)
                    number = nil
                case "list": try readList(cursor, &blocks)
                default: break
                }
            }
        }
        let closed = lists.removeLast()
        lastLists[""] = closed
        if let id { lastLists[id] = closed }
        // Sublists count for their list, too: "1.1" needs to know its "1".
        if !lists.isEmpty, list.isEmpty { lists[lists.count - 1] = closed }
    }

    // MARK: Paragraphs

    /// - Parameter number: of a list's item; empty for its later paragraphs, nil outside lists.
    private mutating func readParagraph(_ cursor: XMLCursor, number: String?, _ blocks: inout [RichElement]) throws {
        try cursor.countParagraph()
        let firstPage = page
        let isHeading = cursor.name == "h"
        let level = isHeading ? cursor.integer("outline-level", in: 1...100) ?? 1 : nil
        let styleName = cursor.attribute("style-name")
        var inline = Inline(look: styles.style(styleName, family: "paragraph"))
        let isTitle = styleName == "Title"
        let isUnnumbered = cursor.attribute("is-list-header") == "true"
        try readInline(cursor, &inline)
        var prefix = number
        if let level, number == nil, !isUnnumbered { prefix = outline?.next(depth: level) }
        var text = RichText()
        var role = DraftBlock.Role.body
        if let prefix, !prefix.isEmpty, !inline.text.isEmpty {
            try budget.take(bytes: prefix.utf8.count)
            text.append(prefix.utf8, isStrong: inline.text.strong.first?.lowerBound == 0)
            if prefix == "• " { role = .listItem(depth: max(1, lists.count)) }
        }
        text.append(inline.text)
        if isTitle { role = .heading(level: 1) } else if let level { role = .heading(level: level) }
        if inline.look.isHidden != true {
            blocks.append(.paragraph(RichParagraph(text: text, role: role, page: firstPage)))
        }
        blocks += inline.boxes
    }

    /// What a paragraph gathers.
    private struct Inline {
        var text = RichText()
        var boxes: [RichElement] = []
        /// How what comes next looks.
        var look: OpenDocumentStyles.Style

        init(look: OpenDocumentStyles.Style) { self.look = look }

        mutating func append(_ bytes: [UInt8]) {
            guard look.isHidden != true else { return }
            var bytes = bytes
            if let font = look.font.flatMap(LegacyFont.init(named:)) { bytes = font.decode(bytes) }
            if look.isRaised == true { bytes = Raised.text(bytes, after: text.bytes.last) }
            text.append(bytes, isStrong: look.isBold == true)
        }
    }

    private mutating func readInline(_ cursor: XMLCursor, _ inline: inout Inline) throws {
        try cursor.forEachChild(
            text: { start, count in
                // White space in the file, line ends too, counts as one space.
                try budget.take(bytes: count)
                inline.append(UnsafeBufferPointer(start: start, count: count).map { $0 < 0x20 ? 0x20 : $0 })
            }
        ) {
            switch cursor.name {
            case "s", "tab": inline.append([0x20])
            case "line-break": inline.append([0x0A])
            case "soft-page-break": turnPage()
            case "span", "a", "ruby", "ruby-base", "meta", "meta-field": try readSpan(cursor, &inline)
            case "note": try readNote(cursor)
            case "frame", "custom-shape", "rect": inline.boxes += try readFrame(cursor)
            case "annotation", "annotation-end", "ruby-text", "page-number", "page-count", "bookmark",
                "tracked-changes",
                "hidden-text", "hidden-paragraph", "change", "change-start", "change-end":
                break
            default: try readSpan(cursor, &inline)
            }
        }
    }

    private mutating func readSpan(_ cursor: XMLCursor, _ inline: inout Inline) throws {
        let outer = inline.look
        if cursor.name == "span" {
            let own = styles.style(cursor.attribute("style-name"), family: "text")
            inline.look.isBold = own.isBold ?? outer.isBold
            inline.look.isHidden = own.isHidden ?? outer.isHidden
            inline.look.isRaised = own.isRaised ?? outer.isRaised
            inline.look.font = own.font ?? outer.font
        }
        try readInline(cursor, &inline)
        inline.look = outer
    }

    private mutating func readNote(_ cursor: XMLCursor) throws {
        let open = lists
        lists = []
        defer { lists = open }
        try cursor.forEachChild {
            guard cursor.name == "note-body" else { return }
            for paragraph in try readBlocks(cursor).flatMap(\.paragraphs) {
                notes.append(.paragraph(RichParagraph(text: paragraph.text, role: .footnote)))
            }
        }
    }

    /// The text of boxes and shapes.
    private mutating func readFrame(_ cursor: XMLCursor) throws -> [RichElement] {
        var found: [RichElement] = []
        try cursor.forEachChild {
            switch cursor.name {
            case "text-box": found += try readBlocks(cursor)
            case "p": try readParagraph(cursor, number: nil, &found)
            case "g", "frame", "custom-shape": found += try readFrame(cursor)
            default: break
            }
        }
        return found
    }

    // MARK: Tables

    private mutating func readTable(_ cursor: XMLCursor) throws -> RichElement {
        let firstPage = page
        let open = lists
        lists = []
        defer { lists = open }
        var table = OpenDocumentTable()
        try readRows(cursor, &table, isHead: false)
        return .table(table.grid, page: firstPage)
    }

    private mutating func readRows(_ cursor: XMLCursor, _ table: inout OpenDocumentTable, isHead: Bool) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "table-header-rows": try readRows(cursor, &table, isHead: true)
            case "table-rows", "table-row-group": try readRows(cursor, &table, isHead: isHead)
            case "table-row": try readRow(cursor, &table, isHead: isHead)
            case "soft-page-break": turnPage()
            default: break
            }
        }
    }

    private mutating func readRow(_ cursor: XMLCursor, _ table: inout OpenDocumentTable, isHead: Bool) throws {
        let repeats = cursor.integer("number-rows-repeated", in: OpenDocumentTable.spans) ?? 1
        let isHidden = ["collapse", "filter"].contains(cursor.attribute("visibility"))
        var row: [OpenDocumentTable.Cell] = []
        try cursor.forEachChild {
            guard cursor.name == "table-cell" || cursor.name == "covered-table-cell" else { return }
            var cell = OpenDocumentTable.Cell()
            cell.isCovered = cursor.name == "covered-table-cell"
            cell.repeats = cursor.integer("number-columns-repeated", in: OpenDocumentTable.spans) ?? 1
            cell.rowSpan = cursor.integer("number-rows-spanned", in: OpenDocumentTable.spans) ?? 1
            cell.columnSpan = cursor.integer("number-columns-spanned", in: OpenDocumentTable.spans) ?? 1
            let value = cursor.attribute("value")
            cell.paragraphs = try readBlocks(cursor).flatMap(\.paragraphs)
            if keepsNumbers, let value, let exact = Self.exact(value, type: cursor.attribute("value-type")) {
                cell.paragraphs = [RichParagraph(text: RichText(Workbook.numberMark + exact))]
            }
            if cell.paragraphs.isEmpty, let value { cell.paragraphs = [RichParagraph(text: RichText(value))] }
            row.append(cell)
            if row.count.isMultiple(of: 10_000) { try budget.check(cells: row.count) }
        }
        if !isHidden { try table.append(row, repeats: repeats, isHead: isHead, budget: &budget) }
    }

    private static func exact(_ value: String, type: String?) -> String? {
        switch type {
        case "float", "currency": NumberFormat(code: "General").exact(value)
        case "percentage": NumberFormat(code: "0%").exact(value)
        default: nil
        }
    }

    private mutating func readSheet(_ cursor: XMLCursor) throws {
        let name = cursor.attribute("name") ?? ""
        guard styles.style(cursor.attribute("style-name"), family: "table").isShown != false else { return }
        guard case .table(let grid, _, _) = try readTable(cursor) else { return }
        if keepsNumbers { sheets.append((name, grid)) } else { elements += SheetTable.elements(of: grid, sheet: name) }
    }
}
