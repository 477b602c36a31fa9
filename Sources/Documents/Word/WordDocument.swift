/// Reads Word's .docx.
enum WordDocument {
    static func read(_ bytes: [UInt8], name: String) throws -> Document {
        let package = try ZipPackage(bytes, name: name) { part in
            part.hasSuffix(".xml") && (part.hasPrefix("word/") || part == "[Content_Types].xml")
                || part == "_rels/.rels"
        }
        guard let main = mainPart(of: package), let body = package.part(main) else {
            throw DocumentError(name: name, .damaged(place: "word/document.xml"))
        }
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        var styles = WordStyles()
        if let part = package.part("\(folder)/styles.xml") { styles = try WordStyles(part, documentName: name) }
        var numbering = WordNumbering()
        if let part = package.part("\(folder)/numbering.xml") {
            numbering = try WordNumbering(part, documentName: name)
        }
        var reader = WordBodyReader(styles: styles, numbering: numbering, documentName: name)
        try XMLCursor.read(body, of: name, part: main) { try reader.readBody($0) }
        for (kind, file) in [("footnote", "footnotes.xml"), ("endnote", "endnotes.xml")] {
            guard let part = package.part("\(folder)/\(file)"), reader.citesNotes(kind) else { continue }
            try XMLCursor.read(part, of: name, part: file) { try reader.readNotes($0, kind: kind) }
        }
        var builder = FlowBuilder(capacity: body.count / 4, tracksOrigins: false)
        builder.append(reader.finish())
        return try builder.documentOfOwnText(name: name, format: .docx)
    }

    /// The main part's name; other programs than Word may call it differently.
    private static func mainPart(of package: ZipPackage) -> String? {
        if package.part("word/document.xml") != nil { return "word/document.xml" }
        return package.names.first { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }
    }
}
