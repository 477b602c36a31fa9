/// The head and the foot that the decree puts around a text: tables without lines that set two columns.
extension WordInk {
    mutating func head(_ words: FrameWords) {
        openColumns(Sheet.issuerColumn, Sheet.nationalColumn)
        openRow()
        openCell(Sheet.issuerColumn)
        if let superior = words.frame.superior { paragraph("Superior", "", [.text(superior)]) }
        paragraph("Issuer", "", [.text(words.issuer(column: Sheet.issuerColumn))])
        let last = words.issuerLines(column: Sheet.issuerColumn).last ?? words.frame.issuer
        rule(
            HeadRule.inset(
                below: last, size: FrameWords.issuerSize, share: HeadRule.share, column: Sheet.issuerColumn))
        nextCell(Sheet.nationalColumn)
        paragraph("NationalTitle", "", [.text(words.nationalTitle)])
        paragraph("Motto", "", [.text(words.motto)])
        // As wide as the motto itself.
        rule(HeadRule.inset(below: words.motto, size: FrameWords.mottoSize, share: 1, column: Sheet.nationalColumn))
        nextRow()
        openCell(Sheet.issuerColumn)
        paragraph("DocumentNumber", "", [.text(words.number)])
        nextCell(Sheet.nationalColumn)
        paragraph("PlaceAndDate", "", [.text(words.placeAndDate)])
        closeColumns()

        paragraph("Title", "", [.text(words.frame.kind)])
        guard let last = words.frame.subject.last else { return }
        paragraph("Subtitle", "", [.text(words.frame.subject.joined(separator: "\n"))])
        rule(
            HeadRule.inset(below: last, size: FrameWords.subjectSize, share: HeadRule.share, column: Sheet.textWidth),
            style: "TitleRule")
    }

    mutating func foot(_ words: FrameWords) {
        openColumns(Sheet.receiversColumn, Sheet.signatureColumn)
        openRow()
        openCell(Sheet.receiversColumn)
        paragraph("ReceiversTitle", "", words.receiversTitle.map { [.text($0)] } ?? [])
        for receiver in words.receivers {
            let level = receiver.depth == 0 ? "" : WordLists.receiver(level: receiver.depth)
            paragraph("Receiver", level, [.text(receiver.text)])
        }
        nextCell(Sheet.signatureColumn)
        for line in words.frame.authority { paragraph("Authority", "", [.text(line)]) }
        paragraph("Signer", "", [.text(words.frame.signer)])
        closeColumns()
        // Word wants a paragraph behind the last table; this one is as small as can be.
        paragraph("FrameEnd", "", [])
    }

    /// A line in the middle of its column. How far it reaches depends on the text above, so no style can tell it.
    private mutating func rule(_ inset: Int, style: String = "FrameRule") {
        paragraph(style, "<w:ind w:left=\"\(inset)\" w:right=\"\(inset)\"/>", [])
    }

    private mutating func openColumns(_ left: Int, _ right: Int) {
        xml.write("<w:tbl><w:tblPr><w:tblStyle w:val=\"Frame\"/><w:tblW w:w=\"\(left + right)\" w:type=\"dxa\"/>")
        xml.write("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0000\"/></w:tblPr><w:tblGrid>")
        xml.write("<w:gridCol w:w=\"\(left)\"/><w:gridCol w:w=\"\(right)\"/></w:tblGrid>")
    }

    private mutating func openRow() { xml.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>") }

    private mutating func nextRow() {
        xml.write("</w:tc></w:tr>")
        openRow()
    }

    private mutating func openCell(_ width: Int) {
        xml.write("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
    }

    private mutating func nextCell(_ width: Int) {
        xml.write("</w:tc>")
        openCell(width)
    }

    private mutating func closeColumns() { xml.write("</w:tc></w:tr></w:tbl>") }
}
