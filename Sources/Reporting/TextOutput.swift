import Documents

/// `text`: the plain text that offsets refer to, and nothing else.
public struct TextOutput: ReportFormat {
    private let isShown: Bool

    /// - Parameter isShown: whether a terminal shows it, which control characters of a document must not command.
    public init(isShown: Bool) { self.isShown = isShown }

    public func part(_ document: Document) -> [UInt8] { isShown ? document.text.withoutControls : document.text }
}
