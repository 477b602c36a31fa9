/// Reads Excel's .xlsx: each sheet that is shown becomes a table, its cells printed as Excel shows them.
enum ExcelDocument {
    static func read(_ bytes: [UInt8], name: String) throws -> Document {
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
        var builder = FlowBuilder(capacity: 1 << 14, tracksOrigins: false)
        for (index, sheet) in workbook.sheets.enumerated() where sheet.isShown {
            let path = workbook.path(of: sheet) ?? "xl/worksheets/sheet\(index + 1).xml"
            guard let part = package.part(path) else { continue }
            var reader = ExcelSheetReader(workbook: workbook, budget: budget)
            try XMLCursor.read(part, of: name, part: path) { try reader.read($0) }
            budget = reader.budget
            builder.append(SheetTable.elements(of: reader.grid, sheet: sheet.name))
        }
        return try builder.documentOfOwnText(name: name, format: .xlsx)
    }
}
