import GRDB

/// Views in a connection's own temporary schema, which stand before the book's tables of the same names and leave out what
/// is hidden. Nothing else need know that anything is.
enum PublicViews {
    /// Which set of hidden rows the connection leaves out; 0 where it has no views.
    static func number(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA temp.user_version")) ?? 0
    }

    /// Leaves out these from now on: all of the views stand, or none.
    /// - Parameter number: 0 where nothing is hidden.
    static func set(_ hidden: HiddenRows, _ number: Int64, _ db: Database) throws {
        try db.inSavepoint {
            try drop(db)
            if number != 0 { try make(hidden, number, db) }
            return .commit
        }
    }

    private static func make(_ hidden: HiddenRows, _ number: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE hidden_release (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE hidden_source (id INTEGER PRIMARY KEY);
                """)
        try fill("hidden_release", hidden.releases, db)
        try fill("hidden_source", hidden.sources, db)
        for (table, condition) in conditions {
            try db.execute(sql: "CREATE TEMP VIEW \(table) AS SELECT * FROM main.\(table) WHERE \(condition)")
        }
        try db.execute(sql: "PRAGMA temp.user_version = \(number)")
    }

    /// Does `body` with all of the book before it, and leaves the connection without views.
    static func withoutViews<Result>(_ db: Database, _ body: () throws -> Result) throws -> Result {
        if try number(db) != 0 { try drop(db) }
        return try body()
    }

    private static func drop(_ db: Database) throws {
        for (table, _) in conditions { try db.execute(sql: "DROP VIEW IF EXISTS temp.\(table)") }
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.hidden_release;
                DROP TABLE IF EXISTS temp.hidden_source;
                PRAGMA temp.user_version = 0;
                """)
    }

    private static func fill(_ table: String, _ ids: Set<Int64>, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO temp.\(table) SELECT value FROM json_each(?)", arguments: [BookReader.list(ids)])
    }

    // MARK: - The rule

    private static let releases = "(SELECT id FROM temp.hidden_release)"
    private static let sources = "(SELECT id FROM temp.hidden_source)"
    private static let tasks = "(SELECT id FROM main.task WHERE source IN \(sources) OR release IN \(releases))"
    private static let publications = "(SELECT id FROM main.publication WHERE release IN \(releases))"
    private static let quotations = "(SELECT id FROM main.quotation WHERE release IN \(releases))"
    /// Of writes that brought nothing but hidden releases.
    private static let entries = """
        (SELECT entry FROM main.release GROUP BY entry HAVING sum(id NOT IN \(releases)) = 0)
        """

    /// A directive that a hidden release brought is known once anything else rests on it or cites it.
    private static let directive: String = {
        let uses = ["target", "recognition", "capital"].map { table -> String in
            "EXISTS (SELECT 1 FROM main.\(table) WHERE directive = directive.id AND source NOT IN \(sources))"
        }
        return """
            entry NOT IN \(entries) OR \(uses.joined(separator: " OR "))
            OR EXISTS (SELECT 1 FROM main.task_directive WHERE directive = directive.id AND task NOT IN \(tasks))
            OR EXISTS (SELECT 1 FROM main.release WHERE id NOT IN \(releases)
                AND directive.number <> '' AND instr(text, CAST(directive.number AS BLOB)))
            """
    }()

    /// Which rows are shown, of each table in which anything may be hidden.
    static let conditions: [(table: String, condition: String)] =
        ["observation", "target", "ranking", "register_unit", "recognition", "project", "capital", "task_report"].map {
            ($0, "source NOT IN \(sources)")
        } + [
            ("source", "id NOT IN \(sources)"),
            ("release", "id NOT IN \(releases)"),
            ("quotation", "release NOT IN \(releases)"),
            ("quotation_match", "quotation NOT IN \(quotations)"),
            ("seal", "release NOT IN \(releases)"),
            ("document_number", "coalesce(release, 0) NOT IN \(releases)"),
            ("publication", "release NOT IN \(releases)"),
            ("publication_file", "publication NOT IN \(publications)"),
            ("publication_note", "publication NOT IN \(publications)"),
            ("task", "id NOT IN \(tasks)"),
            ("task_agency", "task NOT IN \(tasks)"),
            ("attachment", "task_report NOT IN (SELECT id FROM main.task_report WHERE source IN \(sources))"),
            ("task_directive", "task NOT IN \(tasks)"),
            ("directive", directive),
        ]
}
