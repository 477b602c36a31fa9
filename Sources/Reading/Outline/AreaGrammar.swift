/// Finds the district, commune or town that words name, "huyện Việt Yên", and the body that heads an item: "Cục Thuế:".
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
        if terms.lowerBound == 0, let body = body(heading: terms, of: s) { found = .area(body) }
        for index in terms {
            if s.isOne(index, of: wholeWords), s.isOne(index + 1, of: ownWords) { found = .own }
            guard s.isWord(index), s.isOne(index, of: areaWords) else { continue }
            var end = index + 1
            while end < terms.upperBound, end - index <= 4, isName(end, in: s) { end += 1 }
            if end > index + 1 { found = .area(s.text(index..<end).lowercased()) }
        }
        return found
    }

    /// "- Cục Thuế tỉnh: …": what follows is the body's own.
    private static func body(heading terms: Range<Int>, of s: Sentence) -> String? {
        guard let first = terms.first(where: { s.isWord($0) }), first < 4, s.isOne(first, of: bodies),
            let colon = (first..<terms.upperBound).first(where: { s.isMark($0, ":") }), colon - first <= 10
        else { return nil }
        return s.text(first..<colon).lowercased()
    }

    private static let bodies: WordSet = [
        "cục", "chi cục", "sở", "công ty", "tổng công ty", "ngân hàng", "kho bạc", "ban quản lý", "ngành", "khối",
        "khu vực",
    ]

    /// A capital letter, and not one that the place in the sentence asks for.
    private static func isName(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.terms[index].flags.contains(.capitalised)
            && s.terms[index].flags.contains(.spaced)
    }

    private static let areaWords: WordSet = ["huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn"]
    private static let wholeWords: WordSet = ["toàn", "cả", "trên địa bàn"]
    private static let ownWords: WordSet = ["tỉnh", "huyện", "thành phố", "nước"]
}
