/// A word, a number or a mark of punctuation in a document's flow.
struct Token {
    enum Kind: UInt8 {
        case word
        /// A run of digits with the marks inside it: `15.745,3`.
        case number
        case punctuation
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// White space stands before it.
        static let spaced = Flags(rawValue: 1)
        /// Its first letter is a capital.
        static let capitalised = Flags(rawValue: 2)
        /// It has two letters or more, all of them capitals.
        static let allCapitals = Flags(rawValue: 4)
        /// A word with digits in it: `m2`, `H5N1`.
        static let hasDigits = Flags(rawValue: 8)
    }

    /// Bytes of the flow.
    var start: Int32
    var end: Int32
    var kind: Kind
    var flags: Flags
    /// A word's number in the lexicon, 0 where it has none; a mark's first byte.
    var lexeme: UInt16
    /// A word's letters in lower case, hashed; 0 for everything else.
    var hash: UInt64 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
}
