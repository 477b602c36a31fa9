import Foundation
import Testing

@testable import Documents

struct OriginTests {
    /// Random markup, spaces and decomposed letters around words that are looked for again.
    private func randomText(seed: UInt64) -> (text: String, words: [String]) {
        var generator = SeededGenerator(seed: seed)
        let noise = ["**", "*", " ", "  \n", "\n", "\t", "\u{A0}", "&amp;", "\\*", "_", "\u{200B}", "- ", "\n\n", "`"]
        let letters = ["ế", "ư", "ợ", "đ", "a", "ắ", "Ỹ", "1", "o\u{302}\u{301}", "e\u{323}\u{302}"]
        var text = ""
        var words: [String] = []
        for index in 0..<40 {
            text += (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                noise.randomElement(using: &generator) ?? ""
            }.joined()
            let word = "w\(index)" + (0..<4).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
            words.append(word)
            text += " \(word) "
        }
        return (text, words)
    }

    @Test(arguments: 0..<200)
    func eachWordOfTheFlowLeadsToTheSameWordOfTheText(seed: UInt64) throws {
        let (text, words) = randomText(seed: seed)
        let decomposed = seed.isMultiple(of: 2) ? text.decomposedStringWithCanonicalMapping : text
        let document = try read(decomposed)
        for word in words {
            let bytes = Array(word.precomposedStringWithCanonicalMapping.utf8)
            guard let range = document.flow.firstRange(of: bytes) else { continue }
            let origin = document.origins.textRange(of: range)
            // Swift compares strings by what their letters are, composed or not.
            #expect(String(decoding: document.text[origin], as: UTF8.self) == word, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<200)
    func flowIsInFormNFC(seed: UInt64) throws {
        let document = try read(randomText(seed: seed).text.decomposedStringWithCanonicalMapping)
        let flow = String(decoding: document.flow, as: UTF8.self)
        #expect(Array(flow.utf8) == Array(flow.precomposedStringWithCanonicalMapping.utf8), "seed \(seed)")
    }

    @Test func mapAgreesWithAListOfAllOffsets() {
        for seed in 0..<300 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var map = OriginMap()
            var plain: [Int] = []
            var text = 0
            while plain.count < 100 {
                text += Int.random(in: 0...3, using: &generator)
                map.note(flow: plain.count, text: text)
                for _ in 0..<Int.random(in: 1...5, using: &generator) {
                    plain.append(text)
                    text += 1
                }
            }
            for (offset, origin) in plain.enumerated() { #expect(map.textOffset(of: offset) == origin, "seed \(seed)") }
            #expect(map.textRange(of: 10..<20) == plain[10]..<plain[19] + 1)
        }
    }

    @Test func compositionIsThatOfUnicode() {
        let marks: [Unicode.Scalar] = [
            "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}",
        ]
        for base in "aAeEiIoOuUyYâêôăơưÂÊÔĂƠƯdz".unicodeScalars {
            for first in marks {
                for second in marks {
                    let composed = Composition.compose(base, [first, second])
                    let text = "\(base)\(first)\(second)".precomposedStringWithCanonicalMapping
                    #expect(composed == Array(text.unicodeScalars), "\(base) \(first.value) \(second.value)")
                }
            }
        }
    }

    @Test func markWithNothingBeforeItStays() throws {
        #expect(try read("\u{301}a b\u{301}c").outline == ["paragraph: \u{301}a b\u{301}c"])
    }
}
