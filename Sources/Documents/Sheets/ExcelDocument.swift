/// Reads Excel's .xlsx: each sheet that is shown becomes a table, its cells printed as Excel shows them.
enum ExcelDocument {
    static func read(_ bytes: [UInt8], name: String) throws -> Document {
        var builder = FlowBuilder(capacity: 1 << 14, tracksOrigins: false)
        try forEachSheet(bytes, name: name) { sheet, grid in
            builder.append(SheetTable.elements(of: grid, sheet: sheet))
        }
        return try builder.documentOfOwnText(name: name, format: .xlsx)
    }

    /// Calls `body` with the name and the cells of each sheet that is shown.
    static func forEachSheet(
        _ bytes: [UInt8], name: String, keepsNumbers: Bool = false,
        _ body: (String, TableGrid<[RichParagraph]>) throws -> Void
    ) throws {
        let package = try ZipPackage(bytes, name: name) { part in
            part.hasPrefix("xl/") && (part.hasSuffix(".xml") || part.hasSuffix(".rels"))
                && !part.hasPrefix("xl/theme") && !part.hasPrefix("xl/drawings") && !part.hasPrefix("xl/charts")
        }
        guard let workbookPart = package.part("xl/workbook.xml") else {
            throw DocumentError(name: name, .damaged(place: "xl/workbook.xml"))
        }
        var workbook = ExcelWorkbook()
        try XMLCursor.read(workbookPart, of: name, part: "workbook.xml") { try workbook.readSheets($0) }
        if let part = package.part("xl/_rels/workbook.xml.rels") {
            try XMLCursor.read(part, of: name, part: "workbook.xml.rels") { try workbook.readRelations($0) }
        }
        if let part = package.part("xl/sharedStrings.xml") {
            try XMLCursor.read(part, of: name, part: "sharedStrings.xml") { try workbook.readStrings($0, of: name) }
        }
        if let part = package.part("xl/styles.xml") {
            try XMLCursor.read(part, of: name, part: "styles.xml") { try workbook.readStyles($0) }
        }
        var budget = SizeBudget(documentName: name)
        for (index, sheet) in workbook.sheets.enumerated() where sheet.isShown {
            let path = workbook.path(of: sheet) ?? "xl/worksheets/sheet\(index + 1).xml"
            guard let part = package.part(path) else { continue }
            var reader = ExcelSheetReader(workbook: workbook, budget: budget, keepsNumbers: keepsNumbers)
            try XMLCursor.read(part, of: name, part: path) { try reader.read($0) }
            budget = reader.budget
            try body(sheet.name, reader.grid)
        }
    }
}
