/// An object of a PDF.
indirect enum PDFObject: Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// As it is written, so that it is written the same again.
    case real(String)
    case string([UInt8])
    /// Each byte as the character with its number.
    case name(String)
    case array([PDFObject])
    case dictionary([String: PDFObject])
    case reference(PDFReference)
    /// A stream, and where its bytes stand in the file.
    case stream([String: PDFObject], Range<Int>)
}

struct PDFReference: Hashable {
    var number: Int
    var generation: Int
}

extension PDFObject {
    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
    var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
    var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }

    /// A stream's, too.
    var dictionary: [String: PDFObject]? {
        switch self {
        case .dictionary(let entries), .stream(let entries, _): entries
        default: nil
        }
    }

    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let text): Double(text.hasPrefix(".") ? "0\(text)" : text.replacing("-.", with: "-0."))
        default: nil
        }
    }

    /// Calls `visit` with every reference inside.
    func forEachReference(_ visit: (PDFReference) -> Void) {
        switch self {
        case .reference(let reference): visit(reference)
        case .array(let members): for member in members { member.forEachReference(visit) }
        case .dictionary(let entries), .stream(let entries, _):
            for entry in entries.values { entry.forEachReference(visit) }
        default: break
        }
    }

    /// Text as PDF strings hold it: UTF-16 with a mark, UTF-8 with a mark, else a byte a letter.
    static func text(_ text: String) -> PDFObject {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return .string(Array(text.utf8)) }
        return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    var text: String? {
        guard let bytes = string else { return nil }
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

// MARK: - Writing

extension PDFObject {
    /// Writes the object; a stream's bytes aren't written here.
    func write(to output: inout [UInt8]) {
        switch self {
        case .null: output += Array("null".utf8)
        case .boolean(let value): output += Array((value ? "true" : "false").utf8)
        case .integer(let value): output += Array("\(value)".utf8)
        case .real(let text): output += Array(text.utf8)
        case .string(let bytes):
            output.append(UInt8(ascii: "<"))
            for byte in bytes { output += Self.hex(byte) }
            output.append(UInt8(ascii: ">"))
        case .name(let name): Self.write(name: name, to: &output)
        case .array(let members):
            output.append(UInt8(ascii: "["))
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(0x20) }
                member.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .dictionary(let entries), .stream(let entries, _):
            output += Array("<<".utf8)
            for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
                Self.write(name: key, to: &output)
                output.append(0x20)
                value.write(to: &output)
                output.append(0x0A)
            }
            output += Array(">>".utf8)
        case .reference(let reference): output += Array("\(reference.number) \(reference.generation) R".utf8)
        }
    }

    private static func write(name: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "/"))
        for scalar in name.unicodeScalars {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            let isPlain = (0x21...0x7E).contains(byte) && !PDFScanner.isDelimiter(byte) && byte != UInt8(ascii: "#")
            if isPlain { output.append(byte) } else { output += [UInt8(ascii: "#")] + hex(byte) }
        }
    }

    static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
