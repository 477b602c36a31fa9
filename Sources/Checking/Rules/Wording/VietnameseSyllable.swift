/// Whether letters can be a syllable of Vietnamese: a beginning, a rime, and a tone that the rime can bear.
enum VietnameseSyllable {
    /// - Parameter word: in lower case, NFC.
    static func isOne(_ word: String) -> Bool {
        var letters: [UInt32] = []
        var tones: [UInt32] = []
        for scalar in word.unicodeScalars {
            let parts = VietnameseDecomposition.parts(of: scalar.value)
            let marks = parts.filter(toneMarks.contains)
            tones += marks
            letters += marks.isEmpty ? [scalar.value] : [composed(parts.filter { !toneMarks.contains($0) })]
        }
        guard tones.count <= 1 else { return false }
        let plain = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
        return onsets.contains { onset in
            guard plain.hasPrefix(onset) else { return false }
            return isRime(String(plain.dropFirst(onset.count)), behind: onset, tone: tones.first)
        }
    }

    private static func isRime(_ rime: String, behind onset: String, tone: UInt32?) -> Bool {
        // "gi" and "qu" have eaten a vowel: "gì", "quốc".
        guard
            rimes.contains(rime) || onset == "gi" && (rime.isEmpty || rimes.contains("i" + rime))
                || onset == "qu" && rimes.contains("u" + rime)
        else { return false }
        let isStopped = ["c", "ch", "p", "t"].contains { rime.hasSuffix($0) }
        // Acute and dot below.
        return !isStopped || tone == 0x301 || tone == 0x323
    }

    /// A bare letter with its circumflex, breve or horn as one scalar again.
    private static func composed(_ parts: [UInt32]) -> UInt32 {
        guard parts.count == 2 else { return parts.first ?? 0 }
        return compositions[[parts[0], parts[1]]] ?? parts[0]
    }

    private static let compositions: [[UInt32]: UInt32] = Dictionary(
        "âêôăơư".unicodeScalars.map { (VietnameseDecomposition.parts(of: $0.value), $0.value) },
        uniquingKeysWith: { first, _ in first })

    /// Grave, acute, tilde, hook above, dot below.
    private static let toneMarks: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]

    private static let onsets = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r",
        "s", "t", "th", "tr", "v", "x",
    ]

    private static let rimes: Set<String> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm \
        ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap \
        oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u \
        ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp \
        uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu uac uai uan uang uanh \
        uao uat uau uay uăc uăm uăn uăng uăt uâc ue uen ueo uet uêt uêu uiêt
        """.split(separator: " ").map(String.init))
}
