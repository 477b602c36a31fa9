import GRDB

/// Reads from one state of a book. What it can be asked is in extensions, one file a question.
public struct BookReader {
    let db: Database

    init(_ db: Database) { self.db = db }

    /// A setting of the book; nil where it isn't set.
    public func setting(_ key: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
    }

    /// The slug of the area that the book is of.
    public func homeArea() throws -> String { try setting("home_area") ?? "" }
}
