import Documents
import Reading

/// A place of a document as outputs give it: bytes of the document's `text`, and the words that stand there.
struct QuotedText {
    /// Bytes of `Document.text`.
    var range: Range<Int>
    /// What stands at `range`, as it stands there.
    var words: String

    /// - Parameter place: bytes of the document's `flow`.
    init(_ place: Range<Int>, in document: Document) {
        range = document.origins.textRange(of: place).clamped(to: document.text.indices)
        words = String(decoding: document.text[range], as: UTF8.self)
    }
}
