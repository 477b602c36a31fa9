import Documents
import Figures

@testable import Reading

/// Releases built by hand, for what is easier said in figures than in words.
enum HandmadeRelease {
    /// A release whose text is the figures' quotes, each in a sentence and paragraph of its own.
    static func of(_ figures: [Figure]) -> Release {
        var flow: [UInt8] = []
        var blocks: [Block] = []
        var placed: [Figure] = []
        for var figure in figures {
            let start = flow.count
            flow += figure.value.text.utf8
            figure.range = start..<flow.count
            figure.place.sentence = placed.count
            figure.place.block = placed.count
            blocks.append(Block(kind: .paragraph, range: start..<flow.count))
            flow.append(UInt8(ascii: "\n"))
            placed.append(figure)
        }
        let document = Document(
            name: "handmade", format: .plainText, text: flow, flow: flow, origins: .identity, blocks: blocks)
        return Release(
            document: document, figures: placed, references: [], assignments: [], numbers: [],
            sentences: blocks.map(\.range), period: nil, date: nil)
    }

    static func level(_ number: PrintedNumber, _ unit: String = "tỷ đồng", of about: String = "thu") -> Figure {
        figure(.level, number, unit, about)
    }

    static func figure(_ kind: Figure.Kind, _ number: PrintedNumber, _ unit: String, _ about: String = "thu") -> Figure
    {
        Figure(range: 0..<0, kind: kind, value: .number(number), unit: unit, period: Period(year: 2021), about: about)
    }
}
