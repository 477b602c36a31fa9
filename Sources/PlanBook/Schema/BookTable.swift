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

    /// Those that came with the third.
    static let third = [
        "person", "report_form", "form_event", "form_entry", "draft", "draft_version", "draft_comment", "draft_event",
        "publication", "publication_file", "publication_note", "attachment",
    ]

    /// Those whose rows a journal entry's digest covers: all but the journal itself. New ones come last, so that the
    /// digests of old entries stay what they were.
    static let digested = first + second + third

    static let appendOnly = digested + ["journal"]

    /// The triggers that refuse changes.
    static func guards(of table: String) -> String {
        let refusal = "BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;"
        // "INSERT OR REPLACE" takes a row away without a delete that triggers could see.
        return ["UPDATE", "DELETE"]
            .map { "CREATE TRIGGER \(table)_keeps_on_\($0.lowercased()) BEFORE \($0) ON \(table) \(refusal)" }
            .joined(separator: "\n")
                + """

                CREATE TRIGGER \(table)_keeps_on_insert BEFORE INSERT ON \(table)
                WHEN new.id < 1 OR EXISTS (SELECT 1 FROM \(table) WHERE id = new.id) \(refusal)

                """
    }
}
