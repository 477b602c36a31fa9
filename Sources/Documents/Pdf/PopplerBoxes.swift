/// Reads what `pdftotext -bbox` prints: a line for each page and one for each word.
///
/// The lines are taken as they are and not as XML, since poppler passes on characters that XML forbids.
enum PopplerBoxes {
    static func pages(_ output: [UInt8]) -> [LayoutPage] {
        var pages: [LayoutPage] = []
        for line in output.split(separator: 0x0A) {
            let line = line.drop { $0 == 0x20 }
            if line.starts(with: "<page ".utf8) {
                pages.append(
                    LayoutPage(
                        number: pages.count + 1, width: number("width", in: line) ?? 595,
                        height: number("height", in: line) ?? 842, words: []))
            } else if line.starts(with: "<word ".utf8), !pages.isEmpty, let word = word(line) {
                pages[pages.count - 1].words.append(word)
            }
        }
        return pages
    }

    private static func word(_ line: ArraySlice<UInt8>) -> LayoutWord? {
        guard let left = number("xMin", in: line), let top = number("yMin", in: line),
            let right = number("xMax", in: line),
            let bottom = number("yMax", in: line), let start = line.firstIndex(of: 0x3E),
            let end = line.lastIndex(of: 0x3C), start < end
        else { return nil }
        let text = unescaped(line[(start + 1)..<end])
        guard !text.isEmpty else { return nil }
        return LayoutWord(text: text, box: LayoutBox(left: left, top: top, right: right, bottom: bottom))
    }

    /// The attribute's value as a number.
    static func number(_ name: String, in line: ArraySlice<UInt8>) -> Double? {
        guard let found = line.firstRange(of: Array(" \(name)=\"".utf8)) else { return nil }
        let value = line[found.upperBound...].prefix { $0 != 0x22 }
        guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else { return nil }
        return number
    }

    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        let source = Array(bytes)
        var text: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == 0x26,
                let entity = CharacterEntity.parse(
                    source, index..<min(source.count, index + CharacterEntity.maximumLength))
            {
                text.append(entity.scalar)
                index += entity.length
            } else {
                text.append(source[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
