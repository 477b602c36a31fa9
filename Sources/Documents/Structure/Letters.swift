/// Reads single letters out of UTF-8 bytes that are already known to be valid.
enum Letters {
    /// The scalar that begins at `index`, or nil at the end of the bytes or inside a letter.
    @inline(__always)
    static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard index >= 0, index < bytes.count else { return nil }
        let first = UInt32(bytes[index])
        if first < 0x80 { return Unicode.Scalar(first) }
        let length = width(of: bytes[index])
        guard length > 1, index + length <= bytes.count else { return nil }
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return Unicode.Scalar(value)
    }

    /// The scalar that ends before `index`, or nil at the start.
    static func scalar(in bytes: [UInt8], endingAt index: Int) -> Unicode.Scalar? {
        guard index > 0, index <= bytes.count else { return nil }
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(in: bytes, at: start)
    }

    /// How many bytes the scalar with this first byte takes; 0 for a byte that cannot begin one.
    @inline(__always)
    static func width(of first: UInt8) -> Int {
        switch first {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: (0x61...0x7A).contains(scalar.value)
        // In these ranges the small letter stands behind its capital.
        case 0x100...0x137, 0x1EA0...0x1EFF: scalar.value & 1 == 1
        default: scalar.properties.isLowercase
        }
    }

    static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: (0x41...0x5A).contains(scalar.value)
        case 0x100...0x137, 0x1EA0...0x1EFF: scalar.value & 1 == 0
        default: scalar.properties.isUppercase
        }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? (0x41...0x5A).contains(scalar.value & ~0x20) : scalar.properties.isAlphabetic
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// How many scalars the bytes hold, which is how wide a line looks.
    static func count(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Whether the bytes have at least two letters and none of them is lower case.
    static func areCapitals(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var letters = 0
        var index = range.lowerBound
        while index < range.upperBound {
            guard let scalar = scalar(in: bytes, at: index) else { return false }
            if isLowercase(scalar) { return false }
            if isUppercase(scalar) { letters += 1 }
            index += width(of: bytes[index])
        }
        return letters >= 2
    }

    /// Whether `prefix` stands in `bytes` at `index`.
    static func starts(_ bytes: [UInt8], at index: Int, with prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard index >= 0, index + length <= bytes.count else { return false }
        return prefix.withUTF8Buffer { wanted in
            for offset in 0..<length where bytes[index + offset] != wanted[offset] { return false }
            return true
        }
    }
}

extension [UInt8] {
    /// The UTF-8 bytes of a scalar.
    mutating func append(_ scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
