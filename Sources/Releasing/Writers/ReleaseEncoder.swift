import Documents

/// Writes releases in every format, as the bytes of a whole file.
public struct ReleaseEncoder: Sendable {
    public init() {}

    /// The whole file's bytes.
    /// - Parameter name: what the file will be called, for messages.
    /// - Throws: ``DocumentError`` where a program that is needed is missing or fails.
    public func bytes(of release: WrittenRelease, as format: ReleaseFormat, name: String) async throws -> [UInt8] {
        let pictures = format.needsPictures ? try await ChartPictures.draw(release, name: name) : [:]
        switch format {
        case .docx: return try WordWriter(pictures: pictures).bytes(of: release)
        case .odt: return try OpenDocumentWriter(pictures: pictures).bytes(of: release)
        case .html: return HTMLWriter().bytes(of: release)
        case .markdown: return MarkdownWriter().bytes(of: release)
        case .pdf:
            let docx = try WordWriter(pictures: pictures).bytes(of: release)
            return try await PDFWriter().bytes(ofWord: docx, name: name)
        }
    }
}
