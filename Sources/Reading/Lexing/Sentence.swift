import Figures

/// One or more tokens that the lexicon knows as one phrase, or a single token that it doesn't.
struct Term {
    /// Bytes of the flow.
    var start: Int32
    var end: Int32
    var kind: Token.Kind
    var flags: Token.Flags
    /// A mark's first byte, or the lexeme of a one-word term.
    var lexeme: UInt16
    var classes: WordClass
    var value: Int32
    /// The words in lower case, hashed; see `WordSet`.
    var hash: UInt64 = 0
    /// What has claimed the term already.
    var role: Role = .free

    enum Role: Equatable {
        case free
        /// Part of the time expression with this index in the sentence.
        case time(Int)
        case reference(Int)
        case setAside(SetAsideReason)
        case quantity(Int)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A sentence as terms, with what its grammars have found so far.
struct Sentence {
    let bytes: UnsafeBufferPointer<UInt8>
    let habit: NumberHabit
    let language: DocumentLanguage
    var terms: ContiguousArray<Term> = []
    var times: ContiguousArray<TimeExpression> = []
    var quantities: ContiguousArray<Quantity> = []

    init(bytes: UnsafeBufferPointer<UInt8>, habit: NumberHabit, language: DocumentLanguage) {
        self.bytes = bytes
        self.habit = habit
        self.language = language
        terms.reserveCapacity(256)
    }

    /// Replaces the sentence by the tokens `range`.
    mutating func load(_ tokens: ContiguousArray<Token>, _ range: Range<Int>, lexicon: Lexicon) {
        terms.removeAll(keepingCapacity: true)
        times.removeAll(keepingCapacity: true)
        quantities.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            var length = 1
            var entry = Lexicon.Entry()
            if token.lexeme != 0, token.kind == .word,
                let found = lexicon.phrase(at: index, in: tokens, end: range.upperBound)
            {
                (entry, length) = found
            }
            terms.append(
                Term(
                    start: token.start, end: tokens[index + length - 1].end, kind: token.kind, flags: token.flags,
                    lexeme: length == 1 ? token.lexeme : 0, classes: entry.classes, value: entry.value,
                    hash: length == 1 ? token.hash : hash(of: tokens, index..<index + length)))
            index += length
        }
    }

    private func hash(of tokens: ContiguousArray<Token>, _ range: Range<Int>) -> UInt64 {
        var whole: UInt64 = 0
        for index in range { whole = Term.join(whole, tokens[index].hash) }
        return whole
    }

    /// Replaces the sentence by all of `tokens`.
    mutating func load(_ tokens: ContiguousArray<Token>, lexicon: Lexicon) {
        load(tokens, 0..<tokens.count, lexicon: lexicon)
    }

    var count: Int { terms.count }

    /// Whether the term at `index` is of one of the classes; false outside the sentence.
    @inline(__always)
    func has(_ index: Int, _ classes: WordClass) -> Bool {
        index >= 0 && index < terms.count && !terms[index].classes.isDisjoint(with: classes)
    }

    @inline(__always)
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        index >= 0 && index < terms.count && terms[index].kind == .punctuation
            && terms[index].lexeme == UInt16(truncatingIfNeeded: mark.value)
    }

    @inline(__always)
    func isNumber(_ index: Int) -> Bool {
        index >= 0 && index < terms.count && terms[index].kind == .number
    }

    @inline(__always)
    func isWord(_ index: Int) -> Bool {
        index >= 0 && index < terms.count && terms[index].kind == .word
    }

    /// Whether no white space stands before the term.
    @inline(__always)
    func isAttached(_ index: Int) -> Bool {
        index > 0 && index < terms.count && !terms[index].flags.contains(.spaced)
    }

    @inline(__always)
    func isFree(_ index: Int) -> Bool {
        index >= 0 && index < terms.count && terms[index].role == .free
    }

    /// The value of a number of at most nine digits without marks; nil for everything else.
    func plainNumber(_ index: Int) -> Int? {
        guard isNumber(index) else { return nil }
        let range = terms[index].range
        guard range.count <= 9 else { return nil }
        var value = 0
        for at in range {
            let digit = bytes[at] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// How many terms the sentence's own number takes: "3." or "đ)"; 0 where it has none.
    var enumeratorLength: Int {
        guard terms.count > 2, terms[0].range.count <= 3 else { return 0 }
        if isNumber(0), isMark(1, ".") || isMark(1, ")") { return 2 }
        return isWord(0) && isMark(1, ")") && terms[0].range.count <= 2 ? 2 : 0
    }

    /// A year as documents write them, in four digits.
    func yearNumber(_ index: Int) -> Int? {
        guard let number = plainNumber(index), terms[index].range.count == 4, (1900...2100).contains(number) else {
            return nil
        }
        return number
    }

    /// The term's bytes as text.
    func text(_ index: Int) -> String {
        String(decoding: bytes[terms[index].range], as: UTF8.self)
    }

    /// The text from the first through the last term of `range`.
    func text(_ range: Range<Int>) -> String {
        guard let bounds = byteRange(range) else { return "" }
        return String(decoding: bytes[bounds], as: UTF8.self)
    }

    /// The bytes from the first through the last term of `range`; nil for an empty one.
    func byteRange(_ range: Range<Int>) -> Range<Int>? {
        let range = range.clamped(to: 0..<terms.count)
        guard let first = range.first, let last = range.last else { return nil }
        return Int(terms[first].start)..<Int(terms[last].end)
    }

    /// Whether the term is the ASCII word, whatever its case.
    func isASCII(_ index: Int, _ word: StaticString) -> Bool {
        guard isWord(index), terms[index].range.count == word.utf8CodeUnitCount else { return false }
        let start = Int(terms[index].start)
        for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] | 0x20 != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Claims the terms `range` for `role`.
    mutating func claim(_ range: Range<Int>, _ role: Term.Role) {
        for index in range.clamped(to: 0..<terms.count) { terms[index].role = role }
    }
}
