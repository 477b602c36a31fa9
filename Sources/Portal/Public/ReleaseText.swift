import Documents
import PlanBook

/// A release's text as a page: its headings, paragraphs, lists and tables, each figure a link to its record.
struct ReleaseText {
    private let document: Document
    private let figures: [Figure]

    /// A figure of the text.
    struct Figure {
        /// Bytes of the release's text.
        var range: Range<Int>
        /// "so-3", what other pages lead to.
        var id: String
        var address: String
        /// Whether the book says otherwise by now.
        var isOutdated: Bool
    }

    /// - Parameter figures: in the order of their places.
    init(_ document: Document, _ figures: [Figure]) {
        (self.document, self.figures) = (document, figures)
    }

    /// What a page shows as it is.
    var html: String {
        var out = Markup()
        var isInList = false
        var drawn: Set<Int> = []
        for block in document.blocks {
            var isItem = false
            if case .listItem = block.kind { isItem = true }
            if isItem != isInList {
                if isItem { out.open("ul") } else { out.close("ul") }
                isInList = isItem
            }
            switch block.kind {
            case .heading(let level): add(block.range, as: Self.heading(level), to: &out)
            case .paragraph: add(block.range, as: ("p", nil), to: &out)
            case .listItem(let depth): add(block.range, as: ("li", depth > 1 ? "deeper" : nil), to: &out)
            case .caption: add(block.range, as: ("p", "caption"), to: &out)
            case .footnote: add(block.range, as: ("p", "footnote"), to: &out)
            case .cell(let table, _):
                guard drawn.insert(table).inserted, document.tables.indices.contains(table) else { continue }
                add(document.tables[table], to: &out)
            }
        }
        if isInList { out.close("ul") }
        return out.text
    }

    /// The page has its own heading of the first level.
    private static func heading(_ level: Int) -> (StaticString, StaticString?) {
        switch level {
        case ...1: ("p", "paper-title")
        case 2: ("h2", nil)
        case 3: ("h3", nil)
        case 4: ("h4", nil)
        default: ("h5", nil)
        }
    }

    private func add(_ range: Range<Int>, as element: (StaticString, StaticString?), to out: inout Markup) {
        out.open(element.0, element.1.map { [("class", "\($0)")] } ?? [])
        add(range, to: &out)
        out.close(element.0)
    }

    private func add(_ table: Table, to out: inout Markup) {
        out.open("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Bảng số liệu")])
        out.open("table")
        for row in 0..<table.rowCount {
            out.open("tr")
            for cell in table.cells where cell.row == row {
                var attributes: [(StaticString, String)] = []
                if cell.rowSpan > 1 { attributes.append(("rowspan", "\(cell.rowSpan)")) }
                if cell.columnSpan > 1 { attributes.append(("colspan", "\(cell.columnSpan)")) }
                let isHead = row < table.headerRowCount
                if isHead { attributes.append(("scope", "col")) }
                out.open(isHead ? "th" : "td", attributes)
                add(cell.range, to: &out)
                out.close(isHead ? "th" : "td")
            }
            out.close("tr")
        }
        out.close("table")
        out.close("div")
    }

    /// The words of a stretch of the flow, those that are figures as links, those that are strong as such.
    private func add(_ range: Range<Int>, to out: inout Markup) {
        struct Look: Equatable {
            var figure: Int?
            var isStrong: Bool
        }
        let range = range.clamped(to: document.flow.indices)
        var start = range.lowerBound
        var last: Look?
        func end(_ stop: Int) {
            guard let last, start < stop else { return }
            let words = String(decoding: document.flow[start..<stop], as: UTF8.self)
            if last.isStrong { out.open("strong") }
            if let place = last.figure {
                let figure = figures[place]
                var attributes: [(StaticString, String)] = [
                    ("class", figure.isOutdated ? "figure outdated" : "figure"), ("href", figure.address),
                ]
                // Where a part of it is strong, only the first part bears the name.
                if document.origins.textOffset(of: start) == figure.range.lowerBound {
                    attributes.append(("id", figure.id))
                }
                out.element("a", attributes, words)
            } else {
                out.words(words)
            }
            if last.isStrong { out.close("strong") }
        }
        for offset in range {
            // Bytes within a letter go with its first.
            if document.flow[offset] & 0xC0 == 0x80 { continue }
            let origin = document.origins.textOffset(of: offset)
            let look = Look(figure: figure(at: origin), isStrong: isStrong(offset))
            if look != last {
                end(offset)
                (start, last) = (offset, look)
            }
        }
        end(range.upperBound)
    }

    private func figure(at offset: Int) -> Int? {
        let behind = figures.partitioningIndex { $0.range.lowerBound > offset }
        guard behind > 0, figures[behind - 1].range.contains(offset) else { return nil }
        return behind - 1
    }

    private func isStrong(_ offset: Int) -> Bool {
        let behind = document.strong.partitioningIndex { $0.lowerBound > offset }
        return behind > 0 && document.strong[behind - 1].contains(offset)
    }
}

extension Array {
    /// The first index whose element is past a point, where all behind it are as well.
    fileprivate func partitioningIndex(_ isPast: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
