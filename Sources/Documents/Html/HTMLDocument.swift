import CLibXML2

/// Reads HTML pages.
enum HTMLDocument {
    static let maximumBytes = 64 << 20
    /// The parser's tree takes a hundred times a tag's own length.
    static let maximumTags = 1_000_000
    /// As deep as libxml2 goes.
    private static let parserDepth = 256

    static func read(_ bytes: [UInt8], name: String) throws -> Document {
        guard bytes.count <= maximumBytes else {
            throw DocumentError(name: name, .tooLarge(what: .bytes, limit: maximumBytes))
        }
        guard bytes.count(where: { $0 == 0x3C }) <= maximumTags else {
            throw DocumentError(name: name, .tooLarge(what: .tags, limit: maximumTags))
        }
        guard let decoded = decode(bytes) else { throw DocumentError(name: name, .binary) }
        var reader = HTMLReader(documentName: name)
        try withTree(decoded.bytes, name: name) { try reader.read($0) }
        var builder = FlowBuilder(capacity: decoded.bytes.count / 2, tracksOrigins: false)
        builder.append(reader.elements)
        return try builder.documentOfOwnText(name: name, format: .html, notes: decoded.notes)
    }

    /// A page may name windows-1258; anything else is better told by the bytes themselves.
    private static func decode(_ bytes: [UInt8]) -> TextDecoder.Decoded? {
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        if head.contains("charset=windows-1258") || head.contains("charset=\"windows-1258"), !UTF8Check.isValid(bytes) {
            return TextDecoder.Decoded(bytes: Windows1258.decode(bytes), encoding: "windows-1258")
        }
        return TextDecoder.decode(bytes)
    }

    private static func withTree(_ bytes: [UInt8], name: String, _ body: (HTMLNode) throws -> Void) throws {
        try bytes.withUnsafeBytes { buffer in
            let options = Int32(
                HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
                    | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue)
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let parser = htmlNewParserCtxt() else { throw DocumentError(name: name, .damaged(place: "HTML")) }
            defer { htmlFreeParserCtxt(parser) }
            guard let tree = htmlCtxtReadMemory(parser, base, Int32(buffer.count), nil, "UTF-8", options) else {
                throw DocumentError(name: name, .damaged(place: "HTML"))
            }
            defer { xmlFreeDoc(tree) }
            // The parser stops without a word where elements stand too deep; half a page must not pass for a whole.
            if parser.pointee.disableSAX != 0 { throw DocumentError(name: name, .tooDeep(limit: parserDepth)) }
            guard let root = xmlDocGetRootElement(tree) else { throw DocumentError(name: name, .noText) }
            try body(HTMLNode(root))
        }
    }
}

/// A node of a page's tree.
struct HTMLNode {
    private let node: xmlNodePtr

    enum Kind { case element, text, other }

    init(_ node: xmlNodePtr) { self.node = node }

    var kind: Kind {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        default: .other
        }
    }

    var name: String { node.pointee.name.map { String(cString: $0).lowercased() } ?? "" }

    /// Of a text node.
    var content: [UInt8] {
        guard let content = node.pointee.content else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    }

    func forEachChild(_ visit: (HTMLNode) throws -> Void) rethrows {
        var next = node.pointee.children
        while let child = next {
            try visit(HTMLNode(child))
            next = child.pointee.next
        }
    }

    /// The attribute's value, or nil; entities in it were resolved by the parser.
    func attribute(_ name: String) -> String? {
        var next = node.pointee.properties
        while let attribute = next {
            if let key = attribute.pointee.name, String(cString: key).lowercased() == name {
                guard let value = attribute.pointee.children else { return "" }
                return value.pointee.content.map { String(cString: $0) } ?? ""
            }
            next = attribute.pointee.next
        }
        return nil
    }

    /// The attribute's whole number; nil where it has none or one outside `range`.
    func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        attribute(name).flatMap { BoundedInteger.parse($0, in: range) }
    }

    /// All text inside, without its markup.
    var text: String {
        if kind == .text { return String(decoding: content, as: UTF8.self) }
        var text = ""
        forEachChild { text += $0.text }
        return text
    }
}
