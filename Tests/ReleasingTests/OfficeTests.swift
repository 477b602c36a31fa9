import Documents
import Foundation
import Testing

@testable import Releasing

/// What others' programs make of the files.
struct OfficeTests {
    @Test(.enabled(if: Office.hasPython, "python-docx is not installed: Scripts/setup --test"))
    func pythonOpensTheWordFile() async throws {
        let bytes = try await ReleaseEncoder().bytes(of: .sample, as: .docx, name: "release.docx")
        let said = try await Office.python(
            """
            import docx, sys
            d = docx.Document(sys.argv[1])
            s = d.sections[0]
            print([round(x.mm) for x in (s.page_width, s.page_height, s.top_margin, s.bottom_margin, s.left_margin, s.right_margin)])
            print(s.different_first_page_header_footer, len(d.tables))
            print([p.style.name for p in d.paragraphs if p.style.name.startswith("Heading")])
            print(d.core_properties.author, d.core_properties.language, d.core_properties.category)
            n = d.styles["Body Text"].paragraph_format
            print(round(n.first_line_indent.cm, 2), n.alignment, n.space_after.pt)
            """, bytes)
        #expect(
            said == """
                [210, 297, 20, 20, 30, 15]
                True 4
                ['Heading 1', 'Heading 2', 'Heading 3', 'Heading 3', 'Heading 2', 'Heading 1', 'Heading 2']
                ỦY BAN NHÂN DÂN TỈNH SƠN HÀ vi-VN THÔNG CÁO BÁO CHÍ
                1.27 JUSTIFY (3) 6.0

                """)
    }

    @Test(.enabled(if: Office.isInstalled, Office.comment))
    func thePDFIsForTheArchive() async throws {
        let bytes = try await ReleaseEncoder().bytes(of: .sample, as: .pdf, name: "release.pdf")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("pdfaid:part>2<"))
        #expect(text.contains("/MarkInfo<</Marked true>>"))
        let document = try await DocumentReader().read(bytes, name: "release.pdf")
        #expect(document.lines.contains("THÔNG CÁO BÁO CHÍ"))
        #expect(document.headings.contains("2 I. KẾT QUẢ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2021"))
    }

    @Test(.enabled(if: Office.isInstalled, Office.comment), arguments: ["docx", "odt"])
    func figuresSurviveAWordProcessor(ending: String) async throws {
        let format = try #require(ReleaseFormat(rawValue: ending))
        let bytes = try await ReleaseEncoder().bytes(of: .sample, as: format, name: "release")
        let saved = try await resaved(bytes, as: ending)
        let file = try LivingFile(saved, name: "saved.\(ending)")
        #expect(file.figures.map(\.binding.id) == WrittenRelease.sample.figures.map(\.id))
        #expect(file.overtyped == [])
        #expect(file.lost == [])
    }

    @Test(.enabled(if: Office.isInstalled, Office.comment))
    func figuresAreRenewedInAFileThatAWordProcessorSaved() async throws {
        let saved = try await resaved(try WordWriter().bytes(of: .sample), as: "docx")
        let refreshed = try LivingFile(saved, name: "saved.docx").refreshed { binding in
            guard binding.tag == "budget_revenue:value", var figure = BoundFigure(binding) else { return .unknown }
            figure.text = "15.812 tỷ đồng"
            return .figure(figure)
        }
        #expect(refreshed.changes.map(\.new) == ["15.812 tỷ đồng"])
        let document = try await DocumentReader().read(refreshed.bytes, name: "refreshed.docx")
        #expect(document.lines.contains { $0.hasPrefix("Thu ngân sách nhà nước ước đạt 15.812 tỷ đồng, tăng 26,9%") })
    }
}
