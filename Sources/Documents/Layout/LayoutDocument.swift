/// Makes a document of laid-out pages.
enum LayoutDocument {
    /// The largest sheets that people print have a fifth of this.
    static let maximumWords = 20_000

    static func read(
        _ pages: [LayoutPage], name: String, format: DocumentFormat, notes: [DocumentNote] = []
    ) throws -> Document {
        guard pages.allSatisfy({ $0.words.count <= maximumWords }) else {
            throw DocumentError(name: name, .tooLarge(what: .wordsOnAPage, limit: maximumWords))
        }
        var pages = pages
        var notes = notes
        // Fonts of the 1990s leave Latin-1 letters in a PDF file's text.
        let sample = Array(pages.lazy.flatMap(\.words).prefix(4000).map(\.text).joined(separator: " ").utf8)
        if let font = TextDecoder.disguise(of: sample) {
            for page in pages.indices {
                for word in pages[page].words.indices {
                    let text = Array(pages[page].words[word].text.utf8)
                    pages[page].words[word].text = String(decoding: font.decode(text), as: UTF8.self)
                }
            }
            notes.append(DocumentNote(kind: .decoded(encoding: font == .vni ? "VNI" : "TCVN3")))
        }
        var reader = LayoutReader(pages)
        var builder = FlowBuilder(capacity: 1 << 14, tracksOrigins: false)
        builder.append(reader.read())
        return try builder.documentOfOwnText(name: name, format: format, notes: notes)
    }
}
