import Checking
import Documents
import Figures
import Reading

/// Reads a written release back, and tells where it doesn't say what the book says.
public struct ReadBackGate: Sendable {
    /// Something that keeps a release from going out.
    public enum Objection: Hashable, Sendable {
        /// A figure that was written isn't read back, or is read as something else.
        case misread(written: BoundFigure, read: String?)
        /// A figure is read where none was written.
        case unwritten(quote: String)
        /// A rule of the checker contradicts.
        case contradiction(rule: String, message: Bilingual)
    }

    public init() {}

    /// What is wrong with a written file; empty where it says what the book says and nothing contradicts.
    /// - Parameter figures: those that were written, in reading order.
    public func objections(to figures: [BoundFigure], readAs read: Release) -> [Objection] {
        let findings = Checker().check(read).findings.filter { $0.verdict == .contradicts && $0.severity != .form }
        return pairing(of: figures, with: read).misread
            + findings.map { .contradiction(rule: $0.rule, message: $0.message) }
    }

    /// What the official form still lacks: a draft has no number and no signer yet.
    public func lacks(in read: Release) -> [Bilingual] {
        Checker().check(read).findings.filter { $0.verdict == .contradicts && $0.severity == .form }.map(\.message)
    }

    /// The figures whose words don't stand in a document as often as they were written.
    public func missing(_ figures: [BoundFigure], in document: Document) -> [Objection] {
        let words = document.blocks.map { String(decoding: document.flow[$0.range], as: UTF8.self).withPlainSpaces }
        let text = " " + words.joined(separator: " ") + " "
        var places: [String: Int] = [:]
        var objections: [Objection] = []
        for figure in figures {
            let left = places[figure.text] ?? Self.count(figure.text, in: text)
            places[figure.text] = left - 1
            if left <= 0 { objections.append(.misread(written: figure, read: nil)) }
        }
        return objections
    }

    /// How often a figure stands in a text, not as the end or the beginning of another number.
    private static func count(_ figure: String, in text: String) -> Int {
        text.ranges(of: figure).count { place in
            let before: Character = text[..<place.lowerBound].last ?? " "
            let behind: Character = text[place.upperBound...].first ?? " "
            return !before.isNumber && before != "," && before != "." && !behind.isNumber
        }
    }

    /// Which written figure each figure that is read is, by its place among those, and what was misread. Both lists are in
    /// reading order; a figure that was written several times is read as often.
    func pairing(
        of written: [BoundFigure], with read: Release
    ) -> (written: [Int: BoundFigure], misread: [Objection]) {
        var open: [Key: ArraySlice<Int>] = [:]
        for index in read.figures.indices { open[Key(read.figures[index]), default: []].append(index) }
        var pairs: [Int: BoundFigure] = [:]
        var lost: [BoundFigure] = []
        for figure in written {
            if let index = open[Key(figure)]?.popFirst() { pairs[index] = figure } else { lost.append(figure) }
        }
        return (
            pairs,
            lost.map { figure in
                let near = read.figures.indices.first {
                    pairs[$0] == nil && read.words(read.figures[$0].range).withPlainSpaces == figure.text
                }
                return .misread(written: figure, read: near.map { Key(read.figures[$0]).text })
            }
        )
    }

    /// What a figure says, as far as both sides tell it.
    private struct Key: Hashable {
        var value: String
        var unit: String?
        var kind: Figure.Kind
        var base: String?
        var period: Period?

        init(_ figure: BoundFigure) {
            (value, unit, kind, base) = (figure.value, figure.unit?.lowercased(), figure.kind, figure.base)
            period = figure.period?.canonical
        }

        init(_ figure: Figure) {
            (value, unit, kind) = (figure.value.text, figure.unit?.lowercased(), figure.kind)
            base = figure.base?.text
            period = figure.period?.canonical
        }

        var text: String { [kind.rawValue, value, unit ?? "", base ?? "", period?.text ?? ""].joined(separator: " ") }
    }
}

extension ReadBackGate.Objection {
    /// In Vietnamese and then in English.
    public var sentence: String {
        switch self {
        case .misread(let written, let read):
            "«\(written.text)» (\(written.tag)): đọc lại thành \(read ?? "không thấy") / is read back as "
                + (read ?? "nothing")
        case .unwritten(let quote): "«\(quote)»: không có trong sổ / isn't the book's"
        case .contradiction(let rule, let message): "\(rule): \(message.vi) / \(message.en)"
        }
    }
}
