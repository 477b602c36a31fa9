import Documents
import Figures
import Testing

@testable import Reading

/// Runs the examples that stand beside the rules of the grammar.
@Suite struct GrammarExampleTests {
    @Test(arguments: ReadingExample.all)
    func everyExampleIsReadSo(example: ReadingExample) throws {
        let text = "# Báo cáo tình hình kinh tế - xã hội năm 2021\n\n\(example.text)\n"
        let document = try DocumentReader().readText(Array(text.utf8), name: "example.md")
        let release = ReleaseReader().read(document)
        let told = release.figures.map { figure in
            [
                release.words(figure.range), "=", figure.kind.rawValue, figure.value.text, figure.unit ?? "-",
                figure.base?.text ?? "-",
                figure.period?.text ?? "-",
            ].joined(separator: " ")
        }
        #expect(told == example.figures, "\(example.file):\(example.line)")
    }

    @Test func examplesAreMany() { #expect(ReadingExample.all.count > 100) }
}
