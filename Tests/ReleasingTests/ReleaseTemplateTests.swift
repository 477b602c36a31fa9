import Documents
import Figures
import Reading
import Testing

@testable import Releasing

/// Templates of both forms, and drafts of them.
struct ReleaseTemplateTests {
    private func word(_ paragraphs: [String]) throws -> ReleaseTemplate {
        var package = try OfficePackage(try WordWriter().bytes(of: .sample), name: "mau.docx")
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let body = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
        package.set("word/document.xml", Array("<w:document \(space)><w:body>\(body)</w:body></w:document>".utf8))
        package.set("word/header1.xml", Array("<w:hdr \(space)><w:p/></w:hdr>".utf8))
        for name in package.names where name.hasPrefix("customXml") { package.set(name, []) }
        return try ReleaseTemplate(try package.packed(), name: "mau.docx")
    }

    private func compose(_ template: ReleaseTemplate, number: String? = nil) throws -> ComposedRelease {
        let book = try ReleasingBook.demonstration.get()
        let facts = try book.book.read {
            try BookFacts($0, periods: template.periods(for: ReleasingBook.year), on: ReleasingBook.day)
        }
        return try ReleaseWriter(facts).compose(
            template,
            ReleaseRequest(period: ReleasingBook.year, day: ReleasingBook.day, number: number, signer: "Trần Văn B"))
    }

    @Test func aWordFileIsFilledAndReadBack() async throws {
        let template = try word([
            "Số: {{number}}/TB-UBND", "{{place}}, {{date}}", "THÔNG CÁO BÁO CHÍ",
            "Về kết quả thực hiện kế hoạch năm {{year}}",
            "{{sentence budget_revenue parts=yes}}. Xuất khẩu tăng {{exports:growth}} so với năm {{previous_year}}.",
            "{{sentence pci period=previous}}.", "{{signer}}",
        ])
        let composed = try compose(template, number: "07")
        let bytes = try await composed.bytes(as: .docx, name: "ra.docx")
        let document = try await DocumentReader().read(bytes, name: "ra.docx")
        #expect(document.lines.first == "Số: 07/TB-UBND")
        #expect(document.lines.contains("Bắc Giang, ngày 02 tháng 12 năm 2021"))
        #expect(document.lines.last == "Trần Văn B")
        #expect(ReadBackGate().objections(to: composed.figures, readAs: ReleaseReader().read(document)) == [])
        let file = try LivingFile(bytes, name: "ra.docx")
        #expect(file.figures.map(\.binding.id) == composed.figures.map(\.id))
        #expect(composed.figures.count > 4)
    }

    @Test func faultsOfAWordFileAreListedTogether() throws {
        let template = try word([
            "{{budget_revenu}} {{table sector=budget}}", "giảm {{exports:growth}}", "{{when exports}} {{sentence",
        ])
        #expect {
            _ = try compose(template)
        } throws: { error in
            guard let faults = error as? WordTemplateFaults else { return false }
            #expect(faults.faults.count == 5, "\(faults)")
            return faults.faults.allSatisfy { !"\($0)".contains("mau.docx:1") }
        }
    }

    @Test func hostileWordFilesAreRefused() throws {
        let entity =
            "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><w:document><w:body>&c;{{exports}}</w:body></w:document>"
        for (part, bytes) in [
            ("word/document.xml", Array(entity.utf8)), ("word/document.xml", Array("<w:document><w:body>".utf8)),
            ("word/header1.xml", Array("<w:hdr {{".utf8)),
        ] {
            var package = try OfficePackage(try WordWriter().bytes(of: .sample), name: "mau.docx")
            package.set(part, bytes)
            let packed = try package.packed()
            #expect(throws: DocumentError.self) { try ReleaseTemplate(packed, name: "mau.docx") }
        }
        let whole = try WordWriter().bytes(of: .sample)
        #expect(throws: DocumentError.self) { try ReleaseTemplate(Array(whole.prefix(900)), name: "mau.docx") }
        // A package that swells: 300 MiB of spaces in one part.
        var package = try OfficePackage(whole, name: "mau.docx")
        package.set("word/document.xml", Array(repeating: 0x20, count: 300 << 20))
        let swollen = try package.packed()
        #expect(throws: DocumentError.self) { try ReleaseTemplate(swollen, name: "mau.docx") }
    }

    /// What a draft of the template writes says what sentence tags would.
    @Test func aDraftWritesWhatTheBookSays() throws {
        let book = try ReleasingBook.demonstration.get()
        let request = ReleaseRequest(period: ReleasingBook.year, day: ReleasingBook.day)
        let facts = try book.book.read {
            try BookFacts($0, periods: TemplateDraft.periods(for: ReleasingBook.year), on: ReleasingBook.day)
        }
        let draft = try TemplateDraft(facts, request).text
        #expect(draft.contains("{{budget_revenue:over}}") && draft.contains("{{table sector=budget}}"))
        #expect(draft.contains("năm {{previous_year}}") && !draft.contains("năm 2021"))
        let written = try book.write(draft, name: "draft.md")
        let codes = Set(written.release.figures.compactMap { FigureTag($0.tag)?.code })
        let tagged = facts.catalogue.indicators.filter {
            facts.facts($0, in: facts.home, ReleasingBook.year).level != nil
        }.map(\.code)
        #expect(Set(tagged).subtracting(codes) == [], "every value that the book has is in the draft")
    }
}

/// Figures that a layout lost.
struct MissingFigureTests {
    @Test func everyFigureStandsAsOftenAsItWasWritten() throws {
        let document = try DocumentReader().readText(
            Array("Thu 15.745 tỷ đồng, tăng 26,9%.\n\nThu 26,9%; chi 126,9%.\n".utf8), name: "release.md")
        func figure(_ text: String) -> BoundFigure {
            BoundFigure(id: text, tag: "x", text: text, kind: .level, value: "1", unit: nil)
        }
        let gate = ReadBackGate()
        #expect(gate.missing([figure("15.745 tỷ đồng"), figure("26,9%"), figure("26,9%")], in: document) == [])
        #expect(gate.missing([figure("26,9%"), figure("26,9%"), figure("26,9%")], in: document).count == 1)
        #expect(gate.missing([figure("5.745 tỷ đồng")], in: document).count == 1)
    }
}
