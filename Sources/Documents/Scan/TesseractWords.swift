/// Reads tesseract's table of words (TSV).
enum TesseractWords {
    /// Words that it is less sure of than this, in per cent, are spots and lines of the picture.
    private static let leastConfidence = 20.0

    static func pages(_ output: [UInt8]) -> [LayoutPage] {
        var pages: [LayoutPage] = []
        var line = LayoutBox(left: 0, top: 0, right: 0, bottom: 0)
        for row in output.split(separator: 0x0A).dropFirst() {
            let fields = row.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard fields.count >= 11, let box = box(fields) else { continue }
            switch fields[0] {
            case "1":
                pages.append(
                    LayoutPage(
                        number: pages.count + 1, width: box.width, height: box.height, words: [], wordsAreWhole: true))
            case "4": line = box
            case "5":
                guard fields.count >= 12, !pages.isEmpty, Double(fields[10]) ?? 0 >= leastConfidence else { continue }
                let text = fields[11].filter { !$0.isWhitespace }
                // A word's own box is as high as its letters happen to be; its line's is the same for all.
                let place = LayoutBox(left: box.left, top: line.top, right: box.right, bottom: line.bottom)
                if !text.isEmpty { pages[pages.count - 1].words.append(LayoutWord(text: text, box: place)) }
            default: break
            }
        }
        return pages.map(levelled)
    }

    private static func box(_ fields: [String]) -> LayoutBox? {
        guard let left = Double(fields[6]), let top = Double(fields[7]), let width = Double(fields[8]),
            let height = Double(fields[9])
        else { return nil }
        return LayoutBox(left: left, top: top, right: left + width, bottom: top + height)
    }

    /// The page with all words of one height, since letters with and without accents differ more than sizes do.
    private static func levelled(_ page: LayoutPage) -> LayoutPage {
        let heights = page.words.map(\.box.height).sorted()
        guard !heights.isEmpty else { return page }
        let height = heights[heights.count / 2]
        var page = page
        for index in page.words.indices {
            let middle = page.words[index].box.middle
            page.words[index].box.top = middle - height / 2
            page.words[index].box.bottom = middle + height / 2
        }
        return page
    }
}
