/// What is done in one write, as the journal tells it.
public struct JournalDeed: Hashable, Sendable {
    public enum Action: String, Sendable, CaseIterable {
        case create, importFile = "import", importRelease = "import-release", enter, setTarget = "set-target", catalogue
        case decide, upgrade, register, project, rank, task, report, map, correct, generate, publish, people, seal,
            number, form, draft, attach
    }

    public var action: Action
    /// What it was done to: a file's name, an indicator's code, a task's number.
    public var subject: String
    /// More words for people.
    public var detail: String

    public init(_ action: Action, subject: String, detail: String = "") {
        self.action = action
        self.subject = subject
        self.detail = detail
    }
}

/// One entry of the journal: who did what when, bound to the entry before.
public struct JournalEntry: Hashable, Sendable {
    public var id: Int64
    /// ISO 8601 in UTC, with milliseconds.
    public var at: String
    public var person: String
    public var action: String
    public var subject: String
    public var detail: String
    /// SHA-256 over the rows that it brought.
    public var digest: [UInt8]
    /// SHA-256 over the catalogue, the areas, the settings and the schema, as they were when the entry was closed.
    public var state: [UInt8]
    /// The hash of the entry before; zeros for the first.
    public var previous: [UInt8]
    /// SHA-256 over all of the above.
    public var hash: [UInt8]
}
