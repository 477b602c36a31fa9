/// Cuts a block's tokens into sentences.
enum SentenceSplitter {
    /// The index behind each sentence's last token, ascending; the last is the count of tokens.
    static func ends(of tokens: ContiguousArray<Token>, bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var ends: [Int] = []
        var start = 0
        var numbers = 0
        for index in tokens.indices {
            if tokens[index].kind == .number { numbers += 1 }
            guard index + 1 - start >= longest || numbers >= mostNumbers || isEnd(index, tokens, bytes) else {
                continue
            }
            ends.append(index + 1)
            start = index + 1
            numbers = 0
        }
        if ends.last != tokens.count { ends.append(tokens.count) }
        return ends
    }

    /// No clerk's sentence has as many tokens; a longer run is cut, so that no text takes time squared.
    private static let longest = 1000
    private static let mostNumbers = 120

    /// "TP. HCM", "PGS. TS.", "No. 5"
    private static let titles: WordSet = ["tp", "tx", "tt", "gs", "ts", "pgs", "ths", "bs", "ks", "no"]

    private static let numbered: WordSet = ["quý", "vực", "loại", "hạng", "nhóm", "cấp"]

    private static func isEnd(_ index: Int, _ tokens: ContiguousArray<Token>, _ bytes: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        let token = tokens[index]
        guard token.kind == .punctuation, index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        if token.lexeme == UInt16(UInt8(ascii: "!")) || token.lexeme == UInt16(UInt8(ascii: "?")) { return true }
        guard token.lexeme == UInt16(UInt8(ascii: ".")), next.flags.contains(.spaced) else { return false }
        // "…" inside a sentence goes on in lower case; an abbreviation ("TP. Hồ Chí Minh", "GS. ") is one short word.
        guard next.kind != .word || next.flags.contains(.capitalised) else { return false }
        guard index > 0 else { return false }
        let before = tokens[index - 1]
        if index == 1, before.kind == .number { return false }
        if before.kind == .word, before.flags.contains(.capitalised), titles.contains(before.hash) { return false }
        // "… của quý I. Trong đó, …"
        if index > 1, numbered.contains(tokens[index - 2].hash) { return true }
        if before.kind == .word, before.end - before.start <= 2, before.flags.contains(.capitalised),
            !before.flags.contains(.hasDigits), before.lexeme == 0 || index < 2
        {
            return false
        }
        return true
    }
}
