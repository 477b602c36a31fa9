extension ByteWriter {
    /// A JSON string, quoted and escaped. Letters beyond ASCII stay as they are.
    mutating func writeJSON(_ text: String) {
        write(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { writeEscaped($0) }
        write(UInt8(ascii: "\""))
    }

    /// Copies the runs between the bytes that JSON wants escaped.
    private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
            write(text[runStart..<index])
            runStart = index + 1
            switch byte {
            case 0x22: write("\\\"" as StaticString)
            case 0x5C: write("\\\\" as StaticString)
            case 0x0A: write("\\n" as StaticString)
            case 0x0D: write("\\r" as StaticString)
            case 0x09: write("\\t" as StaticString)
            default:
                write("\\u00" as StaticString)
                write(Self.hexDigit(byte >> 4))
                write(Self.hexDigit(byte & 15))
            }
        }
        write(text[runStart...])
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
