import Figures

/// Follows a table's rows: which is a part of which.
struct TableRows {
    struct Row {
        var about: String
        var subject: Int
        var whole: Int?
        var says: Marks
        /// Whether it is told by when it is of.
        var isOfTime = false
    }

    /// What the words of a row's name say of its numbers.
    struct Marks {
        var isRate = false
        /// "Tốc độ tăng trưởng", "Tăng dân số"
        var isGrowth = false
        var isFall = false
        /// A bullet or "Trong đó" before the name.
        var isPart = false

        init() {}

        init(_ s: Sentence) {
            let first = (0..<s.count).first { s.isWord($0) } ?? 0
            isPart = s.isMark(0, "-") || s.isMark(0, "+") || s.isMark(0, "*") || s.has(first, .parts)
            isRate = (0..<s.count).contains { s.has($0, .rate) && !s.has($0, .growthNoun) }
            isGrowth = s.has(first, .rise) || (0..<s.count).contains { s.has($0, .growthNoun) }
            isFall = s.has(first, .fall) || (0..<s.count).contains { s.has($0, .growthNoun) && s.has($0, .fall) }
            if isFall { isGrowth = true }
        }
    }

    private var whole: (name: String, subject: Int)?

    /// Takes the next row; `subject` is its number.
    mutating func enter(name: String, says marks: Marks, hasData: Bool, subject: Int) -> Row {
        let words = Self.name(name)
        if !hasData, !marks.isPart { whole = nil }
        let about = if marks.isPart, let whole { words + " " + whole.name } else { words }
        let row = Row(about: about, subject: subject, whole: marks.isPart ? whole?.subject : nil, says: marks)
        if !marks.isPart, hasData { whole = (words, subject) }
        return row
    }

    /// "1. Thu nội địa", "II. Chi": the words behind the number.
    private static func behindNumber(_ text: Substring) -> Substring? {
        guard let space = text.firstIndex(of: " "), case let head = text[..<space], head.count <= 6,
            head.hasSuffix(".") || head.hasSuffix(")"),
            head.dropLast().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || "IVX".contains($0)) })
                && head.count > 1
        else { return nil }
        let rest = text[space...].drop { $0 == " " }
        return rest.first?.isLetter == true ? rest : nil
    }

    /// The name without its number, its bullet, "Trong đó" and the unit in brackets.
    static func name(_ text: String) -> String {
        var words = Substring(text.trimmed)
        while let first = words.first, "-+* ".contains(first) { words.removeFirst() }
        if let rest = behindNumber(words) { words = rest }
        for opening in ["Trong đó", "trong đó", "TRONG ĐÓ"] where words.hasPrefix(opening) {
            words = words.dropFirst(opening.count)
            while let first = words.first, ": ".contains(first) { words.removeFirst() }
        }
        if TableColumnGrammar.bracketedUnit(String(words)) != nil, let open = words.lastIndex(of: "(") {
            words = words[..<open]
        }
        return words.trimmed
    }
}
