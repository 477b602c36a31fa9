/// Word's styles: all that a release looks like stands here, and nothing is painted onto its text.
///
/// Sizes and spacing follow Nghị định 30/2020/NĐ-CP, appendix I: the text in 14 points with 6 points between paragraphs,
/// the national title in 13, the motto in 14, the receivers in 12 and 11.
enum WordStyleSheet {
    static func xml(locale: String) -> String {
        var xml = WordParts.declaration + "<w:styles \(WordParts.wordSpace)><w:docDefaults><w:rPrDefault><w:rPr>"
        xml +=
            "<w:rFonts w:ascii=\"\(typeface)\" w:eastAsia=\"\(typeface)\" w:hAnsi=\"\(typeface)\" w:cs=\"\(typeface)\"/>"
        xml += "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
        xml += "<w:lang w:val=\"\(locale)\" w:eastAsia=\"\(locale)\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        xml +=
            "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
        xml += "</w:pPrDefault></w:docDefaults>"
        xml += styles.map(\.xml).joined()
        xml += tableStyles
        return xml + "</w:styles>"
    }

    static let typeface = "Times New Roman"

    private static let styles: [WordStyle] =
        [WordStyle("Normal", name: "Normal", isDefault: true)] + text + headings + frame + tables + [
            WordStyle("Header", name: "header", paragraph: center, run: size(14)),
            WordStyle("Strong", name: "Strong", isCharacter: true, run: "<w:b/><w:bCs/>"),
            WordStyle("Emphasis", name: "Emphasis", isCharacter: true, run: "<w:i/><w:iCs/>"),
        ]

    private static let text = [
        WordStyle("BodyText", name: "Body Text", paragraph: spacing(0, 120, line: 264) + indent + justified),
        // The text's end stays with the signature.
        WordStyle(
            "Closing", name: "Closing", basedOn: "BodyText", next: "Closing",
            paragraph: "<w:keepNext/>" + spacing(0, 240, line: 264)),
        WordStyle(
            "ListBullet", name: "List Bullet",
            paragraph: list(WordLists.dashes) + spacing(0, 120, line: 264) + indent + justified),
        WordStyle(
            "Note", name: "Note", basedOn: "BodyText", paragraph: spacing(60, 120) + flush + justified,
            run: "<w:i/><w:iCs/>" + size(12)),
    ]

    private static let headings = (1...HeadingNumbers.levels).map { level in
        WordStyle(
            "Heading\(level)", name: "heading \(level)", next: "BodyText",
            paragraph: "<w:keepNext/><w:keepLines/>" + list(WordLists.headings, level: level - 1)
                + spacing(120, 120, line: 264) + indent + justified + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
            run: level == 4 ? "<w:b/><w:bCs/><w:i/><w:iCs/>" : bold)
    }

    private static let frame = [
        WordStyle("Superior", name: "Superior Body", paragraph: center, run: size(13)),
        WordStyle("Issuer", name: "Issuing Body", paragraph: center, run: bold + size(13)),
        WordStyle("NationalTitle", name: "National Title", paragraph: center, run: bold + size(13)),
        WordStyle("Motto", name: "National Motto", paragraph: center, run: bold + size(14)),
        WordStyle("DocumentNumber", name: "Document Number", paragraph: spacing(60, 0) + center, run: size(13)),
        WordStyle("PlaceAndDate", name: "Place and Date", paragraph: spacing(60, 0) + center, run: italic + size(14)),
        WordStyle(
            "FrameRule", name: "Frame Rule", paragraph: border + spacing(0, 60, line: 60, rule: "exact") + center,
            run: size(2)),
        WordStyle(
            "TitleRule", name: "Title Rule", basedOn: "FrameRule", paragraph: spacing(0, 220, line: 60, rule: "exact")),
        WordStyle(
            "Title", name: "Title", next: "Subtitle", paragraph: "<w:keepNext/>" + spacing(320, 0) + center,
            run: bold + size(14)),
        WordStyle(
            "Subtitle", name: "Subtitle", next: "BodyText", paragraph: "<w:keepNext/>" + center, run: bold + size(14)),
        WordStyle(
            "ReceiversTitle", name: "Receivers Title", paragraph: kept + spacing(0, 0), run: bold + italic + size(12)),
        WordStyle("Receiver", name: "Receiver", paragraph: kept + list(WordLists.receivers), run: size(11)),
        WordStyle("Authority", name: "Signing Authority", paragraph: kept + center, run: bold + size(14)),
        // Room for the signature and the seal.
        WordStyle("Signer", name: "Signer", paragraph: kept + spacing(1500, 0) + center, run: bold + size(14)),
        WordStyle("FrameEnd", name: "Frame End", paragraph: spacing(0, 0, line: 20, rule: "exact"), run: size(1)),
    ]

