import Documents
import Figures
import Testing

@testable import Releasing

/// Word files that offices make themselves, with tags in their text.
struct WordTemplateTests {
    private static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    /// A small Word file with this body, and with this page head.
    private func template(_ body: String, header: String = "") throws -> [UInt8] {
        var package = try OfficePackage(try WordWriter().bytes(of: .sample), name: "template.docx")
        package.set("word/document.xml", Array("<w:document \(Self.space)><w:body>\(body)</w:body></w:document>".utf8))
        package.set("word/header1.xml", Array("<w:hdr \(Self.space)><w:p>\(header)</w:p></w:hdr>".utf8))
        for name in package.names where name.hasPrefix("customXml") { package.set(name, []) }
        return try package.packed()
    }

    private func run(_ text: String, _ format: String = "") -> String {
        "<w:r>\(format.isEmpty ? "" : "<w:rPr>\(format)</w:rPr>")<w:t>\(text)</w:t></w:r>"
    }

    private struct Unknown: Error, CustomStringConvertible {
        var description: String { "không có chỉ tiêu này / no such indicator" }
    }

    private func fill(_ asked: WordTemplate.Tag) throws -> [WrittenRun] {
        let tag = asked.text
        return switch tag {
        case "thu:value": [WrittenRelease.figure(1, tag, "15.745 tỷ đồng", .level, "15745", "tỷ đồng")]
        case "thu:clause": [.text("ước đạt "), WrittenRelease.figure(2, tag, "26,9%", .growth, "26.9", "%")]
        case "so": [.text("127")]
        default: throw Unknown()
        }
    }

    @Test func tagsAreFilledInTheFormatOfTheirFirstRun() throws {
        let body =
            "<w:p>\(run("Thu ngân sách {{thu:value}}, {{ thu:clause }} &amp; hết.", "<w:color w:val=\"FF0000\"/>"))</w:p>"
        let bytes = try WordTemplate(try template(body), name: "template.docx").filled(fill)
        let text = try part("word/document.xml", of: bytes)
        #expect(
            text.contains(
                "<w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr><w:t xml:space=\"preserve\">Thu ngân sách </w:t></w:r>"
                    + "<w:bookmarkStart"))
        #expect(
            text.contains(
                "<w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr><w:t xml:space=\"preserve\">15.745\u{A0}tỷ đồng</w:t></w:r>"
            ))
        #expect(text.contains("<w:t xml:space=\"preserve\"> &amp; hết.</w:t>"))
        let figures = try LivingFile(bytes, name: "filled.docx").figures
        #expect(figures.map(\.binding.tag) == ["thu:value", "thu:clause"])
    }

    @Test func tagsThatWordHasSplitAreFound() throws {
        let body =
            "<w:p>\(run("Số: {", "<w:b/>"))<w:proofErr w:type=\"spellStart\"/>\(run("{s", "<w:i/>"))\(run("o}"))"
            + "<w:r><w:t>}/TB</w:t><w:tab/><w:t>-UBND {{thu:value}}</w:t></w:r></w:p>"
        let template = try WordTemplate(try template(body), name: "template.docx")
        #expect(template.tags.map(\.text) == ["so", "thu:value"])
        let bytes = try template.filled(fill)
        let text = try part("word/document.xml", of: bytes)
        #expect(text.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">127</w:t></w:r>"))
        #expect(!text.contains("{") && !text.contains("}"))
        #expect(text.contains("/TB</w:t><w:tab/><w:t xml:space=\"preserve\">-UBND "))
    }

    @Test func filledTextIsReadInOrder() async throws {
        let body =
            "<w:p>\(run("Số: {"))\(run("{so}"))\(run("}/TB-UBND"))</w:p><w:p>\(run("{{thu:value}}"))\(run("; {{thu:clause}}."))</w:p>"
            + "<w:tbl><w:tr><w:tc><w:p>\(run("Thu"))</w:p></w:tc><w:tc><w:p>\(run("{{thu:value}}"))</w:p></w:tc></w:tr></w:tbl>"
        let bytes = try WordTemplate(try template(body, header: run("{{so}}")), name: "t.docx").filled(fill)
        let document = try await DocumentReader().read(bytes, name: "filled.docx")
        #expect(
            document.lines == [
                "Số: 127/TB-UBND", "15.745 tỷ đồng; ước đạt 26,9%.", "Thu", "15.745 tỷ đồng",
            ])
        #expect(try part("word/header1.xml", of: bytes).contains(">127<"))
    }

    @Test func allFaultsAreListedWithTheirPlaces() throws {
        let body =
            "<w:p>\(run("Đoạn có {{thẻ chưa đóng"))</w:p><w:p>\(run("thừa}} và {{ }} và {{lạ:value}}"))</w:p>"
            + "<w:tbl><w:tr><w:tc><w:p>\(run("{{lạ:plan}}"))</w:p></w:tc></w:tr></w:tbl>"
        let template = try WordTemplate(try template(body, header: run("{{lạ:head}}")), name: "t.docx")
        do {
            _ = try template.filled(fill)
            Issue.record("no fault was found")
        } catch let error as WordTemplateFaults {
            #expect(error.faults.map(\.tag) == ["thẻ chưa đóng", "", "", "lạ:value", "lạ:plan", "lạ:head"])
            #expect(error.faults.map(\.place.paragraph) == [1, 2, 2, 2, 3, 1])
            #expect(error.faults[4].place.cell == .init(table: 1, row: 1, column: 1))
            #expect(error.faults[5].place.part == "word/header1.xml")
            #expect(
                error.description.contains("t.docx: bảng 1, hàng 1, cột 1, “{{lạ:plan}}” / table 1, row 1, column 1"))
        }
    }

    @Test func whatWordLayersAroundATextBoxStaysWhole() throws {
        let box = "<w:txbxContent><w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>\(run("{{so}}"))</w:p></w:txbxContent>"
        let body = "<w:p><w:r><w:rPr><w:i/></w:rPr><w:pict>\(box)</w:pict></w:r>\(run("sau {{so}}"))</w:p>"
        let bytes = try WordTemplate(try template(body), name: "t.docx").filled(fill)
        let text = try part("word/document.xml", of: bytes)
        #expect(
            text.contains(
                "</w:pPr><w:r><w:t xml:space=\"preserve\">127</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"))
    }
}
