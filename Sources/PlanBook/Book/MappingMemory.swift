import GRDB

/// What the columns of tables with a certain head mean, as a person saw and accepted it.
extension BookReader {
    /// The latest mapping kept for a head; nil where none is.
    public func mapping(signature: String) throws -> String? {
        try String.fetchOne(
            db, sql: "SELECT columns FROM mapping WHERE signature = ? ORDER BY id DESC LIMIT 1", arguments: [signature])
    }
}

extension BookWriter {
    /// Keeps a mapping for the next table with this head.
    public func keep(mapping columns: String, signature: String) throws {
        try append(to: "mapping", [signature, columns])
    }
}
