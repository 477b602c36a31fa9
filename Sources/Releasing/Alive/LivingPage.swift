import Documents

/// The figures of a page: its `data` elements with their attributes.
struct LivingPage: LivingContent {
    let record: BindingRecord
    let spans: [LivingSpan]

    private let bytes: [UInt8]
    private let homes: [(tag: Range<Int>, content: Range<Int>)]

    private static let maximumBytes = 64 << 20
    private static let blocks: Set<String> = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "figcaption"]

    init(_ bytes: [UInt8], name: String) throws {
        guard bytes.count <= Self.maximumBytes else {
            throw DocumentError(name: name, .tooLarge(what: .bytes, limit: Self.maximumBytes))
        }
        self.bytes = bytes
        var scanner = MarkupScanner(bytes)
        var cells = CellCounter()
        var paragraphs: [String] = []
        var open: (binding: FigureBinding, tag: Range<Int>, text: String, paragraph: Int, cell: WrittenPlace.Cell?)?
        var found: [(span: LivingSpan, paragraph: Int)] = []
        var homes: [(tag: Range<Int>, content: Range<Int>)] = []
        var style = OfficeStyle()
        while let token = scanner.next() {
            let element = scanner.name(of: token)
            switch token.kind {
            case .open, .empty:
                switch element {
                case "meta" where scanner.attribute("name", of: token) == HTMLFigure.styleName:
                    let words = scanner.attribute("content", of: token)
                    style = words.flatMap(RecordedStyle.init(words:))?.style ?? style
                case "table": cells.beginTable()
                case "tr": cells.beginRow()
                case "td", "th": cells.beginCell()
                default: break
                }
                if Self.blocks.contains(element) { paragraphs.append("") }
                if element == "data", let binding = HTMLFigure.binding({ scanner.attribute($0, of: token) }) {
                    open = (binding, token.range, "", paragraphs.count, cells.place)
                }
            case .close:
                if element == "table" { cells.endTable() }
                guard element == "data", let figure = open else { continue }
                let place = WrittenPlace(part: "", paragraph: figure.paragraph, cell: figure.cell, words: "")
                let span = LivingSpan(
                    name: FigureBinding.name(of: figure.binding.id), binding: figure.binding, text: figure.text,
                    place: place, canBeRenewed: true)
                found.append((span, figure.paragraph))
                homes.append((figure.tag, figure.tag.upperBound..<token.range.lowerBound))
                open = nil
            case .text:
                let text = MarkupText.decoded(bytes[token.range])
                if let last = paragraphs.indices.last { paragraphs[last] += text }
                open?.text += text
            case .other: break
            }
        }
        spans = found.map { span, paragraph in
            var span = span
            let words = paragraphs.indices.contains(paragraph - 1) ? paragraphs[paragraph - 1] : ""
            span.place.words = WrittenPlace.opening(words)
            return span
        }
        record = BindingRecord(spans.compactMap(\.binding), style: style)
        self.homes = homes
    }

    func rewritten(_ texts: [Int: FigureBinding], record: BindingRecord) throws -> [UInt8] {
        var edits: [ByteEdit] = []
        for (index, binding) in texts {
            var tag = MarkupWriter(capacity: 256)
            HTMLFigure.open(binding, &tag)
            edits.append(ByteEdit(range: homes[index].tag, bytes: tag.bytes))
            edits.append(ByteEdit(range: homes[index].content, bytes: MarkupText.escaped(binding.text.keptTogether)))
        }
        return ByteEdit.apply(edits, to: bytes)
    }
}
