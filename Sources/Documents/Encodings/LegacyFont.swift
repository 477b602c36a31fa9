/// The fonts of the 1990s whose letters look Vietnamese on paper but are Latin-1 characters inside.
enum LegacyFont: Equatable {
    case tcvn3
    /// Capitals by the font: `.VnTimeH`.
    case tcvn3Capitals
    case vni

    /// The kind of the font with this name, or nil for fonts that have real letters.
    init?(named name: String) {
        let lowered = name.lowercased()
        if lowered.hasPrefix(".vn") {
            self = lowered.hasSuffix("h") ? .tcvn3Capitals : .tcvn3
        } else if lowered.hasPrefix("vni-") || lowered.hasPrefix("vni ") {
            self = .vni
        } else {
            return nil
        }
    }

    /// Real letters for UTF-8 text that was typed in the font.
    func decode(_ text: [UInt8]) -> [UInt8] {
        guard let bytes = LegacyText.bytes(of: text) else { return text }
        switch self {
        case .tcvn3: return TCVN3.decode(bytes)
        case .tcvn3Capitals: return Array(String(decoding: TCVN3.decode(bytes), as: UTF8.self).uppercased().utf8)
        case .vni: return VNI.decode(bytes)
        }
    }
}

/// Text whose letters are the bytes of an old encoding, each shown as the Latin-1 or Windows-1252 letter of its value.
enum LegacyText {
    /// The bytes, or nil where a letter is none of those, so that the text is real.
    static func bytes(of text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x100: bytes.append(UInt8(scalar.value))
            // Symbol fonts keep their bytes in a private range.
            case 0xF020...0xF0FF: bytes.append(UInt8(scalar.value - 0xF000))
            default:
                guard let byte = windows1252[scalar] else { return nil }
                bytes.append(byte)
            }
        }
        return bytes
    }

    private static let windows1252: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
        "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
        // Windows-1258 and Latin-2 letters that converters put for the same bytes.
        "đ": 0xF0, "Đ": 0xD0, "ă": 0xE3, "Ă": 0xC3, "ơ": 0xF5, "Ơ": 0xD5, "ư": 0xFD, "Ư": 0xDD,
    ]
}
