import Documents

/// The figures of an OpenDocument text: its bookmarks.
struct LivingOpenDocument: LivingContent {
    let record: BindingRecord
    let spans: [LivingSpan]

    private let package: OfficePackage
    private let bytes: [UInt8]
    /// For each span, the texts in it.
    private let nodes: [[Range<Int>]]

    init(_ package: OfficePackage) throws {
        self.package = package
        guard let bytes = try package.markup("content.xml") else {
            throw DocumentError(name: package.name, .damaged(place: "content.xml"))
        }
        self.bytes = bytes
        record =
            try Self.recordRange(package).flatMap { range in
                package.part("meta.xml").flatMap { BindingRecord(json: MarkupText.decoded($0[range]).utf8) }
            } ?? BindingRecord([], style: OfficeStyle())
        var reader = BookmarkReader(bytes)
        reader.read()
        spans = reader.bookmarks.map { bookmark in
            LivingSpan(
                name: String(bookmark.name.prefix { $0 != "." }),
                text: bookmark.text, place: reader.place(bookmark), canBeRenewed: !bookmark.nodes.isEmpty)
        }
        nodes = reader.bookmarks.map(\.nodes)
    }

    /// The place of the record's text in `meta.xml`.
    private static func recordRange(_ package: OfficePackage) throws -> Range<Int>? {
        guard let meta = try package.markup("meta.xml") else { return nil }
        var scanner = MarkupScanner(meta)
        var start: Int?
        while let token = scanner.next() {
            if token.kind == .open, scanner.attribute("meta:name", of: token) == OpenDocumentParts.bindings {
                start = token.range.upperBound
            } else if token.kind == .close, let start {
                return start..<token.range.lowerBound
            }
        }
        return nil
    }

    func rewritten(_ texts: [Int: FigureBinding], record: BindingRecord) throws -> [UInt8] {
        var package = package
        var edits: [ByteEdit] = []
        for (index, binding) in texts {
            for (place, node) in nodes[index].enumerated() {
                let text = place == 0 ? MarkupText.escaped(binding.text.keptTogether) : []
                edits.append(ByteEdit(range: node, bytes: text))
            }
        }
        package.set("content.xml", ByteEdit.apply(edits, to: bytes))
        if let range = try Self.recordRange(package), let meta = package.part("meta.xml") {
            let json = MarkupText.escaped(try record.json())
            package.set("meta.xml", ByteEdit.apply([ByteEdit(range: range, bytes: json)], to: meta))
        }
        return try package.packed()
    }
}

/// Finds bookmarks and the texts inside them.
struct BookmarkReader {
    struct Bookmark {
        var name: String
        var text = ""
        var nodes: [Range<Int>] = []
        var paragraph: Int
        var cell: WrittenPlace.Cell?
    }

    private(set) var bookmarks: [Bookmark] = []
    private var paragraphs: [String] = []
    private var open: [String: Int] = [:]
    private var cells = CellCounter()
    /// Paragraphs that are open; texts between them are only the file's layout.
    private var depth = 0
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
        var scanner = MarkupScanner(bytes)
        while let token = scanner.next() {
            switch token.kind {
            case .open, .empty: begin(scanner.name(of: token), token, scanner)
            case .close:
                switch scanner.name(of: token) {
                case "text:p", "text:h": depth = max(0, depth - 1)
                case "table:table": cells.endTable()
                default: break
                }
            case .text: if depth > 0 { add(MarkupText.decoded(bytes[token.range]), node: token.range) }
            case .other: break
            }
        }
    }

    private mutating func begin(_ name: String, _ token: MarkupScanner.Token, _ scanner: MarkupScanner) {
        let isEmpty = token.kind == .empty
        switch name {
        case "text:p", "text:h":
            paragraphs.append("")
            if !isEmpty { depth += 1 }
        case "table:table": if !isEmpty { cells.beginTable() }
        case "table:table-row": cells.beginRow()
        case "table:table-cell", "table:covered-table-cell": cells.beginCell()
        case "text:s", "text:tab", "text:line-break": add(" ", node: nil)
        case "text:bookmark-start":
            guard let name = scanner.attribute("text:name", of: token), name.hasPrefix("solieu_") else { break }
            open[name] = bookmarks.count
            bookmarks.append(Bookmark(name: name, paragraph: paragraphs.count, cell: cells.place))
        case "text:bookmark-end": if let name = scanner.attribute("text:name", of: token) { open[name] = nil }
        default: break
        }
    }

    private mutating func add(_ text: String, node: Range<Int>?) {
        if let last = paragraphs.indices.last { paragraphs[last] += text }
        for bookmark in open.values {
            bookmarks[bookmark].text += text
            if let node { bookmarks[bookmark].nodes.append(node) }
        }
    }

    func place(_ bookmark: Bookmark) -> WrittenPlace {
        let words = paragraphs.indices.contains(bookmark.paragraph - 1) ? paragraphs[bookmark.paragraph - 1] : ""
        return WrittenPlace(
            part: "content.xml", paragraph: bookmark.paragraph, cell: bookmark.cell, words: WrittenPlace.opening(words))
    }
}
