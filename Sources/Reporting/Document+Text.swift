import Documents

extension Document {
    /// Whether offsets into the text are offsets into the file itself.
    var isItsOwnText: Bool {
        guard format == .markdown || format == .plainText else { return false }
        return !notes.contains { if case .decoded = $0.kind { true } else { false } }
    }
}
