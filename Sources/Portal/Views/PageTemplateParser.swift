/// Reads the text of a template.
struct PageTemplateParser {
    /// Templates include others so deep at most: one that includes itself ends here.
    private static let deepest = 8

    private let others: (String) -> String?
    private let depth: Int
    private var rest: Substring
    /// Whether nothing but blanks stands before the rest on its line.
    private var isAtLineStart = true

    /// - Parameter others: the text of other templates by name.
    static func parts(
        _ text: String, _ others: (String) -> String?, depth: Int
    ) throws(PageTemplateFault) -> [PageTemplate.Part] {
        guard depth <= deepest else {
            throw PageTemplateFault("templates include each other more than \(deepest) deep")
        }
        return try withoutActuallyEscaping(others) { (others) throws(PageTemplateFault) in
            var parser = PageTemplateParser(others: others, depth: depth, rest: text[...])
            return try parser.parts(until: nil)
        }
    }

    private init(others: @escaping (String) -> String?, depth: Int, rest: Substring) {
        (self.others, self.depth, self.rest) = (others, depth, rest)
    }

    private enum Tag {
        case value(String, isBare: Bool)
        case section(String, isInverted: Bool)
        case parent(String)
        case block(String)
        case partial(String)
        case end(String)
        case comment

        /// Whether one that stands alone takes its line with it.
        var takesLine: Bool {
            if case .value = self { false } else { true }
        }
    }

    private mutating func parts(until name: String?) throws(PageTemplateFault) -> [PageTemplate.Part] {
        var parts: [PageTemplate.Part] = []
        while let open = rest.firstRange(of: "{{") {
            let before = rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            let tag = try tag()
            parts.append(.text(Array(text(before, tag).utf8)))
            switch tag {
            case .value(let name, let isBare): parts.append(.value(Self.path(name), isBare: isBare))
            case .section(let name, let isInverted):
                parts.append(.section(Self.path(name), isInverted: isInverted, try self.parts(until: name)))
            case .block(let name): parts.append(.block(name, try self.parts(until: name)))
            case .partial(let name): parts += try included(name)
            case .parent(let name):
                parts += Self.filled(try included(name), Self.blocks(try self.parts(until: name)))
            case .end(let ended):
                guard ended == name else { throw PageTemplateFault("{{/\(ended)}} ends what wasn't begun") }
                return parts
            case .comment: break
            }
        }
        guard name == nil else { throw PageTemplateFault("{{/\(name ?? "")}} is missing") }
        parts.append(.text(Array(rest.utf8)))
        return parts
    }

    /// What stands before a tag, without the blanks of a line that the tag has for itself.
    private mutating func text(_ before: Substring, _ tag: Tag) -> Substring {
        let line = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before
        let startsLine = isAtLineStart || line.startIndex > before.startIndex
        let isBlank = startsLine && line.allSatisfy { $0 == " " || $0 == "\t" }
        let behind = rest.prefix { $0 == " " || $0 == "\t" }
        let end = rest[behind.endIndex...].first
        isAtLineStart = false
        guard tag.takesLine, isBlank, end == nil || end == "\n" else { return before }
        rest = rest[behind.endIndex...].dropFirst()
        isAtLineStart = true
        return before[..<line.startIndex]
    }

    /// What stands between braces; the rest begins behind them.
    private mutating func tag() throws(PageTemplateFault) -> Tag {
        let isTriple = rest.first == "{"
        if isTriple { rest = rest.dropFirst() }
        guard let close = rest.firstRange(of: isTriple ? "}}}" : "}}") else {
            throw PageTemplateFault("braces are not closed: \(rest.prefix(30))")
        }
        let words = rest[..<close.lowerBound]
        rest = rest[close.upperBound...]
        let name = String((words.first.map(Self.isSign) == true ? words.dropFirst() : words).filter { $0 != " " })
        guard !name.isEmpty else { throw PageTemplateFault("{{\(words)}} names nothing") }
        if isTriple { return .value(name, isBare: true) }
        return switch words.first {
        case "#": .section(name, isInverted: false)
        case "^": .section(name, isInverted: true)
        case "<": .parent(name)
        case "$": .block(name)
        case ">": .partial(name)
        case "/": .end(name)
        case "!": .comment
        case "&": .value(name, isBare: true)
        default: .value(name, isBare: false)
        }
    }

    private static func isSign(_ letter: Character) -> Bool { "#^<$>/!&".contains(letter) }

    private func included(_ name: String) throws(PageTemplateFault) -> [PageTemplate.Part] {
        guard let text = others(name) else { throw PageTemplateFault("there is no template \(name)") }
        return try Self.parts(text, others, depth: depth + 1)
    }

    /// "." is what stands innermost itself.
    private static func path(_ name: String) -> [String] {
        name == "." ? [] : name.split(separator: ".").map(String.init)
    }

    private static func blocks(_ parts: [PageTemplate.Part]) -> [String: [PageTemplate.Part]] {
        var blocks: [String: [PageTemplate.Part]] = [:]
        for case .block(let name, let inner) in parts { blocks[name] = inner }
        return blocks
    }

    /// A parent's parts with a child's blocks in place of its own.
    private static func filled(_ parts: [PageTemplate.Part], _ blocks: [String: [PageTemplate.Part]]) -> [PageTemplate
        .Part]
    {
        parts.map { part in
            switch part {
            case .text, .value: part
            case .section(let name, let isInverted, let inner):
                .section(name, isInverted: isInverted, filled(inner, blocks))
            case .block(let name, let inner): .block(name, blocks[name] ?? filled(inner, blocks))
            }
        }
    }
}
