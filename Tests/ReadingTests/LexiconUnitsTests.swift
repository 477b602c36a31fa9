import Figures
import Testing

@testable import Reading

/// What the lexicon takes for a measure, the checker must be able to add and compare.
@Suite struct LexiconUnitsTests {
    @Test func eachMeasureHasADimension() {
        let measures = Lexicon.units.filter { [.measure, .money].contains($0.classes) }.flatMap(\.phrases)
        #expect(measures.count > 60)
        for words in measures {
            #expect(Unit(words: words).precision == .measured, "\(words) is taken for a count of things")
        }
    }

    @Test(arguments: [
        ("héc ta", "ha"), ("gram", "gam"), ("kilôgam", "kg"), ("ki lô mét", "km"), ("mỹ kim", "usd"), ("euro", "eur"),
    ])
    func spellingsOfOneMeasureAreAlike(words: String, other: String) {
        #expect(Unit(words: words) == Unit(words: other))
    }

    @Test func measuresOfOneDimensionAreConverted() throws {
        #expect(try Unit(words: "gw").factor / Unit(words: "mw").factor == Rational(1000))
        #expect(try Unit(words: "kg").factor / Unit(words: "mg").factor == Rational(1_000_000))
    }
}
