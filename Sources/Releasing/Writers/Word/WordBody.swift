/// Writes a release's body with its head and foot: Word's `document.xml`.
struct WordBody {
    struct Chart {
        var svg: String
        var png: [UInt8]
    }

    var ink = WordInk(xml: MarkupWriter(capacity: 1 << 16))
    /// The drawings in order, as relations refer to them.
    private(set) var charts: [Chart] = []

    private let release: WrittenRelease
    private let pictures: [Int: [UInt8]]
    private let words: FrameWords
    private let isCounted: Bool

    init(_ release: WrittenRelease, pictures: [Int: [UInt8]]) {
        self.release = release
        self.pictures = pictures
        words = FrameWords(release)
        isCounted = HeadingNumbers.areCounted(in: release.blocks)
    }

    mutating func write() {
        ink.xml.write(WordParts.declaration)
        ink.xml.write("<w:document \(WordParts.spaces)><w:body>")
        ink.head(words)
        let blocks = release.closedBlocks
        for (index, block) in blocks.enumerated() {
            var hasNote = false
            if index + 1 < blocks.count, case .note = blocks[index + 1] { hasNote = true }
            write(block, at: index, isLast: index == blocks.count - 1, hasNote: hasNote)
        }
        ink.foot(words)
        ink.xml.write(WordParts.section)
        ink.xml.write("</w:body></w:document>")
    }

    private mutating func write(_ block: WrittenBlock, at index: Int, isLast: Bool, hasNote: Bool) {
        let kept = isLast ? "<w:keepNext/>" : ""
        switch block {
        case .heading(let level, let number, let runs): heading(level: level, number: number, runs)
        case .paragraph(let runs): ink.paragraph(isLast ? "Closing" : "BodyText", "", runs)
        case .list(let items):
            for (place, item) in items.enumerated() {
                ink.paragraph("ListBullet", place == items.count - 1 ? kept : "", item)
            }
        case .note(let runs): ink.paragraph("Note", kept, runs)
        case .table(let table): ink.table(table, keepsNext: hasNote)
        case .chart(let chart): write(chart, at: index)
        }
    }

    private mutating func heading(level: Int, number: String, _ runs: [WrittenRun]) {
        let style = "Heading\(min(max(1, level), HeadingNumbers.levels))"
        let isCounted = isCounted && !number.isEmpty
        let text = isCounted || number.isEmpty ? runs : [.text(number + " ")] + runs
        ink.paragraph(style, isCounted ? "" : WordLists.none, text)
    }

    private mutating func write(_ chart: WrittenChart, at index: Int) {
        if let png = pictures[index] {
            charts.append(Chart(svg: chart.svg, png: png))
            ink.drawing(chart, number: charts.count)
            ink.paragraph("Caption", "", [.text(chart.caption)])
            // The caption stands below its drawing, so the table needs only a word of its own.
            var data = chart.data
            data.caption = words.chartData
            ink.table(data, isSmall: true)
        } else {
            ink.paragraph("Caption", "<w:keepNext/>", [.text(chart.caption)])
            ink.paragraph("Note", "<w:keepNext/>", [.text(chart.alternative)])
            ink.table(chart.data)
        }
    }
}

extension WordInk {
    /// - Parameter properties: what the paragraph adds to its style.
    mutating func paragraph(_ style: String, _ properties: String = "", _ runs: [WrittenRun]) {
        openParagraph(style, properties)
        self.runs(runs)
        xml.write("</w:p>")
    }

    mutating func openParagraph(_ style: String, _ properties: String = "") {
        xml.write("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>")
    }
}
