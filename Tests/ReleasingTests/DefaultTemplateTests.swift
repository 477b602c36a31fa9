import Figures
import Foundation
import Releasing
import Testing

/// The template that ships, from books with the real figures of one province.
@Suite struct DefaultTemplateTests {
    private struct Gold: Decodable {
        var quote: String
        var kind: String
        var value: String
        var unit: String?
        var base: String?
        var period: String?

        /// Equal in value, unit, kind, base and period; a noun may have its addition, a period that the gold doesn't give
        /// may be any.
        func isTold(by figure: BoundFigure) -> Bool {
            guard figure.kind.rawValue == kind, Self.number(figure.value) == Self.number(value), figure.base == base
            else { return false }
            if let period, figure.period?.text != period { return false }
            let (ours, theirs) = (figure.unit?.lowercased() ?? "", unit?.lowercased() ?? "")
            return ours == theirs || ours.hasPrefix(theirs + " ") || theirs.hasPrefix(ours + " ") && !ours.isEmpty
        }

        private static func number(_ text: String) -> String {
            guard text.contains("."), !text.contains("/") else { return text }
            var text = text
            while text.hasSuffix("0") { text.removeLast() }
            return text.hasSuffix(".") ? String(text.dropLast()) : text
        }
    }

    /// Beside the project, where it exists at all.
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/corpus/bac-giang-2021-12-02.md")
    private static var hasCorpus: Bool { FileManager.default.fileExists(atPath: corpus.path) }

    private func gold() throws -> [Gold] {
        let text = try String(
            contentsOf: Self.corpus.deletingPathExtension().appendingPathExtension("jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Gold.self, from: Data($0.utf8)) }
    }

    private func check(_ result: WritingResult) throws {
        // What is read back is what was written
        #expect(try ReadBack.comparison(result.release) == "")
        // And it tells all that the gold tells
        let figures = ReadBack.figures(of: result.release)
        let missing = try gold().filter { gold in !figures.contains { gold.isTold(by: $0) } }
        #expect(missing.isEmpty, "\(missing.map { "\($0.quote) \($0.kind)" })")
        #expect(try gold().count == 65)
    }

    @Test(.enabled(if: hasCorpus, "the shared release isn't on this machine"))
    func aBookMadeOfAReleaseTellsAllItsFiguresAgain() throws {
        // Given a book made by filing the release
        let test = try ReleasingBook()
        try test.file([UInt8](try Data(contentsOf: Self.corpus)))
        // When the default template is written from it, then nothing was lost
        let result = try test.write(DefaultTemplate().text, name: DefaultTemplate().name)
        try check(result)
        // And its tasks and directives have come along
        #expect(result.release.plainText.contains("Căn cứ: Nghị quyết số 105-NQ/TU"))
    }

    @Test(.enabled(if: hasCorpus, "the shared release isn't on this machine"))
    func theDemonstrationBookTellsThemToo() throws {
        try check(try ReleasingBook.demonstration.get().write(DefaultTemplate().text, name: DefaultTemplate().name))
    }

    @Test func itIsWholeAndReadBackWithoutTheRelease() throws {
        let result = try ReleasingBook.demonstration.get().write(DefaultTemplate().text, name: DefaultTemplate().name)
        #expect(try ReadBack.comparison(result.release) == "")
        let release = result.release
        #expect(release.frame.issuer == "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG")
        #expect(release.frame.authority == ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"])
        let numbers = release.blocks.compactMap { block in
            if case .heading(_, let number, _) = block { number } else { nil }
        }
        #expect(
            numbers == ["I.", "1.", "1.1.", "1.2.", "1.3.", "2.", "II.", "1.", "2."] + (1...10).map { "2.\($0)." })
        #expect(release.plainText.hasSuffix("trân trọng thông báo./."))
        let ids = ReadBack.figures(of: release).map(\.id)
        #expect(Set(ids).count == ids.count && ids.first == "f1")
    }

    @Test func theEnglishOneIsReadBackAsEnglish() throws {
        let shipped = DefaultTemplate(.en)
        let result = try ReleasingBook.demonstration.get().write(shipped.text, name: shipped.name)
        let difference = try ReadBack.comparison(result.release)
        #expect(difference == "")
        #expect(ReadBack.figures(of: result.release).count > 60)
        let text = result.release.plainText
        #expect(text.contains("15,745 billion VND, up 26.9%") || text.contains("15,745 billion VND, a rise of 26.9%"))
        #expect(!text.contains("tỷ đồng") && !text.contains("năm "))
    }

    @Test func anEnglishDraftIsATemplateThatIsReadBack() throws {
        let test = try ReleasingBook.demonstration.get()
        let request = ReleaseRequest(period: ReleasingBook.year, day: ReleasingBook.day)
        let draft = try TemplateDraft(test.writer(for: "").facts, request, .en).text
        #expect(draft.contains("language: en") && draft.contains("# I. RESULTS"))
        let result = try test.write(draft)
        #expect(result.release.language == .en)
        let difference = try ReadBack.comparison(result.release)
        #expect(difference == "")
    }

    @Test func theSameBookGivesTheSameText() throws {
        let test = try ReleasingBook.demonstration.get()
        let texts = try (0..<2).map { _ in try test.write(DefaultTemplate().text).release.plainText }
        #expect(texts[0] == texts[1])
    }

    @Test func aBookThatKnowsNothingGivesTheFrameAndNoEmptySentence() throws {
        let text = try ReleasingBook().write(DefaultTemplate().text).release.plainText
        #expect(!text.contains(".."))
        #expect(!text.contains("Công nghiệp:"))
        #expect(!text.contains("{{"))
    }
}
