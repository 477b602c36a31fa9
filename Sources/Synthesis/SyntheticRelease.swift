import Figures

/// A release made up from random truth, with the gold of what it says and of what was falsified in it.
public struct SyntheticRelease: Sendable {
    /// A figure of the text as it should be read.
    public struct Gold: Sendable {
        public var slot: Slot
        /// Bytes of the text.
        public var range: Range<Int>
        /// Which occurrence of the quote it is, from 1.
        public var occurrence: Int
    }

    public var seed: UInt64
    public var text: String
    public var gold: [Gold]
    /// The figure of the gold that was falsified; nil in a clean release.
    public var planted: Int?
    /// Whether another figure, corrected alone, would explain as much as the planted one.
    public var isAmbiguous: Bool

    init(_ draft: Draft, seed: UInt64, planted: Int?) {
        self.seed = seed
        self.planted = planted
        isAmbiguous = planted.map { Ambiguity.isAmbiguous(draft, planted: $0) } ?? false
        var bytes: [UInt8] = []
        var gold: [Gold] = []
        for piece in draft.pieces {
            switch piece {
            case .text(let text): bytes += text.utf8
            case .slot(let index):
                let start = bytes.count
                bytes += draft.slots[index].quote.utf8
                gold.append(Gold(slot: draft.slots[index], range: start..<bytes.count, occurrence: 1))
            }
        }
        for index in gold.indices {
            gold[index].occurrence = Self.occurrence(of: gold[index].range, in: bytes)
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.gold = gold
    }

    /// How many times the bytes of `range` occur up to there.
    private static func occurrence(of range: Range<Int>, in bytes: [UInt8]) -> Int {
        let quote = bytes[range]
        return (0...range.lowerBound).count { bytes[$0..<$0 + quote.count] == quote }
    }

    /// One JSON object a line, as the gold files of the samples have it.
    public var goldLines: String {
        gold.map { figure in
            let slot = figure.slot
            let quoted = { (text: String?) in text.map { "\"\($0)\"" } ?? "null" }
            let base = quoted(slot.base?.text)
            return
                "{\"quote\": \"\(slot.quote)\", \"occurrence\": \(figure.occurrence), \"kind\": \"\(slot.kind.rawValue)\", "
                + "\"value\": \"\(slot.value)\", \"unit\": \"\(slot.unit)\", \"base\": \(base), "
                + "\"period\": \"\(slot.period.text)\", \"status\": \"\(slot.status.rawValue)\", \"approx\": null, "
                + "\"about\": \"\(slot.about)\"}\n"
        }.joined()
    }
}
