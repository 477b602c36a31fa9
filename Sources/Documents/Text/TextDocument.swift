/// Reads a text file into a document.
enum TextDocument {
    static func read(_ bytes: [UInt8], name: String) throws -> Document {
        guard !bytes.isEmpty else { throw DocumentError(name: name, .empty) }
        guard bytes.count <= TextLimits.bytes else {
            throw DocumentError(name: name, .tooLarge(what: .bytes, limit: TextLimits.bytes))
        }
        guard let decoded = TextDecoder.decode(bytes) else { throw DocumentError(name: name, .binary) }
        return try read(decoded, name: name)
    }

    static func read(_ decoded: TextDecoder.Decoded, name: String) throws -> Document {
        guard decoded.bytes.count <= ReadableSize.maximumText else { throw ReadableSize.tooMuchText(name) }
        if let table = try CSVDocument.read(decoded, name: name) { return table }
        let text = decoded.bytes
        let start = Letters.starts(text, at: 0, with: "\u{FEFF}") ? 3 : 0
        guard let lines = TextLines.split(text, from: start) else {
            throw DocumentError(name: name, .tooLarge(what: .lines, limit: TextLimits.lines))
        }
        let isMarkdown = TextFormat.isMarkdown(text, lines, name: name)
        var reader = TextReader(text, lines: lines, isMarkdown: isMarkdown, invalid: decoded.invalid)
        reader.read()
        let document = reader.takeBuilder().document(
            name: name, format: isMarkdown ? .markdown : .plainText, text: text, notes: decoded.notes)
        guard !document.blocks.isEmpty else { throw DocumentError(name: name, .noText) }
        return document
    }
}

extension TextDecoder.Decoded {
    /// What a reader of the results should know about the decoding.
    var notes: [DocumentNote] {
        var notes: [DocumentNote] = []
        if let encoding { notes.append(DocumentNote(kind: .decoded(encoding: encoding))) }
        if !invalid.isEmpty { notes.append(DocumentNote(kind: .invalidBytes(count: invalid.count))) }
        return notes
    }
}

extension FlowBuilder {
    /// The document whose `text` the flow's origins refer to.
    consuming func document(
        name: String, format: DocumentFormat, text: [UInt8], notes: [DocumentNote]
    ) -> Document {
        let (origins, strong) = (origins, strong)
        var recovery = StructureRecovery(self)
        let result = recovery.recover()
        return Document(
            name: name, format: format, text: text, flow: result.flow, origins: origins, blocks: result.blocks,
            tables: result.tables, strong: strong, notes: notes)
    }
}
