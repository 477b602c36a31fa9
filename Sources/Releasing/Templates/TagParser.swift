/// A stretch of a template's line: words, or a tag.
public enum TemplateSegment: Hashable, Sendable {
    case text(String)
    case tag(TemplateTag)
}

/// Finds the tags of a line of text, wherever the text came from.
public struct TagParser: Sendable {
    public private(set) var faults: [TemplateFault] = []

    public init() {}

    /// - Parameter place: where the line begins.
    public mutating func segments(of line: some StringProtocol, at place: TemplatePlace) -> [TemplateSegment] {
        var segments: [TemplateSegment] = []
        var rest = Substring(line)
        var column = place.column
        while let open = rest.firstRange(of: "{{") {
            let before = rest[..<open.lowerBound]
            if !before.isEmpty { segments.append(.text(String(before))) }
            column += before.count
            let inside = rest[open.upperBound...]
            let own = TemplatePlace(file: place.file, line: place.line, column: column)
            let next = inside.firstRange(of: "{{")?.lowerBound ?? inside.endIndex
            guard let close = inside.firstRange(of: "}}"), close.lowerBound < next else {
                faults.append(TemplateFault(.unclosedBraces, at: own))
                rest = inside[next...]
                column += 2 + inside[..<next].count
                continue
            }
            if let tag = tag(inside[..<close.lowerBound], at: own) { segments.append(.tag(tag)) }
            column += 4 + inside[..<close.lowerBound].count
            rest = inside[close.upperBound...]
        }
        if !rest.isEmpty { segments.append(.text(String(rest))) }
        return segments
    }

    private mutating func tag(_ inside: Substring, at place: TemplatePlace) -> TemplateTag? {
        let words = Self.words(inside, from: place.column + 2)
        guard let first = words.first else {
            faults.append(TemplateFault(.emptyTag, at: place))
            return nil
        }
        let parts = first.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var tag = TemplateTag(
            word: parts.first.map(String.init) ?? "", measure: parts.count > 1 ? String(parts[1]) : nil, place: place)
        for word in words.dropFirst() {
            let own = TemplatePlace(file: place.file, line: place.line, column: word.column)
            if let equals = word.text.firstIndex(of: "=") {
                tag.options.append(
                    .init(
                        key: String(word.text[..<equals]), value: String(word.text[word.text.index(after: equals)...]),
                        place: own))
            } else if tag.argument == nil {
                tag.argument = word.text
            } else {
                faults.append(TemplateFault(.unknownOption(word.text, nearest: nil), at: own))
            }
        }
        return tag
    }

    private struct Word {
        var text: String
        var column: Int
    }

    /// Words between spaces; quotation marks, straight or curly, keep spaces inside and are left out themselves.
    private static func words(_ text: Substring, from column: Int) -> [Word] {
        var words: [Word] = []
        var current = ""
        var start = column
        var isQuoted = false
        for (offset, letter) in text.enumerated() {
            if "\"“”".contains(letter) {
                isQuoted.toggle()
            } else if letter.isWhitespace, !isQuoted {
                if !current.isEmpty { words.append(Word(text: current, column: start)) }
                current = ""
            } else {
                if current.isEmpty { start = column + offset }
                current.append(letter)
            }
        }
        if !current.isEmpty { words.append(Word(text: current, column: start)) }
        return words
    }
}
