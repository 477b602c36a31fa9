import Documents
import Figures

/// A document with what was read from it.
public struct Release: Sendable {
    public var document: Document
    /// The language whose grammar read it.
    public var language = DocumentLanguage.vi
    /// In reading order.
    public var figures: [Figure]
    public var references: [Reference]
    public var assignments: [Assignment]
    /// Every run of digits and every number word, in reading order, with what became of it.
    public var numbers: [NumberMention]
    /// The sentences of `document.flow`, in order; `Figure.Place.sentence` counts in them.
    public var sentences: [Range<Int>]
    /// The period that the document is about, from its name.
    public var period: Period?
    /// The day that the document bears, from its head.
    public var date: Day?

    /// The bytes `range` of the flow as text.
    public func words(_ range: Range<Int>) -> String {
        String(decoding: document.flow[range], as: UTF8.self)
    }
}

/// A run of digits or a number word, and what the reader made of it.
public struct NumberMention: Hashable, Sendable {
    public enum Disposition: Hashable, Sendable {
        /// Part of the figure with this index.
        case figure(Int)
        /// Part of the reference with this index.
        case reference(Int)
        case setAside(SetAsideReason)
        case notUnderstood
    }

    /// Bytes of the document's `flow`.
    public var range: Range<Int>
    public var disposition: Disposition

    public init(range: Range<Int>, disposition: Disposition) {
        self.range = range
        self.disposition = disposition
    }
}

/// Why a number is not a figure.
public enum SetAsideReason: String, Sendable, CaseIterable {
    case date, period, time, heading, listNumber, documentNumber, legalArticle, age, category, duration
    case phoneNumber, postcode, address, name, norm, determiner, ordinal, tableIndex, pageNumber
}
