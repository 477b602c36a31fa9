/// Writes a document's flow: text in form NFC, runs of white space as one space, blocks on lines of their own.
///
/// A reader of a format opens a block, appends its text in as many parts as it comes in, and closes it.
/// What the format says of the block is only a hint; `StructureRecovery` settles its kind.
struct FlowBuilder {
    private(set) var flow: [UInt8] = []
    private(set) var origins = OriginMap()
    var blocks: [DraftBlock] = []
    var tables: [Table] = []
    private(set) var strong: [Range<Int>] = []

    /// Whether what is appended next is bold.
    var isStrong = false {
        didSet { if !isStrong { closeStrong() } }
    }

    /// Whether the bytes that are appended are those of `Document.text`, so that their offsets are worth noting.
    private let tracksOrigins: Bool
    private var blockStart = 0
    /// Where white space was met after the block's text: its offset in the source.
    private var pendingSpace: Int?
    private var strongStart: Int?
    private let classes = ByteClass.table
    /// Whether there was more than a document may hold; what came after is left out, and the document is refused.
    private(set) var isOverfull = false

    init(capacity: Int, tracksOrigins: Bool) {
        flow.reserveCapacity(capacity)
        self.tracksOrigins = tracksOrigins
    }

    // MARK: Blocks

    mutating func beginBlock() {
        if !flow.isEmpty { flow.append(0x0A) }
        blockStart = flow.count
        pendingSpace = nil
    }

    /// Closes the block; a block without text leaves nothing behind.
    mutating func endBlock(_ role: DraftBlock.Role, page: Int? = nil) {
        let range = closeText()
        if range.isEmpty {
            if flow.last == 0x0A { flow.removeLast() }
            return
        }
        blocks.append(DraftBlock(role: role, range: range, page: page))
    }

    /// Closes the text of a table's cell, which may be empty, and gives its range.
    mutating func endCell(table: Int, cell: Int, page: Int? = nil) -> Range<Int> {
        var range = closeText()
        if range.isEmpty, tracksOrigins, flow.last == 0x0A {
            // Nothing of the source stands for an empty cell. Elsewhere its line end becomes a tab of the text.
            flow.removeLast()
            range = flow.count..<flow.count
        }
        if !range.isEmpty { blocks.append(DraftBlock(role: .cell(table: table, cell: cell), range: range, page: page)) }
        return range
    }

    private mutating func closeText() -> Range<Int> {
        closeStrong()
        pendingSpace = nil
        return blockStart..<flow.count
    }

    private mutating func closeStrong() {
        guard let start = strongStart else { return }
        strongStart = nil
        guard start < flow.count else { return }
        if let last = strong.last, last.upperBound >= blockStart,
            flow[last.upperBound..<start].allSatisfy({ $0 == 0x20 })
        {
            strong[strong.count - 1] = last.lowerBound..<flow.count
        } else {
            strong.append(start..<flow.count)
        }
    }

