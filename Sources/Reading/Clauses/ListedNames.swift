/// Takes apart the names of things that are told in a row: "diện tích ngô, lạc và đậu tương".
enum ListedNames {
    /// The terms before `word` that the names stand in: back to the clause's beginning, without the verb at the end.
    static func region(before word: Int, from floor: Int, in s: Sentence) -> Range<Int> {
        var end = word
        while end > floor, s.has(end - 1, verbs) || s.isOne(end - 1, of: adverbs) { end -= 1 }
        var start = end
        var depth = 0
        while start > floor {
            if s.isMark(start - 1, ")") { depth += 1 }
            if s.isMark(start - 1, "(") { depth -= 1 }
            if depth < 0 || depth == 0 && (s.isMark(start - 1, ":") || s.has(start - 1, .parts)) { break }
            start -= 1
        }
        return start..<end
    }

    private static let verbs: WordClass = [
        .rise, .fall, .reach, .equal, .exceed, .account, .remain, .estimated, .about, .respectively, .arriving,
    ]
    private static let adverbs: WordSet = ["đã", "cũng", "đều", "có", "với", "được", "tiếp tục", "sẽ", "mức"]

    /// Exactly `count` names of the region, in order; nil where it doesn't hold as many.
    static func names(in region: Range<Int>, count: Int, of s: Sentence) -> [String]? {
        // "nông, lâm nghiệp và thủy sản; công nghiệp và xây dựng; dịch vụ": the strongest mark divides.
        for divides in [isStrong, isComma, isAny] {
            let pieces = pieces(of: region, divides, in: s)
            guard pieces.count == count, let last = pieces.last else { continue }
            // "lúa, ngô và lạc" are three, "công nghiệp và xây dựng, dịch vụ và thương mại" two.
            let joined = pieces.count { piece in piece.contains { s.isOne($0, of: RespectiveGrammar.and) } }
            if joined == 1, last.contains(where: { s.isOne($0, of: RespectiveGrammar.and) }),
                !region.contains(where: { s.isMark($0, ";") })
            {
                continue
            }
            return texts(of: pieces, in: s)
        }
        // "nhóm hàng nông sản, thủy sản và nhóm hàng khoáng sản": told apart by the word that both begin with.
        let halves = pieces(of: region, isAnd, in: s)
        guard halves.count == count, let first = halves.first,
            halves.allSatisfy({ s.terms[$0.lowerBound].hash == s.terms[first.lowerBound].hash })
        else { return nil }
        return halves.map { s.text($0) }
    }

    private static func isAnd(_ index: Int, _ s: Sentence) -> Bool { s.isOne(index, of: RespectiveGrammar.and) }

    private static func isStrong(_ index: Int, _ s: Sentence) -> Bool { s.isMark(index, ";") }

    private static func isComma(_ index: Int, _ s: Sentence) -> Bool {
        isStrong(index, s) || s.isMark(index, ",") && !joins(index, s)
    }

    private static func isAny(_ index: Int, _ s: Sentence) -> Bool {
        isComma(index, s) || s.isOne(index, of: RespectiveGrammar.and) && !joins(index, s) || s.isMark(index, "/")
            || s.isMark(index, "–")
    }

    /// "nông, lâm nghiệp và thủy sản" is one.
    private static func joins(_ index: Int, _ s: Sentence) -> Bool {
        s.isOne(index + 1, of: secondHalves) || s.isOne(phrase: index + 1..<index + 3, of: secondHalves)
    }

    private static let secondHalves: WordSet = ["lâm", "lâm nghiệp", "tiểu thủ", "nhập khẩu hàng"]

    private static func pieces(
        of region: Range<Int>, _ divides: (Int, Sentence) -> Bool, in s: Sentence
    ) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = region.lowerBound
        var depth = 0
        for index in region.lowerBound...region.upperBound {
            if s.isMark(index, "(") { depth += 1 }
            if s.isMark(index, ")") { depth -= 1 }
            guard index == region.upperBound || depth == 0 && divides(index, s) else { continue }
            // What is no name but a time or an opening word falls away: "Năm 2021, ngô và lạc …".
            let name = SubjectGrammar.name(in: start..<index, of: s)
            if !name.isEmpty {
                pieces.append(name)
            } else if !pieces.isEmpty, index < region.upperBound {
                pieces = []
            }
            start = index + 1
        }
        return pieces
    }

    // MARK: - What the names have in common

    /// The names in full: "diện tích ngô, lạc" are the areas of both, "diện tích, sản lượng lúa" both of rice.
    private static func texts(of pieces: [Range<Int>], in s: Sentence) -> [String] {
        guard let first = pieces.first, let last = pieces.last else { return [] }
        let head = head(of: first, in: s)
        if head.upperBound < first.upperBound, pieces.dropFirst().allSatisfy({ self.head(of: $0, in: s).isEmpty }) {
            let words = s.text(head)
            return pieces.enumerated().map { order, piece in
                order == 0 || head.isEmpty ? s.text(piece) : words + " " + s.text(piece)
            }
        }
        let lastHead = self.head(of: last, in: s)
        let thing = lastHead.upperBound..<last.upperBound
        guard !thing.isEmpty, pieces.dropLast().allSatisfy({ !$0.isEmpty && self.head(of: $0, in: s) == $0 }) else {
            return pieces.map { s.text($0) }
        }
        return pieces.map { $0 == last ? s.text($0) : s.text($0) + " " + s.text(thing) }
    }

    /// The words that a name begins with and that say what is measured of it.
    private static func head(of name: Range<Int>, in s: Sentence) -> Range<Int> {
        var end = name.lowerBound
        for length in 1...6 where name.lowerBound + length <= name.upperBound {
            let words = name.lowerBound..<name.lowerBound + length
            if s.isOne(phrase: words, of: measures) { end = words.upperBound }
        }
        return name.lowerBound..<end
    }

    private static let measures: WordSet = [
        "diện tích", "diện tích gieo trồng", "diện tích trồng", "sản lượng", "năng suất", "giá trị", "giá trị sản xuất",
        "giá trị tăng thêm", "giá trị sản xuất ngành", "giá trị gia tăng", "tổng giá trị", "kim ngạch", "tỷ trọng",
        "tỷ trọng ngành", "tỷ trọng khu vực", "tỷ lệ", "tỷ lệ hộ", "số hộ", "số vụ", "số người", "số", "tổng số",
        "tổng đàn", "đàn", "doanh thu", "chỉ số", "chỉ số sản xuất ngành", "chỉ số giá nhóm", "tốc độ tăng",
        "tốc độ tăng trưởng", "khối lượng", "lượng", "vốn", "tổng vốn", "dư nợ", "số lượng", "sản lượng khai thác",
        "cơ cấu", "ngành", "nhóm", "khu vực", "diện tích thu hoạch", "lượt khách", "tổng lượt khách", "giá",
        "thu ngân sách", "chi ngân sách", "thu", "chi", "tổng thu", "tổng chi", "xuất khẩu", "nhập khẩu",
        "kim ngạch xuất khẩu", "kim ngạch nhập khẩu", "mức tăng", "chi phí", "thu nhập",
    ]
}
