/// Markup that is written one piece after the other, as bytes.
struct MarkupWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

    /// Markup as it stands.
    mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func write(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    /// Text or an attribute's value: signs of markup become entities, and what XML doesn't allow is left out.
    mutating func text(_ text: String) {
        if text.utf8.allSatisfy(Self.isPlain) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { append(scalar) }
        }
    }

    /// ` name="value"`
    mutating func attribute(_ name: String, _ value: String) {
        write(" \(name)=\"")
        text(value)
        write("\"")
    }

    /// ` name="value"`, or nothing.
    mutating func attribute(_ name: String, _ value: String?) {
        if let value { attribute(name, value) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0xEF
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "&": write("&amp;")
        case "<": write("&lt;")
        case ">": write("&gt;")
        case "\"": write("&quot;")
        case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
