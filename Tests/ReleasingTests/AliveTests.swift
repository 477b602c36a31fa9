import Documents
import Figures
import Testing

@testable import Releasing

/// Figures stay bound in files that people edit.
struct AliveTests {
    private static let formats: [ReleaseFormat] = [.docx, .odt, .html]

    private func written(_ format: ReleaseFormat) async throws -> [UInt8] {
        try await ReleaseEncoder().bytes(of: .sample, as: format, name: "release")
    }

    /// The part that holds the text.
    private func editing(_ format: ReleaseFormat, _ bytes: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
        switch format {
        case .docx: try changing("word/document.xml", of: bytes, change)
        case .odt: try changing("content.xml", of: bytes, change)
        default: Array(change(String(decoding: bytes, as: UTF8.self)).utf8)
        }
    }

    private func text(_ format: ReleaseFormat, _ bytes: [UInt8]) throws -> String {
        switch format {
        case .docx: try part("word/document.xml", of: bytes)
        case .odt: try part("content.xml", of: bytes)
        default: String(decoding: bytes, as: UTF8.self)
        }
    }

    private func renewed(_ binding: FigureBinding) -> FigureRenewal.Answer {
        guard var figure = WrittenRelease.sample.figures.first(where: { $0.tag == binding.tag }) else {
            return .unknown
        }
        if binding.tag == "budget_revenue:value" {
            figure.text = "15.812 tỷ đồng"
            figure.value = "15812"
        }
        return .figure(figure)
    }

    @Test(arguments: formats)
    func bindingsAreReadBack(format: ReleaseFormat) async throws {
        let file = try LivingFile(try await written(format), name: "release")
        #expect(file.figures.map(\.binding) == WrittenRelease.sample.figures.map(FigureBinding.init))
        #expect(file.figures.map(\.text.withPlainSpaces) == WrittenRelease.sample.figures.map(\.text))
        #expect(file.overtyped == [] && file.lost == [])
        let budget = try #require(file.figures.first { $0.binding.id == "f5" })
        #expect(budget.place.words.hasPrefix("Thu ngân sách nhà nước ước đạt 15.745 tỷ đồng"))
        let cell = try #require(file.figures.first { $0.binding.id == "f14" }?.place.cell)
        #expect(cell.row == 4 && cell.column == 2)
    }

    @Test(arguments: formats)
    func aRenewedFigureChangesNothingElse(format: ReleaseFormat) async throws {
        let old = try await written(format)
        let refreshed = try LivingFile(old, name: "release").refreshed(renewed)
        #expect(refreshed.changes.map { "\($0.old) > \($0.new)" } == ["15.745 tỷ đồng > 15.812 tỷ đồng"])
        #expect(refreshed.changes.first?.place.words.hasPrefix("Thu ngân sách") == true)
        var wanted = try text(format, old)
        if format == .html {
            wanted = wanted.replacing("value=\"15745\" data-figure=\"f5\"", with: "value=\"15812\" data-figure=\"f5\"")
            wanted = wanted.replacing("data-text=\"15.745 tỷ đồng\"", with: "data-text=\"15.812 tỷ đồng\"")
        }
        wanted = wanted.replacing("15.745\u{A0}tỷ đồng", with: "15.812\u{A0}tỷ đồng")
        #expect(try text(format, refreshed.bytes) == wanted)
        // What was written can be asked again.
        let file = try LivingFile(refreshed.bytes, name: "release")
        #expect(file.overtyped == [])
        #expect(file.figures.first { $0.binding.id == "f5" }?.binding.value == "15812")
    }

    @Test func otherPartsKeepTheirBytes() async throws {
        let old = try await written(.docx)
        let new = try LivingFile(old, name: "release").refreshed(renewed).bytes
        let (before, after) = (try OfficePackage(old, name: ""), try OfficePackage(new, name: ""))
        #expect(before.names == after.names)
        for name in before.names where name != "word/document.xml" && name != "customXml/item1.xml" {
            let isSame = before.part(name) == after.part(name)
            #expect(isSame, "\(name)")
        }
    }

