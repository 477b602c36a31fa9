/// What OpenDocument's styles say that matters to the text.
struct OpenDocumentStyles {
    struct Style {
        var parent: String?
        var isBold: Bool?
        var isHidden: Bool?
        var isRaised: Bool?
        var font: String?
        /// Of tables: whether the sheet is shown.
        var isShown: Bool?
        var listStyle: String?
    }

    struct ListLevel {
        /// "1", "a", "I"; empty for a bullet or no number.
        var format = ""
        var prefix = ""
        var suffix = ""
        var bullet: String?
        var start = 1
        /// How many levels the number shows.
        var shown = 1
    }

    private var styles: [String: Style] = [:]
    private var lists: [String: [Int: ListLevel]] = [:]
    /// The numbers of headings.
    private(set) var outline: [Int: ListLevel] = [:]

    init() {}

    /// Reads a child of the document's root, if it holds styles.
    mutating func read(_ cursor: XMLCursor) throws {
        guard ["styles", "automatic-styles", "master-styles"].contains(cursor.name), cursor.name != "master-styles"
        else {
            return
        }
        try cursor.forEachChild {
            switch cursor.name {
            case "style": try readStyle(cursor)
            case "list-style": if let name = cursor.attribute("name") { lists[name] = try readLevels(cursor) }
            case "outline-style": outline = try readLevels(cursor)
            default: break
            }
        }
    }

    private mutating func readStyle(_ cursor: XMLCursor) throws {
        guard let name = cursor.attribute("name"), let family = cursor.attribute("family") else { return }
        var style = Style(parent: cursor.attribute("parent-style-name"), listStyle: cursor.attribute("list-style-name"))
        try cursor.forEachChild {
            switch cursor.name {
            case "text-properties":
                style.isBold = cursor.attribute("font-weight").map {
                    $0 == "bold" || Int($0).map { $0 >= 600 } ?? false
                }
                style.isHidden = cursor.attribute("display").map { $0 == "none" }
                style.isRaised = cursor.attribute("text-position").map {
                    $0.hasPrefix("super") || Int($0.prefix { $0 != "%" }).map { $0 > 0 } ?? false
                }
                style.font = cursor.attribute("font-name") ?? cursor.attribute("font-family")
            case "table-properties": style.isShown = cursor.attribute("display").map { $0 != "false" }
            default: break
            }
        }
        styles["\(family)/\(name)"] = style
    }

    private func readLevels(_ cursor: XMLCursor) throws -> [Int: ListLevel] {
        var levels: [Int: ListLevel] = [:]
        try cursor.forEachChild {
            guard let index = cursor.integer("level", in: 1...10) else { return }
            var level = ListLevel()
            level.prefix = cursor.attribute("num-prefix") ?? ""
            level.suffix = cursor.attribute("num-suffix") ?? ""
            if cursor.name == "list-level-style-bullet" {
                level.bullet = cursor.attribute("bullet-char") ?? "•"
            } else {
                level.format = cursor.attribute("num-format") ?? ""
                level.start = cursor.integer("start-value", in: BoundedInteger.counts) ?? 1
                level.shown = min(index, cursor.integer("display-levels", in: 1...10) ?? 1)
            }
            levels[index] = level
        }
        return levels
    }

    /// The style with what it takes over from its parents.
    func style(_ name: String?, family: String) -> Style {
        var result = Style()
        var next = name
        var seen = 0
        while let current = next, seen < 20, let style = styles["\(family)/\(current)"] {
            result.isBold = result.isBold ?? style.isBold
            result.isHidden = result.isHidden ?? style.isHidden
            result.isRaised = result.isRaised ?? style.isRaised
            result.font = result.font ?? style.font
            result.isShown = result.isShown ?? style.isShown
            result.listStyle = result.listStyle ?? style.listStyle
            next = style.parent
            seen += 1
        }
        return result
    }

    func list(_ name: String?) -> [Int: ListLevel] { name.flatMap { lists[$0] } ?? [:] }
}
