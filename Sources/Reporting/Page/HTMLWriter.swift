/// Writes HTML. Tags and attributes' names are literals; everything else is escaped.
struct HTMLWriter {
    private var out = ByteWriter()

    var bytes: [UInt8] { out.bytes }

    /// A piece of markup as it stands.
    mutating func markup(_ literal: StaticString) { out.write(literal) }

    /// Markup that was written by another writer, or that ships with the program.
    mutating func markup(_ bytes: [UInt8]) { out.write(bytes) }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Bytes of a document. What isn't valid UTF-8 stands as U+FFFD.
    mutating func text(_ bytes: ArraySlice<UInt8>) { text(String(decoding: bytes, as: UTF8.self)) }

    mutating func text(_ number: Int) { out.write(number) }

    mutating func element(_ open: StaticString, _ text: String, _ close: StaticString) {
        markup(open)
        self.text(text)
        markup(close)
    }

    /// A phrase in both languages, of which the page shows one.
    mutating func both(vi: String, en: String) {
        element(#"<span class="vi" lang="vi">"#, vi, "</span>")
        element(#"<span class="en" lang="en">"#, en, "</span>")
    }

    /// A word that both languages have.
    mutating func both(_ label: (Language) -> String) { both(vi: label(.vi), en: label(.en)) }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for (index, byte) in text.enumerated() {
            let entity: StaticString
            switch byte {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            case 0..<0x20 where byte != 0x09 && byte != 0x0A: entity = "\u{FFFD}"
            default: continue
            }
            out.write(text[runStart..<index])
            out.write(entity)
            runStart = index + 1
        }
        out.write(text[runStart...])
    }
}
