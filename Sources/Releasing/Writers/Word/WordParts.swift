import Figures

/// The small parts of a Word package.
enum WordParts {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let wordSpace = "xmlns:w=\"\(word)\""
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageSpace = "http://schemas.openxmlformats.org/package/2006"

    static let spaces =
        wordSpace + " xmlns:r=\"\(relations)\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

    static let contentTypes: String = {
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let overrides = [
            ("word/document.xml", "\(main).document.main+xml"), ("word/styles.xml", "\(main).styles+xml"),
            ("word/numbering.xml", "\(main).numbering+xml"), ("word/settings.xml", "\(main).settings+xml"),
            ("word/fontTable.xml", "\(main).fontTable+xml"), ("word/header1.xml", "\(main).header+xml"),
            ("word/header2.xml", "\(main).header+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            ("customXml/itemProps1.xml", WordBindingPart.propertiesType),
        ]
        return declaration + "<Types xmlns=\"\(packageSpace)/content-types\">"
            + [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
                ("png", "image/png"), ("svg", "image/svg+xml"),
            ].map { "<Default Extension=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
            + overrides.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
    }()

    static let packageRelations =
        declaration + "<Relationships xmlns=\"\(packageSpace)/relationships\">"
        + relation("rId1", "officeDocument", "word/document.xml")
        + "<Relationship Id=\"rId2\" Type=\"\(packageSpace)/relationships/metadata/core-properties\""
        + " Target=\"docProps/core.xml\"/>" + relation("rId3", "extended-properties", "docProps/app.xml")
        + "</Relationships>"

    static func documentRelations(pictures: [WordBody.Chart]) -> String {
        var xml = declaration + "<Relationships xmlns=\"\(packageSpace)/relationships\">"
        xml += relation("rId1", "styles", "styles.xml") + relation("rId2", "numbering", "numbering.xml")
        xml += relation("rId3", "settings", "settings.xml") + relation("rId4", "fontTable", "fontTable.xml")
        xml += relation("rId5", "header", "header1.xml") + relation("rId6", "header", "header2.xml")
        xml += relation("rId7", "customXml", "../customXml/item1.xml")
        for number in pictures.indices.map({ $0 + 1 }) {
            xml += relation(WordInk.picture(number), "image", "media/chart\(number).png")
            xml += relation(WordInk.vector(number), "image", "media/chart\(number).svg")
        }
        return xml + "</Relationships>"
    }

    static func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
    }

    /// A4 with the decree's margins, and page numbers from the second page on.
    static let section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
        + "<w:headerReference w:type=\"first\" r:id=\"rId6\"/>"
        + "<w:pgSz w:w=\"\(Sheet.width)\" w:h=\"\(Sheet.height)\"/>"
        + "<w:pgMar w:top=\"\(Sheet.marginTop)\" w:right=\"\(Sheet.marginRight)\" w:bottom=\"\(Sheet.marginBottom)\""
        + " w:left=\"\(Sheet.marginLeft)\" w:header=\"\(Sheet.headerDistance)\" w:footer=\"\(Sheet.headerDistance)\""
        + " w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"

    static let pageNumberHeader =
        declaration + "<w:hdr \(wordSpace)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"

    static let emptyHeader =
        declaration + "<w:hdr \(wordSpace)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>"

    static func settings(locale: String) -> String {
        declaration
            + "<w:settings \(wordSpace)><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"\(Sheet.firstLine)\"/>"
            + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
            + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
            + "</w:compat><w:themeFontLang w:val=\"\(locale)\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/>"
            + "</w:settings>"
    }

    /// Where Times New Roman is missing, a typeface that runs as wide takes its place.
    static let fontTable =
        declaration + "<w:fonts \(wordSpace)><w:font w:name=\"\(WordStyleSheet.typeface)\">"
        + "<w:altName w:val=\"Liberation Serif\"/><w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/>"
        + "<w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>"
        + "<w:font w:name=\"Liberation Serif\"><w:altName w:val=\"\(WordStyleSheet.typeface)\"/>"
        + "<w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
        + "<w:pitch w:val=\"variable\"/></w:font></w:fonts>"

    static func coreProperties(_ words: FrameWords) -> [UInt8] {
        var xml = MarkupWriter(capacity: 1024)
        xml.write(declaration)
        xml.write("<cp:coreProperties xmlns:cp=\"\(packageSpace)/metadata/core-properties\"")
        xml.write(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
        xml.write(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
        for (name, value) in [
            ("dc:title", words.title), ("dc:subject", words.frame.subject.joined(separator: " ")),
            ("dc:creator", words.frame.issuer), ("cp:category", words.frame.kind),
            ("dc:identifier", words.number.withPlainSpaces), ("dc:language", words.locale),
            ("cp:lastModifiedBy", words.frame.issuer),
        ] {
            xml.write("<\(name)>")
            xml.text(value)
            xml.write("</\(name)>")
        }
        // The day of issue and not the hour of writing: the same release gives the same bytes.
        for name in ["created", "modified"] {
            xml.write(
                "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(words.frame.day.text)T00:00:00Z</dcterms:\(name)>")
        }
        xml.write("</cp:coreProperties>")
        return xml.bytes
    }

    static func appProperties(_ words: FrameWords) -> [UInt8] {
        var xml = MarkupWriter(capacity: 512)
        xml.write(declaration)
        xml.write("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
        xml.write("<Application>SoLieu</Application><Company>")
        xml.text(words.frame.issuer)
        xml.write("</Company></Properties>")
        return xml.bytes
    }
}
