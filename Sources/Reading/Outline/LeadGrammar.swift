import Documents

/// Reads the words that a paragraph begins with as its own small heading: "- Công nghiệp - xây dựng:".
enum LeadGrammar {
    struct Lead {
        var text: String
        /// The tokens that it takes.
        var length: Int
    }

    static func lead(
        of tokens: ContiguousArray<Token>, block: Block, document: Document, bytes: UnsafeBufferPointer<UInt8>
    ) -> Lead? {
        var start = 0
        while start < tokens.count, isBullet(tokens[start]) || isNumbering(start, tokens) { start += 1 }
        guard start < tokens.count else { return nil }
        let strongEnd = boldEnd(from: Int(tokens[start].start), document)
        var end = start
        while end < tokens.count, end - start < 24 {
            let token = tokens[end]
            if let strongEnd {
                if Int(token.start) >= strongEnd { break }
            } else if token.kind == .number {
                return nil
            }
            if token.kind == .punctuation, token.lexeme == UInt16(UInt8(ascii: ":")) { break }
            if strongEnd == nil, token.kind == .punctuation, token.lexeme == UInt16(UInt8(ascii: ".")) { return nil }
            end += 1
        }
        guard end > start, end < tokens.count || strongEnd != nil else { return nil }
        let isColon =
            end < tokens.count && tokens[end].kind == .punctuation && tokens[end].lexeme == UInt16(UInt8(ascii: ":"))
        guard strongEnd != nil || isColon else { return nil }
        let range = Int(tokens[start].start)..<Int(tokens[end - 1].end)
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard strongEnd != nil || end - start <= 16 else { return nil }
        return Lead(text: text, length: end)
    }

    private static func isBullet(_ token: Token) -> Bool {
        guard token.kind == .punctuation else { return false }
        return token.lexeme == UInt16(UInt8(ascii: "-")) || token.lexeme == UInt16(UInt8(ascii: "+"))
            || token.lexeme == UInt16(UInt8(ascii: "*")) || token.lexeme == 0xFFFF || token.lexeme == 0xB7
    }

    private static func isNumbering(_ index: Int, _ tokens: ContiguousArray<Token>) -> Bool {
        if tokens[index].kind == .number, index <= 1 { return true }
        guard tokens[index].kind == .punctuation, index > 0 else { return false }
        let mark = tokens[index].lexeme
        return (mark == UInt16(UInt8(ascii: ".")) || mark == UInt16(UInt8(ascii: ")"))) && index <= 2
    }

    /// Where the bold run ends that the text at `offset` begins with; nil where it isn't bold.
    private static func boldEnd(from offset: Int, _ document: Document) -> Int? {
        var low = 0
        var high = document.strong.count
        while low < high {
            let middle = (low + high) / 2
            if document.strong[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < document.strong.count, document.strong[low].contains(offset) else { return nil }
        return document.strong[low].upperBound
    }
}
