/// The tables that take new rows and nothing else, in the order in which a journal entry's digest covers them.
enum BookTable {
    static let appendOnly = [
        "source", "directive", "alias", "observation", "target", "ranking", "register_unit", "recognition", "project",
        "capital", "task", "task_agency", "task_directive", "task_report", "release", "quotation", "quotation_match",
        "mapping", "journal",
    ]

    /// Those whose rows a journal entry's digest covers: all but the journal itself.
    static let digested = Array(appendOnly.dropLast())
}