    private static let tables = [
        // Not bold, so that nobody takes it for a heading.
        WordStyle("Caption", name: "caption", paragraph: spacing(60, 120) + center, run: italic + size(13)),
        WordStyle(
            "TableTitle", name: "Table Title", paragraph: "<w:keepNext/>" + spacing(120, 60) + center,
            run: bold + size(13)),
        WordStyle(
            "SmallCaption", name: "Small Caption", basedOn: "Caption", paragraph: "<w:keepNext/>" + spacing(60, 40),
            run: size(12)),
        WordStyle(
            "UnitNote", name: "Unit Note", paragraph: "<w:keepNext/>" + spacing(0, 60) + "<w:jc w:val=\"right\"/>",
            run: italic + size(12)),
        WordStyle("SmallUnitNote", name: "Small Unit Note", basedOn: "UnitNote", paragraph: center),
        WordStyle(
            "TableText", name: "Table Text", paragraph: spacing(40, 40) + "<w:ind w:left=\"57\" w:right=\"57\"/>",
            run: size(12)),
        WordStyle(
            "TableHead", name: "Table Head", basedOn: "TableText", paragraph: "<w:keepNext/>" + center,
            run: bold + size(12)),
        WordStyle("TableNumber", name: "Table Number", basedOn: "TableText", paragraph: "<w:jc w:val=\"right\"/>"),
        WordStyle("TableEnd", name: "Table End", paragraph: spacing(0, 60, line: 120, rule: "exact"), run: size(6)),
        WordStyle("Drawing", name: "Drawing", paragraph: "<w:keepNext/>" + spacing(120, 0) + center),
    ]

    private static let tableStyles: String = {
        let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        var xml = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
        xml += "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr>\(cellMargins)</w:tblPr></w:style>"
        xml += "<w:style w:type=\"table\" w:styleId=\"Frame\" w:customStyle=\"1\"><w:name w:val=\"Frame\"/>"
        xml += "<w:basedOn w:val=\"TableNormal\"/><w:tblPr>\(cellMargins)</w:tblPr></w:style>"
        xml +=
            "<w:style w:type=\"table\" w:styleId=\"ReleaseTable\" w:customStyle=\"1\"><w:name w:val=\"Release Table\"/>"
        xml += "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\(lines.joined())</w:tblBorders>"
        return xml + "\(cellMargins)</w:tblPr></w:style>"
    }()

    private static let cellMargins =
        "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
        + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"

    private static let bold = "<w:b/><w:bCs/>"
    private static let italic = "<w:i/><w:iCs/>"
    private static let center = "<w:jc w:val=\"center\"/>"
    private static let justified = "<w:jc w:val=\"both\"/>"
    private static let kept = "<w:keepNext/><w:keepLines/>"
    private static let indent = "<w:ind w:firstLine=\"\(Sheet.firstLine)\"/>"
    private static let flush = "<w:ind w:firstLine=\"0\"/>"
    private static let border =
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"

    private static func size(_ points: Int) -> String {
        "<w:sz w:val=\"\(points * 2)\"/><w:szCs w:val=\"\(points * 2)\"/>"
    }

    private static func spacing(_ before: Int, _ after: Int, line: Int = 240, rule: String = "auto") -> String {
        "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"\(rule)\"/>"
    }

    private static func list(_ id: Int, level: Int = 0) -> String {
        "<w:numPr>\(level > 0 ? "<w:ilvl w:val=\"\(level)\"/>" : "")<w:numId w:val=\"\(id)\"/></w:numPr>"
    }
}

/// One of Word's styles.
struct WordStyle {
    private let id: String
    private let name: String
    private let basedOn: String?
    private let next: String?
    private let isDefault: Bool
    private let isCharacter: Bool
    private let paragraph: String
    private let run: String

    init(
        _ id: String, name: String, basedOn: String? = "Normal", next: String? = nil, isDefault: Bool = false,
        isCharacter: Bool = false, paragraph: String = "", run: String = ""
    ) {
        self.id = id
        self.name = name
        self.basedOn = isDefault || isCharacter ? nil : basedOn
        self.next = next
        self.isDefault = isDefault
        self.isCharacter = isCharacter
        self.paragraph = paragraph
        self.run = run
    }

    /// Word's own styles go by these names; others are called the office's own.
    private static let known: Set<String> = [
        "Normal", "BodyText", "ListBullet", "Heading1", "Heading2", "Heading3", "Heading4", "Title", "Subtitle",
        "Header",
        "Strong", "Emphasis", "Caption", "Closing",
    ]

    var xml: String {
        var xml = "<w:style w:type=\"\(isCharacter ? "character" : "paragraph")\""
        if isDefault { xml += " w:default=\"1\"" }
        if !Self.known.contains(id) { xml += " w:customStyle=\"1\"" }
        xml += " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        if let basedOn { xml += "<w:basedOn w:val=\"\(basedOn)\"/>" }
        if let next { xml += "<w:next w:val=\"\(next)\"/>" }
        xml += "<w:qFormat/>"
        if !paragraph.isEmpty { xml += "<w:pPr>\(paragraph)</w:pPr>" }
        if !run.isEmpty { xml += "<w:rPr>\(run)</w:rPr>" }
        return xml + "</w:style>"
    }
}
