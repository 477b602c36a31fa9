/// Settles what each block of a flow is: joins sentences that a page break cut, tells headings from
/// paragraphs by their number, their letters and their place, and finds the captions of tables.
///
/// Works on the finished flow, so that every format goes through the same decisions.
struct StructureRecovery {
    private var flow: [UInt8]
    private var strong: [Range<Int>]
    private var tables: [Table]
    private var blocks: [Candidate]

    /// A block with what can be seen of it.
    struct Candidate {
        var role: DraftBlock.Role
        var range: Range<Int>
        var page: Int?
        /// Whether all of it is bold.
        var isStrong = false
        /// Whether it begins with a sign of a list, which its range doesn't include.
        var isMarked = false
        var numbering: Numbering?

        /// Whether nothing but its words tells what it is.
        var isBody: Bool { role == .body && !isMarked }
    }

    struct Result {
        var flow: [UInt8]
        var blocks: [Block]
        var tables: [Table]
    }

    init(_ builder: consuming FlowBuilder) {
        strong = builder.strong
        tables = builder.tables
        blocks = builder.blocks.map { Candidate(role: $0.role, range: $0.range, page: $0.page) }
        // Taken and not copied: the flow is as large as the file.
        flow = builder.takeFlow()
    }

    mutating func recover() -> Result {
        blocks = blocks.filter { isCell($0) || hasWords($0.range) }
        readBeginnings()
        joinBrokenSentences()
        let headings = HeadingFinder(flow: flow, blocks: blocks).headings()
        findCaptions()
        var settled: [Block] = []
        settled.reserveCapacity(blocks.count)
        for (block, level) in zip(blocks, headings) {
            settled.append(Block(kind: kind(of: block, headingLevel: level), range: block.range, page: block.page))
        }
        return Result(flow: flow, blocks: settled, tables: tables)
    }

    private func kind(of block: Candidate, headingLevel: Int?) -> Block.Kind {
        switch block.role {
        case .cell(let table, let cell): .cell(table: table, cell: cell)
        case .caption(let table): .caption(table: table)
        case .footnote: .footnote
        case .listItem(let depth): .listItem(depth: depth)
        case .body, .heading: if let headingLevel { .heading(level: headingLevel) } else { .paragraph }
        }
    }

    private func isCell(_ block: Candidate) -> Bool {
        if case .cell = block.role { true } else { false }
    }

    /// Whether there is a letter or a digit; rules drawn with dashes or stars have none.
    private func hasWords(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = flow[index]
            if byte < 0x80 {
                if Letters.isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) { return true }
                index += 1
            } else {
                guard let scalar = Letters.scalar(in: flow, at: index) else { return false }
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
                index += Letters.width(of: byte)
            }
        }
        return false
    }

    // MARK: Beginnings

    private mutating func readBeginnings() {
        var run = 0
        for index in blocks.indices {
            stripListSigns(at: index)
            let range = blocks[index].range
            while run < strong.count, strong[run].upperBound <= range.lowerBound { run += 1 }
            blocks[index].isStrong =
                run < strong.count && strong[run].lowerBound <= range.lowerBound
                && strong[run].upperBound >= range.upperBound
            if !blocks[index].isMarked, !isCell(blocks[index]) {
                blocks[index].numbering = Numbering.parse(flow, range)
            }
        }
    }

    private mutating func stripListSigns(at index: Int) {
        var hinted: Int?
        switch blocks[index].role {
        case .body, .heading: break
        case .listItem(let depth):
            hinted = depth
            blocks[index].isMarked = true
        case .cell, .caption, .footnote: return
        }
        var depth = hinted
        while let marker = ListMarker.parse(flow, blocks[index].range) {
            blocks[index].isMarked = true
            blocks[index].range = blocks[index].range.lowerBound + marker.length..<blocks[index].range.upperBound
            depth = marker.depth ?? depth ?? 1
        }
        if blocks[index].isMarked, !isHeading(blocks[index].role) { blocks[index].role = .listItem(depth: depth ?? 1) }
    }

    private func isHeading(_ role: DraftBlock.Role) -> Bool {
        if case .heading = role { true } else { false }
    }

    // MARK: Broken sentences

    private mutating func joinBrokenSentences() {
        var kept: [Candidate] = []
        kept.reserveCapacity(blocks.count)
        for block in blocks {
            if let last = kept.last, isContinued(last, by: block) {
                kept[kept.count - 1].range = last.range.lowerBound..<block.range.upperBound
                // All that stands between is what was dropped; the blocks' own separator becomes the space.
                if last.range.upperBound < block.range.lowerBound { flow[last.range.upperBound] = 0x20 }
            } else {
                kept.append(block)
            }
        }
        blocks = kept
    }

    private func isContinued(_ last: Candidate, by next: Candidate) -> Bool {
        guard next.isBody || isHeading(last.role) && last.role == next.role && !next.isMarked,
            last.range.upperBound + 1 == next.range.lowerBound
        else { return false }
        switch last.role {
        case .body, .listItem, .heading: break
        case .cell, .caption, .footnote: return false
        }
        if isHeading(last.role), last.role != next.role { return false }
        if last.isStrong != next.isStrong, last.isStrong { return false }
        if isBarePart(last) { return next.numbering == nil && (next.isStrong || isCapitals(next.range)) }
        guard next.numbering == nil, !Sentence.isClosed(flow, last.range) else { return false }
        if Sentence.beginsInside(flow, next.range) { return !isCapitals(last.range) }
        // A figure that goes on the sentence: only behind running text, and not behind ";".
        guard let first = flow[next.range].first, Letters.isDigit(first), last.range.count >= 60 else { return false }
        return Sentence.lastSign(flow, last.range) != ";" && !isCapitals(last.range)
    }

    /// "Phần thứ nhất" alone on its line: its title follows.
    private func isBarePart(_ block: Candidate) -> Bool {
        block.numbering.map { $0.kind == .part && $0.length == block.range.count } ?? false
    }

    private func isCapitals(_ range: Range<Int>) -> Bool {
        range.count <= 400 && Letters.areCapitals(flow, range)
    }

    // MARK: Captions

    /// The blocks right above a table that name it or give its unit become its captions.
    private mutating func findCaptions() {
        guard !tables.isEmpty else { return }
        var captions = [[Range<Int>]](repeating: [], count: tables.count)
        var seen = -1
        for index in blocks.indices {
            switch blocks[index].role {
            case .caption(let table) where table < captions.count:
                captions[table].append(blocks[index].range)
            case .cell(let table, _) where table > seen:
                seen = table
                captions[table] += claimCaptions(above: index, table: table)
            default: break
            }
        }
        for index in tables.indices {
            tables[index].captions = captions[index].sorted { $0.lowerBound < $1.lowerBound }
        }
    }

    private mutating func claimCaptions(above index: Int, table: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var sawUnit = false
        for above in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            let block = blocks[above]
            guard block.role == .body || isHeading(block.role), block.range.count <= 400 else { break }
            let isUnit = Caption.isUnit(flow, block.range)
            guard isUnit || Caption.isTitle(flow, block.range) else { break }
            if isUnit, sawUnit { break }
            sawUnit = sawUnit || isUnit
            blocks[above].role = .caption(table: table)
            found.append(block.range)
            if !isUnit { break }
        }
        return found
    }
}
