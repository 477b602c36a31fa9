/// Text in UTF-16, with a byte order mark or without.
enum UTF16Text {
    /// true for little endian, false for big endian, nil for other text.
    ///
    /// Without a mark the zero bytes tell: the upper halves of ASCII letters, all on one side.
    static func byteOrder(of bytes: [UInt8]) -> Bool? {
        if bytes.count >= 2 {
            if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
            if bytes[0] == 0xFE, bytes[1] == 0xFF { return false }
        }
        let sample = bytes.prefix(4000)
        guard sample.count >= 8, ByteSearch.next(0, in: bytes, from: 0) < sample.count else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let many = sample.count / 8
        if zeros.odd > many, zeros.even * 20 < zeros.odd { return true }
        if zeros.even > many, zeros.odd * 20 < zeros.even { return false }
        return nil
    }

    /// UTF-8, without the mark; a lone surrogate becomes U+FFFD, and half a unit at the end is dropped.
    static func decode(_ bytes: [UInt8], isLittle: Bool) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        let units = (0..<bytes.count / 2).lazy.map { index in
            let (first, second) = (UInt16(bytes[index * 2]), UInt16(bytes[index * 2 + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        var decoder = UTF16()
        var iterator = units.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\u{FEFF}"), .scalarValue("\0"): break
            case .scalarValue(let scalar): decoded.append(scalar)
            case .error: decoded.append("\u{FFFD}")
            case .emptyInput: return decoded
            }
        }
    }
}
