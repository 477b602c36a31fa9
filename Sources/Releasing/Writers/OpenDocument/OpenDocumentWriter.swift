import Documents

/// Writes a release as OpenDocument text, with the same form as the Word file. Figures are bookmarks.
///
/// The same release and pictures give the same bytes.
public struct OpenDocumentWriter: Sendable {
    /// Drawings of the charts by their place among the blocks, as PNG, beside the SVG that is always there.
    public var pictures: [Int: [UInt8]]

    public init(pictures: [Int: [UInt8]] = [:]) { self.pictures = pictures }

    public func bytes(of release: WrittenRelease) throws -> [UInt8] { try ZipWriter.pack(parts(of: release)) }

    /// The package's parts, unpacked.
    func parts(of release: WrittenRelease) throws -> [ZipWriter.Part] {
        var body = OpenDocumentBody(release, pictures: pictures)
        body.write()
        let words = FrameWords(release)
        let json = try BindingRecord(body.ink.bindings, style: release.style).json()
        var files: [ZipWriter.Part] = [
            ZipWriter.Part("content.xml", body.document),
            ZipWriter.Part(
                "styles.xml",
                Array(OpenDocumentStyleSheet.xml(release.language, isCounted: body.isCounted).utf8)),
            ZipWriter.Part("meta.xml", OpenDocumentParts.meta(words, bindings: json)),
        ]
        for (number, chart) in body.charts.enumerated() {
            files.append(ZipWriter.Part("Pictures/chart\(number + 1).svg", Array(chart.svg.utf8)))
            if let png = chart.png {
                files.append(ZipWriter.Part("Pictures/chart\(number + 1).png", png, isStored: true))
            }
        }
        let manifest = ZipWriter.Part("META-INF/manifest.xml", OpenDocumentParts.manifest(of: files.map(\.name)))
        return [ZipWriter.Part("mimetype", Array(OpenDocumentParts.type.utf8), isStored: true)] + files + [manifest]
    }
}
