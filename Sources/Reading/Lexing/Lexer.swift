/// Cuts a document's flow into tokens, byte by byte, with nothing allocated for a token but its place in the array.
struct Lexer {
    let bytes: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon
    private(set) var tokens: ContiguousArray<Token> = []

    init(bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
        tokens.reserveCapacity(1024)
    }

    /// Replaces `tokens` by those of `range`.
    mutating func lex(_ range: Range<Int>) {
        tokens.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        let end = range.upperBound
        var spaced = true
        while index < end {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                spaced = true
                index += 1
                continue
            }
            let flags: Token.Flags = spaced ? .spaced : []
            spaced = false
            if byte &- 0x30 < 10 {
                index = number(from: index, end: end, flags: flags)
            } else {
                let (point, length) = LetterFold.decode(bytes, at: index, end: end)
                if LetterFold.isLetter(point) {
                    index = word(from: index, end: end, flags: flags)
                } else if point == 0xA0 || point == 0x200B {
                    spaced = true
                    index += length
                } else {
                    append(.punctuation, index, index + length, flags, mark(point))
                    index += length
                }
            }
        }
    }

    /// Dashes are one mark, so are quotes of a kind: what they mean is the same.
    private func mark(_ point: UInt32) -> UInt16 {
        switch point {
        case 0x2010...0x2015, 0x2212: UInt16(UInt8(ascii: "-"))
        case 0x201C, 0x201D, 0xAB, 0xBB: UInt16(UInt8(ascii: "\""))
        case 0x2018, 0x2019: UInt16(UInt8(ascii: "'"))
        case 0x2026: UInt16(UInt8(ascii: "."))
        default: point < 0x100 ? UInt16(point) : 0xFFFF
        }
    }

    private mutating func append(
        _ kind: Token.Kind, _ start: Int, _ end: Int, _ flags: Token.Flags, _ lexeme: UInt16
    ) {
        tokens.append(Token(start: Int32(start), end: Int32(end), kind: kind, flags: flags, lexeme: lexeme))
    }

    private mutating func number(from start: Int, end: Int, flags: Token.Flags) -> Int {
        var index = start + 1
        while index < end {
            let byte = bytes[index]
            if byte &- 0x30 < 10 {
                index += 1
            } else if byte == 0x2E || byte == 0x2C, index + 1 < end, bytes[index + 1] &- 0x30 < 10 {
                index += 2
            } else {
                break
            }
        }
        append(.number, start, index, flags, 0)
        return index
    }

    /// "chế tạotăng1,36%": a rate that lost the space before it.
    private func isGluedRate(_ start: Int, end: Int) -> Bool {
        var index = start
        while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
        guard index + 1 < end, bytes[index] == 0x2C, bytes[index + 1] &- 0x30 < 10 else { return false }
        index += 1
        while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
        return index < end && bytes[index] == 0x25
    }

    private mutating func word(from start: Int, end: Int, flags: Token.Flags) -> Int {
        var index = start
        var flags = flags
        var hash = Lexicon.seed
        var letters = 0
        var capitals = 0
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte &- 0x30 < 10 {
                    if letters > 2, isGluedRate(index, end: end) { break }
                    flags.insert(.hasDigits)
                    hash = Lexicon.mix(hash, UInt32(byte))
                    index += 1
                    continue
                }
                guard (byte | 0x20) &- 0x61 < 26 else { break }
                if byte & 0x20 == 0 {
                    if letters == 0 { flags.insert(.capitalised) }
                    capitals += 1
                }
                letters += 1
                hash = Lexicon.mix(hash, UInt32(byte | 0x20))
                index += 1
                continue
            }
            let (point, length) = LetterFold.decode(bytes, at: index, end: end)
            guard LetterFold.isLetter(point) else { break }
            let lower = LetterFold.lower(point)
            if lower != point {
                if letters == 0 { flags.insert(.capitalised) }
                capitals += 1
            }
            letters += 1
            hash = Lexicon.mix(hash, lower)
            index += length
        }
        if letters > 1 && capitals == letters { flags.insert(.allCapitals) }
        tokens.append(
            Token(
                start: Int32(start), end: Int32(index), kind: .word, flags: flags, lexeme: lexicon.lexeme(hash: hash),
                hash: hash))
        return index
    }
}
