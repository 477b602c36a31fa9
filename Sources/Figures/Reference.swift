/// A directive that a document cites.
public struct Reference: Hashable, Sendable {
    /// Bytes of the document's `flow`: "Nghị quyết số 105-NQ/TU".
    public var range: Range<Int>
    /// "Nghị quyết", "Quyết định", "Chỉ thị", …
    public var type: String
    /// "105-NQ/TU"
    public var number: String
    /// As the text names it; nil where it doesn't.
    public var issuer: String?
    public var date: Day?
    /// The number of the section that cites it; nil in the preamble.
    public var heading: String?

    public init(range: Range<Int>, type: String, number: String, issuer: String?, date: Day?, heading: String?) {
        self.range = range
        self.type = type
        self.number = number
        self.issuer = issuer
        self.date = date
        self.heading = heading
    }
}

/// What a release tells somebody to do: one of its tasks ahead.
public struct Assignment: Hashable, Sendable {
    /// Bytes of the document's `flow`: the sentence.
    public var range: Range<Int>
    /// The number of the section that it stands in.
    public var heading: String?
    /// The agencies that it names as doing it; empty where it names none.
    public var agencies: [String]
    /// The deadline in the document's words.
    public var deadline: String?
    /// The deadline as a day (ISO 8601) or a period (`2022-Q1`); nil where the words don't settle it.
    public var due: String?
    /// Indices into the release's references that the task rests on.
    public var references: [Int]

    public init(
        range: Range<Int>, heading: String?, agencies: [String] = [], deadline: String? = nil, due: String? = nil,
        references: [Int] = []
    ) {
        self.range = range
        self.heading = heading
        self.agencies = agencies
        self.deadline = deadline
        self.due = due
        self.references = references
    }
}
