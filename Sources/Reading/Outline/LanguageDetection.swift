import Figures

extension DocumentLanguage {
    /// The language of `bytes` by their letters and smallest words: English where every twelfth word or more is one such as
    /// "the" and "of", and letters that only Vietnamese has are but those of names. Vietnamese where that doesn't tell.
    ///
    /// A document's beginning is enough; so no long text is gone through for this.
    static func told(by bytes: UnsafeBufferPointer<UInt8>) -> DocumentLanguage {
        var letters = 0
        var marked = 0
        var words = 0
        var small = 0
        var hash = Lexicon.seed
        var index = 0
        let end = min(bytes.count, sample)
        while index < end {
            let (point, length) = LetterFold.decode(bytes, at: index, end: bytes.count)
            if LetterFold.isLetter(point) {
                letters += 1
                if point >= 0x80 { marked += 1 }
                hash = Lexicon.mix(hash, LetterFold.lower(point))
            } else if hash != Lexicon.seed {
                words += 1
                if smallWords.contains(Term.join(0, hash)) { small += 1 }
                hash = Lexicon.seed
            }
            index += length
            // Vietnamese tells itself within a line or two.
            if letters == firstLook, marked * 8 > letters { return .vi }
        }
        return small * 12 >= words && small >= 3 && marked * 12 < letters ? .en : .vi
    }

    private static let sample = 1 << 14
    private static let firstLook = 400

    private static let smallWords: WordSet = [
        "the", "of", "and", "in", "by", "from", "for", "with", "was", "were", "is", "are", "to", "on", "at", "as",
    ]
}
