/// A few lines of a document, with all that must be read from them and nothing else.
///
/// These examples show what one sentence alone can't: names that are shared out, parts, tables, headings, citations and
/// tasks. They stand beside the grammar that they explain and are run like ``ReadingExample``, below a report's name
/// ("… năm 2021") or below a heading that gives tasks.
struct DocumentExample: Sendable {
    enum Reading: Sendable {
        /// Each figure as its fields are printed: quote, `=`, kind, value, unit, base, period, `of`, what it is of; and
        /// `in`, the quote of its whole's first figure, where it is a part.
        case figures
        /// Each citation: quote, `=`, number, issuer, date.
        case references
        /// Each task: its first two words, `=`, agencies, deadline, day or period, numbers of the directives.
        case tasks
    }

    var reading: Reading
    var text: String
    var told: [String]
    var file: StaticString
    var line: UInt

    static func figures(_ text: String, _ told: String..., file: StaticString = #filePath, line: UInt = #line) -> Self {
        Self(reading: .figures, text: text, told: told, file: file, line: line)
    }

    static func references(_ text: String, _ told: String..., file: StaticString = #filePath, line: UInt = #line)
        -> Self
    {
        Self(reading: .references, text: text, told: told, file: file, line: line)
    }

    static func tasks(_ text: String, _ told: String..., file: StaticString = #filePath, line: UInt = #line) -> Self {
        Self(reading: .tasks, text: text, told: told, file: file, line: line)
    }

    /// All examples of this kind.
    static var all: [DocumentExample] {
        [
            RespectiveGrammar.examples, PartNesting.examples, AssignmentGrammar.examples, ReferenceGrammar.examples,
            TableColumnGrammar.examples, PeriodRows.examples, Outline.examples,
        ].flatMap { $0 }
    }
}
