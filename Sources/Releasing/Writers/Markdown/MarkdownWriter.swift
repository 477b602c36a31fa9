/// Writes a release as Markdown, to read, to compare and to keep under version control.
public struct MarkdownWriter: Sendable {
    public init() {}

    public func bytes(of release: WrittenRelease) -> [UInt8] {
        let words = FrameWords(release)
        var blocks = Self.head(words)
        for block in release.closedBlocks { blocks += Self.markdown(block, words) }
        blocks += Self.foot(words)
        return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
    }

    // MARK: The frame

    private static func head(_ words: FrameWords) -> [String] {
        let frame = words.frame
        var blocks = [
            "\(frame.superior.map { escape($0) + "\n\n" } ?? "")**\(escape(frame.issuer))**",
            "**\(escape(words.nationalTitle))**\n**\(escape(words.motto))**",
            escape(words.number.withPlainSpaces), "*\(escape(words.placeAndDate))*",
            "# \(escape(frame.kind))",
        ]
        if !frame.subject.isEmpty { blocks.append(frame.subject.map { "**\(escape($0))**" }.joined(separator: "\n")) }
        return blocks
    }

    private static func foot(_ words: FrameWords) -> [String] {
        let receivers = words.receivers.map { ($0.depth == 0 ? "- " : "  + ") + escape($0.text) }
        return [
            words.receiversTitle.map { "***\(escape($0))***" } ?? "", receivers.joined(separator: "\n"),
            words.frame.authority.map { "**\(escape($0))**" }.joined(separator: "\n"),
            "**\(escape(words.frame.signer))**",
        ].filter { !$0.isEmpty && $0 != "****" }
    }

    // MARK: The body

    private static func markdown(_ block: WrittenBlock, _ words: FrameWords) -> [String] {
        switch block {
        case .heading(let level, let number, let runs):
            let sign = String(repeating: "#", count: min(6, max(1, level) + 1))
            return ["\(sign) \(number.isEmpty ? "" : number + " ")\(inline(runs))"]
        case .paragraph(let runs): return [guarded(inline(runs))]
        case .list(let items): return items.map { "- " + inline($0) }
        case .note(let runs): return ["*\(inline(runs.map(\.plain)))*"]
        case .table(let table): return self.table(table)
        case .chart(let chart):
            var data = chart.data
            data.caption = words.chartData
            return ["*\(escape(chart.caption))*", "*\(escape(chart.alternative))*"] + table(data, sign: "*")
        }
    }

    private static func inline(_ runs: [WrittenRun]) -> String {
        runs.map { run in
            let (text, emphasis) =
                switch run {
                case .text(let text, let emphasis): (text, emphasis)
                case .figure(let figure, let emphasis): (figure.text, emphasis)
                }
            let sign =
                switch emphasis {
                case .plain: ""
                case .bold: "**"
                case .italic: "*"
                }
            // Signs of emphasis must touch words.
            let start = text.prefix { $0 == " " }
            let end = text.dropFirst(start.count).reversed().prefix { $0 == " " }
            let middle = text.dropFirst(start.count).dropLast(end.count)
            if sign.isEmpty || middle.isEmpty { return escape(text) }
            return start + sign + escape(String(middle)) + sign + String(end)
        }.joined().replacing("\n", with: "\\\n")
    }

    private static func escape(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\*_`<[]&|".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// A paragraph that begins like a heading, a list or a quotation, and is none.
    private static func guarded(_ text: String) -> String {
        guard let first = text.first, "#>+-".contains(first) else { return text }
        return "\\" + text
    }

    private static func table(_ table: WrittenTable, sign: String = "**") -> [String] {
        let layout = TableLayout(table)
        var lines = ["| " + layout.headNames.map(inline).joined(separator: " | ") + " |"]
        let numbers = numberColumns(layout)
        lines.append("|" + numbers.map { $0 ? " ---: |" : " --- |" }.joined())
        for row in layout.rows where !row.isHead {
            var cells: [String] = []
            for slot in row.slots {
                switch slot {
                case .cell(let cell):
                    cells.append(inline(cell.runs).replacing("\\\n", with: " "))
                    cells += [String](repeating: "", count: cell.columnSpan - 1)
                case .continued(let columns, _): cells += [String](repeating: "", count: columns)
                case .empty: cells.append("")
                }
            }
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        var blocks = table.caption.isEmpty ? [] : [sign + escape(table.caption) + sign]
        if let note = table.unitNote { blocks.append("*\(escape(note))*") }
        return blocks + [lines.joined(separator: "\n")]
    }

    private static func numberColumns(_ layout: TableLayout) -> [Bool] {
        var isNumber = [Bool](repeating: false, count: layout.columnCount)
        for row in layout.rows where !row.isHead {
            var column = 0
            for slot in row.slots {
                switch slot {
                case .cell(let cell):
                    if cell.isNumber { isNumber[column] = true }
                    column += cell.columnSpan
                case .continued(let columns, _): column += columns
                case .empty: column += 1
                }
            }
        }
        return isNumber
    }
}

extension WrittenRun {
    /// Without its emphasis.
    var plain: WrittenRun {
        switch self {
        case .text(let text, _): .text(text)
        case .figure(let figure, _): .figure(figure)
        }
    }
}
