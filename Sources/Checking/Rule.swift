/// One thing that is checked. Each rule is a file of its own with its examples in it.
public protocol Rule: Sendable {
    static var description: RuleDescription { get }
    init()
}

/// What a rule is called, what it is about, and texts that it must pass and must find fault with.
public struct RuleDescription: Sendable {
    /// In snake case, like the file's name: `sum_of_parts`.
    public var id: String
    public var title: Bilingual
    public var explanation: Bilingual
    /// Texts in which the rule must find nothing that contradicts.
    public var holds: [Example]
    /// Texts in which the rule must contradict at each `↓`.
    public var finds: [Example]
    /// Texts in which the rule can't tell at each `↓`.
    public var doubts: [Example]

    public init(
        id: String, title: Bilingual, explanation: Bilingual, holds: [Example], finds: [Example] = [],
        doubts: [Example] = []
    ) {
        self.id = id
        self.title = title
        self.explanation = explanation
        self.holds = holds
        self.finds = finds
        self.doubts = doubts
    }
}

/// A text, with `↓` before each place at which a finding is expected.
public struct Example: Sendable, ExpressibleByStringLiteral {
    public var text: String
    /// An earlier release of the same series, for rules that compare two.
    public var previous: String?
    /// Relations of the office's own, for the rule that reads them.
    public var relations: String?
    /// What is known of one of its figures, for the rule that compares with a plan book.
    public var known: Known?

    /// A value known of the figure with this quote, exact, in the dimension of its unit.
    public struct Known: Sendable {
        public var quote: String
        public var value: Int

        public init(quote: String, value: Int) {
            self.quote = quote
            self.value = value
        }
    }

    public init(_ text: String, previous: String? = nil, relations: String? = nil, known: Known? = nil) {
        self.text = text
        self.previous = previous
        self.relations = relations
        self.known = known
    }

    public init(stringLiteral text: String) { self.init(text) }
}

/// A rule that asks for relations between figures; the checker tests them and looks for the figure at fault.
protocol RelationRule: Rule {
    func relations(in facts: Facts) -> [Relation]
    /// Why the figures must stand so, as the beginning of a sentence that the checker ends with what was expected.
    func reason(for relation: Relation, in facts: Facts) -> Bilingual
}

/// A rule that looks for flaws in words, form or figures by itself.
protocol FlawRule: Rule {
    func findings(in facts: Facts) -> [Finding]
}

extension Rule {
    static var id: String { description.id }
}
