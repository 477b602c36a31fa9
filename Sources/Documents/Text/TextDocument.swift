/// Reads a text file into a document.
enum TextDocument {
    static func read(_ bytes: [UInt8], name: String) throws -> Document {
        guard !bytes.isEmpty else { throw DocumentError(name: name, .empty) }
        guard bytes.count <= TextLimits.bytes else {
            throw DocumentError(name: name, .tooLarge(what: .bytes, limit: TextLimits.bytes))
        }
        let invalid = UTF8Check.invalidRanges(in: bytes)
        var notes: [DocumentNote] = []
        if !invalid.isEmpty { notes.append(DocumentNote(kind: .invalidBytes(count: invalid.count))) }
        let start = Letters.starts(bytes, at: 0, with: "\u{FEFF}") ? 3 : 0
        guard let lines = TextLines.split(bytes, from: start) else {
            throw DocumentError(name: name, .tooLarge(what: .lines, limit: TextLimits.lines))
        }
        let isMarkdown = TextFormat.isMarkdown(bytes, lines, name: name)
        var reader = TextReader(bytes, lines: lines, isMarkdown: isMarkdown, invalid: invalid)
        reader.read()
        let document = reader.takeBuilder().document(
            name: name, format: isMarkdown ? .markdown : .plainText, text: bytes, notes: notes)
        guard !document.blocks.isEmpty else { throw DocumentError(name: name, .noText) }
        return document
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
