import Documents
import Reading

/// Writes a document into a page, block by block, with its findings in the margin.
struct PageDocument {
    let document: Document
    let text: PageText
    let findings: PageFindings
    let notes: PageNotes

    func write(to html: inout HTMLWriter) {
        var page: Int?
        var depth = 0
        var writtenTables: Set<Int> = []
        for (index, block) in document.blocks.enumerated() {
            if case .listItem = block.kind {} else { closeLists(&depth, to: 0, &html) }
            if let number = block.page, number != page {
                if depth == 0 { writePageMark(number, to: &html) }
                page = number
            }
            switch block.kind {
            case .heading(let level):
                withNotes(findings.items(beside: index), to: &html) { writeHeading(block.range, level: level, to: &$0) }
            case .paragraph:
                withNotes(findings.items(beside: index), to: &html) { wrap("<p>", block.range, "</p>\n", to: &$0) }
            case .footnote:
                withNotes(findings.items(beside: index), to: &html) {
                    wrap(#"<p class="footnote">"#, block.range, "</p>\n", to: &$0)
                }
            case .listItem(let level):
                closeLists(&depth, to: max(1, level), &html)
                openLists(&depth, to: max(1, level), &html)
                html.markup("<li>")
                withNotes(findings.items(beside: index), to: &html) { wrap("<div>", block.range, "</div>", to: &$0) }
            case .cell(let table, _), .caption(let table):
                guard writtenTables.insert(table).inserted, document.tables.indices.contains(table) else { continue }
                let blocks =
                    index..<(document.blocks[index...].firstIndex { !belongs($0, to: table) } ?? document.blocks.count)
                withNotes(blocks.flatMap(findings.items(beside:)), to: &html) { writeTable(table, to: &$0) }
            }
        }
        closeLists(&depth, to: 0, &html)
    }

    private func wrap(_ open: StaticString, _ range: Range<Int>, _ close: StaticString, to html: inout HTMLWriter) {
        html.markup(open)
        text.write(range, to: &html)
        html.markup(close)
    }

    private func writePageMark(_ page: Int, to html: inout HTMLWriter) {
        html.markup(#"<span class="page-mark">"#)
        html.both(vi: "trang \(page)", en: "page \(page)")
        html.markup("</span>")
    }

    /// The notes stand before their block so that they float beside its first line; on a narrow screen they follow it.
    private func withNotes(
        _ items: [PageFindings.Item], to html: inout HTMLWriter, _ writeBlock: (inout HTMLWriter) -> Void
    ) {
        if !items.isEmpty { html.markup(#"<div class="beside">"#) }
        for item in items { notes.write(item, to: &html) }
        writeBlock(&html)
        if !items.isEmpty { html.markup("</div>\n") }
    }

    /// A document's headings stand below the page's own.
    private func writeHeading(_ range: Range<Int>, level: Int, to html: inout HTMLWriter) {
        switch level {
        case ...1: wrap("<h2>", range, "</h2>\n", to: &html)
        case 2: wrap("<h3>", range, "</h3>\n", to: &html)
        case 3: wrap("<h4>", range, "</h4>\n", to: &html)
        case 4: wrap("<h5>", range, "</h5>\n", to: &html)
        default: wrap("<h6>", range, "</h6>\n", to: &html)
        }
    }

    // MARK: - Lists

    /// An item stays open until the next one at its depth, so that deeper lists stand inside it.
    private func closeLists(_ depth: inout Int, to level: Int, _ html: inout HTMLWriter) {
        guard depth > 0, level <= depth else { return }
        html.markup("</li>\n")
        while depth > level {
            html.markup("</ul>\n")
            depth -= 1
            if depth > 0 { html.markup("</li>\n") }
        }
    }

    private func openLists(_ depth: inout Int, to level: Int, _ html: inout HTMLWriter) {
        while depth < level {
            html.markup("<ul>\n")
            depth += 1
            if depth < level { html.markup("<li>") }
        }
    }

    // MARK: - Tables

    private func writeTable(_ index: Int, to html: inout HTMLWriter) {
        let table = document.tables[index]
        html.markup(#"<div class="sheet" tabindex="0"><table>"#)
        if !table.captions.isEmpty {
            html.markup("<caption>")
            for caption in table.captions { wrap("<div>", caption, "</div>", to: &html) }
            html.markup("</caption>")
        }
        var row = -1
        for cell in table.cells {
            if cell.row != row {
                html.markup(row < 0 ? "<tr>" : "</tr>\n<tr>")
                row = cell.row
            }
            write(cell, isHead: cell.row < table.headerRowCount, to: &html)
        }
        html.markup(row < 0 ? "</table></div>\n" : "</tr></table></div>\n")
    }

    private func belongs(_ block: Block, to table: Int) -> Bool {
        switch block.kind {
        case .cell(table, _), .caption(table): true
        default: false
        }
    }

    private func write(_ cell: Table.Cell, isHead: Bool, to html: inout HTMLWriter) {
        html.markup(isHead ? "<th" : "<td")
        if cell.rowSpan > 1 { html.element(#" rowspan=""#, "\(cell.rowSpan)", #"""#) }
        if cell.columnSpan > 1 { html.element(#" colspan=""#, "\(cell.columnSpan)", #"""#) }
        html.markup(">")
        text.write(cell.range, to: &html)
        html.markup(isHead ? "</th>" : "</td>")
    }
}
