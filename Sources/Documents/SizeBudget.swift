/// What a document may still take while its reader builds it, so that a small file of repetitions can't swell.
///
/// Readers ask before they build. What they gather may be twice what the document may hold, since white space and hidden
/// text fall away later; `FlowBuilder` keeps the exact limit.
struct SizeBudget {
    private let documentName: String
    private var bytes = 2 * ReadableSize.maximumText
    private var cells = ReadableSize.maximumCells

    init(documentName: String) { self.documentName = documentName }

    /// - Throws: ``DocumentError`` where the document is larger than that.
    mutating func take(bytes count: Int) throws {
        bytes -= count
        guard bytes >= 0 else {
            throw DocumentError(name: documentName, .tooLarge(what: .bytes, limit: ReadableSize.maximumText))
        }
    }

    /// - Parameter each: bytes of one cell's text.
    mutating func take(cells count: Int, each: Int = 0) throws {
        try check(cells: count)
        cells -= count
        // Both are far from where the product could overflow: cells are few, and no text exceeds its file.
        try take(bytes: count * each)
    }

    /// Whether there is room for so many more cells.
    func check(cells count: Int) throws {
        guard count <= cells else {
            throw DocumentError(name: documentName, .tooLarge(what: .cells, limit: ReadableSize.maximumCells))
        }
    }
}
