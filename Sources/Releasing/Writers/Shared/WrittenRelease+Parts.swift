extension WrittenRelease {
    /// The blocks with `./.` at the end of the last one, as the decree closes a text in Vietnamese.
    var closedBlocks: [WrittenBlock] {
        guard language == .vi else { return self.blocks }
        var blocks = blocks
        guard let last = blocks.indices.last else { return blocks }
        switch blocks[last] {
        case .paragraph(let runs): blocks[last] = .paragraph(Self.closed(runs))
        case .note(let runs): blocks[last] = .note(Self.closed(runs))
        case .list(var items):
            if let item = items.indices.last { items[item] = Self.closed(items[item]) }
            blocks[last] = .list(items)
        case .heading, .table, .chart: break
        }
        return blocks
    }

    private static func closed(_ runs: [WrittenRun]) -> [WrittenRun] {
        var text = runs.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        if text.hasSuffix("./.") { return runs }
        return runs + [.text(text.hasSuffix(".") ? "/." : "./.")]
    }

    /// All figures, in reading order.
    public var figures: [BoundFigure] {
        blocks.flatMap { block -> [BoundFigure] in
            switch block {
            case .heading(_, _, let runs), .paragraph(let runs), .note(let runs): runs.figures
            case .list(let items): items.flatMap(\.figures)
            case .table(let table): table.figures
            case .chart(let chart): chart.data.figures
            }
        }
    }
}

extension WrittenTable {
    var figures: [BoundFigure] { (head + rows).flatMap { $0 }.flatMap(\.runs.figures) }

    /// How many columns the widest row takes.
    var columnCount: Int {
        max(1, widths.count, (head + rows).map { $0.reduce(0) { $0 + max(1, $1.columnSpan) } }.max() ?? 1)
    }
}
