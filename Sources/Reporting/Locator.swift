import Documents

/// Says where in a document a place is, in people's terms.
struct Locator {
    struct Place: Equatable {
        /// Of the document's text, from 1.
        var line: Int
        /// In Unicode scalars, from 1.
        var column: Int
        /// From 1, where the format has pages.
        var page: Int?

        /// `12:34`
        var short: String { "\(line):\(column)" }
    }

    private let document: Document
    private let lines: LineIndex

    init(_ document: Document) {
        self.document = document
        lines = LineIndex(document.text)
    }

    /// - Parameter range: bytes of the document's `flow`.
    func place(of range: Range<Int>) -> Place {
        let (line, column) = lines.position(of: document.origins.textOffset(of: range.lowerBound))
        return Place(line: line, column: column, page: block(at: range.lowerBound)?.page)
    }

    /// The place just behind the last byte of `range`.
    func end(of range: Range<Int>) -> (line: Int, column: Int) {
        lines.position(of: document.origins.textRange(of: range).upperBound)
    }

    /// The block that the byte at `offset` of the `flow` stands in, or the last one before it.
    func block(at offset: Int) -> Block? { blockIndex(at: offset).map { document.blocks[$0] } }

    func blockIndex(at offset: Int) -> Int? {
        var low = 0
        var high = document.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if document.blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
