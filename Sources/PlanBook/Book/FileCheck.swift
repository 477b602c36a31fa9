import GRDB

extension BookReader {
    /// What SQLite finds broken in the file; empty where it is whole.
    public func checkFile() throws -> [String] {
        try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    }

    /// How many observations a journal's entry brought.
    public func observationCount(ofEntry entry: Int64) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM observation WHERE entry = ?", arguments: [entry]) ?? 0
    }
}
