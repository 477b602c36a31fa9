import Foundation
import Synthesis

/// A figure as gold has it.
struct GoldFigure: Decodable {
    var quote: String
    var occurrence: Int
    var kind: String
    var value: String
    var unit: String?
    var base: String?
    var period: String?
    var about: String?

    init(_ gold: SyntheticRelease.Gold) {
        let slot = gold.slot
        quote = slot.quote
        occurrence = gold.occurrence
        kind = slot.kind.rawValue
        value = slot.value
        unit = slot.unit
        base = slot.base?.text
        period = slot.period.text
        about = slot.about
    }

    /// Bytes of the text; nil where the quote isn't there as often as it should be.
    func range(in text: [UInt8]) -> Range<Int>? {
        let quote = Array(self.quote.utf8)
        guard !quote.isEmpty, text.count >= quote.count else { return nil }
        var left = occurrence
        for start in 0...(text.count - quote.count) where text[start..<start + quote.count].elementsEqual(quote) {
            left -= 1
            if left == 0 { return start..<start + quote.count }
        }
        return nil
    }
}
