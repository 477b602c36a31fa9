/// The tables that take new rows and nothing else, in the order in which a journal entry's digest covers them.
enum BookTable {
    /// Those of the first version.
    static let first = [
        "source", "directive", "alias", "observation", "target", "ranking", "register_unit", "recognition", "project",
        "capital", "task", "task_agency", "task_directive", "task_report", "release", "quotation", "quotation_match",
        "mapping",
    ]

    /// Those that came with the second.
    static let second = ["seal", "document_number"]

    /// Those whose rows a journal entry's digest covers: all but the journal itself. New ones come last, so that the
    /// digests of old entries stay what they were.
    static let digested = first + second

    static let appendOnly = digested + ["journal"]

    /// The triggers that refuse changes.
    static func guards(of table: String) -> String {
        ["UPDATE", "DELETE"].map { verb in
            """
            CREATE TRIGGER \(table)_keeps_on_\(verb.lowercased()) BEFORE \(verb) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            """
        }.joined(separator: "\n")
    }
}
