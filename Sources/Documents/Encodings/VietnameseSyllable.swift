import Foundation

/// The build of Vietnamese syllables, to tell whether letters were decoded rightly.
enum VietnameseSyllable {
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu",
        "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rimes: Set<String> = {
        let table = """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya
            uych uyên uyêt uynh uyp uyt uyu uôc uôi uôm uôn uông uôt
            ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt ych
            """
        return Set(table.split(whereSeparator: \.isWhitespace).map(String.init))
    }()

    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    /// Whether a word can be one Vietnamese syllable: a known beginning and rime, at most one tone, and only the
    /// two tones that a syllable ending in a stop can have.
    static func isPlausible(_ word: String) -> Bool {
        var tone: Unicode.Scalar?
        var letters = String.UnicodeScalarView()
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if tones.contains(scalar) {
                guard tone == nil else { return false }
                tone = scalar
            } else {
                letters.append(scalar)
            }
        }
        let plain = String(letters).precomposedStringWithCanonicalMapping
        for length in 0...min(3, plain.count) {
            let rime = String(plain.dropFirst(length))
            guard onsets.contains(String(plain.prefix(length))), rimes.contains(rime) else { continue }
            let isStopped = rime.hasSuffix("c") || rime.hasSuffix("p") || rime.hasSuffix("t") || rime.hasSuffix("ch")
            if !isStopped || tone == "\u{301}" || tone == "\u{323}" { return true }
        }
        // "gì", "giếng": the i of the beginning is also the rime's.
        return plain == "gi" || plain.hasPrefix("gi") && rimes.contains("i" + plain.dropFirst(2))
    }

    /// How many words with a letter outside ASCII are syllables, and how many are not.
    static func count(in text: [UInt8]) -> (plausible: Int, implausible: Int) {
        var plausible = 0
        var implausible = 0
        let words = String(decoding: text, as: UTF8.self).unicodeScalars.split {
            !$0.properties.isAlphabetic && $0.value < 0x300
        }
        for word in words where word.contains(where: { !$0.isASCII }) {
            if isPlausible(String(word)) { plausible += 1 } else { implausible += 1 }
        }
        return (plausible, implausible)
    }
}
