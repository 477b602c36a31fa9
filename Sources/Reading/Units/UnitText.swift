/// How a unit is told: its words in lower case, names and symbols as they are ("sản phẩm OCOP", "tỷ USD", "kWh").
enum UnitText {
    static func words(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard hasCapital(bytes) else { return nil }
            return String(decoding: lowered(bytes), as: UTF8.self)
        } ?? text
    }

    private static func hasCapital(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let (point, length) = LetterFold.decode(bytes, at: index, end: bytes.count)
            if LetterFold.lower(point) != point { return true }
            index += length
        }
        return false
    }

    private static func lowered(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var lowered: [UInt8] = []
        lowered.reserveCapacity(bytes.count)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
            append(bytes, start..<end, to: &lowered)
            if end < bytes.count { lowered.append(0x20) }
            start = end + 1
        }
        return lowered
    }

    /// Appends a word: as it is where a letter behind its first is a capital, else in lower case.
    private static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (point, length) = LetterFold.decode(bytes, at: index, end: range.upperBound)
            if index > range.lowerBound, LetterFold.lower(point) != point {
                return text.append(contentsOf: bytes[range])
            }
            index += length
        }
        for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
            text.append(contentsOf: Unicode.Scalar(LetterFold.lower(scalar.value)).map { Array(String($0).utf8) } ?? [])
        }
    }
}
