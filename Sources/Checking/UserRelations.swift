import Figures

/// Relations that an office adds without touching code.
///
/// One a line, `#` begins a comment:
///
///     tổng thu = thu nội địa + thu xuất nhập khẩu
///     "số hộ cận nghèo" <= "số hộ" - "số hộ nghèo"
///     chi = 0,5 * thu
///
/// A name is words that the name of a figure must contain, in any letter case; it stands in quotes where it holds
/// a sign or begins with a digit. Sides are sums of names, each with a number and `*` before it where it is weighted. Comparisons are `=`,
/// `<=` and `>=`. A relation is tested for each time for which every name has exactly one level;
/// lines that are tested in no document are reported.
public struct UserRelations: Hashable, Sendable {
    struct Term: Hashable, Sendable {
        var name: String
        var weight: Rational
    }

    struct Line: Hashable, Sendable {
        var left: [Term]
        var isEqual: Bool
        var right: [Term]
        /// As it stands in the file.
        var text: String
        /// Counted from 1.
        var number: Int
    }

    var lines: [Line]

    /// No relations.
    public init() { lines = [] }

    /// - Throws: ``UserRelationsError``, which names the line and what to write instead.
    public init(parsing text: String) throws(UserRelationsError) {
        lines = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            var parser = RelationParser(line: String(line), number: number)
            if let parsed = try parser.parse() { lines.append(parsed) }
        }
    }

    /// A line by its number, counted from 1, and its text.
    public struct Place: Hashable, Sendable {
        public var line: Int
        public var text: String
    }

    /// The lines that are in the file, without its comments.
    public var places: [Place] { lines.map { Place(line: $0.number, text: $0.text) } }

    var rule: UserRelationRule { UserRelationRule(lines: lines) }
}

/// A line of a relations file that can't be understood.
public struct UserRelationsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    public var problem: Bilingual

    public var description: String { "\(line): \(problem.vi) / \(problem.en)" }
}

/// Reads one line of a relations file.
struct RelationParser {
    let line: String
    let number: Int
    private var rest: Substring

    init(line: String, number: Int) {
        self.line = line
        self.number = number
        rest = Substring(line)
    }

    /// nil for an empty line or a comment.
    mutating func parse() throws(UserRelationsError) -> UserRelations.Line? {
        skipSpaces()
        if rest.isEmpty { return nil }
        let left = try side()
        let sign = try comparison()
        let right = try side()
        guard rest.isEmpty else {
            throw error("thừa “\(rest)”; mỗi dòng chỉ một quan hệ", "“\(rest)” is left over; write one relation a line")
        }
        let text = line.trimmingSpaces
        return sign == ">="
            ? UserRelations.Line(left: right, isEqual: false, right: left, text: text, number: number)
            : UserRelations.Line(left: left, isEqual: sign == "=", right: right, text: text, number: number)
    }

    private mutating func comparison() throws(UserRelationsError) -> String {
        for sign in ["<=", ">=", "="] where rest.hasPrefix(sign) {
            rest = rest.dropFirst(sign.count)
            skipSpaces()
            return sign
        }
        throw error("thiếu dấu =, <= hoặc >=", "=, <= or >= is missing")
    }

    private mutating func side() throws(UserRelationsError) -> [UserRelations.Term] {
        var terms: [UserRelations.Term] = []
        var sign = Rational.one
        while true {
            terms.append(try term(sign))
            guard let next = rest.first, next == "+" || next == "-" else { return terms }
            sign = next == "+" ? .one : Rational(-1)
            rest = rest.dropFirst()
            skipSpaces()
        }
    }

    private mutating func term(_ sign: Rational) throws(UserRelationsError) -> UserRelations.Term {
        var weight = sign
        if let first = rest.first, first.isNumber, let star = rest.firstIndex(of: "*") {
            let digits = String(rest[..<star]).trimmingSpaces
            guard let value = Self.decimal(digits), let product = try? sign * value else {
                throw error("“\(digits)” không phải là số; viết như 0,5", "“\(digits)” is no number; write it like 0,5")
            }
            weight = product
            rest = rest[rest.index(after: star)...]
            skipSpaces()
        }
        return UserRelations.Term(name: try name(), weight: weight)
    }

    private mutating func name() throws(UserRelationsError) -> String {
        let name: String
        let isQuoted = rest.first == "\""
        if isQuoted {
            let body = rest.dropFirst()
            guard let end = body.firstIndex(of: "\"") else {
                throw error("thiếu dấu \" đóng tên", "a closing \" is missing")
            }
            name = String(body[..<end])
            rest = body[body.index(after: end)...]
        } else {
            let end = rest.firstIndex { "+-=<>*\"#".contains($0) } ?? rest.endIndex
            name = String(rest[..<end]).trimmingSpaces
            rest = rest[end...]
        }
        skipSpaces()
        guard !name.isEmpty else {
            throw error("thiếu tên chỉ tiêu trước “\(rest)”", "a name is missing before “\(rest)”")
        }
        guard isQuoted || name.first?.isNumber == false else {
            throw error(
                "tên “\(name)” bắt đầu bằng chữ số: hệ số viết như 0,5 * tên, còn tên thì đặt trong ngoặc kép",
                "“\(name)” begins with a digit: write a weight as 0,5 * name, and put a name in quotes")
        }
        return name.lowercased()
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        if rest.first == "#" { rest = rest.suffix(0) }
    }

    /// "0,5" or "0.5" or "12".
    private static func decimal(_ text: String) -> Rational? {
        let parts = text.split(whereSeparator: { $0 == "," || $0 == "." })
        guard (1...2).contains(parts.count), parts.joined().count <= 15, let mantissa = Int128(parts.joined()) else {
            return nil
        }
        let power: Int128 = parts.count == 2 ? parts[1].reduce(1) { value, _ in value * 10 } : 1
        return try? Rational(mantissa, over: power)
    }

    private func error(_ vi: String, _ en: String) -> UserRelationsError {
        UserRelationsError(line: number, problem: Bilingual(vi: vi, en: en))
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let isSpace = { (character: Character) in character == " " || character == "\t" || character == "\r" }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
