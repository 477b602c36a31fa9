/// A table in HTML's tags inside Markdown, as converters write tables with merged cells.
enum MarkupTable {
    /// A table longer than this is no table.
    private static let maximumLength = 4 << 20
    private static let spans = 1...1_000_000

    static func find(_ text: [UInt8], _ lines: [TextLine], from first: Int, work: inout Int)
        -> TextTable?
    {
        let start = Int(lines[first].start)
        guard let opening = MarkupTag.parse(text, start..<min(Int(lines[first].end), start + MarkupTag.maximumLength)),
            opening.name == "table"
        else { return nil }
        var grid = SpanGrid<[Range<Int>]>()
        var cell: (tag: MarkupTag, isHead: Bool)?
        var isHeadRow = false
        var index = opening.range.upperBound
        defer { work -= index - start }
        let limit = min(text.count, start + maximumLength)
        func close(_ end: Int) {
            guard let (tag, _) = cell else { return }
            grid.append(
                [tag.range.upperBound..<end], rowSpan: tag.integer("rowspan", of: text, in: spans) ?? 1,
                columnSpan: tag.integer("colspan", of: text, in: spans) ?? 1)
            cell = nil
        }
        while let next = text[index..<limit].firstIndex(of: 0x3C) {
            guard let tag = MarkupTag.parse(text, next..<min(limit, next + MarkupTag.maximumLength)) else {
                index = next + 1
                continue
            }
            index = tag.range.upperBound
            switch tag.name {
            case "td", "th":
                close(next)
                if !tag.isClosing {
                    cell = (tag, tag.name == "th")
                    isHeadRow = isHeadRow && tag.name == "th"
                }
            case "tr":
                close(next)
                if tag.isClosing { grid.endRow(isHead: isHeadRow) } else { grid.beginRow() }
                isHeadRow = !tag.isClosing
            case "table" where tag.isClosing:
                close(next)
                let end = lines[first...].firstIndex { Int($0.start) >= index } ?? lines.count
                return grid.grid.cells.isEmpty || grid.grid.cells.count > ReadableSize.maximumCells
                    ? nil : TextTable(lines: first..<end, grid: grid.grid)
            default: break
            }
        }
        index = limit
        return nil
    }
}
