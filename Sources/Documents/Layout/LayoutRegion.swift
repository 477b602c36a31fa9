/// A region of a page in which text stands side by side: a table, or the head and foot of an official document.
struct LayoutRegion {
    /// Indices of the lines that it takes.
    var lines: Range<Int>
    var elements: [RichElement]

    /// The region that begins at the line, or nil where running text goes on.
    static func find(_ lines: [LayoutLine], from first: Int) -> LayoutRegion? {
        guard lines[first].stretches.count >= 2 else { return nil }
        let block = block(lines, from: first)
        if let layout = sideBySide(lines, block) { return layout }
        return table(lines, block)
    }

    /// Lines from `first` on that have several stretches, with single ones between them that fit into a column.
    private static func block(_ lines: [LayoutLine], from first: Int) -> Range<Int> {
        var end = first + 1
        var last = first + 1
        var extent = lines[first].box
        while end < lines.count, lines[end].page == lines[first].page {
            let gap = lines[end].box.top - lines[end - 1].box.bottom
            guard gap < 3.5 * lines[end].size else { break }
            if lines[end].stretches.count >= 2 {
                extent = extent.union(lines[end].box)
                last = end + 1
            } else if lines[end].box.width > 0.55 * extent.width || end - last >= 6 {
                break
            }
            end += 1
        }
        // A cell's last lines may stand alone in their column.
        while last < end, last < lines.count, isTail(lines[last], of: lines[last - 1]) { last += 1 }
        return first..<last
    }

    /// Whether a lone stretch goes on a cell of the row above it.
    private static func isTail(_ line: LayoutLine, of above: LayoutLine) -> Bool {
        guard line.box.bottom - above.box.bottom < 1.35 * line.size else { return false }
        return above.stretches.contains { abs($0.box.left - line.box.left) < 0.3 * line.size }
            && Sentence.beginsInside(line.text.bytes, 0..<line.text.bytes.count)
    }

    // MARK: Head and foot

    private static let heads = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI"]
    private static let feet = ["Nơi nhận", "NƠI NHẬN"]

    /// The region as two columns read one after the other, where a sign of the official form stands in it.
    private static func sideBySide(_ lines: [LayoutLine], _ block: Range<Int>) -> LayoutRegion? {
        let texts = lines[block].map { String(decoding: $0.text.bytes, as: UTF8.self) }
        let isHead = texts.contains { text in heads.contains { text.contains($0) } }
        let isFoot = texts.contains { text in feet.contains { text.contains($0) } }
        guard isHead || isFoot, let gutter = gutter(lines[block]) else { return nil }
        // Between an authority and the name below it there is room for a signature.
        let region = extended(lines, block, gutter: gutter, gap: isFoot ? 12 : 1.6)
        var columns: [[RichElement]] = [[], []]
        for line in lines[region] {
            for side in [0, 1] {
                let own = line.stretches.filter { ($0.box.center < gutter) == (side == 0) }
                guard let first = own.first else { continue }
                var text = first.text
                for stretch in own.dropFirst() {
                    text.append([0x20], isStrong: false)
                    text.append(stretch.text)
                }
                columns[side].append(.paragraph(RichParagraph(text: text, page: line.page)))
            }
        }
        return LayoutRegion(lines: region, elements: columns[0] + columns[1])
    }

    /// The region with the lines below it that stay on one side of the gap.
    private static func extended(
        _ lines: [LayoutLine], _ block: Range<Int>, gutter: Double, gap: Double
    ) -> Range<Int> {
        var end = block.upperBound
        while end < lines.count, lines[end].page == lines[end - 1].page,
            lines[end].box.top - lines[end - 1].box.bottom < gap * lines[end].size,
            lines[end].stretches.allSatisfy({ $0.box.right < gutter || $0.box.left > gutter })
        {
            end += 1
        }
        return block.lowerBound..<end
    }

    /// The middle of the gap between the two columns.
    private static func gutter(_ lines: ArraySlice<LayoutLine>) -> Double? {
        let gaps = lines.filter { $0.stretches.count == 2 }.map {
            ($0.stretches[0].box.right, $0.stretches[1].box.left)
        }
        guard let left = gaps.map(\.0).max(), let right = gaps.map(\.1).min() else { return nil }
        return (left + right) / 2
    }

    // MARK: Tables

    private static func table(_ lines: [LayoutLine], _ block: Range<Int>) -> LayoutRegion? {
        guard let columns = LayoutColumns(lines[block]) else { return nil }
        var rows = columns.rows(lines[block])
        guard rows.count >= 3 else { return nil }
        let end = continued(lines, from: block.upperBound, columns, &rows)
        var grid = TableGrid<[RichParagraph]>()
        for (row, cells) in rows.enumerated() {
            for cell in cells {
                grid.cells.append(
                    .init(
                        row: row, column: cell.columns.lowerBound, columnSpan: cell.columns.count,
                        content: [RichParagraph(text: cell.text)]))
            }
        }
        grid.stretchHead()
        return LayoutRegion(
            lines: block.lowerBound..<end, elements: [.table(grid, page: lines[block.lowerBound].page)])
    }

    /// Adds the table's rows on the pages that follow, without its head where that is printed again; gives the
    /// line behind them.
    private static func continued(
        _ lines: [LayoutLine], from first: Int, _ columns: LayoutColumns, _ rows: inout [[LayoutColumns.Cell]]
    ) -> Int {
        var end = first
        while end < lines.count, lines[end].page != lines[end - 1].page, lines[end].stretches.count >= 2 {
            let more = block(lines, from: end)
            guard columns.fit(lines[more]) else { break }
            let head = rows.prefix { row in !row.contains { $0.columns.lowerBound > 0 && $0.isNumber } }
            var added = columns.rows(lines[more])[...]
            while let row = added.first, head.contains(where: { $0.map(\.text.bytes) == row.map(\.text.bytes) }) {
                added = added.dropFirst()
            }
            rows += added
            end = more.upperBound
        }
        return end
    }
}
