/// VNI for Windows, the letters of fonts such as `VNI-Times`: a plain letter, then one for its mark and tone.
enum VNI {
    /// What a plain letter and the byte behind it make.
    static let pairs: [UInt16: Unicode.Scalar] = {
        var pairs: [UInt16: Unicode.Scalar] = [:]
        func add(_ base: UInt8, _ marks: [UInt8], _ composed: String) {
            for (mark, scalar) in zip(marks, composed.unicodeScalars) {
                pairs[UInt16(base) << 8 | UInt16(mark)] = scalar
                // The capital's mark is the capital of the mark's byte in Latin-1; a capital letter may also
                // stand before a small mark.
                guard let capital = capital(of: scalar) else { continue }
                let upper = UInt16(VNI.capital(ofByte: base)) << 8
                pairs[upper | UInt16(mark & ~0x20)] = capital
                pairs[upper | UInt16(mark)] = capital
            }
        }
        // ù ø û õ ï: acute, grave, hook, tilde, dot.
        let tones: [UInt8] = [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]
        add(0x61, tones, "áàảãạ")
        add(0x61, [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4], "âấầẩẫậ")
        add(0x61, [0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB], "ăắằẳẵặ")
        add(0x65, tones, "éèẻẽẹ")
        add(0x65, [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4], "êếềểễệ")
        add(0x6F, tones, "óòỏõọ")
        add(0x6F, [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4], "ôốồổỗộ")
        add(0x75, tones, "úùủũụ")
        add(0x79, tones, "ýỳỷỹ")
        // ơ and ư are letters of their own that take a tone.
        add(0xF4, tones, "ớờởỡợ")
        add(0xF6, tones, "ứừửữự")
        return pairs
    }()

    /// Bytes that stand for a letter by themselves.
    static let singles: [UInt8: Unicode.Scalar] = {
        var singles: [UInt8: Unicode.Scalar] = [:]
        for (byte, scalar) in zip([0xF4, 0xF6, 0xF1, 0xED, 0xEC, 0xE6, 0xF3, 0xF2, 0xEE], "ơưđíìỉĩịỵ".unicodeScalars) {
            let byte = UInt8(byte)
            singles[byte] = scalar
            if let capital = capital(of: scalar) { singles[byte & ~0x20] = capital }
        }
        return singles
    }()

    static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var base: UInt8?
        for byte in bytes {
            if let first = base {
                if let composed = pairs[UInt16(first) << 8 | UInt16(byte)] {
                    decoded.append(composed)
                    base = nil
                    continue
                }
                appendSingle(first, to: &decoded)
            }
            base = byte
        }
        if let base { appendSingle(base, to: &decoded) }
        return decoded
    }

    private static func appendSingle(_ byte: UInt8, to decoded: inout [UInt8]) {
        if byte < 0x80 { decoded.append(byte) } else { decoded.append(singles[byte] ?? Unicode.Scalar(byte)) }
    }

    private static func capital(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        scalar.properties.uppercaseMapping.unicodeScalars.first
    }

    private static func capital(ofByte byte: UInt8) -> UInt8 { byte & ~0x20 }
}
