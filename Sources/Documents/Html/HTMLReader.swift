/// Walks through a page's tree and gathers its paragraphs and tables.
///
/// Menus, scripts, forms and what is hidden are left out, and so are the heads and feet of pages that word processors write.
struct HTMLReader {
    private(set) var elements: [RichElement] = []
    private let documentName: String
    private var budget: SizeBudget
    private var current = RichText()
    private var depth = 0
    private var lists: [List] = []
    private var look = Look()
    private var role = DraftBlock.Role.body
    private var isPreformatted = false

    /// Elements deeper than this are not read.
    private static let maximumDepth = 300

    private struct List {
        var isOrdered: Bool
        var format = "1"
        var next = 1
    }

    private struct Look {
        var isStrong = false
        var isRaised = false
        var font: LegacyFont?
    }

    private static let skipped: Set<String> = [
        "head", "script", "style", "nav", "noscript", "template", "footer", "form", "button", "select", "svg", "iframe",
        "object", "audio", "video", "canvas", "sdfield", "map", "colgroup", "col",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "header", "aside", "blockquote", "pre", "address", "dl", "dt", "dd",
        "figure",
        "figcaption", "center", "body", "html", "fieldset", "details", "summary", "hr", "h1", "h2", "h3", "h4", "h5",
        "h6",
        "li", "ul", "ol", "table", "caption",
    ]

    init(documentName: String) {
        self.documentName = documentName
        budget = SizeBudget(documentName: documentName)
    }

    mutating func read(_ root: HTMLNode) throws {
        try visit(root)
        flush()
    }

