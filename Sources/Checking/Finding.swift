import Figures

/// What a rule says of a place in a document.
public struct Finding: Hashable, Sendable {
    public enum Verdict: String, Sendable, CaseIterable {
        /// What is printed agrees, each number taken as rounded to its last digit.
        case holds
        /// No rounding, cutting or approximating word explains what is printed; or a norm of form is broken.
        case contradicts
        /// It agrees only if numbers were cut or rounded more than their digits show, or if something unsaid is so.
        case cannotTell = "cannot-tell"
        /// The plan book that was asked has nothing to hold the figure against.
        case unknown
    }

    public enum Severity: String, Sendable, CaseIterable {
        /// Numbers don't agree with each other.
        case arithmetic
        /// Numbers don't agree, and what is concluded from them turns: a rise that is a fall, a plan said reached.
        case conclusion
        /// The official form lacks something.
        case form
        /// A word or a name is not what was meant.
        case wording
    }

    /// The identifier of the rule: `sum_of_parts`.
    public var rule: String
    public var verdict: Verdict
    public var severity: Severity
    public var message: Bilingual
    /// What would agree, as text: "15.744–15.746 tỷ đồng"; nil where the rule can't say.
    public var expected: String?
    /// What is printed.
    public var found: String?
    /// Indices into the release's figures; the one that is judged stands first. Empty for findings about words or form.
    public var figures: [Int]
    /// The place to look at: bytes of the document's `flow`.
    public var range: Range<Int>

    public init(
        rule: String, verdict: Verdict, severity: Severity, message: Bilingual, expected: String? = nil,
        found: String? = nil, figures: [Int] = [], range: Range<Int>
    ) {
        self.rule = rule
        self.verdict = verdict
        self.severity = severity
        self.message = message
        self.expected = expected
        self.found = found
        self.figures = figures
        self.range = range
    }
}
