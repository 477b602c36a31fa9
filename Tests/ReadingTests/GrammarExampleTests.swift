import Documents
import Figures
import Testing

@testable import Reading

/// Runs the examples that stand beside the rules of the grammar.
@Suite struct GrammarExampleTests {
    @Test(arguments: ReadingExample.all)
    func everyExampleIsReadSo(example: ReadingExample) throws {
        let release = try read(example.text, example.language)
        let told = release.figures.map { fields($0, in: release) }
        #expect(told == example.figures, "\(example.file):\(example.line)")
    }

    @Test(arguments: DocumentExample.all)
    func everyPassageIsReadSo(example: DocumentExample) throws {
        let told: [String]
        switch example.reading {
        case .figures:
            let release = try read(example.text)
            told = release.figures.map { figure in
                let whole = figure.place.whole.flatMap { whole in release.figures.first { $0.place.subject == whole } }
                return fields(figure, in: release) + " of " + figure.about
                    + (whole.map { " in " + release.words($0.range) } ?? "")
            }
        case .references:
            let release = try read(example.text)
            told = release.references.map { reference in
                [
                    release.words(reference.range), "=", reference.number, reference.issuer ?? "-",
                    reference.date?.text ?? "-",
                ].joined(separator: " ")
            }
        case .tasks:
            let release = try read("## I. NHIỆM VỤ, GIẢI PHÁP\n\n" + example.text)
            told = release.assignments.map { task in
                let directives = task.references.map { release.references[$0].number }
                return [
                    release.words(task.range).split(separator: " ").prefix(2).joined(separator: " "), "=",
                    "[\(task.agencies.joined(separator: ", "))]", task.deadline ?? "-", task.due ?? "-",
                    "[\(directives.joined(separator: ", "))]",
                ].joined(separator: " ")
            }
        }
        #expect(told == example.told, "\(example.file):\(example.line)")
    }

    @Test func examplesAreMany() {
        #expect(ReadingExample.all.count > 100)
        #expect(DocumentExample.all.count > 30)
    }

    private func read(_ text: String, _ language: DocumentLanguage = .vi) throws -> Release {
        let name =
            language == .vi
            ? "Báo cáo tình hình kinh tế - xã hội năm 2021" : "Report on the situation of the province in the year 2021"
        let text = "# \(name)\n\n\(text)\n"
        return ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "example.md"))
    }

    private func fields(_ figure: Figure, in release: Release) -> String {
        [
            release.words(figure.range), "=", figure.kind.rawValue, figure.value.text, figure.unit ?? "-",
            figure.base?.text ?? "-",
            figure.period?.text ?? "-",
        ].joined(separator: " ")
    }
}
