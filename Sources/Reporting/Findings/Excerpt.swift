import Documents

/// The words around a place, cut to a line's length, with what matters marked.
struct Excerpt {
    struct Piece: Equatable {
        var words: String
        var isMarked: Bool
    }

    let pieces: [Piece]

    /// - Parameters:
    ///   - place: bytes of the flow to show, with some words before and after from the same block.
    ///   - marks: ascending ranges of the flow to mark.
    init(of place: Range<Int>, marks: [Range<Int>], in document: Document, within block: Range<Int>?) {
        let whole = (block ?? place).clamped(to: document.flow.indices)
        let place = place.clamped(to: whole)
        let reach = 160
        let start = Self.wordStart(at: max(whole.lowerBound, place.lowerBound - reach), whole, document.flow)
        let end = Self.wordEnd(
            at: min(whole.upperBound, max(place.lowerBound, min(place.upperBound, start + 3 * reach)) + reach),
            whole, document.flow)
        var pieces: [Piece] = []
        var next = start
        func add(_ range: Range<Int>, _ isMarked: Bool) {
            guard !range.isEmpty else { return }
            pieces.append(Piece(words: String(decoding: document.flow[range], as: UTF8.self), isMarked: isMarked))
        }
        for mark in marks where mark.lowerBound >= next && mark.upperBound <= end {
            add(next..<mark.lowerBound, false)
            add(mark, true)
            next = mark.upperBound
        }
        add(next..<max(next, end), false)
        if start > whole.lowerBound { pieces.insert(Piece(words: "… ", isMarked: false), at: 0) }
        if end < whole.upperBound { pieces.append(Piece(words: " …", isMarked: false)) }
        self.pieces = pieces
    }

    /// The first word's start from `offset` on, where it isn't the block's.
    private static func wordStart(at offset: Int, _ whole: Range<Int>, _ flow: [UInt8]) -> Int {
        guard offset > whole.lowerBound else { return whole.lowerBound }
        let space = flow[offset..<whole.upperBound].firstIndex(of: UInt8(ascii: " "))
        return space.map { $0 + 1 } ?? whole.lowerBound
    }

    /// The last word's end before `offset`, where it isn't the block's.
    private static func wordEnd(at offset: Int, _ whole: Range<Int>, _ flow: [UInt8]) -> Int {
        guard offset < whole.upperBound else { return whole.upperBound }
        return flow[whole.lowerBound..<offset].lastIndex(of: UInt8(ascii: " ")) ?? whole.upperBound
    }
}