    /// The finished flow, which the builder doesn't keep.
    mutating func takeFlow() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &flow)
        return taken
    }

    // MARK: Text

    /// White space at `origin`: one space before the next text of the block, none at its edges.
    @inline(__always)
    mutating func appendSpace(origin: Int) {
        if pendingSpace == nil, flow.count > blockStart { pendingSpace = origin }
    }

    /// Valid UTF-8 of `source`.
    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        guard flow.count <= ReadableSize.maximumText else {
            isOverfull = true
            return
        }
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            let start = index
            index = endOfPlainRun(source, from: index, to: end)
            if index > start { appendPlain(source, start..<index) }
            if index < end { index = appendSpecial(source, at: index, end: end) }
        }
    }

    /// One letter that stands for the bytes `range` of the source: an entity, a byte that isn't UTF-8.
    mutating func append(_ scalar: Unicode.Scalar, for range: Range<Int>) {
        guard !scalar.properties.isWhitespace else { return appendSpace(origin: range.lowerBound) }
        openText()
        let start = flow.count
        flow.append(scalar)
        noteReplacement(start..<flow.count, for: range)
    }

    /// From `index` on, the bytes that stand in the flow as they are: no markup of white space, no marks to
    /// compose. Single spaces between such bytes are among them.
    @inline(__always)
    private func endOfPlainRun(_ source: [UInt8], from start: Int, to end: Int) -> Int {
        precondition(start >= 0 && end <= source.count)
        return source.withUnsafeBufferPointer { source in
            classes.withUnsafeBufferPointer { classes in
                var index = start
                while index < end {
                    let kind = classes[Int(source[index])]
                    if kind == ByteClass.plain {
                        index += 1
                    } else if kind == ByteClass.space, index > start, index + 1 < end,
                        classes[Int(source[index + 1])] == ByteClass.plain
                    {
                        index += 2
                    } else {
                        break
                    }
                }
                return index
            }
        }
    }

    private mutating func appendPlain(_ source: [UInt8], _ range: Range<Int>) {
        openText()
        if tracksOrigins { origins.note(flow: flow.count, text: range.lowerBound) }
        flow.append(contentsOf: source[range])
    }

    /// Writes the space that is due, and notes where bold begins.
    private mutating func openText() {
        if let origin = pendingSpace {
            pendingSpace = nil
            if tracksOrigins { origins.note(flow: flow.count, text: origin) }
            flow.append(0x20)
        }
        if isStrong, strongStart == nil { strongStart = flow.count }
    }

    /// Deals with the byte at `index`, which isn't plain, and gives where to go on.
    private mutating func appendSpecial(_ source: [UInt8], at index: Int, end: Int) -> Int {
        let width = max(1, Letters.width(of: source[index]))
        let next = min(end, index + width)
        if width == 2, next == index + 2, Composition.isMark(source[index], source[index + 1]) {
            return appendMarks(source, at: index, end: end)
        }
        switch ByteClass.spacing(of: Letters.scalar(in: source, at: index)) {
        case .space: appendSpace(origin: index)
        case .nothing: break
        case .text: appendPlain(source, index..<next)
        }
        return next
    }

    /// Composes the letter just written with the marks from `index` on.
    private mutating func appendMarks(_ source: [UInt8], at index: Int, end: Int) -> Int {
        var marks: [Unicode.Scalar] = []
        var next = index
        while next + 1 < end, Composition.isMark(source[next], source[next + 1]),
            let mark = Letters.scalar(in: source, at: next)
        {
            marks.append(mark)
            next += 2
        }
        guard pendingSpace == nil, flow.count > blockStart,
            let base = Letters.scalar(in: flow, endingAt: flow.count)
        else {
            appendPlain(source, index..<next)
            return next
        }
        let start = flow.count - (UTF8.encode(base)?.count ?? 1)
        let origin = tracksOrigins ? origins.textOffset(of: start) : 0
        flow.removeLast(flow.count - start)
        for scalar in Composition.compose(base, marks) { flow.append(scalar) }
        noteReplacement(start..<flow.count, for: origin..<next)
        return next
    }

    /// The first byte leads to the first that it stands for and the last to the last, so that a range around
    /// the letter leads to all of what it stands for.
    private mutating func noteReplacement(_ range: Range<Int>, for origin: Range<Int>) {
        guard tracksOrigins else { return }
        origins.note(flow: range.lowerBound, text: origin.lowerBound)
        for offset in range.dropFirst() {
            let inside = origin.lowerBound + offset - range.lowerBound
            origins.note(
                flow: offset,
                text: offset == range.upperBound - 1 ? origin.upperBound - 1 : min(inside, origin.upperBound - 1))
        }
    }
}

/// A block before its kind is settled.
struct DraftBlock {
    enum Role: Equatable {
        /// Running text, of which nothing more is known.
        case body
        /// The format says that it is a heading of this level.
        case heading(level: Int)
        /// The format says that it is an item of a list.
        case listItem(depth: Int)
        case cell(table: Int, cell: Int)
        case caption(table: Int)
        case footnote
    }

    var role: Role
    /// Bytes of the flow.
    var range: Range<Int>
    var page: Int?
}
