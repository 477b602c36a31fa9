import Documents
import Reading

/// A document's words in order, for rules that look at words and not at figures.
struct Prose: Sendable {
    struct Word: Sendable {
        /// Bytes of the document's `flow`.
        var range: Range<Int>
        var text: String
        var lower: String
        /// Whether only a space stands between it and the word before, in the same block.
        var followsDirectly: Bool
    }

    let words: [Word]

    /// - Parameter lowerFlow: the document's `flow` in lower case, of the same length.
    init(_ document: Document, lowerFlow: [UInt8]) {
        var words: [Word] = []
        for block in document.blocks {
            Self.append(block.range.clamped(to: lowerFlow.indices), document.flow, lowerFlow, to: &words)
        }
        self.words = words
    }

    private static func append(_ range: Range<Int>, _ flow: [UInt8], _ lower: [UInt8], to words: inout [Word]) {
        var start: Int?
        var lastEnd: Int?
        for index in range {
            if isLetterOrDigit(flow[index]) {
                start = start ?? index
            } else if let begin = start {
                words.append(word(begin..<index, lastEnd, flow, lower))
                lastEnd = index
                start = nil
            }
        }
        if let begin = start { words.append(word(begin..<range.upperBound, lastEnd, flow, lower)) }
    }

    private static func word(_ range: Range<Int>, _ lastEnd: Int?, _ flow: [UInt8], _ lower: [UInt8]) -> Word {
        let follows = lastEnd.map { $0 + 1 == range.lowerBound && flow[$0] == UInt8(ascii: " ") } ?? false
        return Word(
            range: range, text: String(decoding: flow[range], as: UTF8.self),
            lower: String(decoding: lower[range], as: UTF8.self), followsDirectly: follows)
    }

    /// Letters beyond ASCII are made of bytes above 0x7F; so are dashes and quotes, which the first byte 0xE2 tells.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case 0xE2: false
        default: byte > 0x7F
        }
    }
}
