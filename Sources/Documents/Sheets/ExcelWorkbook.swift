/// What a workbook's sheets share: their names, texts and number formats.
struct ExcelWorkbook {
    struct Sheet {
        var name: String
        var relation: String
        var isShown: Bool
    }

    /// As many as Excel allows.
    private static let maximumFormats = 65_490
    /// Of all sheets, also those that aren't shown.
    private static let maximumStrings = 1_000_000

    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false
    private var relations: [String: String] = [:]
    private var strings: [RichText] = []
    private var customFormats: [Int: String] = [:]
    private var cellFormats: [NumberFormat] = []
    private var boldFonts: [Bool] = []
    private var cellIsBold: [Bool] = []

    mutating func readSheets(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            switch cursor.name {
            case "workbookPr": countsFrom1904 = ["1", "true"].contains(cursor.attribute("date1904"))
            case "sheets":
                try cursor.forEachChild {
                    guard cursor.name == "sheet" else { return }
                    sheets.append(
                        Sheet(
                            name: cursor.attribute("name") ?? "", relation: cursor.attribute("id") ?? "",
                            isShown: !["hidden", "veryHidden"].contains(cursor.attribute("state"))))
                }
            default: break
            }
        }
    }

    mutating func readRelations(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            if let id = cursor.attribute("Id"), let target = cursor.attribute("Target") { relations[id] = target }
        }
    }

    /// The part that holds the sheet, or nil where the workbook doesn't tell.
    func path(of sheet: Sheet) -> String? {
        guard let target = relations[sheet.relation] else { return nil }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }

    mutating func readStrings(_ cursor: XMLCursor, of documentName: String) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            guard cursor.name == "si" else { return }
            guard strings.count < Self.maximumStrings else {
                throw DocumentError(name: documentName, .tooLarge(what: .cells, limit: Self.maximumStrings))
            }
            strings.append(try Self.richText(cursor))
        }
    }

    func string(_ index: Int) -> RichText? { strings.indices.contains(index) ? strings[index] : nil }

    /// The text of a shared or an inline string; readings of characters ("rPh") are no part of it.
    static func richText(_ cursor: XMLCursor) throws -> RichText {
        var text = RichText()
        try cursor.forEachChild {
            switch cursor.name {
            case "t": text.append(try cursor.textContent().asSpaces, isStrong: false)
            case "r":
                var isBold = false
                try cursor.forEachChild {
                    switch cursor.name {
                    case "rPr": try cursor.forEachChild { if cursor.name == "b" { isBold = cursor.isOn } }
                    case "t": text.append(try cursor.textContent().asSpaces, isStrong: isBold)
                    default: break
                    }
                }
            default: break
            }
        }
        return text
    }

    mutating func readStyles(_ cursor: XMLCursor) throws {
        try cursor.enterRoot()
        try cursor.forEachChild {
            switch cursor.name {
            case "numFmts":
                try cursor.forEachChild {
                    guard customFormats.count < Self.maximumFormats else { return }
                    if let id = cursor.integer("numFmtId", in: BoundedInteger.counts) {
                        customFormats[id] = cursor.attribute("formatCode")
                    }
                }
            case "fonts":
                try cursor.forEachChild {
                    var isBold = false
                    try cursor.forEachChild { if cursor.name == "b" { isBold = cursor.isOn } }
                    boldFonts.append(isBold)
                }
            case "cellXfs":
                try cursor.forEachChild {
                    guard cellFormats.count < Self.maximumFormats else { return }
                    let id = cursor.integer("numFmtId", in: BoundedInteger.counts) ?? 0
                    let font = cursor.integer("fontId", in: BoundedInteger.counts) ?? 0
                    cellIsBold.append(boldFonts.indices.contains(font) && boldFonts[font])
                    cellFormats.append(NumberFormat(code: customFormats[id] ?? NumberFormat.builtIn[id] ?? "General"))
                }
            default: break
            }
        }
    }

    func format(_ style: Int) -> NumberFormat {
        cellFormats.indices.contains(style) ? cellFormats[style] : NumberFormat(code: "General")
    }

    func isBold(_ style: Int) -> Bool { cellIsBold.indices.contains(style) && cellIsBold[style] }
}

extension [UInt8] {
    /// The text with line ends as spaces: a cell is one block.
    var asSpaces: [UInt8] { map { $0 < 0x20 ? 0x20 : $0 } }
}
