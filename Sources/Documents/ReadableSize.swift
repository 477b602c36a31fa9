/// How much text one document may hold, so that what is read from it keeps within memory and time.
///
/// A yearbook of statistics has some 3 MB of text and no paragraph above 100 kB; what goes far beyond is no report.
enum ReadableSize {
    static let maximumText = 8 << 20
    static let maximumParagraph = 2 << 20
    /// Cells of all tables together.
    static let maximumCells = 400_000

    /// The document itself, where it keeps within the limits.
    static func check(_ document: Document) throws -> Document {
        guard document.text.count <= maximumText else { throw tooMuchText(document.name) }
        guard document.blocks.allSatisfy({ $0.range.count <= maximumParagraph }) else {
            throw DocumentError(name: document.name, .tooLarge(what: .bytesOfParagraph, limit: maximumParagraph))
        }
        return document
    }

    static func tooMuchText(_ name: String) -> DocumentError {
        DocumentError(name: name, .tooLarge(what: .bytes, limit: maximumText))
    }
}
