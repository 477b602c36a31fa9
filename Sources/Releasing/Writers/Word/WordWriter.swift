import Documents

/// Writes a release as Word's DOCX, as an office would send it on.
///
/// The same release and pictures give the same bytes.
public struct WordWriter: Sendable {
    /// Drawings of the charts by their place among the blocks, as PNG for programs that show no SVG. A chart without
    /// one is written as its table and its alternative text.
    public var pictures: [Int: [UInt8]]

    public init(pictures: [Int: [UInt8]] = [:]) { self.pictures = pictures }

    public func bytes(of release: WrittenRelease) throws -> [UInt8] {
        var parts = try self.parts(of: release)
        // Office programs tell the package by its first part.
        if let types = parts.firstIndex(where: { $0.name == "[Content_Types].xml" }) {
            parts.insert(parts.remove(at: types), at: 0)
        }
        return try ZipWriter.pack(parts)
    }

    /// The package's parts, unpacked.
    func parts(of release: WrittenRelease) throws -> [ZipWriter.Part] {
        var body = WordBody(release, pictures: pictures)
        body.write()
        let words = FrameWords(release)
        let bindings = try BindingRecord(body.ink.bindings, style: release.style).json()
        let text = { (name: String, content: String) in ZipWriter.Part(name, Array(content.utf8)) }
        var parts = [
            text("[Content_Types].xml", WordParts.contentTypes),
            text("_rels/.rels", WordParts.packageRelations),
            ZipWriter.Part("word/document.xml", body.ink.xml.bytes),
            text("word/_rels/document.xml.rels", WordParts.documentRelations(pictures: body.charts)),
            text("word/styles.xml", WordStyleSheet.xml(locale: words.locale)),
            text("word/numbering.xml", WordLists.xml),
            text("word/settings.xml", WordParts.settings(locale: words.locale)),
            text("word/fontTable.xml", WordParts.fontTable),
            text("word/header1.xml", WordParts.pageNumberHeader),
            text("word/header2.xml", WordParts.emptyHeader),
            ZipWriter.Part("docProps/core.xml", WordParts.coreProperties(words)),
            ZipWriter.Part("docProps/app.xml", WordParts.appProperties(words)),
        ]
        parts += WordBindingPart.parts(json: bindings, number: 1)
        for (number, chart) in body.charts.enumerated() {
            parts.append(ZipWriter.Part("word/media/chart\(number + 1).png", chart.png, isStored: true))
            parts.append(text("word/media/chart\(number + 1).svg", chart.svg))
        }
        return parts
    }
}
