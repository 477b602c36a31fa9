/// Windows' code page 1258: Latin letters with some marks of their own, tones as combining marks behind them.
enum Windows1258 {
    /// Where it differs from Latin-1.
    private static let letters: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8B: "‹",
        0x8C: "Œ", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™",
        0x9B: "›", 0x9C: "œ", 0x9F: "Ÿ", 0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ",
        0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư",
        0xFE: "₫",
    ]

    static func scalar(_ byte: UInt8) -> Unicode.Scalar { letters[byte] ?? Unicode.Scalar(byte) }

    /// UTF-8 in form NFC.
    static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var base: Unicode.Scalar?
        for byte in bytes {
            let scalar = scalar(byte)
            if let letter = base, (0x300...0x36F).contains(scalar.value) {
                for composed in Composition.compose(letter, [scalar]) { decoded.append(composed) }
                base = nil
            } else {
                if let base { decoded.append(base) }
                base = scalar
            }
        }
        if let base { decoded.append(base) }
        return decoded
    }
}
