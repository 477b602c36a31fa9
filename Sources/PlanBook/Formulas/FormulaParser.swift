import Figures

/// Reads a formula by precedence, once from left to right.
struct FormulaParser {
    private let characters: [Character]
    private var position = 0
    private var depth = 0
    private(set) var steps: [Formula.Step] = []
    private(set) var codes: [String] = []
    private(set) var columns: [Int] = []
    private var indexOfCode: [String: Int] = [:]

    init(_ text: String) throws(FormulaError) {
        characters = Array(text.prefix(Formula.maximumLength + 1))
        guard characters.count <= Formula.maximumLength else {
            throw FormulaError(kind: .tooLong, column: Formula.maximumLength + 1)
        }
    }

    mutating func parse() throws(FormulaError) {
        skipSpace()
        guard position < characters.count else { throw FormulaError(kind: .empty, column: 1) }
        try sum()
        if position < characters.count { throw unexpected() }
    }

    private mutating func sum() throws(FormulaError) {
        try product()
        while let sign = take("+", "-") {
            try product()
            steps.append(sign == "+" ? .add : .subtract)
        }
    }

    private mutating func product() throws(FormulaError) {
        try operand()
        while let sign = take("*", "/") {
            skipSpace()
            let column = position + 1
            try operand()
            steps.append(sign == "*" ? .multiply : .divide(column: column))
        }
    }

    private mutating func operand() throws(FormulaError) {
        skipSpace()
        guard position < characters.count else { throw FormulaError(kind: .endsEarly, column: position + 1) }
        let start = position
        switch characters[position] {
        case "(":
            position += 1
            try nested { (parser: inout FormulaParser) throws(FormulaError) in try parser.sum() }
            guard take(")") != nil else {
                guard position >= characters.count else { throw unexpected() }
                throw FormulaError(kind: .unclosed, column: start + 1)
            }
        case "-":
            position += 1
            try nested { (parser: inout FormulaParser) throws(FormulaError) in try parser.operand() }
            steps.append(.negate)
        case let first where first.isDigit: try number()
        case let first where first.isCodeStart: code()
        default: throw unexpected()
        }
    }

    private mutating func nested(
        _ body: (inout FormulaParser) throws(FormulaError) -> Void
    ) throws(FormulaError) {
        guard depth < Formula.maximumDepth else { throw FormulaError(kind: .tooDeep, column: position) }
        depth += 1
        try body(&self)
        depth -= 1
    }

    private mutating func number() throws(FormulaError) {
        let start = position
        let text = word { $0.isDigit || $0 == "." || $0.isCodeStart }
        guard let number = BookNumber(text: text) else {
            throw FormulaError(kind: .badNumber(text), column: start + 1)
        }
        steps.append(.number(number.rational))
    }

    private mutating func code() {
        let start = position
        let code = word { $0.isDigit || $0 == "." || $0.isCodeStart }
        let index = indexOfCode[code] ?? codes.count
        if index == codes.count {
            indexOfCode[code] = index
            codes.append(code)
            columns.append(start + 1)
        }
        steps.append(.code(index))
    }

    private mutating func word(while isPart: (Character) -> Bool) -> String {
        let start = position
        while position < characters.count, isPart(characters[position]) { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func take(_ wanted: Character...) -> Character? {
        skipSpace()
        guard position < characters.count, wanted.contains(characters[position]) else { return nil }
        position += 1
        return characters[position - 1]
    }

    private mutating func skipSpace() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    private func unexpected() -> FormulaError {
        FormulaError(kind: .unexpected(String(characters[position...].prefix(1))), column: position + 1)
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
    /// Codes are of ASCII letters, digits, underscores and dots: `budget_revenue.domestic`.
    fileprivate var isCodeStart: Bool { isASCII && isLetter || self == "_" }
}
