/// Reads files of every format into documents.
public struct DocumentReader: Sendable {
    public init() {}

    /// Reads `bytes`, telling their format by content; the name only settles what content leaves open.
    /// - Throws: ``DocumentError``, which names the file, the place and what to do.
    public func read(_ bytes: [UInt8], name: String) async throws -> Document {
        try await ReadableSize.check(unchecked(bytes, name: name))
    }

    private func unchecked(_ bytes: [UInt8], name: String) async throws -> Document {
        guard !bytes.isEmpty else { throw DocumentError(name: name, .empty) }
        switch try FileKind.detect(bytes, name: name) {
        case .text: return try TextDocument.read(bytes, name: name)
        case .docx: return try WordDocument.read(bytes, name: name)
        case .odt: return try OpenDocument.readText(bytes, name: name)
        case .ods: return try OpenDocument.readSpreadsheet(bytes, name: name)
        case .flatOpenDocument: return try OpenDocument.readFlat(bytes, name: name)
        case .xlsx: return try ExcelDocument.read(bytes, name: name)
        case .html: return try HTMLDocument.read(bytes, name: name)
        case .encrypted: throw DocumentError(name: name, .encrypted)
        case .other(let kind): throw DocumentError(name: name, .unsupported(kind: kind))
        case .doc: return try await LegacyWordDocument.read(bytes, name: name, format: .doc)
        case .rtf: return try await LegacyWordDocument.read(bytes, name: name, format: .rtf)
        case .pdf: return try await PDFDocument.read(bytes, name: name)
        case .picture: return try await ScanReader.read(bytes, name: name)
        }
    }

    /// Reads Markdown or plain text, without leaving the caller's thread.
    /// - Throws: ``DocumentError``
    public func readText(_ bytes: [UInt8], name: String) throws -> Document {
        try ReadableSize.check(TextDocument.read(bytes, name: name))
    }
}
