/// Word's automatic numbers: what each list's levels print, and how far they have counted.
struct WordNumbering {
    private struct Level {
        var format = "decimal"
        var text = ""
        var start = 1
    }

    /// A list's counters; lists that share a definition count on together.
    private struct Instance {
        var definition: String
        var starts: [Int: Int] = [:]
    }

    private var definitions: [String: [Int: Level]] = [:]
    private var instances: [String: Instance] = [:]
    private var counters: [String: [Int]] = [:]
    /// Lists whose own start was applied.
    private var started: Set<String> = []

    static let levels = 9

    init() {}

    init(_ part: [UInt8], documentName: String) throws {
        try XMLCursor.read(part, of: documentName, part: "numbering.xml") { cursor in
            try cursor.enterRoot()
            try cursor.forEachChild {
                switch cursor.name {
                case "abstractNum": try readDefinition(cursor)
                case "num": try readInstance(cursor)
                default: break
                }
            }
        }
    }

    private mutating func readDefinition(_ cursor: XMLCursor) throws {
        guard let id = cursor.attribute("abstractNumId") else { return }
        var levels: [Int: Level] = [:]
        try cursor.forEachChild {
            guard cursor.name == "lvl", let index = cursor.integer("ilvl", in: 0...Self.levels - 1) else { return }
            var level = Level()
            try cursor.forEachChild {
                switch cursor.name {
                case "numFmt": level.format = cursor.attribute("val") ?? level.format
                case "lvlText": level.text = cursor.attribute("val") ?? ""
                case "start": level.start = cursor.integer("val", in: BoundedInteger.counts) ?? 1
                default: break
                }
            }
            levels[index] = level
        }
        definitions[id] = levels
    }

    private mutating func readInstance(_ cursor: XMLCursor) throws {
        guard let id = cursor.attribute("numId") else { return }
        var instance = Instance(definition: "")
        try cursor.forEachChild {
            switch cursor.name {
            case "abstractNumId": instance.definition = cursor.attribute("val") ?? ""
            case "lvlOverride":
                guard let level = cursor.integer("ilvl", in: 0...Self.levels - 1) else { return }
                try cursor.forEachChild {
                    if cursor.name == "startOverride" {
                        instance.starts[level] = cursor.integer("val", in: BoundedInteger.counts)
                    }
                }
            default: break
            }
        }
        instances[id] = instance
    }

    /// Counts the list on and gives what Word prints before the paragraph, or nil for a paragraph without a number.
    mutating func next(list: String, level: Int) -> String? {
        guard let instance = instances[list], let levels = definitions[instance.definition], let own = levels[level],
            (0..<Self.levels).contains(level)
        else { return nil }
        if own.format == "none" { return nil }
        if own.format == "bullet" { return bullet(own.text) }
        var counts = counters[instance.definition] ?? [Int](repeating: 0, count: Self.levels)
        if let start = instance.starts[level], started.insert("\(list)/\(level)").inserted { counts[level] = start - 1 }
        counts[level] = counts[level] == 0 ? (instance.starts[level] ?? own.start) : counts[level] &+ 1
        for above in 0..<level where counts[above] == 0 { counts[above] = levels[above]?.start ?? 1 }
        for deeper in level + 1..<max(Self.levels, level + 1) { counts[deeper] = 0 }
        counters[instance.definition] = counts
        var text = own.text
        for index in 0...level {
            let format = levels[index]?.format ?? "decimal"
            let count = text.contains("%\(index + 1)") ? counts[index] : 0
            text = text.replacingPlaceholder(index + 1, with: CounterFormat.text(count, format))
        }
        return text.isEmpty ? nil : text + " "
    }

    /// Dashes and pluses stand for themselves; the letters of picture fonts are only some bullet.
    private func bullet(_ text: String) -> String {
        switch text {
        case "-", "–", "—", "+": text + " "
        default: "• "
        }
    }
}

extension String {
    fileprivate func replacingPlaceholder(_ number: Int, with text: String) -> String {
        split(separator: "%\(number)", omittingEmptySubsequences: false).joined(separator: text)
    }
}
