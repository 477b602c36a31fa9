/// Goes through markup tag by tag and tells where each stands, so that a part can be changed in one place while
/// all other bytes stay what they are.
struct MarkupScanner {
    enum Kind { case open, close, empty, text, other }

    struct Token {
        var kind: Kind
        var range: Range<Int>
        /// Of an element's name.
        var name: Range<Int>
    }

    let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        guard bytes[start] == 0x3C else {
            position = bytes[start...].firstIndex(of: 0x3C) ?? bytes.count
            return Token(kind: .text, range: start..<position, name: start..<start)
        }
        let second = start + 1 < bytes.count ? bytes[start + 1] : 0
        for (opening, closing) in Self.apart
        where (second == 0x21 || second == 0x3F) && bytes[start...].starts(with: opening) {
            let end = bytes[(start + opening.count)...].firstRange(of: closing)?.upperBound
            position = end ?? bytes.count
            return Token(kind: .other, range: start..<position, name: start..<start)
        }
        position = endOfTag(start)
        let isClose = start + 1 < bytes.count && bytes[start + 1] == 0x2F
        let nameStart = min(start + (isClose ? 2 : 1), position)
        let nameEnd = bytes[nameStart..<position].firstIndex { $0 <= 0x20 || $0 == 0x2F || $0 == 0x3E } ?? position
        let isEmpty = position >= 2 && bytes[position - 2] == 0x2F && !isClose
        return Token(
            kind: isClose ? .close : isEmpty ? .empty : .open, range: start..<position, name: nameStart..<nameEnd)
    }

    private static let apart: [([UInt8], [UInt8])] = [
        ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private func endOfTag(_ start: Int) -> Int {
        var quote: UInt8 = 0
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return index + 1
            }
            index += 1
        }
        return bytes.count
    }

    func name(of token: Token) -> String { String(decoding: bytes[token.name], as: UTF8.self) }

    /// The attribute's value with its entities resolved, or nil.
    func attribute(_ name: String, of token: Token) -> String? {
        var index = token.name.upperBound
        let end = token.range.upperBound - 1
        while index < end {
            while index < end, bytes[index] <= 0x20 || bytes[index] == 0x2F { index += 1 }
            let start = index
            while index < end, bytes[index] > 0x20, bytes[index] != 0x3D { index += 1 }
            let found = start..<index
            while index < end, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
            guard index < end else { return nil }
            let quote = bytes[index]
            let valueStart = index + 1
            guard let valueEnd = bytes[valueStart..<token.range.upperBound].firstIndex(of: quote) else { return nil }
            if bytes[found].elementsEqual(name.utf8) { return MarkupText.decoded(bytes[valueStart..<valueEnd]) }
            index = valueEnd + 1
        }
        return nil
    }
}

/// Text as it stands between tags.
enum MarkupText {
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        forEachLetter(bytes) { byte, _ in text.append(byte) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Visits the text's bytes with the place of each in the source; what an entity stands for has the entity's place.
    static func forEachLetter(_ source: ArraySlice<UInt8>, _ visit: (UInt8, Range<Int>) -> Void) {
        var index = source.startIndex
        while index < source.endIndex {
            if source[index] == 0x26, let end = source[index...].prefix(12).firstIndex(of: 0x3B),
                let value = entity(source[(index + 1)..<end])
            {
                for byte in value { visit(byte, index..<end + 1) }
                index = end + 1
            } else {
                visit(source[index], index..<index + 1)
                index += 1
            }
        }
    }

    private static func entity(_ name: ArraySlice<UInt8>) -> [UInt8]? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return [0x26]
        case "lt": return [0x3C]
        case "gt": return [0x3E]
        case "quot": return [0x22]
        case "apos": return [0x27]
        case "nbsp": return [0xC2, 0xA0]
        case let number where number.hasPrefix("#"):
            let digits = number.dropFirst()
            let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init).flatMap { UTF8.encode($0) }.map(Array.init)
        default: return nil
        }
    }

    static func escaped(_ text: String) -> [UInt8] {
        var xml = MarkupWriter(capacity: text.utf8.count + 16)
        xml.text(text)
        return xml.bytes
    }
}

/// One place of a part and what it becomes.
struct ByteEdit {
    var range: Range<Int>
    var bytes: [UInt8]

    /// Edits must not overlap.
    static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= position else { continue }
            result += bytes[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
