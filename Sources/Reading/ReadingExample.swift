import Figures

/// A sentence with the figures that must be read from it, and no others.
///
/// Examples stand beside the rule that they explain (`<Rule>+Examples.swift`); one test runs them all. A sentence is
/// read as the one paragraph of a report on the year 2021. A figure is told as its fields are printed, with `-` for
/// none: quote, `=`, kind, value, unit, base, period.
struct ReadingExample: Sendable {
    var text: String
    var language = DocumentLanguage.vi
    var figures: [String]
    var file: StaticString
    var line: UInt

    init(_ text: String, _ figures: String..., file: StaticString = #filePath, line: UInt = #line) {
        self.text = text
        self.figures = figures
        self.file = file
        self.line = line
    }

    /// A sentence of an English report on the year 2021.
    init(english text: String, _ figures: String..., file: StaticString = #filePath, line: UInt = #line) {
        self.text = text
        self.figures = figures
        self.file = file
        self.line = line
        language = .en
    }

    /// All examples of the grammar.
    static var all: [ReadingExample] {
        [
            NumberHabit.examples, NumberWordTraps.examples, QuantityGrammar.examples, RankGrammar.examples,
            MeaningGrammar.movementExamples, Cue.examples, MeaningGrammar.attainmentExamples,
            MeaningGrammar.shareExamples, MeaningGrammar.planExamples, MeaningGrammar.benchmarkExamples,
            StatusGrammar.examples,
            BaseGrammar.examples, PeriodScope.examples, ClauseGrammar.examples, TrapGrammar.examples,
            EnglishMeaning.examples,
        ].flatMap { $0 }
    }
}
