import Checking
import Documents
import Figures
import Reading

/// Reads a written release back, and tells where it doesn't say what the book says.
public struct ReadBackGate: Sendable {
    /// Something that keeps a release from going out.
    public enum Objection: Hashable, Sendable {
        /// A figure that was written isn't read back, or is read as something else.
        case misread(written: BoundFigure, read: ReadMeaning?, at: ReadPlace?)
        /// "gần", "trên" before a figure that is no longer on that side.
        case untrueApproximator(written: BoundFigure, said: Figure.Approximator, at: ReadPlace?)
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
            if left <= 0 { objections.append(.misread(written: figure, read: nil, at: nil)) }
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
        var open: [ReadMeaning: ArraySlice<Int>] = [:]
        for index in read.figures.indices { open[ReadMeaning(read.figures[index]), default: []].append(index) }
        var pairs: [Int: BoundFigure] = [:]
        var lost: [BoundFigure] = []
        for figure in written {
            if let index = open[ReadMeaning(figure)]?.popFirst() { pairs[index] = figure } else { lost.append(figure) }
        }
        var places = ReadPlaces(read)
        var told: Set<Int> = Set(pairs.keys)
        return (
            pairs,
            lost.map { figure in
                let near = read.figures.indices.first {
                    !told.contains($0) && read.words(read.figures[$0].range).withPlainSpaces == figure.text
                }
                if let near { told.insert(near) }
                return .misread(
                    written: figure, read: near.map { ReadMeaning(read.figures[$0]) },
                    at: near.map { places.place(of: read.figures[$0].range) } ?? places.nextPlace(of: figure.text))
            }
        )
    }
}
