/// Reads files of every format into documents.
public struct DocumentReader: Sendable {
    public init() {}

    /// Reads `bytes`, telling their format by content.
    /// - Throws: ``DocumentError``, which names the file, the place and what to do.
    public func read(_ bytes: [UInt8], name: String) async throws -> Document {
        throw DocumentError(name: name, reason: "not built yet")
    }
}

public struct DocumentError: Error, Sendable {
    public var name: String
    public var reason: String
}
