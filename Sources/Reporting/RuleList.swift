import Checking

/// `rules`: the rules with what they say, or one of them with its examples.
public struct RuleList: Sendable {
    private let rules: [RuleDescription]
    private let language: Language
    private let style: TextStyle

    public init(_ rules: [RuleDescription], language: Language, style: TextStyle) {
        self.rules = rules
        self.language = language
        self.style = style
    }

    /// Each rule's identifier and title, one a line.
    public var overview: [UInt8] {
        var table = TextTable(titles: language == .vi ? ["quy tắc", "tên"] : ["rule", "title"], rightAligned: [])
        for rule in rules { table.add([rule.id, language(rule.title)]) }
        var out = ByteWriter()
        table.write(to: &out, style)
        return out.bytes
    }

    /// The rule with its explanation and examples; nil where there is no rule with this identifier.
    public func page(of id: String) -> [UInt8]? {
        guard let rule = rules.first(where: { $0.id == id }) else { return nil }
        var out = ByteWriter()
        out.write("\(style.bold(rule.id))  \(language(rule.title))\n\n\(language(rule.explanation))\n")
        write(rule.holds, under: language(vi: "Khớp", en: "Holds"), to: &out)
        write(rule.finds, under: language(vi: "Bị nêu (↓ đứng trước số sai)", en: "Found (↓ before each)"), to: &out)
        return out.bytes
    }

    /// The identifiers that are nearest to one that doesn't exist.
    public func nearest(to id: String) -> String? {
        rules.map(\.id).min { $0.distance(to: id) < $1.distance(to: id) }
    }

    private func write(_ examples: [Example], under title: String, to out: inout ByteWriter) {
        guard !examples.isEmpty else { return }
        out.write("\n\(style.bold(title))\n")
        for example in examples {
            if let previous = example.previous {
                write(previous, after: language(vi: "kỳ trước", en: "earlier"), to: &out)
            }
            if let relations = example.relations {
                write(relations, after: language(vi: "quan hệ", en: "relations"), to: &out)
            }
            write(example.text, after: nil, to: &out)
        }
    }

    private func write(_ text: String, after label: String?, to out: inout ByteWriter) {
        if let label { out.write("  " + style.dim(label + ":") + "\n") }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            out.write((index == 0 && label == nil ? "  • " : "    ") + line + "\n")
        }
    }
}

extension String {
    /// How many letters must be put in, taken out or changed to make the one text the other.
    fileprivate func distance(to other: String) -> Int {
        let other = Array(other.utf8)
        var row = Array(0...other.count)
        for (i, letter) in utf8.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherLetter) in other.enumerated() {
                let changed = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(changed, row[j] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
