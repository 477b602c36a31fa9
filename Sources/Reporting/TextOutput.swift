import Documents

/// `text`: the plain text that offsets refer to, and nothing else.
public struct TextOutput: ReportFormat {
    public init() {}

    public func part(_ document: Document) -> [UInt8] { document.text }
}
