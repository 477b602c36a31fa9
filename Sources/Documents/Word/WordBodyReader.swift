/// Reads the body of a Word document into paragraphs and tables.
///
/// Tracked insertions stay and deletions go; of a field its result stays; hidden text, comments, heads and feet
/// of pages are left out; text boxes follow the paragraph that anchors them; notes come last.
struct WordBodyReader {
    private let styles: WordStyles
    private var numbering: WordNumbering
    private var budget: SizeBudget
    private var elements: [RichElement] = []
    private var page = 1
    private var hasPages = false
    /// The notes cited, in order, by kind.
    private var cited: [String: [String]] = [:]
    private var notes: [RichElement] = []

    init(styles: WordStyles, numbering: WordNumbering, documentName: String) {
        budget = SizeBudget(documentName: documentName)
        self.styles = styles
        self.numbering = numbering
    }

    /// All that was read. Pages are only known where Word left its own page breaks.
    func finish() -> [RichElement] {
        let all = elements + notes
        return hasPages ? all : all.map(\.withoutPages)
    }

    // MARK: Blocks

    mutating func readBody(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            if cursor.name == "body" { elements = try readBlocks(cursor) }
        }
    }

    func citesNotes(_ kind: String) -> Bool { !(cited[kind] ?? []).isEmpty }

    mutating func readNotes(_ cursor: XMLCursor, kind: String) throws {
        var found: [String: [RichElement]] = [:]
        let order = cited[kind] ?? []
        let wanted = Set(order)
        try cursor.enterRoot()
        try cursor.forEachChild {
            guard cursor.name == kind, let id = cursor.attribute("id"), wanted.contains(id), found[id] == nil else {
                return
            }
            found[id] = try readBlocks(cursor)
        }
        // A note that is cited twice stands at its first place.
        for id in order {
            for element in found.removeValue(forKey: id) ?? [] {
                guard case .paragraph(var paragraph) = element else { continue }
                paragraph.role = .footnote
                paragraph.page = nil
                notes.append(.paragraph(paragraph))
            }
        }
    }

    /// The paragraphs and tables inside the element.
    private mutating func readBlocks(_ cursor: XMLCursor) throws -> [RichElement] {
        var blocks: [RichElement] = []
        /// What a paragraph with a deleted mark hands to the next one.
        var carried: RichText?
        try collectBlocks(cursor, &blocks, &carried)
        if let carried { blocks.append(.paragraph(RichParagraph(text: carried, page: page))) }
        return blocks
    }

    private mutating func collectBlocks(
        _ cursor: XMLCursor, _ blocks: inout [RichElement], _ carried: inout RichText?
    ) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "p":
                let (paragraph, boxes, isJoined) = try readParagraph(cursor)
                var text = carried ?? RichText()
                text.append(paragraph.text)
                carried = isJoined ? text : nil
                var whole = paragraph
                whole.text = text
                if !isJoined { blocks.append(.paragraph(whole)) }
                blocks += boxes
            case "tbl": blocks.append(try readTable(cursor))
            case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body":
                try collectBlocks(cursor, &blocks, &carried)
            case "AlternateContent": try inChoice(cursor) { try collectBlocks(cursor, &blocks, &carried) }
            default: break
            }
        }
    }

    /// Word offers newer content in `Choice` and the same for older programs in `Fallback`: one of them is read.
    private func inChoice(_ cursor: XMLCursor, _ read: () throws -> Void) throws {
        var hasRead = false
        try cursor.forEachChild {
            if !hasRead, cursor.name == "Choice" || cursor.name == "Fallback" {
                hasRead = true
                try read()
            }
        }
    }

    // MARK: Paragraphs

    private mutating func readParagraph(
        _ cursor: XMLCursor
    ) throws -> (paragraph: RichParagraph, boxes: [RichElement], isJoined: Bool) {
        try cursor.countParagraph()
        var state = ParagraphState()
        let firstPage = page
        try readInline(cursor, &state)
        var properties = styles.paragraph(state.properties.style)
        properties.override(with: state.properties)
        var text = RichText()
        var role = DraftBlock.Role.body
        if let list = properties.numberingID, list != "0", !state.text.bytes.isEmpty {
            let level = properties.numberingLevel ?? 0
            if let number = numbering.next(list: list, level: level) {
                let isStrong = state.text.strong.first?.lowerBound == 0
                try budget.take(bytes: number.utf8.count)
                text.append(number.utf8, isStrong: isStrong)
                if number == "• " { role = .listItem(depth: level + 1) }
            }
        }
        text.append(state.text)
        if properties.isTitle == true {
            role = .heading(level: 1)
        } else if let level = properties.outlineLevel, (0..<9).contains(level), case .body = role {
            role = .heading(level: level + 1)
        }
        let paragraph = RichParagraph(text: text, role: role, page: firstPage)
        return (paragraph, state.boxes, state.properties.isMarkDeleted)
    }

    private struct ParagraphState {
        var properties = WordParagraphProperties()
        var text = RichText()
        var boxes: [RichElement] = []
        /// For each field that is open, whether its instruction is still being read.
        var fields: [Bool] = []

        var isInInstruction: Bool { fields.contains(true) }
    }

    private mutating func readInline(_ cursor: XMLCursor, _ state: inout ParagraphState) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "pPr": try state.properties.read(cursor)
            case "r": try readRun(cursor, &state)
            case "del", "moveFrom", "sdtPr", "sdtEndPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr": break
            case "AlternateContent": try inChoice(cursor) { try readInline(cursor, &state) }
            default: try readInline(cursor, &state)
            }
        }
    }

    private mutating func readRun(_ cursor: XMLCursor, _ state: inout ParagraphState) throws {
        var own = WordRunProperties()
        var look: WordRunProperties?
        try readRunContent(cursor, &state, &own, &look)
    }

    private mutating func readRunContent(
        _ cursor: XMLCursor, _ state: inout ParagraphState, _ own: inout WordRunProperties,
        _ look: inout WordRunProperties?
    ) throws {
        try cursor.forEachChild {
            let name = cursor.name
            if name == "rPr" {
                try own.read(cursor)
                return
            }
            let properties = look ?? resolve(own, state)
            look = properties
            guard properties.isHidden != true else { return }
            switch name {
            case "t":
                if !state.isInInstruction { try append(try cursor.textContent(), properties, &state.text) }
            case "tab", "ptab": try append([0x09], properties, &state.text)
            case "br", "cr":
                try append([cursor.attribute("type") == nil || name == "cr" ? 0x0A : 0x20], properties, &state.text)
            case "noBreakHyphen": try append([0x2D], properties, &state.text)
            case "fldChar": readFieldMark(cursor.attribute("fldCharType"), &state)
            case "lastRenderedPageBreak":
                page += 1
                hasPages = true
            case "footnoteReference": cite(cursor, "footnote")
            case "endnoteReference": cite(cursor, "endnote")
            case "drawing", "pict", "object": state.boxes += try readBoxes(cursor)
            case "AlternateContent": try inChoice(cursor) { try readRunContent(cursor, &state, &own, &look) }
            default: break
            }
        }
    }

    private func resolve(_ own: WordRunProperties, _ state: ParagraphState) -> WordRunProperties {
        var properties = styles.run(paragraphStyle: state.properties.style, runStyle: own.style)
        properties.override(with: own)
        return properties
    }

    private mutating func append(_ bytes: [UInt8], _ properties: WordRunProperties, _ text: inout RichText) throws {
        let isStrong = properties.isBold == true
        var bytes = bytes
        if let font = properties.font.flatMap(LegacyFont.init(named:)) { bytes = font.decode(bytes) }
        if properties.isRaised == true { bytes = Raised.text(bytes, after: text.bytes.last) }
        try budget.take(bytes: bytes.count)
        text.append(bytes, isStrong: isStrong)
    }

    private func readFieldMark(_ type: String?, _ state: inout ParagraphState) {
        switch type {
        case "begin": state.fields.append(true)
        case "separate": if !state.fields.isEmpty { state.fields[state.fields.count - 1] = false }
        case "end": _ = state.fields.popLast()
        default: break
        }
    }

    private mutating func cite(_ cursor: XMLCursor, _ kind: String) {
        if let id = cursor.attribute("id") { cited[kind, default: []].append(id) }
    }

    /// The text boxes inside a drawing.
    private mutating func readBoxes(_ cursor: XMLCursor) throws -> [RichElement] {
        var boxes: [RichElement] = []
        try cursor.forEachChild {
            if cursor.name == "txbxContent" { boxes += try readBlocks(cursor) } else { boxes += try readBoxes(cursor) }
        }
        return boxes
    }

    // MARK: Tables

    private mutating func readTable(_ cursor: XMLCursor) throws -> RichElement {
        let firstPage = page
        var table = WordTable()
        try collectRows(cursor, &table)
        return .table(table.grid, page: firstPage)
    }

    private mutating func collectRows(_ cursor: XMLCursor, _ table: inout WordTable) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "tr": try readRow(cursor, &table)
            case "sdt", "sdtContent", "customXml", "ins", "moveTo": try collectRows(cursor, &table)
            default: break
            }
        }
    }

    private mutating func readRow(_ cursor: XMLCursor, _ table: inout WordTable) throws {
        var row = WordTable.Row()
        try collectCells(cursor, &row)
        if !row.isDropped { table.append(row) }
    }

    private mutating func collectCells(_ cursor: XMLCursor, _ row: inout WordTable.Row) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "trPr": try row.readProperties(cursor)
            case "tc": try readCell(cursor, &row)
            case "sdt", "sdtContent", "customXml": try collectCells(cursor, &row)
            default: break
            }
        }
    }

    private mutating func readCell(_ cursor: XMLCursor, _ row: inout WordTable.Row) throws {
        try budget.take(cells: 1)
        var cell = WordTable.Cell()
        var carried: RichText?
        var blocks: [RichElement] = []
        try cursor.forEachChild {
            switch cursor.name {
            case "tcPr": try cell.readProperties(cursor)
            case "p":
                let (paragraph, boxes, _) = try readParagraph(cursor)
                blocks.append(.paragraph(paragraph))
                blocks += boxes
            case "tbl": blocks.append(try readTable(cursor))
            default: try collectBlocks(cursor, &blocks, &carried)
            }
        }
        cell.paragraphs = blocks.flatMap(\.paragraphs)
        row.cells.append(cell)
    }
}
