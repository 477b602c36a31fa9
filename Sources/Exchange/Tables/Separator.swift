import Delimited

/// The sign between the fields of delimited text.
enum Separator {
    static let known: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

    /// The sign that cuts the first lines into the same number of fields, the more the better.
    static func guess(_ bytes: [UInt8]) -> UInt8 {
        let sample = Array(bytes.prefix(1 << 16))
        var best: (separator: UInt8, score: Int) = (UInt8(ascii: ","), 0)
        for separator in known {
            let widths = widths(of: sample, separator: separator)
            let counts = Dictionary(widths.filter { $0 > 1 }.map { ($0, 1) }, uniquingKeysWith: +)
            // Lines above a head and below the last row are of other widths.
            guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
            let score = common.value * 1000 / max(1, widths.count) * 100 + min(99, common.key)
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }

    private static func widths(of sample: [UInt8], separator: UInt8) -> [Int] {
        sample.withUnsafeBufferPointer { buffer in
            var reader = DelimitedReader(buffer, separator: separator)
            var widths: [Int] = []
            while widths.count < 200, reader.next() { widths.append(reader.count) }
            // The sample may end inside a line.
            if widths.count > 1, buffer.count == 1 << 16 { widths.removeLast() }
            return widths
        }
    }
}
