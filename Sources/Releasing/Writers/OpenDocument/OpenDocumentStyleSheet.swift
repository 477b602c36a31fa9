import Figures

/// OpenDocument's styles, with the same look as Word's.
enum OpenDocumentStyleSheet {
    /// - Parameter isCounted: whether headings are numbered by the word processor.
    static func xml(_ language: DocumentLanguage, isCounted: Bool) -> String {
        var xml = WordParts.declaration + "<office:document-styles \(OpenDocumentParts.spaces)>"
        xml += "<office:font-face-decls><style:font-face style:name=\"Times New Roman\""
        xml += " svg:font-family=\"&apos;Times New Roman&apos;, &apos;Liberation Serif&apos;\""
        xml += " style:font-family-generic=\"roman\" style:font-pitch=\"variable\"/></office:font-face-decls>"
        xml +=
            "<office:styles>" + defaults(language) + styles.joined() + lists + outline(isCounted) + "</office:styles>"
        return xml + pages + "</office:document-styles>"
    }

    private static func defaults(_ language: DocumentLanguage) -> String {
        let (code, country) = language == .vi ? ("vi", "VN") : ("en", "GB")
        return "<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
            + " style:tab-stop-distance=\"12.7mm\" fo:orphans=\"2\" fo:widows=\"2\"/><style:text-properties"
            + " style:font-name=\"Times New Roman\" fo:font-size=\"14pt\" fo:color=\"#000000\" fo:language=\"\(code)\""
            + " fo:country=\"\(country)\" style:font-name-complex=\"Times New Roman\"/></style:default-style>"
    }

    private static let styles: [String] =
        [paragraph("Standard", parent: nil)]
        + [
            paragraph("BodyText", display: "Body Text", body, ""),
            paragraph("Closing", parent: "BodyText", keep + " fo:margin-bottom=\"12pt\""),
            // A dashed list's indent is that of its list's level.
            paragraph("ListBullet", display: "List Bullet", justified + spacing(after: 6) + line),
            paragraph("LastListBullet", display: "Last List Bullet", parent: "ListBullet", keep),
            paragraph(
                "Note", justified + spacing(before: 3, after: 6) + " fo:text-indent=\"0mm\"", italic + size(12)),
        ]
        + (1...HeadingNumbers.levels).map { level in
            paragraph(
                "Heading\(level)", display: "Heading \(level)",
                attributes: " style:default-outline-level=\"\(level)\" style:next-style-name=\"BodyText\"",
                body + keep + " fo:margin-top=\"6pt\"", level == 4 ? bold + italic : bold)
        }
        + (1...HeadingNumbers.levels).map { level in
            paragraph(
                "Heading\(level)Plain", display: "Heading \(level) Plain", parent: "Heading\(level)",
                attributes: " style:list-style-name=\"\"", body + keep + " fo:margin-top=\"6pt\" fo:margin-left=\"0mm\""
            )
        } + [
            paragraph("Superior", display: "Superior Body", center, size(13)),
            paragraph("Issuer", display: "Issuing Body", center, bold + size(13)),
            paragraph("NationalTitle", display: "National Title", center, bold + size(13)),
            paragraph("Motto", display: "National Motto", center, bold + size(14)),
            paragraph("DocumentNumber", display: "Document Number", center + spacing(before: 3), size(13)),
            paragraph("PlaceAndDate", display: "Place and Date", center + spacing(before: 3), italic + size(14)),
            paragraph(
                "FrameRule", display: "Frame Rule",
                center + spacing(after: 3)
                    + " fo:line-height=\"3pt\" fo:border-bottom=\"0.75pt solid #000000\" fo:padding=\"0mm\"", size(2)),
            paragraph("TitleRule", display: "Title Rule", parent: "FrameRule", " fo:margin-bottom=\"11pt\""),
            paragraph("Title", center + keep + spacing(before: 16), bold + size(14)),
            paragraph("Subtitle", center + keep, bold + size(14)),
            paragraph("ReceiversTitle", display: "Receivers Title", keep, bold + italic + size(12)),
            paragraph("Receiver", keep, size(11)),
            paragraph("Authority", display: "Signing Authority", center + keep, bold + size(14)),
            paragraph("Signer", center + spacing(before: 75), bold + size(14)),
            paragraph("Header", center, size(14)),
            paragraph("Caption", center + spacing(before: 3, after: 6), italic + size(13)),
            paragraph(
                "TableTitle", display: "Table Title", center + keep + spacing(before: 6, after: 3), bold + size(13)),
            paragraph(
                "SmallCaption", display: "Small Caption", center + keep + spacing(before: 3, after: 2),
                italic + size(12)),
            paragraph(
                "UnitNote", display: "Unit Note", " fo:text-align=\"end\"" + keep + spacing(after: 3), italic + size(12)
            ),
            paragraph("SmallUnitNote", display: "Small Unit Note", parent: "UnitNote", center),
            paragraph("TableText", display: "Table Text", cell, size(12)),
            paragraph(
                "TableHead", display: "Table Head", center + cell + keep, bold + size(12)),
            paragraph(
                "TableNumber", display: "Table Number", " fo:text-align=\"end\"" + cell,
                size(12)),
            paragraph("TableEnd", display: "Table End", spacing(after: 3) + " fo:line-height=\"6pt\"", size(6)),
            paragraph("Drawing", center + keep + spacing(before: 6)),
            "<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties\(bold)/></style:style>",
            "<style:style style:name=\"Emphasis\" style:family=\"text\"><style:text-properties\(italic)/></style:style>",
        ]

