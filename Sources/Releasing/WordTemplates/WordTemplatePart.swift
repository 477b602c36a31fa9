/// One part of a template with the tags in its paragraphs.
struct WordTemplatePart: Sendable {
    struct PlacedTag: Sendable {
        var tag: WordTemplate.Tag
        /// The texts that it stands in, in order, and what of each it takes.
        var pieces: [(node: Int, range: Range<Int>)]
    }

    let name: String
    let text: WordText
    private(set) var tags: [PlacedTag] = []
    private(set) var faults: [WordTemplateFault] = []

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        text = WordText(bytes)
        for index in text.paragraphs.indices { findTags(inParagraph: index) }
    }

    // MARK: Finding

    /// A paragraph's letters one after the other, whatever runs they stand in.
    private struct Letters {
        var bytes: [UInt8] = []
        /// For each byte, its text and the place there.
        var origins: [(node: Int, range: Range<Int>)] = []
    }

    private func letters(_ nodes: [Int]) -> Letters {
        var letters = Letters()
        for node in nodes {
            MarkupText.forEachLetter(text.bytes[text.nodes[node].content]) { byte, range in
                letters.bytes.append(byte)
                letters.origins.append((node, range))
            }
        }
        return letters
    }

    private mutating func findTags(inParagraph index: Int) {
        let nodes = text.paragraphs[index].nodes
        guard nodes.contains(where: { text.bytes[text.nodes[$0].content].contains { $0 == 0x7B || $0 == 0x7D } }) else {
            return
        }
        let letters = letters(nodes)
        let bytes = letters.bytes
        let place = text.place(ofParagraph: index, part: name)
        var start: Int?
        var position = 0
        while position + 1 < bytes.count {
            if bytes[position] == 0x7B, bytes[position + 1] == 0x7B {
                if let start { fault(bytes[(start + 2)..<position], .unclosed, place) }
                start = position
                position += 2
            } else if bytes[position] == 0x7D, bytes[position + 1] == 0x7D {
                position += 2
                if let open = start {
                    add(letters, open..<position, place)
                    start = nil
                } else {
                    fault([], .unopened, place)
                }
            } else {
                position += 1
            }
        }
        if let start { fault(bytes[(start + 2)...], .unclosed, place) }
    }

    private mutating func fault(_ tag: ArraySlice<UInt8>, _ problem: WordTemplateFault.Problem, _ place: WrittenPlace) {
        let words = String(decoding: tag, as: UTF8.self).withPlainSpaces
        faults.append(WordTemplateFault(tag: String(words.prefix(60)), problem: problem, place: place))
    }

    private mutating func add(_ letters: Letters, _ range: Range<Int>, _ place: WrittenPlace) {
        let inside = letters.bytes[(range.lowerBound + 2)..<(range.upperBound - 2)]
        let words = String(decoding: inside, as: UTF8.self).withPlainSpaces
        guard !words.isEmpty else { return fault([], .empty, place) }
        var pieces: [(node: Int, range: Range<Int>)] = []
        for origin in letters.origins[range] {
            if let last = pieces.last, last.node == origin.node {
                pieces[pieces.count - 1].range = last.range.lowerBound..<origin.range.upperBound
            } else {
                pieces.append(origin)
            }
        }
        let before = String(decoding: letters.bytes[..<range.lowerBound].suffix(200), as: UTF8.self)
        tags.append(PlacedTag(tag: .init(text: words, before: before, place: place), pieces: pieces))
    }

    // MARK: Filling

    /// The part with the tags' places taken by what is given for each.
    func filled(_ contents: [[WrittenRun]], with ink: inout WordInk) -> [UInt8] {
        var edits: [ByteEdit] = []
        var touched: Set<Int> = []
        for (tag, runs) in zip(tags, contents) {
            guard let first = tag.pieces.first else { continue }
            let format = Array(text.bytes[text.runs[text.nodes[first.node].run].format])
            ink.xml = MarkupWriter()
            ink.runs(runs, format: format)
            for piece in tag.pieces {
                let isFirst = piece.node == first.node
                edits.append(edit(piece, isFirst ? ink.xml.bytes : [], format: format, isFirst: isFirst, &touched))
            }
        }
        for node in touched {
            if let edit = keepingSpaces(text.nodes[node]) { edits.append(edit) }
        }
        return ByteEdit.apply(edits, to: text.bytes)
    }

    private func edit(
        _ piece: (node: Int, range: Range<Int>), _ runs: [UInt8], format: [UInt8], isFirst: Bool,
        _ touched: inout Set<Int>
    ) -> ByteEdit {
        let node = text.nodes[piece.node]
        let run = text.runs[node.run]
        if piece.range == node.content, run.isPlain, run.nodes == [piece.node] {
            // Nothing else stands in the run.
            return ByteEdit(range: run.range, bytes: runs)
        }
        touched.insert(piece.node)
        guard isFirst else { return ByteEdit(range: piece.range, bytes: []) }
        // The run is cut in two, and what the tag gives stands between.
        var cut = Array("</w:t></w:r>".utf8) + runs + Array("<w:r>".utf8)
        if !format.isEmpty { cut += Array("<w:rPr>".utf8) + format + Array("</w:rPr>".utf8) }
        return ByteEdit(range: piece.range, bytes: cut + Array("<w:t xml:space=\"preserve\">".utf8))
    }

    /// Spaces at the edge of a text count only where its element says so.
    private func keepingSpaces(_ node: WordText.Node) -> ByteEdit? {
        let tag = text.bytes[node.tag]
        guard tag.firstRange(of: Array("xml:space".utf8)) == nil else { return nil }
        let place = node.tag.lowerBound + "<w:t".utf8.count
        return ByteEdit(range: place..<place, bytes: Array(" xml:space=\"preserve\"".utf8))
    }
}
