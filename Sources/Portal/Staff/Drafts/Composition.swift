import Checking
import Documents
import Figures
import PlanBook
import Reading
import Releasing

/// What a draft is written for.
struct CompositionSetting: Hashable, Sendable {
    /// What messages call the template; words are chosen by it, so it stays the same for a draft.
    var name: String
    var period: Period
    /// The slug of the area whose office composes it.
    var area: String
    /// Its figures are as known on this day; nil for the latest.
    var asKnown: Day?
    /// The day that it bears.
    var day: Day
    /// "127"; nil while it has none.
    var number: String?

    /// The day on which targets and tasks are asked for.
    var factsDay: Day { asKnown ?? day }

    var request: ReleaseRequest { ReleaseRequest(area: area, period: period, day: day, number: number) }

    func facts(for template: Template, _ reader: BookReader) throws -> BookFacts {
        try BookFacts(
            reader, periods: ReleaseWriter.periods(of: template, for: period),
            vintage: asKnown.map(Vintage.asKnown) ?? .latest, on: factsDay)
    }
}

/// A draft's template written with the book's figures, and read back; or why it can't be.
struct Composition: Sendable {
    let setting: CompositionSetting
    /// All that is wrong with the template; empty where it could be written.
    let faults: [TemplateFault]
    let written: Written?

    struct Written: Sendable {
        let release: WrittenRelease
        let gaps: [RoundingGap]
        /// As HTML, read back.
        let file: GatedFile
        let report: CheckReport

        var composed: ComposedRelease { file.composed }
        var objections: [ReadBackGate.Objection] { file.objections }

        /// What the checker can't tell of figures and words.
        var doubts: [Finding] { report.findings.filter { $0.verdict == .cannotTell && $0.severity != .form } }

        /// What the official form lacks, other than the number, which comes from the register. Nothing was cut off from
        /// what was written here, so what the checker only doubts is lacking, too.
        var lacks: [Finding] {
            report.findings.filter { $0.verdict != .holds && $0.severity == .form && $0.rule != Self.numberRule }
        }

        private static let numberRule = "document_number"
    }

    /// Writes a template and reads it back; nothing is kept.
    static func make(_ template: String, _ setting: CompositionSetting, _ store: BookStore) async throws -> Composition
    {
        let (parsed, _) = TemplateParser().parseLeniently(template, name: setting.name)
        let facts = try await store.read { try setting.facts(for: parsed, $0) }
        let result: WritingResult
        do {
            result = try ReleaseWriter(facts).write(template, name: setting.name, setting.request)
        } catch {
            return Composition(setting: setting, faults: error.faults, written: nil)
        }
        let file = try await GatedFile.write(ComposedRelease(result), as: .html, name: setting.name + ".html")
        return Composition(
            setting: setting, faults: [],
            written: Written(
                release: result.release, gaps: result.gaps, file: file, report: Checker().check(file.release)))
    }

    /// The figures as they are printed, each with what it was asked from.
    var prints: [FigurePrint] {
        written?.composed.figures.map { FigurePrint(tag: $0.tag, text: $0.text) } ?? []
    }
}

/// A figure as a release prints it.
struct FigurePrint: Hashable, Sendable {
    var tag: String
    var text: String
}