    private static func paragraph(
        _ name: String, display: String? = nil, parent: String? = "Standard", attributes: String = "",
        _ paragraph: String = "", _ text: String = ""
    ) -> String {
        var xml = "<style:style style:name=\"\(name)\" style:family=\"paragraph\""
        if let display { xml += " style:display-name=\"\(display)\"" }
        if let parent { xml += " style:parent-style-name=\"\(parent)\"" }
        xml += attributes + ">"
        if !paragraph.isEmpty { xml += "<style:paragraph-properties\(paragraph)/>" }
        if !text.isEmpty { xml += "<style:text-properties\(text)/>" }
        return xml + "</style:style>"
    }

    private static let bold = " fo:font-weight=\"bold\""
    private static let italic = " fo:font-style=\"italic\""
    private static let center = " fo:text-align=\"center\""
    private static let justified = " fo:text-align=\"justify\""
    private static let keep = " fo:keep-with-next=\"always\""
    private static let line = " fo:line-height=\"110%\""
    private static let body =
        justified + " fo:margin-bottom=\"6pt\" fo:text-indent=\"\(Sheet.millimetres(Sheet.firstLine))\"" + line

    private static let cell = spacing(before: 2, after: 2) + " fo:margin-left=\"1mm\" fo:margin-right=\"1mm\""

    private static func size(_ points: Int) -> String { " fo:font-size=\"\(points)pt\"" }

    private static func spacing(before: Int = 0, after: Int = 0) -> String {
        " fo:margin-top=\"\(before)pt\" fo:margin-bottom=\"\(after)pt\""
    }

    private static let lists =
        list("Dashes", [("-", 0), ("+", 0)], indent: Sheet.firstLine)
        + list("Receivers", [("-", 0), ("+", 227)], indent: 0)

    private static func list(_ name: String, _ levels: [(sign: String, left: Int)], indent: Int) -> String {
        var xml = "<text:list-style style:name=\"\(name)\">"
        for (index, level) in levels.enumerated() {
            xml += "<text:list-level-style-bullet text:level=\"\(index + 1)\" text:bullet-char=\"\(level.sign)\">"
            xml += position(left: level.left, indent: indent) + "</text:list-level-style-bullet>"
        }
        return xml + "</text:list-style>"
    }

    private static func position(left: Int, indent: Int) -> String {
        "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
            + "<style:list-level-label-alignment text:label-followed-by=\"space\""
            + " fo:text-indent=\"\(Sheet.millimetres(indent))\" fo:margin-left=\"\(Sheet.millimetres(left))\"/>"
            + "</style:list-level-properties>"
    }

    private static func outline(_ isCounted: Bool) -> String {
        let levels = [("I", ".", 1), ("1", ".", 1), ("1", ".", 2), ("a", ")", 1)]
        var xml = "<text:outline-style style:name=\"Outline\">"
        for (index, level) in levels.enumerated() {
            xml += "<text:outline-level-style text:level=\"\(index + 1)\""
            if isCounted {
                xml += " style:num-format=\"\(level.0)\" style:num-suffix=\"\(level.1)\""
                if level.2 > 1 { xml += " text:display-levels=\"\(level.2)\"" }
            } else {
                xml += " style:num-format=\"\""
            }
            xml += ">" + position(left: 0, indent: Sheet.firstLine) + "</text:outline-level-style>"
        }
        return xml + "</text:outline-style>"
    }

    /// The first page has no number; the others have theirs at the top.
    private static let pages: String = {
        let size =
            "fo:page-width=\"210mm\" fo:page-height=\"297mm\" style:print-orientation=\"portrait\""
            + " fo:margin-bottom=\"\(Sheet.millimetres(Sheet.marginBottom))\""
            + " fo:margin-left=\"\(Sheet.millimetres(Sheet.marginLeft))\""
            + " fo:margin-right=\"\(Sheet.millimetres(Sheet.marginRight))\""
        let above = Sheet.millimetres(Sheet.headerDistance)
        let below = Sheet.millimetres(Sheet.marginTop - Sheet.headerDistance)
        return
            "<office:automatic-styles><style:page-layout style:name=\"FirstPage\"><style:page-layout-properties \(size)"
            + " fo:margin-top=\"\(Sheet.millimetres(Sheet.marginTop))\"/></style:page-layout>"
            + "<style:page-layout style:name=\"NextPage\"><style:page-layout-properties \(size) fo:margin-top=\"\(above)\"/>"
            + "<style:header-style><style:header-footer-properties svg:height=\"\(below)\" fo:margin-bottom=\"0mm\""
            + " style:dynamic-spacing=\"false\"/></style:header-style></style:page-layout></office:automatic-styles>"
            + "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"NextPage\">"
            + "<style:header><text:p text:style-name=\"Header\"><text:page-number text:select-page=\"current\">2"
            + "</text:page-number></text:p></style:header></style:master-page>"
            + "<style:master-page style:name=\"First\" style:page-layout-name=\"FirstPage\""
            + " style:next-style-name=\"Standard\"/></office:master-styles>"
    }()
}
