#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds bytes in a text, many at a time.
enum ByteSearch {
    /// Where the byte stands at `index` or behind it, or nil.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) -> Int? {
        guard let base = bytes.baseAddress, index < bytes.count,
            let found = memchr(base + index, Int32(byte), bytes.count - index)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where the byte stands at `index` or behind it, or the end.
    @inline(__always)
    static func next(_ byte: UInt8, in bytes: [UInt8], from index: Int) -> Int {
        bytes.withUnsafeBufferPointer { first(byte, in: $0, from: index) ?? bytes.count }
    }

    static func contains(_ byte: UInt8, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { first(byte, in: $0) != nil }
    }

    /// Where the first run of at least `count` such bytes begins, at `index` or behind it, or nil.
    ///
    /// Looks at every `count`th byte only, since no run can hide between two of them.
    static func firstRun(of byte: UInt8, count: Int, in bytes: [UInt8], from index: Int = 0) -> Int? {
        var last = index + count - 1
        while last < bytes.count {
            guard bytes[last] == byte else {
                last += count
                continue
            }
            var start = last
            while start > index, bytes[start - 1] == byte { start -= 1 }
            var end = last + 1
            while end < bytes.count, end - start < count, bytes[end] == byte { end += 1 }
            if end - start >= count { return start }
            last = end + count
        }
        return nil
    }
}
