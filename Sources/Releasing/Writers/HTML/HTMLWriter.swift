/// Writes a release as one HTML file for screens and paper, which needs nothing else.
///
/// Each figure is a `data` element whose attributes tell what it is bound to.
public struct HTMLWriter: Sendable {
    public init() {}

    public func bytes(of release: WrittenRelease) -> [UInt8] {
        var page = HTMLPage(release)
        page.write()
        return page.xml.bytes
    }

    /// The release alone, to stand within another page, whose style it takes: its headings begin one level lower.
    public func fragment(of release: WrittenRelease) -> [UInt8] {
        var page = HTMLPage(release, isWhole: false)
        page.content()
        return page.xml.bytes
    }
}

/// One page while it is written.
struct HTMLPage {
    var xml = MarkupWriter(capacity: 1 << 16)
    private let release: WrittenRelease
    private let words: FrameWords
    private let isWhole: Bool

    init(_ release: WrittenRelease, isWhole: Bool = true) {
        self.release = release
        self.isWhole = isWhole
        words = FrameWords(release)
    }

    mutating func write() {
        xml.write("<!DOCTYPE html>\n<html lang=\"\(release.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        xml.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        line("title", nil, words.title)
        if let style = RecordedStyle(release.style) {
            xml.write("<meta name=\"\(HTMLFigure.styleName)\"")
            xml.attribute("content", style.words)
            xml.write(">\n")
        }
        xml.write("<style>\n\(HTMLStyle.sheet)</style>\n</head>\n<body>\n<main>\n")
        content()
        xml.write("</main>\n</body>\n</html>\n")
    }

    mutating func content() {
        head()
        for block in release.closedBlocks { write(block) }
        foot()
    }

    private func heading(_ level: Int) -> String { "h\(min(6, max(1, level) + (isWhole ? 0 : 1)))" }

    // MARK: The frame

    private mutating func head() {
        xml.write("<div class=\"frame head\">\n<div>\n")
        if let superior = words.frame.superior { line("p", "superior", superior) }
        line("p", "issuer", words.issuer(column: Sheet.issuerColumn))
        line("p", "number", words.number)
        xml.write("</div>\n<div>\n")
        line("p", "nation", words.nationalTitle)
        line("p", "motto", words.motto)
        line("p", "place", words.placeAndDate)
        xml.write("</div>\n</div>\n")
        line(heading(1), isWhole ? nil : "kind", words.frame.kind)
        guard !words.frame.subject.isEmpty else { return }
        xml.write("<p class=\"subject\"><strong>")
        for (index, subject) in words.frame.subject.enumerated() {
            if index > 0 { xml.write("<br>") }
            xml.text(subject)
        }
        xml.write("</strong></p>\n")
    }

    private mutating func foot() {
        xml.write("<div class=\"frame foot\">\n<div class=\"receivers\">\n")
        if let title = words.receiversTitle {
            xml.write("<p><strong><em>")
            xml.text(title)
            xml.write("</em></strong></p>\n<ul>\n")
            for receiver in words.receivers { line("li", receiver.depth > 0 ? "inner" : nil, receiver.text) }
            xml.write("</ul>\n")
        }
        xml.write("</div>\n<div class=\"signature\">\n")
        for authority in words.frame.authority { line("p", "authority", authority, isStrong: true) }
        line("p", "signer", words.frame.signer, isStrong: true)
        xml.write("</div>\n</div>\n")
    }

    private mutating func line(_ name: String, _ kind: String?, _ text: String, isStrong: Bool = false) {
        open(name, kind)
        if isStrong { xml.write("<strong>") }
        xml.text(text)
        if isStrong { xml.write("</strong>") }
        xml.write("</\(name)>\n")
    }

    private mutating func open(_ name: String, _ kind: String? = nil) {
        xml.write("<\(name)")
        xml.attribute("class", kind)
        xml.write(">")
    }

    // MARK: The body

    private mutating func write(_ block: WrittenBlock) {
        switch block {
        case .heading(let level, let number, let runs):
            let name = heading(max(1, level) + 1)
            open(name)
            self.runs(number.isEmpty ? runs : [.text(number + " ")] + runs)
            xml.write("</\(name)>\n")
        case .paragraph(let runs): paragraph(nil, runs)
        case .note(let runs): paragraph("note", runs)
        case .list(let items):
            xml.write("<ul>\n")
            for item in items {
                xml.write("<li>")
                runs(item)
                xml.write("</li>\n")
            }
            xml.write("</ul>\n")
        case .table(let table): write(table)
        case .chart(let chart): write(chart)
        }
    }

    private mutating func paragraph(_ kind: String?, _ runs: [WrittenRun]) {
        open("p", kind)
        self.runs(runs)
        xml.write("</p>\n")
    }

    private mutating func write(_ chart: WrittenChart) {
        xml.write("<figure>\n<div class=\"drawing\" role=\"img\"")
        xml.attribute("aria-label", chart.alternative)
        xml.write(">\n")
        // Behind the XML declaration, which a page doesn't have.
        let svg = chart.svg.firstRange(of: "<svg").map { chart.svg[$0.lowerBound...] } ?? ""
        xml.write(String(svg))
        xml.write("\n</div>\n")
        line("figcaption", nil, chart.caption)
        xml.write("<details>\n")
        line("summary", nil, words.chartData)
        var data = chart.data
        data.caption = ""
        write(data)
        xml.write("</details>\n</figure>\n")
    }

    private mutating func write(_ table: WrittenTable) {
        let layout = TableLayout(table)
        xml.write("<table>\n")
        if !table.caption.isEmpty || table.unitNote != nil {
            xml.write("<caption>")
            if !table.caption.isEmpty { line("p", nil, table.caption, isStrong: true) }
            if let note = table.unitNote { line("p", "unit", note) }
            xml.write("</caption>\n")
        }
        let columns = Sheet.columns(table.widths, count: layout.columnCount)
        if isWhole {
            xml.write("<colgroup>")
            for column in columns { xml.write("<col style=\"width: \((column * 100 + 50) / Sheet.textWidth)%\">") }
            xml.write("</colgroup>\n")
        }
        xml.write("<thead>\n")
        for row in layout.rows where row.isHead { write(row) }
        xml.write("</thead>\n<tbody>\n")
        for row in layout.rows where !row.isHead { write(row) }
        xml.write("</tbody>\n</table>\n")
    }

    private mutating func write(_ row: TableLayout.Row) {
        let name = row.isHead ? "th" : "td"
        xml.write("<tr>")
        for slot in row.slots {
            switch slot {
            case .cell(let cell):
                xml.write("<\(name)")
                if row.isHead { xml.attribute("scope", cell.columnSpan > 1 ? "colgroup" : "col") }
                if cell.columnSpan > 1 { xml.attribute("colspan", "\(cell.columnSpan)") }
                if cell.rowSpan > 1 { xml.attribute("rowspan", "\(cell.rowSpan)") }
                if cell.isNumber, !row.isHead { xml.attribute("class", "number") }
                xml.write(">")
                runs(cell.runs)
                xml.write("</\(name)>")
            case .continued: break
            case .empty: xml.write("<\(name)></\(name)>")
            }
        }
        xml.write("</tr>\n")
    }

    // MARK: Runs

    private mutating func runs(_ runs: [WrittenRun]) {
        for run in runs {
            let (text, emphasis, figure): (String, WrittenEmphasis, BoundFigure?) =
                switch run {
                case .text(let text, let emphasis): (text, emphasis, nil)
                case .figure(let figure, let emphasis): (figure.text.keptTogether, emphasis, figure)
                }
            let name = Self.elements[emphasis]
            if let name { xml.write("<\(name)>") }
            if let figure { HTMLFigure.open(FigureBinding(figure), &xml) }
            for (index, line) in text.lines.enumerated() {
                if index > 0 { xml.write("<br>") }
                xml.text(String(line))
            }
            if figure != nil { xml.write("</data>") }
            if let name { xml.write("</\(name)>") }
        }
    }

    private static let elements: [WrittenEmphasis: String] = [.bold: "strong", .italic: "em"]
}

/// How a figure stands in a page: an element whose attributes hold its binding.
enum HTMLFigure {
    /// The page's `meta` that tells how its figures are written.
    static let styleName = "solieu-figures"

