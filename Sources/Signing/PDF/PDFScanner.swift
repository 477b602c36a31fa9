/// Reads objects from a PDF's bytes, or from those of an object stream.
struct PDFScanner {
    let bytes: [UInt8]
    var position: Int
    /// Structures inside structures, at most.
    private static let maximumDepth = 100

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = max(0, position)
    }

    func damaged(_ what: String = "") -> SigningError {
        .damagedPDF(place: what.isEmpty ? "byte \(position)" : "\(what), byte \(position)")
    }

    // MARK: Bytes

    static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace() {
        while let byte = next {
            if byte == UInt8(ascii: "%") {
                while let byte = next, byte != 10, byte != 13 { position += 1 }
            } else if Self.isSpace(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    /// Goes behind a word where it stands next.
    mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
        position += count
        return true
    }

    /// A whole number without sign; nil where none stands next, or it is beyond all sizes of files.
    mutating func whole() -> Int? {
        skipSpace()
        var value = 0
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) {
            guard value < 1 << 50 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }

    // MARK: Objects

    mutating func object(depth: Int = 0) throws(SigningError) -> PDFObject {
        guard depth < Self.maximumDepth else { throw damaged("nesting") }
        skipSpace()
        guard let byte = next else { throw damaged("end") }
        switch byte {
        case UInt8(ascii: "/"): return .name(try name())
        case UInt8(ascii: "("): return .string(try literal())
        case UInt8(ascii: "["):
            position += 1
            var members: [PDFObject] = []
            while true {
                skipSpace()
                if take("]") { return .array(members) }
                members.append(try object(depth: depth + 1))
            }
        case UInt8(ascii: "<"):
            if take("<<") { return .dictionary(try dictionary(depth)) }
            return .string(try hexadecimal())
        default: break
        }
        if take("null") { return .null }
        if take("true") { return .boolean(true) }
        if take("false") { return .boolean(false) }
        return try numberOrReference()
    }

    private mutating func dictionary(_ depth: Int) throws(SigningError) -> [String: PDFObject] {
        var entries: [String: PDFObject] = [:]
        while true {
            skipSpace()
            if take(">>") { return entries }
            guard next == UInt8(ascii: "/") else { throw damaged("dictionary") }
            let key = try name()
            let value = try object(depth: depth + 1)
            // Readers differ in which of two they believe, and attacks live on that.
            guard entries.updateValue(value, forKey: key) == nil else { throw damaged("/\(key) twice") }
        }
    }

    private mutating func name() throws(SigningError) -> String {
        position += 1
        var scalars = String.UnicodeScalarView()
        while let byte = next, !Self.isSpace(byte), !Self.isDelimiter(byte) {
            position += 1
            if byte == UInt8(ascii: "#"), let high = self.byte(at: position).flatMap(Self.digit),
                let low = self.byte(at: position + 1).flatMap(Self.digit)
            {
                scalars.append(Unicode.Scalar(high << 4 | low))
                position += 2
            } else {
                scalars.append(Unicode.Scalar(byte))
            }
        }
        return String(scalars)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private mutating func hexadecimal() throws(SigningError) -> [UInt8] {
        position += 1
        var bytes: [UInt8] = []
        var half: UInt8?
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: ">") {
                if let half { bytes.append(half << 4) }
                return bytes
            }
            if Self.isSpace(byte) { continue }
            guard let digit = Self.digit(byte) else { throw damaged("string") }
            if let high = half {
                bytes.append(high << 4 | digit)
                half = nil
            } else {
                half = digit
            }
        }
        throw damaged("string")
    }

    private mutating func literal() throws(SigningError) -> [UInt8] {
        position += 1
        var bytes: [UInt8] = []
        var depth = 1
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                bytes.append(byte)
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return bytes }
                bytes.append(byte)
            case UInt8(ascii: "\\"): escape(&bytes)
            case 13:
                bytes.append(10)
                if next == 10 { position += 1 }
            default: bytes.append(byte)
            }
        }
        throw damaged("string")
    }

    private mutating func escape(_ bytes: inout [UInt8]) {
        guard let byte = next else { return }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): bytes.append(10)
        case UInt8(ascii: "r"): bytes.append(13)
        case UInt8(ascii: "t"): bytes.append(9)
        case UInt8(ascii: "b"): bytes.append(8)
        case UInt8(ascii: "f"): bytes.append(12)
        case 13: if next == 10 { position += 1 }
        case 10: break
        case 0x30...0x37:
            var value = Int(byte - 0x30)
            for _ in 0..<2 {
                guard let digit = next, (0x30...0x37).contains(digit) else { break }
                value = value * 8 + Int(digit - 0x30)
                position += 1
            }
            bytes.append(UInt8(truncatingIfNeeded: value))
        default: bytes.append(byte)
        }
    }

    private mutating func numberOrReference() throws(SigningError) -> PDFObject {
        let start = position
        while let byte = next, !Self.isSpace(byte), !Self.isDelimiter(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }) else {
            throw damaged("token")
        }
        guard let value = Int(text) else {
            guard text.utf8.contains(where: { (0x30...0x39).contains($0) }), text.utf8.count < 64,
                text.utf8.count(where: { $0 == UInt8(ascii: ".") }) <= 1
            else { throw damaged("number") }
            return .real(text)
        }
        // Two whole numbers and an R are a reference.
        let behind = position
        if value >= 0, let generation = whole(), generation < 65_536 {
            skipSpace()
            if next == UInt8(ascii: "R"),
                byte(at: position + 1).map({ Self.isSpace($0) || Self.isDelimiter($0) }) ?? true
            {
                position += 1
                return .reference(PDFReference(number: value, generation: generation))
            }
        }
        position = behind
        return .integer(value)
    }
}
