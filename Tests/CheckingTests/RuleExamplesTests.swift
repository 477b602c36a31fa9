import Documents
import Figures
import Reading
import Testing

@testable import Checking

/// Runs the examples that stand in the rules' own files, so that a new rule brings its tests along.
@Suite struct RuleExamplesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var rule: String
        var example: Example
        var verdict: Finding.Verdict
        var testDescription: String { "\(rule): \(example.text.prefix(60))" }
    }

    static let cases = RuleCatalog.all.map { type(of: $0).description }.flatMap { description in
        description.holds.map { Case(rule: description.id, example: $0, verdict: .holds) }
            + description.finds.map { Case(rule: description.id, example: $0, verdict: .contradicts) }
            + description.doubts.map { Case(rule: description.id, example: $0, verdict: .cannotTell) }
    }

    @Test(arguments: cases)
    func exampleIsJudgedAsItSays(_ example: Case) throws {
        let (text, marks) = example.example.marked
        #expect(marks.isEmpty == (example.verdict == .holds), "an example that must be found marks its places with ↓")
        let release = try read(text)
        let previous = try example.example.previous.map(read)
        let relations = try example.example.relations.map { try UserRelations(parsing: $0) } ?? UserRelations()
        let known = example.example.known.map { known in release.figures.map { knownValue(known, of: $0, in: release) }
        }
        let report = Checker().check(release, previous: previous, relations: relations, known: known ?? [])
        let sought = example.verdict == .holds ? .contradicts : example.verdict
        let found = report.findings.filter { $0.rule == example.rule && $0.verdict == sought }
            .map { release.document.origins.textOffset(of: $0.range.lowerBound) }
        let account =
            report.findings.map { "\($0.rule) \($0.verdict): \($0.message.en)" }
            + release.figures.map { figure in
                "\(release.words(figure.range)) \(figure.kind) \(figure.period?.text ?? "-") subject \(figure.place.subject)"
                    + " whole \(figure.place.whole ?? 0) of \(figure.about)"
            }
        #expect(Set(found) == Set(marks), "\(account.joined(separator: "\n"))")
    }

    @Test func everyRuleExplainsItselfAndShowsBothKindsOfExample() {
        let descriptions = RuleCatalog.all.map { type(of: $0).description }
        for description in descriptions {
            #expect(!description.title.vi.isEmpty && !description.explanation.en.isEmpty)
            #expect(
                !description.holds.isEmpty && !(description.finds + description.doubts).isEmpty, "\(description.id)")
        }
        #expect(Set(descriptions.map(\.id)).count == descriptions.count)
    }

    private func knownValue(_ known: Example.Known, of figure: Figure, in release: Release) -> KnownValue? {
        guard release.words(figure.range) == known.quote else { return nil }
        let value = Interval(Rational(known.value))
        return KnownValue(narrow: value, wide: value, text: "\(known.value)", origin: "example")
    }

    private func read(_ text: String) throws -> Release {
        ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "example.md"))
    }
}

extension Example {
    /// The text without marks, and the byte offsets in it that were marked.
    fileprivate var marked: (text: String, marks: [Int]) {
        var bytes: [UInt8] = []
        var marks: [Int] = []
        for (index, piece) in text.split(separator: "↓", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { marks.append(bytes.count) }
            bytes += piece.utf8
        }
        return (String(decoding: bytes, as: UTF8.self), marks)
    }
}
