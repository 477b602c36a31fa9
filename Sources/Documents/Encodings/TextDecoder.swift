/// Finds out in which encoding a text is, and gives it as UTF-8.
///
/// Byte order marks and valid UTF-8 come first. What is left is decoded in each of the old Vietnamese encodings, and the
/// one whose words are built like Vietnamese syllables is taken.
enum TextDecoder {
    struct Decoded {
        /// UTF-8, except for the bytes at `invalid`.
        var bytes: [UInt8]
        /// nil for UTF-8.
        var encoding: String?
        /// The byte sequences that are not valid UTF-8, ascending.
        var invalid: [Range<Int>] = []
    }

    private enum Legacy: String, CaseIterable {
        case windows1258 = "windows-1258"
        case tcvn3 = "TCVN3"
        case vni = "VNI"

        func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
            switch self {
            case .windows1258: Windows1258.decode(bytes)
            case .tcvn3: TCVN3.decode(bytes)
            case .vni: VNI.decode(bytes)
            }
        }
    }

    /// Bytes that are looked at to tell an encoding.
    private static let sampleLength = 24_000

    /// - Returns: nil for bytes that are no text.
    static func decode(_ bytes: [UInt8]) -> Decoded? {
        if let isLittle = UTF16Text.byteOrder(of: bytes) {
            return Decoded(
                bytes: UTF16Text.decode(bytes, isLittle: isLittle), encoding: isLittle ? "UTF-16LE" : "UTF-16BE")
        }
        guard !ByteSearch.contains(0, in: bytes), !looksBinary(bytes) else { return nil }
        let invalid = UTF8Check.invalidRanges(in: bytes)
        if invalid.isEmpty { return decodeDisguised(bytes) ?? Decoded(bytes: bytes) }
        let foreign = bytes.prefix(sampleLength * 4).count { $0 >= 0x80 }
        // A few bad bytes in good UTF-8 are damage, not another encoding.
        if invalid.count * 10 > foreign, let legacy = bestLegacy(sample(bytes)) {
            return Decoded(bytes: legacy.decode(bytes), encoding: legacy.rawValue)
        }
        return Decoded(bytes: bytes, invalid: invalid)
    }

    /// UTF-8 whose letters are the bytes of an old encoding, as comes from text typed in old fonts
    /// ("Tæng thu ng©n s¸ch").
    private static func decodeDisguised(_ bytes: [UInt8]) -> Decoded? {
        guard let legacy = disguisedLegacy(bytes), let hidden = LegacyText.bytes(of: bytes) else { return nil }
        return Decoded(bytes: legacy.decode(hidden), encoding: legacy.rawValue)
    }

    /// The kind of old font in which UTF-8 text was typed, or nil for real letters.
    static func disguise(of text: [UInt8]) -> LegacyFont? {
        switch disguisedLegacy(text) {
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .windows1258, nil: nil
        }
    }

    private static func disguisedLegacy(_ bytes: [UInt8]) -> Legacy? {
        guard mayBeDisguised(bytes) else { return nil }
        // A sample in which all letters can be such bytes.
        let end = bytes.prefix(sampleLength).lastIndex { $0 < 0x80 } ?? bytes.count
        guard let hidden = LegacyText.bytes(of: Array(bytes[..<end])) else { return nil }
        return bestLegacy(sample(hidden), besides: sample(bytes))
    }

    /// Whether there are letters outside ASCII, but none of those that only Vietnamese has (U+1EA0 through U+1EF9).
    private static func mayBeDisguised(_ bytes: [UInt8]) -> Bool {
        var foreign = 0
        for byte in bytes.prefix(sampleLength * 8) {
            if byte == 0xE1 { return false }
            if byte >= 0xC2 { foreign += 1 }
        }
        return foreign >= 8
    }

    private static func sample(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        // Letterheads are short of accents; the sample starts where accents do.
        let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
        return bytes[start...].prefix(sampleLength)
    }

    /// The encoding in which most words are syllables, or nil where none makes sense of most of them.
    private static func bestLegacy(_ bytes: ArraySlice<UInt8>, besides plain: ArraySlice<UInt8>? = nil) -> Legacy? {
        var best: (legacy: Legacy, score: Int)?
        for legacy in Legacy.allCases {
            let (plausible, implausible) = VietnameseSyllable.count(in: legacy.decode(bytes))
            guard plausible >= 3, plausible > implausible * 2 else { continue }
            let score = plausible - implausible
            if score > best?.score ?? 0 { best = (legacy, score) }
        }
        guard let best else { return nil }
        if let plain {
            // As it stands the text must make less sense.
            let (plausible, implausible) = VietnameseSyllable.count(in: Array(plain))
            if plausible - implausible >= best.score { return nil }
        }
        return best.legacy
    }

    /// Whether the bytes hold more control characters than any text does.
    private static func looksBinary(_ bytes: [UInt8]) -> Bool {
        var controls = 0
        var looked = 0
        for byte in bytes.prefix(2048) {
            looked += 1
            if isControl[Int(byte)] { controls += 1 }
        }
        return controls * 20 > looked
    }

    private static let isControl: [Bool] = (0..<256).map { $0 < 0x09 || (0x0E..<0x20).contains($0) || $0 == 0x7F }
}
