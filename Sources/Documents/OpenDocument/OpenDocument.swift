/// Reads OpenDocument text and spreadsheets, in packages and flat.
enum OpenDocument {
    static func readText(_ bytes: [UInt8], name: String) throws -> Document {
        try read(bytes, name: name).document(name: name, format: .odt)
    }

    static func readSpreadsheet(_ bytes: [UInt8], name: String) throws -> Document {
        try read(bytes, name: name).document(name: name, format: .ods)
    }

    /// A document in one XML file, without a package.
    static func readFlat(_ bytes: [UInt8], name: String) throws -> Document {
        var reader = OpenDocumentReader(styles: OpenDocumentStyles(), documentName: name)
        try XMLCursor.read(bytes, of: name, part: "office:document") { try reader.read($0) }
        return try reader.document(name: name, format: reader.isSpreadsheet ? .ods : .odt)
    }

    /// The sheets with their numbers as they are.
    static func readSheets(
        _ bytes: [UInt8], name: String, isFlat: Bool
    ) throws -> [(name: String, grid: TableGrid<[RichParagraph]>)] {
        guard isFlat else { return try read(bytes, name: name, keepsNumbers: true).sheets }
        var reader = OpenDocumentReader(styles: OpenDocumentStyles(), documentName: name, keepsNumbers: true)
        try XMLCursor.read(bytes, of: name, part: "office:document") { try reader.read($0) }
        return reader.sheets
    }

    private static func read(
        _ bytes: [UInt8], name: String, keepsNumbers: Bool = false
    ) throws -> OpenDocumentReader {
        let package = try ZipPackage(bytes, name: name) {
            ["content.xml", "styles.xml", "META-INF/manifest.xml"].contains($0)
        }
        if let manifest = package.part("META-INF/manifest.xml"),
            manifest.firstRange(of: Array("encryption-data".utf8)) != nil
        {
            throw DocumentError(name: name, .encrypted)
        }
        guard let content = package.part("content.xml") else {
            throw DocumentError(name: name, .damaged(place: "content.xml"))
        }
        var styles = OpenDocumentStyles()
        if let part = package.part("styles.xml") {
            try XMLCursor.read(part, of: name, part: "styles.xml") { cursor in
                try cursor.enterRoot()
                try cursor.forEachChild { try styles.read(cursor) }
            }
        }
        var reader = OpenDocumentReader(styles: styles, documentName: name, keepsNumbers: keepsNumbers)
        try XMLCursor.read(content, of: name, part: "content.xml") { try reader.read($0) }
        return reader
    }
}
