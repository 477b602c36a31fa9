import CLibXML2

/// Walks through the elements of an XML part, one after the other.
///
/// Entities are not resolved, nothing outside the part is loaded, and a document type declaration, which no
/// office format has, ends the reading. Depth and text length have libxml2's own limits.
package final class XMLCursor {
    /// Elements deeper than this are not read.
    static let maximumDepth = 200

    private let reader: xmlTextReaderPtr
    private let documentName: String
    private let partName: String
    private var depth: Int32 = 0
    private var isAtEnd = false
    private var paragraphs = 0
    /// The spaces of the names met so far, by the address of libxml2's copy of their URI.
    private var spaces: [UnsafePointer<xmlChar>: Space] = [:]

    /// The vocabularies that are told apart.
    enum Space { case word, drawing, math, compatibility, other }

    /// Calls `body` with a cursor that stands before the part's outermost element.
    static func read(
        _ part: [UInt8], of documentName: String, part partName: String, _ body: (XMLCursor) throws -> Void
    ) throws {
        try part.withUnsafeBytes { buffer in
            let options = Int32(
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                    | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue)
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard buffer.count <= Int(Int32.max),
                let reader = xmlReaderForMemory(base, Int32(buffer.count), nil, nil, options)
            else { throw DocumentError(name: documentName, .damaged(place: partName)) }
            defer { xmlFreeTextReader(reader) }
            try body(XMLCursor(reader, documentName: documentName, partName: partName))
        }
    }

    /// Goes through a whole part.
    /// - Throws: ``DocumentError`` where it isn't well formed, is too deep or declares a document type.
    package static func check(_ part: [UInt8], of documentName: String, part partName: String) throws {
        try read(part, of: documentName, part: partName) { cursor in while try cursor.step() {} }
    }

    private init(_ reader: xmlTextReaderPtr, documentName: String, partName: String) {
        self.reader = reader
        self.documentName = documentName
        self.partName = partName
    }

    // MARK: Walking

    /// Goes to the part's outermost element.
    func enterRoot() throws {
        while try step() {
            if xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_ELEMENT.rawValue) { return }
        }
        throw damaged()
    }

    /// Visits the children of the element that the cursor stands on. The visitor may go into a child or
    /// leave it; either way the next one follows.
    func forEachChild(
        text: (UnsafePointer<UInt8>, Int) throws -> Void = { _, _ in }, _ visit: () throws -> Void
    ) throws {
        guard !isAtEnd, xmlTextReaderIsEmptyElement(reader) == 0 else {
            isAtEnd = true
            return
        }
        let parent = depth
        while try step() {
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                isAtEnd = false
                let child = depth
                try visit()
                try leave(child)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                if depth == parent {
                    isAtEnd = true
                    return
                }
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                if let value = xmlTextReaderConstValue(reader) { try text(value, Int(xmlStrlen(value))) }
            default: break
            }
        }
        throw damaged()
    }

    /// Goes to the end of the element at `depth` that was visited.
    private func leave(_ depth: Int32) throws {
        if isAtEnd, self.depth == depth { return }
        if self.depth == depth, xmlTextReaderIsEmptyElement(reader) != 0 { return }
        while try step() {
            if self.depth == depth, xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_END_ELEMENT.rawValue) {
                return
            }
        }
        throw damaged()
    }

    private func step() throws -> Bool {
        let status = xmlTextReaderRead(reader)
        guard status >= 0 else { throw damaged() }
        depth = xmlTextReaderDepth(reader)
        guard depth <= Self.maximumDepth else {
            throw DocumentError(name: documentName, .tooDeep(limit: Self.maximumDepth))
        }
        if xmlTextReaderNodeType(reader) == Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue) {
            throw DocumentError(name: documentName, .damaged(place: "\(partName): DOCTYPE"))
        }
        return status == 1
    }

    private func damaged() -> DocumentError {
        let line = xmlTextReaderGetParserLineNumber(reader)
        return DocumentError(name: documentName, .damaged(place: line > 0 ? "\(partName):\(line)" : partName))
    }

    /// Counts a paragraph that was read.
    func countParagraph() throws {
        paragraphs += 1
        if paragraphs > RichParagraph.maximumCount {
            throw DocumentError(name: documentName, .tooLarge(what: .paragraphs, limit: RichParagraph.maximumCount))
        }
    }

    // MARK: The element

    /// The element's name without its prefix.
    var name: String {
        xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    }

    /// The vocabulary of the element's name.
    var space: Space {
        guard let uri = xmlTextReaderConstNamespaceUri(reader) else { return .other }
        if let known = spaces[uri] { return known }
        let text = String(cString: uri)
        // Both the transitional and the strict names end so.
        let space: Space =
            if text.hasSuffix("wordprocessingml/main") || text.hasSuffix("wordprocessingml/2006/main") {
                .word
            } else if text.hasSuffix("drawingml/main") || text.hasSuffix("drawingml/2006/main") {
                .drawing
            } else if text.hasSuffix("officeDocument/math") || text.hasSuffix("officeDocument/2006/math") {
                .math
            } else if text.hasSuffix("markup-compatibility/2006") {
                .compatibility
            } else {
                .other
            }
        spaces[uri] = space
        return space
    }

    /// The attribute with this name, whatever its prefix, or nil.
    func attribute(_ name: StaticString) -> String? {
        guard xmlTextReaderHasAttributes(reader) == 1, xmlTextReaderMoveToFirstAttribute(reader) == 1 else {
            return nil
        }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            if let local = xmlTextReaderConstLocalName(reader), isEqual(local, name) {
                return xmlTextReaderConstValue(reader).map { String(cString: $0) }
            }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    private func isEqual(_ local: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        for index in 0..<count where local[index] != name.utf8Start[index] { return false }
        return local[count] == 0
    }

    /// The attribute's whole number; nil where it has none or one outside `range`, so that whoever reckons with it
    /// knows how large it can be.
    func integer(_ name: StaticString, in range: ClosedRange<Int>) -> Int? {
        attribute(name).flatMap { BoundedInteger.parse($0, in: range) }
    }

    /// Whether an on-off property is on: its element is there, and its value isn't "0", "false", "off" or "none".
    var isOn: Bool {
        switch attribute("val") {
        case "0", "false", "off", "none": false
        default: true
        }
    }

    /// All text inside the element.
    func textContent() throws -> [UInt8] {
        var bytes: [UInt8] = []
        func collect() throws {
            try forEachChild(text: { bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: $1)) }, collect)
        }
        try collect()
        return bytes
    }
}
