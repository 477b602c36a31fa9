import Testing

@testable import Documents

/// One release in every format gives the same blocks.
struct SameReleaseTests {
    @Test(arguments: ["docx", "odt", "fodt", "html"])
    func blocksAreThoseOfTheMarkdown(format: String) async throws {
        let wanted = try DocumentReader().readText(fixture("release.md"), name: "release.md")
        let found = try await DocumentReader().read(fixture("release.\(format)"), name: "release.\(format)")
        #expect(found.outline == wanted.outline)
        #expect(found.tables.map(\.headerRowCount) == [2])
        #expect(
            found.tables.first?.captions.map(found.words) == [
                "Bảng 1. Thu ngân sách nhà nước năm 2022", "Đơn vị tính: tỷ đồng",
            ])
    }

    @Test(
        .enabled(if: ExternalProgram.pdfToText.isInstalled, "pdftotext is not installed: apt-get install poppler-utils")
    )
    func blocksOfThePDFAreThoseOfTheMarkdown() async throws {
        let wanted = try DocumentReader().readText(fixture("release.md"), name: "release.md")
        let found = try await DocumentReader().read(fixture("release.pdf"), name: "release.pdf")
        #expect(found.outline == wanted.outline)
        #expect(found.strongWords.contains("Công nghiệp - xây dựng:"))
        #expect(found.blocks.last?.page == 1)
    }

    @Test(
        .enabled(
            if: ExternalProgram.libreOffice.isInstalled, "soffice is not installed: apt-get install libreoffice-writer"),
        arguments: ["doc", "rtf"])
    func blocksOfOldFormatsAreThoseOfTheMarkdown(format: String) async throws {
        let wanted = try DocumentReader().readText(fixture("release.md"), name: "release.md")
        let found = try await DocumentReader().read(fixture("release.\(format)"), name: "release.\(format)")
        #expect(found.outline == wanted.outline)
        #expect(found.format.rawValue == format)
    }

    @Test(
        .enabled(
            if: ExternalProgram.tesseract.isInstalled, "tesseract is not installed: apt-get install tesseract-ocr-vie"))
    func figuresOfAScanAreReadInTheirParagraphs() async throws {
        let scan = try await DocumentReader().read(fixture("release-page2.png"), name: "scan.png")
        #expect(scan.format == .scan)
        #expect(scan.notes == [DocumentNote(kind: .recognised)])
        let paragraphs = scan.outline
        #expect(paragraphs.contains { $0.contains("99,2%") && $0.contains("18/63") && $0.contains("1.124") })
        #expect(paragraphs.contains { $0.contains("214 doanh nghiệp") && $0.contains("87,6%") })
    }

    @Test func formatIsToldByContent() async throws {
        for format in ["docx", "odt", "html", "md"] {
            let found = try await DocumentReader().read(fixture("release.\(format)"), name: "release.xyz")
            #expect(found.format == (format == "md" ? .markdown : DocumentFormat(rawValue: format)))
        }
    }

    @Test func textOfAPackageIsItsFlowWithTabsBetweenCells() async throws {
        let document = try await DocumentReader().read(fixture("release.docx"), name: "release.docx")
        let lines = String(decoding: document.text, as: UTF8.self).split(separator: "\n")
        #expect(lines.contains("Tổng thu\t10.694\t12.640\t118,2\t109,7"))
        #expect(document.origins.textRange(of: 10..<20) == 10..<20)
        #expect(document.text.count == document.flow.count)
    }

    @Test(arguments: ["ods", "fods", "xlsx"])
    func sheetsAreTables(format: String) async throws {
        let document = try await DocumentReader().read(fixture("table.\(format)"), name: "table.\(format)")
        #expect(document.tables.count == 1)
        let table = try #require(document.tables.first)
        #expect(
            table.captions.map(document.words) == [
                "Thu ngân sách", "THU NGÂN SÁCH NHÀ NƯỚC NĂM 2022", "Đơn vị tính: tỷ đồng",
            ])
        #expect(table.headerRowCount == 3)
        let row = table.cells.filter { $0.row == 3 }.map { document.words($0.range) }
        #expect(row == ["Tổng thu", "10.694", "12.640", "118,2%", "31/12/2022"])
        #expect(document.outline.last == "paragraph: Ghi chú: số ước thực hiện.")
        #expect(!document.outline.contains { $0.contains("Nháp") || $0.contains("nháp") })
    }
}
