/// What Word's styles say that matters to the text: bold, hidden, heading levels, numbering, fonts.
struct WordStyles {
    struct Style {
        var basedOn: String?
        var run = WordRunProperties()
        var paragraph = WordParagraphProperties()
    }

    private var styles: [String: Style] = [:]
    private var defaultParagraphStyle: String?
    private var defaults = WordRunProperties()
    /// The styles with what they take over from those that they are based on.
    private var resolved: [String: Style] = [:]

    init() {}

    init(_ part: [UInt8], documentName: String) throws {
        try XMLCursor.read(part, of: documentName, part: "styles.xml") { cursor in
            try cursor.enterRoot()
            try cursor.forEachChild {
                switch cursor.name {
                case "docDefaults":
                    try cursor.forEachChild {
                        if cursor.name == "rPrDefault" {
                            try cursor.forEachChild { if cursor.name == "rPr" { try defaults.read(cursor) } }
                        }
                    }
                case "style": try readStyle(cursor)
                default: break
                }
            }
        }
        for id in styles.keys { resolved[id] = resolve(id) }
    }

    private mutating func readStyle(_ cursor: XMLCursor) throws {
        guard let id = cursor.attribute("styleId") else { return }
        if cursor.attribute("type") == "paragraph", cursor.attribute("default") == "1" { defaultParagraphStyle = id }
        var style = Style()
        try cursor.forEachChild {
            switch cursor.name {
            case "name":
                // Word's own headings have their level in the name, whatever language the program speaks.
                let name = cursor.attribute("val")?.lowercased() ?? ""
                if name.hasPrefix("heading "), let level = BoundedInteger.parse(name.dropFirst(8), in: 1...9) {
                    style.paragraph.outlineLevel = level - 1
                }
                if name == "title" { style.paragraph.isTitle = true }
            case "basedOn": style.basedOn = cursor.attribute("val")
            case "rPr": try style.run.read(cursor)
            case "pPr": try style.paragraph.read(cursor)
            default: break
            }
        }
        styles[id] = style
    }

    private func resolve(_ id: String) -> Style {
        var chain: [Style] = []
        var next: String? = id
        // A style may be based on itself in a damaged file.
        while let current = next, let style = styles[current], chain.count < 20 {
            chain.append(style)
            next = style.basedOn
        }
        var result = Style()
        for style in chain.reversed() {
            result.run.override(with: style.run)
            result.paragraph.override(with: style.paragraph)
        }
        return result
    }

    func paragraph(_ id: String?) -> WordParagraphProperties {
        (id ?? defaultParagraphStyle).flatMap { resolved[$0]?.paragraph } ?? WordParagraphProperties()
    }

    /// What a run looks like by its paragraph's style and its own.
    func run(paragraphStyle: String?, runStyle: String?) -> WordRunProperties {
        var result = defaults
        if let id = paragraphStyle ?? defaultParagraphStyle, let style = resolved[id] {
            result.override(with: style.run)
        }
        if let id = runStyle, let style = resolved[id] { result.override(with: style.run) }
        return result
    }
}

/// A run's properties; nil where nothing is said.
struct WordRunProperties {
    var isBold: Bool?
    var isHidden: Bool?
    var isRaised: Bool?
    var font: String?
    var style: String?

    mutating func read(_ cursor: XMLCursor) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "b": isBold = cursor.isOn
            case "vanish": isHidden = cursor.isOn
            case "vertAlign": isRaised = cursor.attribute("val") == "superscript"
            case "rFonts": font = cursor.attribute("ascii") ?? cursor.attribute("hAnsi") ?? font
            case "rStyle": style = cursor.attribute("val")
            default: break
            }
        }
    }

    mutating func override(with other: WordRunProperties) {
        isBold = other.isBold ?? isBold
        isHidden = other.isHidden ?? isHidden
        isRaised = other.isRaised ?? isRaised
        font = other.font ?? font
    }
}

/// A paragraph's properties; nil where nothing is said.
struct WordParagraphProperties {
    var style: String?
    /// From 0 for the highest heading; 9 for running text.
    var outlineLevel: Int?
    var isTitle: Bool?
    var numberingID: String?
    var numberingLevel: Int?
    /// Of the paragraph's mark: a paragraph whose mark is an untracked deletion joins with the next one.
    var isMarkDeleted = false

    mutating func read(_ cursor: XMLCursor) throws {
        try cursor.forEachChild {
            switch cursor.name {
            case "pStyle": style = cursor.attribute("val")
            case "outlineLvl": outlineLevel = cursor.integer("val", in: 0...9)
            case "numPr":
                try cursor.forEachChild {
                    switch cursor.name {
                    case "numId": numberingID = cursor.attribute("val")
                    case "ilvl": numberingLevel = cursor.integer("val", in: 0...WordNumbering.levels - 1)
                    default: break
                    }
                }
            case "rPr":
                try cursor.forEachChild { if cursor.name == "del" { isMarkDeleted = true } }
            default: break
            }
        }
    }

    mutating func override(with other: WordParagraphProperties) {
        outlineLevel = other.outlineLevel ?? outlineLevel
        isTitle = other.isTitle ?? isTitle
        numberingID = other.numberingID ?? numberingID
        numberingLevel = other.numberingLevel ?? numberingLevel
    }
}