    static func open(_ binding: FigureBinding, _ xml: inout MarkupWriter) {
        xml.write("<data")
        xml.attribute("value", binding.value)
        xml.attribute("data-figure", binding.id)
        xml.attribute("data-tag", binding.tag)
        xml.attribute("data-text", binding.text)
        xml.attribute("data-kind", binding.kind)
        xml.attribute("data-unit", binding.unit)
        xml.attribute("data-base", binding.base)
        xml.attribute("data-period", binding.period)
        xml.attribute("data-decimals", binding.decimals.map { "\($0)" })
        if !binding.observations.isEmpty {
            xml.attribute("data-observations", binding.observations.map { "\($0)" }.joined(separator: " "))
        }
        xml.write(">")
    }

    /// The binding that an element's attributes hold, or nil.
    static func binding(_ attribute: (String) -> String?) -> FigureBinding? {
        guard let id = attribute("data-figure"), let tag = attribute("data-tag"), let text = attribute("data-text"),
            let kind = attribute("data-kind"), let value = attribute("value")
        else { return nil }
        let observations = attribute("data-observations")?.split(separator: " ").compactMap { Int64($0) } ?? []
        return FigureBinding(
            id: id, tag: tag, text: text, kind: kind, value: value, unit: attribute("data-unit"),
            base: attribute("data-base"), period: attribute("data-period"),
            decimals: attribute("data-decimals").flatMap { Int($0) }, observations: observations)
    }
}
