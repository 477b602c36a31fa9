/// Finds which blocks of a release are headings and how deep they stand.
///
/// A number tells the depth ("I." above "1." above "1.1." above "a)"), whatever level a converter or an
/// author's style gave; the kinds that a document uses are counted from level 2 on, since level 1 is its name.
struct HeadingFinder {
    private let flow: [UInt8]
    private let blocks: [StructureRecovery.Candidate]
    private let form: ReleaseForm

    init(flow: [UInt8], blocks: [StructureRecovery.Candidate]) {
        self.flow = flow
        self.blocks = blocks
        form = ReleaseForm(flow: flow, blocks: blocks)
    }

    /// How a heading's depth is known.
    private enum Depth {
        case name
        case numbered(Numbering.Kind)
        case capitals
        case bold
        case stated(Int)
    }

    /// For each block its level, or nil where it is no heading.
    func headings() -> [Int?] {
        let depths = blocks.indices.map { depth(at: $0) }
        var kinds: Set<Numbering.Kind> = []
        var hasCapitals = false
        for case let depth? in depths {
            switch depth {
            case .numbered(let kind): kinds.insert(kind)
            case .capitals: hasCapitals = true
            case .name, .bold, .stated: break
            }
        }
        let order = kinds.sorted()
        let deepest = max(order.count, hasCapitals ? 1 : 0)
        return depths.map { depth in
            switch depth {
            case nil: nil
            case .name: 1
            case .capitals: 2
            case .numbered(let kind): 2 + (order.firstIndex(of: kind) ?? 0)
            case .bold: 2 + deepest
            case .stated(let level): level
            }
        }
    }

    private func depth(at index: Int) -> Depth? {
        let block = blocks[index]
        switch block.role {
        case .heading(let level): return statedDepth(at: index, level: level)
        case .body: break
        case .listItem, .cell, .caption, .footnote: return nil
        }
        if form.title.contains(index) { return .name }
        guard !form.isFrame(index) else { return nil }
        if let numbering = block.numbering {
            return isNumberedHeading(block, numbering) ? .numbered(numbering.kind) : nil
        }
        return unnumberedDepth(block)
    }

    private func statedDepth(at index: Int, level: Int) -> Depth? {
        let block = blocks[index]
        if form.title.contains(index) { return .name }
        if form.isFrame(index) { return nil }
        // Converters call a paragraph a heading now and then.
        if block.range.count > 200, statesFigure(block.range), Sentence.isClosed(flow, block.range) { return nil }
        return block.numbering.map { .numbered($0.kind) } ?? .stated(max(1, min(9, level)))
    }

    private func isNumberedHeading(_ block: StructureRecovery.Candidate, _ numbering: Numbering) -> Bool {
        let range = block.range
        guard range.count <= 500 else { return false }
        let isEmphatic = block.isStrong || Letters.areCapitals(flow, range)
        let sign = Sentence.lastSign(flow, range)
        if isEmphatic { return !(statesFigure(range) && sign == ".") }
        let title = range.lowerBound + numbering.length..<max(range.upperBound, range.lowerBound + numbering.length)
        guard !title.isEmpty else { return numbering.kind == .part }
        return range.count <= 250 && sign != "." && sign != ";" && sign != "," && !statesFigure(range)
            && !Sentence.beginsInside(flow, title)
    }

    private func unnumberedDepth(_ block: StructureRecovery.Candidate) -> Depth? {
        let range = block.range
        guard range.count <= 300, let first = flow[range].first, first != 0x28 else { return nil }
        let sign = Sentence.lastSign(flow, range)
        guard sign != ".", sign != ";", sign != "," else { return nil }
        if Letters.areCapitals(flow, range) { return .capitals }
        guard !statesFigure(range) else { return nil }
        return block.isStrong ? .bold : opensTasks(range) ? .capitals : nil
    }

    /// "Phương hướng, nhiệm vụ năm 2023" on a line of its own.
    private func opensTasks(_ range: Range<Int>) -> Bool {
        range.count <= 120 && Sentence.lastSign(flow, range) != ":"
            && Self.taskOpenings.contains { Letters.starts(flow, at: range.lowerBound, with: $0) }
    }

    private static let taskOpenings: [StaticString] = [
        "Phương hướng", "Nhiệm vụ", "Mục tiêu, nhiệm vụ", "Kế hoạch năm", "Một số nhiệm vụ",
    ]

    /// Whether there is a number as figures have them: a per cent, a decimal or grouped one, one with a magnitude.
    private func statesFigure(_ range: Range<Int>) -> Bool {
        // The number of the heading itself ("1.1.") is no figure.
        let start = range.lowerBound + (Numbering.parse(flow, range)?.length ?? 0)
        var index = start
        while index < range.upperBound {
            let byte = flow[index]
            if byte == 0x25 { return true }
            if Letters.isDigit(byte), index + 2 < range.upperBound {
                let next = flow[index + 1]
                if next == 0x2E || next == 0x2C, Letters.isDigit(flow[index + 2]) { return true }
                if next == 0x20, Self.magnitudes.contains(where: { Letters.starts(flow, at: index + 2, with: $0) }) {
                    return true
                }
            }
            index += 1
        }
        return false
    }

    private static let magnitudes: [StaticString] = ["tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "USD"]
}
