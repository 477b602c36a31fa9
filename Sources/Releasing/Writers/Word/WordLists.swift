/// Word's automatic numbers: of headings, of dashed lists, of receivers.
enum WordLists {
    static let headings = 1
    static let dashes = 2
    static let receivers = 3

    /// Takes a heading out of the list that its style puts it in. Its indent is said again, since some programs take
    /// it for the list's.
    static let none =
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
        + "<w:ind w:left=\"0\" w:firstLine=\"\(Sheet.firstLine)\"/>"

    static func receiver(level: Int) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(receivers)\"/></w:numPr>"
    }

    static let xml: String = {
        var xml = WordParts.declaration + "<w:numbering \(WordParts.wordSpace)>"
        xml += "<w:abstractNum w:abstractNumId=\"\(headings)\"><w:multiLevelType w:val=\"multilevel\"/>"
        let levels = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)")]
        for (index, level) in levels.enumerated() {
            xml += "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.0)\"/>"
            xml += "<w:pStyle w:val=\"Heading\(index + 1)\"/><w:suff w:val=\"space\"/>"
            xml += "<w:lvlText w:val=\"\(level.1)\"/><w:lvlJc w:val=\"left\"/>"
            xml += "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"\(Sheet.firstLine)\"/></w:pPr></w:lvl>"
        }
        xml += "</w:abstractNum>"
        xml += list(dashes, style: "ListBullet", [("-", 0), ("+", 0)], firstLine: Sheet.firstLine)
        xml += list(receivers, style: "Receiver", [("-", 0), ("+", 227)], firstLine: 0)
        for id in [headings, dashes, receivers] {
            xml += "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
        }
        return xml + "</w:numbering>"
    }()

    private static func list(_ id: Int, style: String, _ levels: [(sign: String, left: Int)], firstLine: Int) -> String
    {
        var xml = "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
        for (index, level) in levels.enumerated() {
            xml += "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
            if index == 0 { xml += "<w:pStyle w:val=\"\(style)\"/>" }
            xml += "<w:suff w:val=\"space\"/><w:lvlText w:val=\"\(level.sign)\"/><w:lvlJc w:val=\"left\"/>"
            xml += "<w:pPr><w:ind w:left=\"\(level.left)\" w:firstLine=\"\(firstLine)\"/></w:pPr></w:lvl>"
        }
        return xml + "</w:abstractNum>"
    }
}
