/// The number that a heading or a paragraph begins with: "Phần thứ nhất", "A.", "II.", "1.", "1.2.", "a)".
struct Numbering: Equatable {
    /// In the order in which one stands inside the other.
    enum Kind: Int, Comparable {
        case part, capital, roman, decimal, decimal2, decimal3, decimal4, bracketed, letter

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    var kind: Kind
    /// Bytes of the number with its mark and the spaces that follow.
    var length: Int

    /// The number at the start of a block's text, or nil where it begins with none.
    static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Numbering? {
        guard let first = bytes[range].first else { return nil }
        if Letters.isDigit(first) { return decimal(bytes, range) }
        if let part = part(bytes, range) { return part }
        return roman(bytes, range) ?? letter(bytes, range)
    }

    /// "1.", "1/", "1)", "1.1", "1.1.": at most two digits a part, so that "15.745" is none.
    private static func decimal(_ bytes: [UInt8], _ range: Range<Int>) -> Numbering? {
        var index = range.lowerBound
        var depth = 0
        while true {
            let start = index
            while index < range.upperBound, index - start < 3, Letters.isDigit(bytes[index]) { index += 1 }
            guard (1...2).contains(index - start) else { return nil }
            depth += 1
            guard index + 1 < range.upperBound, bytes[index] == 0x2E, Letters.isDigit(bytes[index + 1]) else { break }
            index += 1
        }
        let mark = index < range.upperBound ? bytes[index] : 0
        let isMarked = mark == 0x2E || mark == 0x2F || mark == 0x29
        if isMarked { index += 1 }
        // "1/ Kết quả", but "16/CT-TTg" is a document's number.
        if mark == 0x2F, index < range.upperBound, bytes[index] != 0x20 { return nil }
        guard isMarked || depth > 1, let end = endOfNumber(bytes, index, range.upperBound, needsCapital: !isMarked)
        else { return nil }
        let kind: Kind =
            switch depth {
            case 1: mark == 0x29 ? .bracketed : .decimal
            case 2: .decimal2
            case 3: .decimal3
            default: .decimal4
            }
        return Numbering(kind: kind, length: end - range.lowerBound)
    }

    /// "II.", "I/", "IV -".
    private static func roman(_ bytes: [UInt8], _ range: Range<Int>) -> Numbering? {
        var index = range.lowerBound
        while index < range.upperBound, index - range.lowerBound < 6, isRoman(bytes[index]) { index += 1 }
        // A single C, D, L or M counts as a letter of the alphabet.
        guard index > range.lowerBound,
            index > range.lowerBound + 1 || [0x49, 0x56, 0x58].contains(bytes[range.lowerBound])
        else { return nil }
        return marked(bytes, index, range, kind: .roman)
    }

    /// "A." and "a)", "b.", "đ)".
    private static func letter(_ bytes: [UInt8], _ range: Range<Int>) -> Numbering? {
        guard let scalar = Letters.scalar(in: bytes, at: range.lowerBound) else { return nil }
        let isSmall = (0x61...0x7A).contains(scalar.value) || scalar == "đ"
        guard isSmall || (0x41...0x5A).contains(scalar.value) else { return nil }
        let next = range.lowerBound + Letters.width(of: bytes[range.lowerBound])
        return marked(bytes, next, range, kind: isSmall ? .letter : .capital)
    }

    /// "Phần thứ nhất", "PHẦN I", "Chương 2": the word and its number, with what parts them from the title.
    private static func part(_ bytes: [UInt8], _ range: Range<Int>) -> Numbering? {
        let words: [StaticString] = ["Phần ", "PHẦN ", "Chương ", "CHƯƠNG "]
        guard let word = words.first(where: { Letters.starts(bytes, at: range.lowerBound, with: $0) }) else {
            return nil
        }
        var index = range.lowerBound + word.utf8CodeUnitCount
        if Letters.starts(bytes, at: index, with: "thứ ") || Letters.starts(bytes, at: index, with: "THỨ ") {
            index += "thứ ".utf8.count
            index = endOfWord(bytes, index, range.upperBound)
        } else {
            let start = index
            index = endOfWord(bytes, index, range.upperBound)
            let isNumber = bytes[start..<index].allSatisfy { isRoman($0) || Letters.isDigit($0) }
            guard index > start, isNumber || index == start + 1 else { return nil }
        }
        while index < range.upperBound, [0x2E, 0x3A, 0x20, 0x2D].contains(bytes[index]) { index += 1 }
        return Numbering(kind: .part, length: index - range.lowerBound)
    }

    private static func endOfWord(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, ![0x20, 0x2E, 0x3A].contains(bytes[index]) { index += 1 }
        return index
    }

    private static func marked(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>, kind: Kind) -> Numbering? {
        guard index < range.upperBound, [0x2E, 0x2F, 0x29].contains(bytes[index]),
            let end = endOfNumber(bytes, index + 1, range.upperBound, needsCapital: false)
        else { return nil }
        return Numbering(kind: kind, length: end - range.lowerBound)
    }

    /// Where the title begins: behind spaces, or at once with a capital letter ("1.Kết quả").
    private static func endOfNumber(_ bytes: [UInt8], _ start: Int, _ end: Int, needsCapital: Bool) -> Int? {
        var index = start
        while index < end, bytes[index] == 0x20 { index += 1 }
        guard index < end else { return index > start || start == end && !needsCapital ? index : nil }
        guard needsCapital || index == start else { return index }
        guard let scalar = Letters.scalar(in: bytes, at: index), Letters.isUppercase(scalar) else { return nil }
        return index
    }

    private static func isRoman(_ byte: UInt8) -> Bool {
        byte == 0x49 || byte == 0x56 || byte == 0x58 || byte == 0x4C || byte == 0x43
    }
}
