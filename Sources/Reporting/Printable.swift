extension String {
    /// The text on one line that a terminal only shows: control characters (C0, DEL, C1), which move its cursor, change
    /// its colours or worse, stand as U+FFFD.
    public var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var text = UnicodeScalarView()
        for scalar in unicodeScalars { text.append(scalar.isControl ? "\u{FFFD}" : scalar) }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension [UInt8] {
    /// The UTF-8 with question marks for control characters, byte for byte, so that offsets stay. Tabs and line ends,
    /// which every text has, stay as well.
    var withoutControls: [UInt8] {
        var text = self
        for index in indices {
            switch self[index] {
            case 0x09, 0x0A: break
            case 0x0D where index + 1 < count && self[index + 1] == 0x0A: break
            case 0..<0x20, 0x7F: text[index] = UInt8(ascii: "?")
            case 0x80..<0xA0 where index > 0 && self[index - 1] == 0xC2:
                text[index - 1] = UInt8(ascii: "?")
                text[index] = UInt8(ascii: "?")
            default: break
            }
        }
        return text
    }
}
