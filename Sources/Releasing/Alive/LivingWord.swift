import Documents

/// The figures of a Word file, in its body, heads, feet and notes.
struct LivingWord: LivingContent {
    let record: BindingRecord
    let spans: [LivingSpan]

    private let package: OfficePackage
    private let recordPart: String?
    private let texts: [String: WordText]
    /// For each span, its part and its nodes there.
    private let homes: [(part: String, nodes: [Int])]

    init(_ package: OfficePackage) throws {
        self.package = package
        (record, recordPart) = try Self.record(of: package)
        var texts: [String: WordText] = [:]
        var spans: [LivingSpan] = []
        var homes: [(part: String, nodes: [Int])] = []
        for part in Self.textParts(of: package) {
            guard let bytes = try package.markup(part) else { continue }
            let text = WordText(bytes)
            for span in Self.figures(of: text) {
                spans.append(
                    LivingSpan(
                        name: span.name, text: span.isPlaceholder ? "" : text.text(of: span.nodes),
                        place: text.place(ofParagraph: span.paragraph, part: part), canBeRenewed: !span.nodes.isEmpty))
                homes.append((part, span.nodes))
            }
            texts[part] = text
        }
        self.texts = texts
        self.spans = spans
        self.homes = homes
    }

    /// The parts that hold text, the body first.
    static func textParts(of package: OfficePackage) -> [String] {
        let names = package.names.filter { name in
            guard name.hasPrefix("word/"), name.hasSuffix(".xml"), !name.dropFirst(5).contains("/") else {
                return false
            }
            return ["header", "footer", "footnotes", "endnotes"].contains { name.dropFirst(5).hasPrefix($0) }
        }
        return [package.wordBody].compactMap { $0 } + names.sorted()
    }

    /// Controls, and bookmarks where a word processor lost the control or its name.
    private static func figures(of text: WordText) -> [WordText.Span] {
        let controlled = Set(text.spans.filter(\.isControl).map(\.name))
        return text.spans.filter { span in
            span.name.hasPrefix("solieu_") && (span.isControl || !controlled.contains(span.name))
        }
    }

    private static func record(of package: OfficePackage) throws -> (BindingRecord, String?) {
        for part in package.names where part.hasPrefix("customXml/item") && part.hasSuffix(".xml") {
            guard let bytes = package.part(part), bytes.firstRange(of: Array(WordBindingPart.space.utf8)) != nil,
                let range = try content(package, part), let json = package.part(part)?[range]
            else { continue }
            if let record = BindingRecord(json: MarkupText.decoded(json).utf8) { return (record, part) }
        }
        return (BindingRecord([], style: OfficeStyle()), nil)
    }

    /// The text inside a record's outermost element.
    private static func content(_ package: OfficePackage, _ part: String) throws -> Range<Int>? {
        guard let bytes = try package.markup(part) else { return nil }
        var scanner = MarkupScanner(bytes)
        var start: Int?
        while let token = scanner.next() {
            if token.kind == .open, start == nil { start = token.range.upperBound }
            if token.kind == .close, let start { return start..<token.range.lowerBound }
        }
        return nil
    }

    func rewritten(_ texts: [Int: FigureBinding], record: BindingRecord) throws -> [UInt8] {
        var package = package
        var edits: [String: [ByteEdit]] = [:]
        for (index, binding) in texts {
            let home = homes[index]
            guard let text = self.texts[home.part] else { continue }
            edits[home.part, default: []] += Self.edits(text, home.nodes, binding.text)
        }
        for (part, edits) in edits {
            guard let text = self.texts[part] else { continue }
            package.set(part, ByteEdit.apply(edits, to: text.bytes))
        }
        if let recordPart { package.set(recordPart, WordBindingPart.item(json: try record.json())) }
        return try package.packed()
    }

    /// The new text goes where the first words of the old one stand; runs that Word split off behind it go.
    private static func edits(_ text: WordText, _ nodes: [Int], _ new: String) -> [ByteEdit] {
        guard let first = nodes.first(where: { !text.nodes[$0].content.isEmpty }) ?? nodes.first else { return [] }
        var edits: [ByteEdit] = []
        for node in nodes {
            let run = text.runs[text.nodes[node].run]
            if node == first {
                edits.append(WordEdit.content(text.nodes[node], in: text, MarkupText.escaped(new.keptTogether)))
            } else if run.isPlain, run.nodes == [node] {
                edits.append(ByteEdit(range: run.range, bytes: []))
            } else {
                edits.append(ByteEdit(range: text.nodes[node].content, bytes: []))
            }
        }
        return edits
    }
}

/// Changes to Word's texts.
enum WordEdit {
    /// Other words in a `w:t`, which may have been empty.
    static func content(_ node: WordText.Node, in text: WordText, _ new: [UInt8]) -> ByteEdit {
        let isEmptyElement = text.bytes[node.tag].dropLast().last == 0x2F
        guard isEmptyElement else { return ByteEdit(range: node.content, bytes: new) }
        return ByteEdit(range: node.tag, bytes: Array("<w:t xml:space=\"preserve\">".utf8) + new + Array("</w:t>".utf8))
    }
}