    @Test(arguments: formats)
    func nothingNewLeavesTheFileAsItIs(format: ReleaseFormat) async throws {
        let old = try await written(format)
        let file = try LivingFile(old, name: "release")
        let same = try file.refreshed { binding in
            WrittenRelease.sample.figures.first { $0.tag == binding.tag }.map { .figure($0) } ?? .unknown
        }
        #expect(same.changes == [] && same.unanswered == [])
        let silent = try file.refreshed { _ in .unknown }
        #expect(silent.unanswered.count == file.figures.count)
        let isSame = same.bytes == old && silent.bytes == old
        #expect(isSame)
    }

    @Test(arguments: formats)
    func whatSomebodyTypedOverIsTold(format: ReleaseFormat) async throws {
        let edited = try editing(format, try await written(format)) {
            $0.replacing(">15.745\u{A0}tỷ đồng<", with: ">16.000\u{A0}tỷ đồng<")
                .replacing("từng", with: "TỪNG").replacing("phục hồi chậm", with: "còn phục hồi chậm")
        }
        let file = try LivingFile(edited, name: "release")
        #expect(file.overtyped.map(\.binding.id) == ["f5"])
        #expect(file.overtyped.first?.text.withPlainSpaces == "16.000 tỷ đồng")
        let kept = try file.refreshed(renewed)
        #expect(kept.kept.map(\.binding.id) == ["f5"])
        let isUntouched = kept.bytes == edited
        #expect(isUntouched)
        let forced = try file.refreshed(overtyped: .renew, renewed)
        #expect(forced.changes.map { "\($0.old) > \($0.new)" } == ["16.000 tỷ đồng > 15.812 tỷ đồng"])
        #expect(try text(format, forced.bytes).contains("còn phục hồi chậm"))
    }

    @Test func aControlThatWordHasSplitIsOneText() async throws {
        let run =
            "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t xml:space=\"preserve\">15.745\u{A0}tỷ đồng</w:t></w:r>"
        let split =
            "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>15.7</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
            + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">45 </w:t></w:r><w:r><w:t>tỷ đồng</w:t></w:r>"
        let edited = try changing("word/document.xml", of: try await written(.docx)) { $0.replacing(run, with: split) }
        let file = try LivingFile(edited, name: "release")
        #expect(file.figures.first { $0.binding.id == "f5" }?.isOvertyped == false)
        let text = try part("word/document.xml", of: file.refreshed(renewed).bytes)
        #expect(
            text.contains(
                "<w:sdtContent><w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>15.812\u{A0}tỷ đồng</w:t></w:r>"
                    + "<w:proofErr w:type=\"spellStart\"/></w:sdtContent>"))
    }

    @Test func aFigureThatWasDeletedIsLost() async throws {
        let edited = try editing(.html, try await written(.html)) { page in
            page.replacing(/<data value="7.82"[^>]*>7,82%<\/data>/, with: "gần 8%")
        }
        let file = try LivingFile(edited, name: "release.html")
        #expect(!file.figures.contains { $0.binding.id == "f1" })
        let word = try changing("word/document.xml", of: try await written(.docx)) { text in
            text.replacing(/<w:bookmarkStart w:id="1"(.*?)<w:bookmarkEnd w:id="1"\/>/, with: "")
        }
        #expect(try LivingFile(word, name: "release.docx").lost.map(\.id) == ["f1"])
    }

    @Test func aHostilePackageIsRefused() async throws {
        let bytes = try changing("word/document.xml", of: try await written(.docx)) {
            $0.replacing("standalone=\"yes\"?>", with: "?><!DOCTYPE w [<!ENTITY a \"b\">]>")
        }
        #expect(throws: DocumentError.self) { try LivingFile(bytes, name: "hostile.docx") }
        #expect(throws: DocumentError.self) { try WordTemplate(bytes, name: "hostile.docx") }
        #expect(throws: DocumentError.self) { try LivingFile(Array("PK\u{3}\u{4}".utf8), name: "cut.docx") }
    }
}