    private mutating func visitChildren(_ node: HTMLNode) throws {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw DocumentError(name: documentName, .tooDeep(limit: Self.maximumDepth))
        }
        try node.forEachChild { try visit($0) }
    }

    private mutating func visit(_ node: HTMLNode) throws {
        switch node.kind {
        case .text: try append(node.content)
        case .element: try visitElement(node)
        case .other: break
        }
    }

    private mutating func visitElement(_ node: HTMLNode) throws {
        let name = node.name
        guard !Self.skipped.contains(name), !isHidden(node) else { return }
        switch name {
        case "br": current.append([0x0A], isStrong: false)
        case "table": try readTable(node)
        case "ul", "ol": try readList(node, isOrdered: name == "ol")
        case "li": try readItem(node)
        case _ where Self.blocks.contains(name): try readBlock(node, name)
        case "a" where isNoteMark(node): break
        default: try readInline(node, name)
        }
    }

    private func isHidden(_ node: HTMLNode) -> Bool {
        if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
        // LibreOffice's way to keep the heads and feet of pages.
        if let title = node.attribute("title"), title == "header" || title == "footer", node.name == "div" {
            return true
        }
        guard let style = node.attribute("style")?.lowercased().filter({ $0 != " " }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all")
    }

    // MARK: Blocks

    private mutating func readBlock(_ node: HTMLNode, _ name: String) throws {
        flush()
        let outer = (role, isPreformatted, look)
        if name.count == 2, name.first == "h", let level = Int(name.dropFirst()) { role = .heading(level: level) }
        if isFootnote(node) { role = .footnote }
        if name == "pre" { isPreformatted = true }
        applyStyle(of: node)
        try visitChildren(node)
        flush()
        (role, isPreformatted, look) = outer
    }

    private func isFootnote(_ node: HTMLNode) -> Bool {
        let marks = [node.attribute("id"), node.attribute("class"), node.attribute("role")]
        return marks.contains { $0?.lowercased().contains("footnote") ?? false }
    }

    /// Ends the paragraph that is being gathered.
    private mutating func flush() {
        defer { current = RichText() }
        guard current.bytes.contains(where: { $0 > 0x20 }) else { return }
        elements.append(.paragraph(RichParagraph(text: current, role: role)))
    }

    // MARK: Lists

    private mutating func readList(_ node: HTMLNode, isOrdered: Bool) throws {
        flush()
        var list = List(isOrdered: isOrdered)
        list.format = node.attribute("type") ?? "1"
        list.next = node.integer("start", in: BoundedInteger.counts) ?? 1
        lists.append(list)
        try visitChildren(node)
        flush()
        lists.removeLast()
    }

    private mutating func readItem(_ node: HTMLNode) throws {
        flush()
        let outer = role
        if isFootnote(node) { role = .footnote }
        if let list = lists.last, list.isOrdered, role != .footnote {
            let count = node.integer("value", in: BoundedInteger.counts) ?? list.next
            lists[lists.count - 1].next = count + 1
            let number = CounterFormat.text(count, list.format)
            current.append("\(number)\(list.format.lowercased() == "a" ? ")" : ".") ".utf8, isStrong: false)
        } else if role != .footnote {
            role = .listItem(depth: max(1, lists.count))
        }
        try readItemContent(node)
        flush()
        role = outer
    }

    /// The item's first paragraph stands behind its number, not below it.
    private mutating func readItemContent(_ node: HTMLNode) throws {
        var isFirst = true
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw DocumentError(name: documentName, .tooDeep(limit: Self.maximumDepth))
        }
        try node.forEachChild { child in
            if isFirst, child.kind == .element, ["p", "div"].contains(child.name), !isHidden(child) {
                isFirst = false
                let outer = look
                applyStyle(of: child)
                try visitChildren(child)
                flush()
                look = outer
            } else {
                if child.kind == .element { isFirst = false }
                try visit(child)
            }
        }
    }

    // MARK: Inline

    private mutating func readInline(_ node: HTMLNode, _ name: String) throws {
        let outer = look
        switch name {
        case "b", "strong": look.isStrong = true
        case "sup": look.isRaised = true
        case "font": if let font = node.attribute("face").flatMap(Self.legacyFont) { look.font = font }
        default: break
        }
        applyStyle(of: node)
        try visitChildren(node)
        look = outer
    }

    private mutating func applyStyle(of node: HTMLNode) {
        guard let style = node.attribute("style")?.lowercased() else { return }
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "font-weight": look.isStrong = parts[1].hasPrefix("bold") || (Int(parts[1]) ?? 0) >= 600
            case "vertical-align": look.isRaised = parts[1] == "super"
            case "font-family": if let font = Self.legacyFont(parts[1]) { look.font = font }
            default: break
            }
        }
    }

    private static func legacyFont(_ names: String) -> LegacyFont? {
        names.split(separator: ",").first.flatMap { LegacyFont(named: $0.filter { $0 != "\"" && $0 != "'" }) }
    }

    /// A link to a note, or from a note back to its place.
    private func isNoteMark(_ node: HTMLNode) -> Bool {
        guard let address = node.attribute("href"), let hash = address.firstIndex(of: "#") else { return false }
        let target = address[hash...].lowercased()
        return ["#_ftn", "#sdfootnote", "#fn", "#_edn", "#sdendnote", "#footnote", "#cite"].contains {
            target.hasPrefix($0)
        }
            && node.text.count <= 8
    }

    private mutating func append(_ content: [UInt8]) throws {
        var bytes = look.font?.decode(content) ?? content
        if !isPreformatted { bytes = bytes.map { $0 < 0x20 ? 0x20 : $0 } }
        if look.isRaised { bytes = Raised.text(bytes, after: current.bytes.last) }
        try budget.take(bytes: bytes.count)
        current.append(bytes, isStrong: look.isStrong)
    }

    // MARK: Tables

    private mutating func readTable(_ node: HTMLNode) throws {
        flush()
        var table = SpanGrid<[RichParagraph]>()
        var captions: [RichText] = []
        try collectRows(node, isHead: false, &table, &captions)
        guard !table.grid.cells.isEmpty else { return }
        elements.append(.table(table.grid, captions: captions))
    }

    private mutating func collectRows(
        _ node: HTMLNode, isHead: Bool, _ table: inout SpanGrid<[RichParagraph]>, _ captions: inout [RichText]
    ) throws {
        try node.forEachChild { child in
            guard child.kind == .element, !isHidden(child) else { return }
            switch child.name {
            case "thead": try collectRows(child, isHead: true, &table, &captions)
            case "tbody", "tfoot": try collectRows(child, isHead: false, &table, &captions)
            case "tr": try readRow(child, isHead: isHead, &table)
            case "caption": captions += try readApart(child).flatMap(\.paragraphs).map(\.text)
            default: break
            }
        }
    }

    private mutating func readRow(_ node: HTMLNode, isHead: Bool, _ table: inout SpanGrid<[RichParagraph]>) throws {
        table.beginRow()
        var isAllHead = true
        var count = 0
        try node.forEachChild { child in
            guard child.kind == .element, child.name == "td" || child.name == "th", !isHidden(child) else { return }
            if child.name == "td" { isAllHead = false }
            count += 1
            try budget.take(cells: 1)
            table.append(
                try readApart(child).flatMap(\.paragraphs), rowSpan: span(child, "rowspan"),
                columnSpan: span(child, "colspan"))
        }
        table.endRow(isHead: isHead || isAllHead && count > 0)
    }

    private func span(_ node: HTMLNode, _ name: String) -> Int {
        node.integer(name, in: 1...1_000_000) ?? 1
    }

    /// What is inside an element, without adding it to the page's own blocks.
    private mutating func readApart(_ node: HTMLNode) throws -> [RichElement] {
        let outer = (elements, current, lists, look, role)
        (elements, current, lists, role) = ([], RichText(), [], .body)
        try visitChildren(node)
        flush()
        let inner = elements
        (elements, current, lists, look, role) = outer
        return inner
    }
}
