/// The texts of a Word part with the places of all that holds them: what is needed to change words in a file and
/// nothing else.
struct WordText {
    struct Node {
        /// The text inside its `w:t`.
        var content: Range<Int>
        /// The start tag of its `w:t`.
        var tag: Range<Int>
        var run: Int
        var paragraph: Int
    }

    struct Run {
        var range: Range<Int>
        /// The inside of its `w:rPr`.
        var format: Range<Int>
        var nodes: [Int] = []
        /// Whether it holds nothing but texts.
        var isPlain = true
    }

    struct Paragraph {
        var cell: WrittenPlace.Cell?
        var nodes: [Int] = []
    }

    /// A content control or a bookmark.
    struct Span {
        var name: String
        var isControl: Bool
        var nodes: [Int] = []
        var paragraph: Int
        /// Word shows its own words where a control is empty.
        var isPlaceholder = false
    }

    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    private(set) var runs: [Run] = []
    private(set) var paragraphs: [Paragraph] = []
    private(set) var spans: [Span] = []
    /// The highest number that a control or a bookmark has, leaving out those that Word draws by lot.
    private(set) var highestNumber = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        read()
    }

    func text(of nodes: [Int]) -> String { nodes.map { MarkupText.decoded(bytes[self.nodes[$0].content]) }.joined() }

    func place(ofParagraph index: Int, part: String) -> WrittenPlace {
        guard paragraphs.indices.contains(index) else {
            return WrittenPlace(part: part, paragraph: index + 1, cell: nil, words: "")
        }
        let paragraph = paragraphs[index]
        return WrittenPlace(
            part: part, paragraph: index + 1, cell: paragraph.cell,
            words: WrittenPlace.opening(text(of: paragraph.nodes)))
    }

    // MARK: Reading

    /// What is open while the part is gone through.
    private struct State {
        var paragraphs: [Int] = []
        /// With how many paragraphs are open around each: a text box holds paragraphs inside a run.
        var runs: [(run: Int, depth: Int)] = []
        var controls: [Int] = []
        var bookmarks: [String: Int] = [:]
        var cells = CellCounter()
        /// Inside what was moved away.
        var moved = 0
        var text: MarkupScanner.Token?
        var properties: Int?
        var isInControlProperties = false

        /// The run that is open in the innermost paragraph.
        var run: Int? { runs.last.flatMap { $0.depth == paragraphs.count ? $0.run : nil } }
    }

    private mutating func read() {
        var scanner = MarkupScanner(bytes)
        var state = State()
        while let token = scanner.next() {
            switch token.kind {
            case .open, .empty: begin(scanner.name(of: token), token, scanner, &state)
            case .close: end(scanner.name(of: token), token, &state)
            case .text, .other: break
            }
        }
    }

    private mutating func begin(
        _ name: String, _ token: MarkupScanner.Token, _ scanner: MarkupScanner, _ state: inout State
    ) {
        let isEmpty = token.kind == .empty
        switch name {
        case "w:tbl" where !isEmpty: state.cells.beginTable()
        case "w:tr": state.cells.beginRow()
        case "w:tc": state.cells.beginCell()
        case "w:p":
            paragraphs.append(Paragraph(cell: state.cells.place))
            if !isEmpty { state.paragraphs.append(paragraphs.count - 1) }
        case "w:r" where !isEmpty:
            runs.append(Run(range: token.range, format: token.range.upperBound..<token.range.upperBound))
            state.runs.append((runs.count - 1, state.paragraphs.count))
        case "w:rPr" where !isEmpty: state.properties = token.range.upperBound
        case "w:t":
            if isEmpty { addNode(content: token.range.upperBound..<token.range.upperBound, tag: token.range, state) }
            state.text = isEmpty ? nil : token
        case "w:moveFrom" where !isEmpty: state.moved += 1
        case "w:sdt" where !isEmpty:
            spans.append(Span(name: "", isControl: true, paragraph: state.paragraphs.last ?? paragraphs.count))
            state.controls.append(spans.count - 1)
        case "w:sdtPr": state.isInControlProperties = !isEmpty
        case "w:tag" where state.isInControlProperties:
            if let control = state.controls.last { spans[control].name = scanner.attribute("w:val", of: token) ?? "" }
        case "w:showingPlcHdr" where state.isInControlProperties:
            if let control = state.controls.last { spans[control].isPlaceholder = true }
        case "w:id" where state.isInControlProperties: note(scanner.attribute("w:val", of: token))
        case "w:bookmarkStart":
            let id = scanner.attribute("w:id", of: token)
            note(id)
            guard let id, let name = scanner.attribute("w:name", of: token) else { break }
            spans.append(Span(name: name, isControl: false, paragraph: state.paragraphs.last ?? paragraphs.count))
            state.bookmarks[id] = spans.count - 1
        case "w:bookmarkEnd": if let id = scanner.attribute("w:id", of: token) { state.bookmarks[id] = nil }
        default:
            if state.properties == nil, let run = state.run { runs[run].isPlain = false }
        }
    }

    private mutating func end(_ name: String, _ token: MarkupScanner.Token, _ state: inout State) {
        switch name {
        case "w:tbl": state.cells.endTable()
        case "w:p": _ = state.paragraphs.popLast()
        case "w:r":
            guard let run = state.runs.popLast()?.run else { break }
            runs[run].range = runs[run].range.lowerBound..<token.range.upperBound
        case "w:rPr":
            if let start = state.properties, let run = state.run { runs[run].format = start..<token.range.lowerBound }
            state.properties = nil
        case "w:t":
            if let tag = state.text {
                addNode(content: tag.range.upperBound..<token.range.lowerBound, tag: tag.range, state)
            }
            state.text = nil
        case "w:moveFrom": state.moved = max(0, state.moved - 1)
        case "w:sdt": _ = state.controls.popLast()
        case "w:sdtPr": state.isInControlProperties = false
        default: break
        }
    }

    private mutating func addNode(content: Range<Int>, tag: Range<Int>, _ state: State) {
        guard state.moved == 0, let paragraph = state.paragraphs.last, let run = state.run else { return }
        let index = nodes.count
        nodes.append(Node(content: content, tag: tag, run: run, paragraph: paragraph))
        runs[run].nodes.append(index)
        paragraphs[paragraph].nodes.append(index)
        for span in state.controls { spans[span].nodes.append(index) }
        for span in state.bookmarks.values { spans[span].nodes.append(index) }
    }

    private mutating func note(_ number: String?) {
        guard let number = number.flatMap({ Int($0) }), number < 1_000_000_000 else { return }
        highestNumber = max(highestNumber, number)
    }
}
