/// Leads from an offset in a document's `flow` to the offset in its `text`.
///
/// Pieces are runs in which both advance byte by byte. Where the two differ in length (markup that
/// was dropped, a composed letter), a new piece begins.
public struct OriginMap: Sendable, Equatable {
    struct Piece: Sendable, Equatable {
        var flow: Int
        var text: Int
    }

    private(set) var pieces: [Piece] = []

    /// The map of a document whose `flow` is its `text`.
    public static let identity = OriginMap()

    public init() {}

    /// Says that from `flow` on, text comes from `text` on; what was said of this offset and later ones is forgotten.
    @inline(__always)
    public mutating func note(flow: Int, text: Int) {
        while let last = pieces.last, last.flow >= flow { pieces.removeLast() }
        let shift = pieces.last.map { $0.text - $0.flow } ?? 0
        if shift != text - flow { pieces.append(Piece(flow: flow, text: text)) }
    }

    /// The offset in `text` of the byte at `offset` in `flow`.
    /// - Complexity: O(log *n*) in the number of pieces.
    public func textOffset(of offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].flow <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let piece = pieces[low - 1]
        return piece.text + (offset - piece.flow)
    }

    /// The range of `text` that the bytes `range` of `flow` came from.
    ///
    /// The end is one past the last byte's origin, so markup that follows is not included.
    public func textRange(of range: Range<Int>) -> Range<Int> {
        let start = textOffset(of: range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        return start..<max(start, textOffset(of: range.upperBound - 1) + 1)
    }
}
