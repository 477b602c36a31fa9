import PlanBook

/// Reads a template from Markdown with a front matter.
public struct TemplateParser: Sendable {
    /// The text of a template that another one includes; nil where there is none.
    public typealias Library = @Sendable (_ name: String) -> String?

    private let library: Library
    private var tagParser = TagParser()
    private var faults: [TemplateFault] = []

    public init(library: @escaping Library = { _ in nil }) { self.library = library }

    /// - Throws: ``TemplateFaults`` with every fault that can be told without a book.
    public func parse(_ text: String, name: String) throws(TemplateFaults) -> Template {
        let (template, faults) = parseLeniently(text, name: name)
        guard faults.isEmpty else { throw TemplateFaults(faults) }
        return template
    }

    /// The template as far as it can be read, and all faults: so that those of figures can be listed along with them.
    public func parseLeniently(_ text: String, name: String) -> (Template, [TemplateFault]) {
        var copy = self
        return copy.run(text, name: name)
    }

    private mutating func run(_ text: String, name: String) -> (Template, [TemplateFault]) {
        let lines = Self.lines(of: text)
        var template = Template(name: name, blocks: [])
        let body = readFrontMatter(lines, name, &template)
        template.blocks = readBlocks(lines, from: body, file: name, including: [name])
        for tag in template.tags { faults += Self.faults(of: tag) }
        return (template, faults + tagParser.faults)
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    // MARK: - Front matter

    /// - Returns: the index of the first line of the body.
    private mutating func readFrontMatter(_ lines: [Substring], _ file: String, _ template: inout Template) -> Int {
        let top = TemplatePlace(file: file, line: 1, column: 1)
        guard lines.first?.trimmedSpaces == "---" else {
            for key in TemplateKey.allCases where key.isRequired {
                faults.append(TemplateFault(.missingKey(key.rawValue), at: top))
            }
            return 0
        }
        guard let end = lines.dropFirst().firstIndex(where: { $0.trimmedSpaces == "---" }) else {
            faults.append(TemplateFault(.unclosedFrontMatter, at: top))
            return 1
        }
        var key: TemplateKey?
        for index in 1..<end {
            let line = lines[index]
            let trimmed = line.trimmedSpaces
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            if trimmed.hasPrefix("- ") {
                guard let key else { continue }
                template.frame[key, default: []].append(self.line(trimmed.dropFirst(2), in: line, index, file))
                continue
            }
            let place = TemplatePlace(file: file, line: index + 1, column: 1)
            guard let colon = trimmed.firstIndex(of: ":") else { continue }
            let word = String(trimmed[..<colon])
            key = TemplateKey(rawValue: word)
            guard let key else {
                let nearest = Nearest.text(to: word, among: TemplateKey.allCases.map(\.rawValue))
                faults.append(TemplateFault(.unknownKey(word, nearest: nearest), at: place))
                continue
            }
            template.frame[key] = []
            let value = trimmed[trimmed.index(after: colon)...].trimmedSpaces
            if !value.isEmpty { template.frame[key]?.append(self.line(value, in: line, index, file)) }
        }
        for key in TemplateKey.allCases where key.isRequired && (template.frame[key] ?? []).isEmpty {
            faults.append(TemplateFault(.missingKey(key.rawValue), at: top))
        }
        return end + 1
    }

    /// The part of a line that `text` is, with its tags.
    private mutating func line(_ text: Substring, in line: Substring, _ index: Int, _ file: String) -> TemplateLine {
        let column = line.distance(from: line.startIndex, to: text.startIndex) + 1
        let place = TemplatePlace(file: file, line: index + 1, column: column)
        return TemplateLine(segments: tagParser.segments(of: text, at: place), place: place)
    }

    // MARK: - Blocks

    private mutating func readBlocks(
        _ lines: [Substring], from start: Int, file: String, including: [String]
    ) -> [TemplateBlock] {
        var blocks: [TemplateBlock] = []
        var paragraph: [TemplateLine] = []
        var items: [TemplateLine] = []
        var isComment = false
        func close() {
            if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
            if !items.isEmpty { blocks.append(.list(items)) }
            (paragraph, items) = ([], [])
        }
        for index in lines.indices.dropFirst(start) {
            let whole = lines[index]
            let text = whole.trimmedSpaces
            if isComment || text.hasPrefix("<!--") {
                isComment = !text.contains("-->")
                continue
            }
            if text.isEmpty {
                close()
            } else if text.hasPrefix("#") {
                close()
                blocks.append(heading(text, in: whole, index, file))
            } else if text.hasPrefix("- ") || text.hasPrefix("+ ") {
                if !paragraph.isEmpty { close() }
                items.append(line(text.dropFirst(2), in: whole, index, file))
            } else if text.hasPrefix("> ") {
                close()
                blocks.append(.note(line(text.dropFirst(2), in: whole, index, file)))
            } else {
                let read = line(text, in: whole, index, file)
                if read.segments.count == 1, case .tag(let tag)? = read.segments.first,
                    TagWord(rawValue: tag.word)?.isBlock == true
                {
                    close()
                    blocks += block(tag, including: including)
                } else {
                    if !items.isEmpty { close() }
                    paragraph.append(read)
                    for tag in read.tags where tag.word == TagWord.include.rawValue { tell(include: tag, including) }
                }
            }
        }
        close()
        return blocks
    }

    private mutating func heading(_ text: Substring, in line: Substring, _ index: Int, _ file: String) -> TemplateBlock
    {
        let level = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(level).trimmedSpaces
        let number = Self.number(rest)
        let words = rest.dropFirst(number.count).trimmedSpaces
        return .heading(level: level, number: number, self.line(words, in: line, index, file))
    }

    /// "I.", "1.", "2.10.", "a)"; empty where the heading begins with words.
    private static func number(_ text: Substring) -> String {
        guard let word = text.split(separator: " ").first, word.count > 1, let last = word.last, ".)".contains(last)
        else { return "" }
        let inner = word.dropLast()
        let isRoman = inner.allSatisfy { "IVXLC".contains($0) }
        let isDecimal = inner.allSatisfy { $0.isNumber || $0 == "." }
        return isRoman || isDecimal || inner.count == 1 && inner.allSatisfy(\.isLetter) ? String(word) : ""
    }

    /// A tag that stands alone; an include as the blocks of the template that it names.
    private mutating func block(_ tag: TemplateTag, including: [String]) -> [TemplateBlock] {
        guard tag.word == TagWord.include.rawValue else { return [.tag(tag)] }
        let name = tag.argument ?? ""
        guard tell(include: tag, including), let text = library(name) else { return [] }
        let lines = Self.lines(of: text)
        // An included template's own frame doesn't count.
        var start = 0
        if lines.first?.trimmedSpaces == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.trimmedSpaces == "---" })
        {
            start = end + 1
        }
        return readBlocks(lines, from: start, file: name, including: including + [name])
    }

    /// Tells of an include that goes round in a circle or names no template; false where it does. One that shares its line
    /// with words is a fault anyway, and its loop is told beside it.
    @discardableResult
    private mutating func tell(include tag: TemplateTag, _ including: [String]) -> Bool {
        let name = tag.argument ?? ""
        if let first = including.firstIndex(of: name) {
            faults.append(TemplateFault(.includeLoop(Array(including[first...]) + [name]), at: tag.place))
            return false
        }
        guard library(name) == nil else { return true }
        faults.append(TemplateFault(.unknownInclude(name), at: tag.place))
        return false
    }

    // MARK: - Words

    /// What is wrong with a tag, as far as that can be told without a book.
    public static func faults(of tag: TemplateTag) -> [TemplateFault] {
        var faults: [TemplateFault] = []
        let known: Set<String>
        if let word = TagWord(rawValue: tag.word) {
            known = word.options
            if word.needsIndicator, tag.argument == nil {
                faults.append(TemplateFault(.noIndicator(tag.word), at: tag.place))
            }
        } else {
            known = TagMeasure.options
            if let measure = tag.measure, TagMeasure(rawValue: measure) == nil {
                let nearest = Nearest.text(to: measure, among: TagMeasure.allCases.map(\.rawValue))
                faults.append(TemplateFault(.unknownMeasure(measure, nearest: nearest), at: tag.place))
            }
        }
        for option in tag.options {
            guard known.contains(option.key) else {
                let nearest = Nearest.text(to: option.key, among: known.sorted())
                faults.append(TemplateFault(.unknownOption(option.key, nearest: nearest), at: option.place))
                continue
            }
            if let expected = expected(option) {
                faults.append(
                    TemplateFault(
                        .badOption(key: option.key, value: option.value, expected: expected), at: option.place))
            }
        }
        return faults
    }
}

extension Substring {
    /// Without spaces at its ends; still a part of the same text.
    var trimmedSpaces: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return rest
    }
}
