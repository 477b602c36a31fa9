import Testing

@testable import Documents

struct WordTests {
    private func outline(_ body: String, more: [(name: String, content: String)] = []) async throws -> [String] {
        try await DocumentReader().read(wordDocument(body, more: more), name: "a.docx").outline
    }

    private func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    @Test func insertionsStayAndDeletionsGo() async throws {
        let body =
            "<w:p>\(run("Thu đạt "))<w:del><w:r><w:delText>4</w:delText></w:r></w:del><w:ins>\(run("5"))</w:ins>\(run(" tỷ đồng."))</w:p>"
        #expect(try await outline(body) == ["paragraph: Thu đạt 5 tỷ đồng."])
    }

    @Test func aDeletedParagraphMarkJoins() async throws {
        let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("Thu đạt "))</w:p><w:p>\(run("5 tỷ đồng."))</w:p>"
        #expect(try await outline(body) == ["paragraph: Thu đạt 5 tỷ đồng."])
    }

    @Test func hiddenTextAndFieldInstructionsGo() async throws {
        let body = """
            <w:p>\(run("Trang ", "<w:vanish/>"))\(run("Số "))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run("12"))<w:r><w:fldChar w:fldCharType="end"/></w:r>\(run(" hộ nghèo."))</w:p>
            """
        #expect(try await outline(body) == ["paragraph: Số 12 hộ nghèo."])
    }

    @Test func oneOfTwoAlternativesIsRead() async throws {
        let box = { (text: String) in "<w:txbxContent><w:p>\(run(text))</w:p></w:txbxContent>" }
        let body = """
            <w:p>\(run("Đoạn văn đầu."))<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>\
            <w:drawing>\(box("Trong khung."))</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box("Trong khung."))</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        #expect(try await outline(body) == ["paragraph: Đoạn văn đầu.", "paragraph: Trong khung."])
    }

    @Test func automaticNumbersAreRendered() async throws {
        let numbering = """
            <w:numbering XMLNS><w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
            <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """
        let item = { (level: Int, text: String) in
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(run(text, "<w:b/>"))</w:p>"
        }
        let body = [
            (0, "KINH TẾ"), (1, "Công nghiệp"), (2, "Khai khoáng"), (1, "Dịch vụ"), (2, "Du lịch"), (0, "XÃ HỘI"),
            (1, "Y tế"), (3, "Xã"),
        ]
        .map(item).joined()
        #expect(
            try await outline(body, more: [("word/numbering.xml", numbering)]) == [
                "heading 2: I. KINH TẾ", "heading 3: 1. Công nghiệp", "heading 4: 1.1. Khai khoáng",
                "heading 3: 2. Dịch vụ",
                "heading 4: 2.1. Du lịch", "heading 2: II. XÃ HỘI", "heading 3: 1. Y tế", "item 1: Xã",
            ])
    }

    @Test func stylesGiveHeadingsAndBold() async throws {
        let styles = """
            <w:styles XMLNS><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style></w:styles>
            """
        let body =
            "<w:p>\(run("Đoạn mở đầu của văn bản này."))</w:p><w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr>\(run("Kết quả"))</w:p><w:p>\(run("Đã đạt."))</w:p>"
        let document = try await DocumentReader().read(
            wordDocument(body, more: [("word/styles.xml", styles)]), name: "a.docx")
        #expect(
            document.outline == ["paragraph: Đoạn mở đầu của văn bản này.", "heading 2: Kết quả", "paragraph: Đã đạt."])
        #expect(document.strongWords == ["Kết quả"])
    }

    @Test func mergedAndNestedCells() async throws {
        let cell = { (text: String, properties: String) in
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(run(text))</w:p></w:tc>"
        }
        let inner = "<w:tbl><w:tr>\(cell("x", ""))\(cell("y", ""))</w:tr></w:tbl>"
        let body = """
            <w:tbl><w:tr>\(cell("A", "<w:vMerge w:val=\"restart\"/>"))\(cell("B", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
            <w:tr>\(cell("", "<w:vMerge/>"))\(cell("10", ""))<w:tc>\(inner)<w:p/></w:tc></w:tr>
            <w:tr>\(cell("C", ""))\(cell("11", ""))\(cell("12", ""))</w:tr></w:tbl>
            """
        #expect(
            try await outline(body) == [
                "cell 0,0+2x1: A", "cell 0,1+1x2: B", "cell 1,1+1x1: 10", "cell 1,2+1x1: x y", "cell 2,0+1x1: C",
                "cell 2,1+1x1: 11",
                "cell 2,2+1x1: 12",
            ])
    }

    @Test func runsInOldFontsAreDecoded() async throws {
        let font = { (name: String) in "<w:rFonts w:ascii=\"\(name)\"/>" }
        let body =
            "<w:p>\(run("Tæng thu ng©n s¸ch", font(".VnTime")))\(run(" ®¹t 5 tû ®ång, ", font(".VnTime")))\(run("bằng ", font("Times New Roman")))\(run("keá hoaïch.", font("VNI-Times")))</w:p><w:p>\(run("b¸o c¸o", font(".VnTimeH")))</w:p>"
        let found = try await outline(body)
        #expect(
            found == ["paragraph: Tổng thu ngân sách đạt 5 tỷ đồng, bằng kế hoạch.", "heading 1: BÁO CÁO"], "\(found)")
    }

    @Test func raisedMarksDoNotLengthenNumbers() async throws {
        let raised = "<w:vertAlign w:val=\"superscript\"/>"
        let body = "<w:p>\(run("Đạt 15.745"))\(run("1", raised))\(run(" ha trên 3 km"))\(run("2", raised)).</w:p>"
        #expect(try await outline(body) == ["paragraph: Đạt 15.745¹ ha trên 3 km2"])
    }
}
