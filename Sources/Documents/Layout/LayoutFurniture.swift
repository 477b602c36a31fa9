/// Finds what belongs to the pages and not to the text: page numbers, running heads and feet.
enum LayoutFurniture {
    /// The part of a page at its top and at its bottom where such lines stand.
    private static let edge = 0.12

    static func remove(from lines: [[LayoutLine]], pages: [LayoutPage]) -> [[LayoutLine]] {
        var repeats: [Key: Int] = [:]
        for (page, pageLines) in zip(pages, lines) {
            for key in Set(pageLines.compactMap { key(of: $0, on: page) }) { repeats[key, default: 0] += 1 }
        }
        let many = max(2, pages.count / 3)
        return zip(pages, lines).map { page, pageLines in
            pageLines.filter { line in
                guard let key = key(of: line, on: page) else { return true }
                if isPageNumber(line) { return false }
                return key.words.isEmpty || repeats[key, default: 0] < many
            }
        }
    }

    /// What is the same of a running line on every page: its words without digits, and about where it stands.
    private struct Key: Hashable {
        var words: [UInt8]
        var place: Int
    }

    private static func key(of line: LayoutLine, on page: LayoutPage) -> Key? {
        let isAtTop = line.box.bottom < edge * page.height
        let isAtBottom = line.box.top > (1 - edge) * page.height
        guard isAtTop || isAtBottom else { return nil }
        let words = line.text.bytes.filter { !Letters.isDigit($0) && $0 != 0x20 }
        let place = (line.box.middle / page.height * 40).rounded()
        // A page of no height, or a line far outside of it, is nobody's running head.
        guard words.count <= 200, abs(place) < 1e6 else { return nil }
        return Key(words: words, place: Int(place))
    }

    private static func isPageNumber(_ line: LayoutLine) -> Bool {
        let bytes = line.text.bytes
        return line.stretches.count == 1 && PageNumber.parse(bytes, 0..<bytes.count) != nil
    }
}
