import CLibXML2

/// A small XML document in memory, read within limits.
///
/// Entities aren't resolved, nothing outside is loaded, and a document type declaration ends the reading.
struct XMLElement: Hashable {
    /// Without its prefix.
    var name: String
    var space: String
    /// By name without prefix.
    var attributes: [String: String]
    var children: [XMLElement]
    /// All text right inside.
    var text: String

    private static let maximumDepth = 32
    private static let maximumCount = 500_000

    /// - Throws: ``SigningError/notAnEnvelope(place:)`` with the line.
    static func read(_ bytes: [UInt8], limit: Int) throws(SigningError) -> XMLElement {
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        var options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        // Attachments are longer than libxml2 lets a text be; `limit` bounds them.
        options |= Int32(XML_PARSE_HUGE.rawValue)
        return try bytes.withUnsafeBufferPointer { buffer throws(SigningError) in
            let base = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            guard let reader = xmlReaderForMemory(base, Int32(buffer.count), nil, nil, options) else {
                throw .notAnEnvelope(place: "XML")
            }
            defer { xmlFreeTextReader(reader) }
            return try walk(reader)
        }
    }

    private static func walk(_ reader: xmlTextReaderPtr) throws(SigningError) -> XMLElement {
        func damaged() -> SigningError {
            .notAnEnvelope(place: "XML:\(max(1, xmlTextReaderGetParserLineNumber(reader)))")
        }
        var open: [XMLElement] = []
        var count = 0
        while true {
            let status = xmlTextReaderRead(reader)
            guard status == 1 else { throw damaged() }
            let depth = Int(xmlTextReaderDepth(reader))
            guard depth <= maximumDepth, count <= maximumCount else { throw damaged() }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                count += 1
                let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
                var element = XMLElement(
                    name: string(xmlTextReaderConstLocalName(reader)),
                    space: string(xmlTextReaderConstNamespaceUri(reader)), attributes: [:], children: [], text: "")
                while xmlTextReaderMoveToNextAttribute(reader) == 1 {
                    element.attributes[string(xmlTextReaderConstLocalName(reader))] =
                        string(xmlTextReaderConstValue(reader))
                }
                open.append(element)
                if isEmpty, let root = close(&open) { return try end(reader, root) }
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                if let root = close(&open) { return try end(reader, root) }
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                guard !open.isEmpty else { continue }
                open[open.count - 1].text += string(xmlTextReaderConstValue(reader))
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
                throw damaged()
            default: break
            }
        }
    }

    /// Ends the innermost element; gives it where it was the outermost.
    private static func close(_ open: inout [XMLElement]) -> XMLElement? {
        guard let done = open.popLast() else { return nil }
        guard !open.isEmpty else { return done }
        open[open.count - 1].children.append(done)
        return nil
    }

    /// Nothing but comments may stand behind the outermost element.
    private static func end(_ reader: xmlTextReaderPtr, _ root: XMLElement) throws(SigningError) -> XMLElement {
        while true {
            let status = xmlTextReaderRead(reader)
            if status == 0 { return root }
            guard status == 1 else { throw .notAnEnvelope(place: "XML") }
        }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    // MARK: Asking

    subscript(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    func all(_ name: String) -> [XMLElement] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The text of a child, without the space around it; nil where there is none, or it is empty.
    func value(_ name: String) -> String? {
        let text = self[name]?.text.trimmingXMLSpace
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension String {
    var trimmingXMLSpace: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    /// For text and attributes; characters that XML has no words for are left out.
    var xmlEscaped: String {
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\n", "\t": escaped.append(scalar)
            case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                if isAllowed { escaped.append(scalar) }
            }
        }
        return String(escaped)
    }
}
