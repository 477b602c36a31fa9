/// Finds the district, commune or town that words name: "huyện Việt Yên".
enum AreaGrammar {
    enum Naming: Equatable {
        /// In lower case.
        case area(String)
        /// "toàn tỉnh": what follows is the document's own area again.
        case own
    }

    /// The last area that the terms name; nil where they name none.
    static func naming(in terms: Range<Int>, of s: Sentence) -> Naming? {
        var found: Naming?
        for index in terms {
            if s.isOne(index, of: wholeWords), s.isOne(index + 1, of: ownWords) { found = .own }
            guard s.isWord(index), s.isOne(index, of: areaWords) else { continue }
            var end = index + 1
            while end < terms.upperBound, end - index <= 4, isName(end, in: s) { end += 1 }
            if end > index + 1 { found = .area(s.text(index..<end).lowercased()) }
        }
        return found
    }

    /// A capital letter, and not one that the place in the sentence asks for.
    private static func isName(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.terms[index].flags.contains(.capitalised)
            && s.terms[index].flags.contains(.spaced)
    }

    private static let areaWords: WordSet = ["huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn"]
    private static let wholeWords: WordSet = ["toàn", "cả", "trên địa bàn"]
    private static let ownWords: WordSet = ["tỉnh", "huyện", "thành phố", "nước"]
}
