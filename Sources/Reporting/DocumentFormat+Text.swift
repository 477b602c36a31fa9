import Documents

extension DocumentFormat {
    /// Whether offsets into the text are offsets into the file itself.
    var isItsOwnText: Bool { self == .markdown || self == .plainText }
}
