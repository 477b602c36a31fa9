/// A fixed set of words and phrases, asked by hash: no text is made to look one up.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
    /// Open addressing; 0 is an empty slot. The length is a power of two.
    private var slots: [UInt64]

    /// The words in lower case; other spellings of them are added (`Lexicon.spellings`).
    init(arrayLiteral words: String...) { self.init(words) }

    init(_ words: [String]) {
        let hashes = Set(words.flatMap { Lexicon.spellings(of: $0) }.map(Self.hash))
        var size = 4
        while size < hashes.count * 3 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash >> 24) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash
        }
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash >> 24) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    /// A phrase's hash: its syllables', joined in order.
    static func hash(_ phrase: String) -> UInt64 {
        var whole: UInt64 = 0
        for syllable in phrase.split(separator: " ") {
            var hash = Lexicon.seed
            for scalar in syllable.unicodeScalars { hash = Lexicon.mix(hash, LetterFold.lower(scalar.value)) }
            whole = Term.join(whole, hash)
        }
        return whole
    }
}

extension Term {
    /// The hash of a phrase from that of its beginning and its next syllable's.
    @inline(__always)
    static func join(_ phrase: UInt64, _ syllable: UInt64) -> UInt64 {
        phrase == 0 ? syllable : (phrase &* 0x9E37_79B9_7F4A_7C15 ^ syllable) &+ 1
    }
}

extension Sentence {
    /// Whether the term at `index` is one of the words; false outside the sentence and for what is no word.
    @inline(__always)
    func isOne(_ index: Int, of words: WordSet) -> Bool {
        index >= 0 && index < terms.count && terms[index].kind == .word && words.contains(terms[index].hash)
    }

    /// Whether the term, alone or with the one behind it, is one of the words.
    func isOneOrTwo(_ index: Int, of words: WordSet) -> Bool {
        isOne(index, of: words) || isOne(phrase: index..<index + 2, of: words)
    }

    /// Whether the terms of `range` together are one of the phrases.
    func isOne(phrase range: Range<Int>, of words: WordSet) -> Bool {
        guard let bounds = byteRange(range), bounds.count < 64 else { return false }
        var whole: UInt64 = 0
        var syllable = Lexicon.seed
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            let (point, length) = LetterFold.decode(bytes, at: index, end: bounds.upperBound)
            if LetterFold.isLetter(point) {
                syllable = Lexicon.mix(syllable, LetterFold.lower(point))
            } else if syllable != Lexicon.seed {
                whole = Term.join(whole, syllable)
                syllable = Lexicon.seed
            }
            index += length
        }
        if syllable != Lexicon.seed { whole = Term.join(whole, syllable) }
        return words.contains(whole)
    }
}
