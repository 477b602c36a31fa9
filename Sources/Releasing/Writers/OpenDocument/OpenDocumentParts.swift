import Figures

/// The small parts of an OpenDocument package.
enum OpenDocumentParts {
    static let type = "application/vnd.oasis.opendocument.text"

    private static let oasis = "urn:oasis:names:tc:opendocument:xmlns"

    static let spaces =
        ["office", "style", "text", "table", "meta"].map { "xmlns:\($0)=\"\(oasis):\($0):1.0\"" }.joined(separator: " ")
        + " xmlns:draw=\"\(oasis):drawing:1.0\" xmlns:svg=\"\(oasis):svg-compatible:1.0\""
        + " xmlns:fo=\"\(oasis):xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

    /// The name under which a file's properties hold what its figures are bound to.
    static let bindings = "solieu-figures"

    static func meta(_ words: FrameWords, bindings json: String) -> [UInt8] {
        var xml = MarkupWriter(capacity: json.utf8.count + 1024)
        xml.write(WordParts.declaration)
        xml.write("<office:document-meta \(spaces)><office:meta>")
        for (name, value) in [
            ("meta:generator", "SoLieu"), ("dc:title", words.title),
            ("dc:subject", words.frame.subject.joined(separator: " ")), ("meta:initial-creator", words.frame.issuer),
            ("dc:creator", words.frame.issuer), ("dc:language", words.locale), ("meta:keyword", words.frame.kind),
            // The day of issue and not the hour of writing: the same release gives the same bytes.
            ("meta:creation-date", "\(words.frame.day.text)T00:00:00"), ("dc:date", "\(words.frame.day.text)T00:00:00"),
        ] {
            xml.write("<\(name)>")
            xml.text(value)
            xml.write("</\(name)>")
        }
        xml.write("<meta:user-defined meta:name=\"\(bindings)\" meta:value-type=\"string\">")
        xml.text(json)
        xml.write("</meta:user-defined></office:meta></office:document-meta>")
        return xml.bytes
    }

    static func manifest(of names: [String]) -> [UInt8] {
        var xml = MarkupWriter(capacity: 1024)
        xml.write(WordParts.declaration)
        xml.write("<manifest:manifest xmlns:manifest=\"\(oasis):manifest:1.0\" manifest:version=\"1.3\">")
        xml.write("<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\"")
        xml.write(" manifest:media-type=\"\(type)\"/>")
        for name in names {
            let type = name.hasSuffix(".xml") ? "text/xml" : name.hasSuffix(".png") ? "image/png" : "image/svg+xml"
            xml.write("<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"\(type)\"/>")
        }
        xml.write("</manifest:manifest>")
        return xml.bytes
    }
}
