/// Finds what is not UTF-8.
enum UTF8Check {
    /// The byte sequences that are not valid UTF-8, each as long as Unicode's standard practice replaces by one
    /// U+FFFD; at most `limit` of them.
    static func invalidRanges(in bytes: [UInt8], limit: Int = 1_000_000) -> [Range<Int>] {
        var found: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while true {
                index = validEnd(buffer, from: index)
                guard index < buffer.count, found.count < limit else { return }
                let end = index + max(1, validPrefix(buffer, at: index))
                found.append(index..<end)
                index = end
            }
        }
        return found
    }

    static func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { validEnd($0, from: 0) == $0.count }
    }

    /// Where the first invalid sequence begins, or the end.
    private static func validEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let count = buffer.count
        while index < count {
            let first = buffer[index]
            if first < 0x80 {
                index += 1
                continue
            }
            let width = Letters.width(of: first)
            guard width > 1, index + width <= count, isSecond(buffer[index + 1], after: first) else { return index }
            if width > 2, buffer[index + 2] & 0xC0 != 0x80 { return index }
            if width > 3, buffer[index + 3] & 0xC0 != 0x80 { return index }
            index += width
        }
        return index
    }

    /// How many bytes from `index` on begin a sequence that then breaks off.
    private static func validPrefix(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let width = Letters.width(of: buffer[index])
        guard width > 1, index + 1 < buffer.count, isSecond(buffer[index + 1], after: buffer[index]) else { return 1 }
        var length = 2
        while length < width, index + length < buffer.count, buffer[index + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    /// The second byte's range depends on the first: no overlong forms, no surrogates, nothing above U+10FFFF.
    @inline(__always)
    private static func isSecond(_ byte: UInt8, after first: UInt8) -> Bool {
        switch first {
        case 0xE0: (0xA0...0xBF).contains(byte)
        case 0xED: (0x80...0x9F).contains(byte)
        case 0xF0: (0x90...0xBF).contains(byte)
        case 0xF4: (0x80...0x8F).contains(byte)
        default: byte & 0xC0 == 0x80
        }
    }
}
