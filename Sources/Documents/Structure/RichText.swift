/// Text as a word processor holds it: letters with bold stretches. A line feed is a line break inside the paragraph.
struct RichText {
    private(set) var bytes: [UInt8] = []
    /// Ascending ranges of `bytes`.
    private(set) var strong: [Range<Int>] = []

    var isEmpty: Bool { bytes.isEmpty }

    init() {}

    init(_ text: String, isStrong: Bool = false) { append(text.utf8, isStrong: isStrong) }

    mutating func append(_ text: some Sequence<UInt8>, isStrong: Bool) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        guard isStrong, bytes.count > start else { return }
        if let last = strong.last, last.upperBound == start {
            strong[strong.count - 1] = last.lowerBound..<bytes.count
        } else {
            strong.append(start..<bytes.count)
        }
    }

    /// The same text, all bold.
    var emphasised: RichText {
        var text = self
        text.strong = bytes.isEmpty ? [] : [0..<bytes.count]
        return text
    }

    /// A part of the text.
    func part(_ range: Range<Int>) -> RichText {
        var part = RichText()
        part.bytes = Array(bytes[range])
        for stretch in strong where stretch.overlaps(range) {
            let inside = stretch.clamped(to: range)
            part.strong.append(inside.lowerBound - range.lowerBound..<inside.upperBound - range.lowerBound)
        }
        return part
    }

    mutating func append(_ other: RichText) {
        let shift = bytes.count
        bytes += other.bytes
        strong += other.strong.map { $0.lowerBound + shift..<$0.upperBound + shift }
    }
}

/// A paragraph as a format gives it.
struct RichParagraph {
    /// A document with more of them isn't one that people wrote.
    static let maximumCount = 300_000

    var text: RichText
    var role: DraftBlock.Role = .body
    var page: Int?
}

/// What a format's reader hands over, in reading order.
enum RichElement {
    case paragraph(RichParagraph)
    /// The captions stand in the document where the table stands, and are known to be its own.
    case table(TableGrid<[RichParagraph]>, captions: [RichText] = [], page: Int? = nil)
}

extension RichElement {
    /// The element's paragraphs; of a table inside a cell those of its cells.
    var paragraphs: [RichParagraph] {
        switch self {
        case .paragraph(let paragraph): [paragraph]
        case .table(let grid, _, _): grid.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.flatMap(\.content)
        }
    }

    /// The element without page numbers, where a format doesn't really know them.
    var withoutPages: RichElement {
        switch self {
        case .paragraph(var paragraph):
            paragraph.page = nil
            return .paragraph(paragraph)
        case .table(var grid, let captions, _):
            for index in grid.cells.indices {
                for place in grid.cells[index].content.indices { grid.cells[index].content[place].page = nil }
            }
            return .table(grid, captions: captions)
        }
    }
}

extension FlowBuilder {
    mutating func append(_ elements: [RichElement]) {
        for element in elements {
            switch element {
            case .paragraph(let paragraph): append(paragraph)
            case .table(let grid, let captions, let page): append(grid, captions: captions, page: page)
            }
        }
    }

    private mutating func append(_ grid: TableGrid<[RichParagraph]>, captions: [RichText], page: Int?) {
        if LayoutTable.isLayout(grid) {
            for paragraph in LayoutTable.paragraphs(of: grid) { append(paragraph) }
            return
        }
        for caption in captions {
            append(RichParagraph(text: caption, role: .caption(table: tables.count), page: page))
        }
        append(grid, page: page) { builder, paragraphs in
            for (index, paragraph) in paragraphs.enumerated() {
                if index > 0 { builder.appendSpace(origin: 0) }
                builder.append(paragraph.text, 0..<paragraph.text.bytes.count)
            }
        }
    }

    /// A paragraph's lines are blocks of their own; a sentence that goes on over a line break is joined later.
    private mutating func append(_ paragraph: RichParagraph) {
        let bytes = paragraph.text.bytes
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            beginBlock()
            append(paragraph.text, start..<end)
            endBlock(paragraph.role, page: paragraph.page)
            start = end + 1
        }
    }

    private mutating func append(_ text: RichText, _ range: Range<Int>) {
        var position = range.lowerBound
        for stretch in text.strong where stretch.overlaps(range) {
            let part = stretch.clamped(to: range)
            append(text.bytes, position..<part.lowerBound)
            isStrong = true
            append(text.bytes, part)
            isStrong = false
            position = part.upperBound
        }
        append(text.bytes, position..<range.upperBound)
    }

    /// The document whose `text` is its flow, with tabs between the cells of a row.
    consuming func documentOfOwnText(
        name: String, format: DocumentFormat, notes: [DocumentNote] = []
    ) throws -> Document {
        guard !isOverfull else { throw ReadableSize.tooMuchText(name) }
        var document = self.document(name: name, format: format, text: [], notes: notes)
        guard !document.blocks.isEmpty else { throw DocumentError(name: name, .noText) }
        document.text = document.flow
        for table in document.tables {
            for (left, right) in zip(table.cells, table.cells.dropFirst()) where left.row == right.row {
                if left.range.upperBound < right.range.lowerBound { document.text[left.range.upperBound] = 0x09 }
            }
        }
        return document
    }
}
