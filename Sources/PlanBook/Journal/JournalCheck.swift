import Foundation
import GRDB
import GRDBSQLite

/// Whether the journal is unbroken, and whether the book holds what its entries brought.
public struct JournalCheck: Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        /// The entry's own hash doesn't fit its words.
        case changedEntry(Int64)
        /// The entry isn't bound to the one before, or one is missing.
        case brokenChain(Int64)
        /// Rows that the entry brought were changed, removed or added.
        case changedRows(Int64)
        /// Rows that no entry brought.
        case unaccountedRows(table: String, count: Int)
        /// The catalogue, the areas, the settings or the guards aren't as the last entry left them.
        case changedState
        /// What SQLite finds broken in the file.
        case brokenFile(String)
        /// The journal doesn't hold an entry that was known before: its end was cut off.
        case missingEntry(hash: String)
    }

    public var entryCount = 0
    public var rowCount = 0
    /// The hash of the last entry, in hexadecimal: who notes it down can later tell whether the journal was cut.
    public var head = ""
    public var faults: [Fault] = []
    public var isUnbroken: Bool { faults.isEmpty }
}

extension BookReader {
    /// Goes through the whole journal and all rows that it accounts for.
    /// - Parameter hash: that of an entry that was noted down before, which the journal must still hold.
    public func checkJournal(holds hash: String? = nil) throws -> JournalCheck {
        var check = JournalCheck()
        check.faults += try checkFile().map { .brokenFile($0) }
        var hasHash = hash == nil
        var digests: [Int64: [String: [UInt8]]] = [:]
        for table in BookTable.digested {
            for (entry, digest, count) in try digestsByEntry(of: table) {
                check.rowCount += count
                // An entry's rows stand together: a second group was put in later.
                if digests[entry]?[table] != nil { check.faults.append(.changedRows(entry)) }
                digests[entry, default: [:]][table] = digest
            }
        }
        var previous = [UInt8](repeating: 0, count: 32)
        var expected: Int64 = 1
        var state: [UInt8] = []
        for entry in try journal() {
            if entry.seal != entry.hash { check.faults.append(.changedEntry(entry.id)) }
            if entry.id != expected || entry.previous != previous { check.faults.append(.brokenChain(entry.id)) }
            let found = JournalEntry.digest(of: digests.removeValue(forKey: entry.id) ?? [:])
            if found != entry.digest { check.faults.append(.changedRows(entry.id)) }
            if hash?.lowercased() == entry.hash.hexadecimal { hasHash = true }
            check.head = entry.hash.hexadecimal
            state = entry.state
            previous = entry.hash
            expected = entry.id + 1
            check.entryCount += 1
        }
        if try state != BookState.digest(db) { check.faults.append(.changedState) }
        if let hash, !hasHash { check.faults.append(.missingEntry(hash: hash)) }
        for tables in digests.sorted(by: { $0.key < $1.key }).map(\.value) {
            check.faults += tables.keys.sorted().map { .unaccountedRows(table: $0, count: 1) }
        }
        return check
    }

    /// The digest of each entry's rows in a table. An entry's rows stand together: its writer was alone.
    private func digestsByEntry(of table: String) throws -> [(entry: Int64, digest: [UInt8], count: Int)] {
        let query = try db.makeStatement(sql: "SELECT * FROM \(table) ORDER BY id")
        defer { withExtendedLifetime(query) {} }
        let statement = query.sqliteStatement
        var found: [(entry: Int64, digest: [UInt8], count: Int)] = []
        var digest = RowDigest()
        var entry: Int64?
        var count = 0
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW {
            defer { code = sqlite3_step(statement) }
            let next = sqlite3_column_int64(statement, 1)
            if let open = entry, open != next {
                found.append((open, digest.finish(), count))
                (digest, count) = (RowDigest(), 0)
            }
            entry = next
            digest.row(of: statement)
            count += 1
        }
        guard code == SQLITE_DONE else { throw db.lastFailure(code) }
        if let open = entry { found.append((open, digest.finish(), count)) }
        return found
    }

    /// The entries from the first to the last; where `limit` is given, the latest so many, the latest first.
    public func journal(latest limit: Int? = nil) throws -> [JournalEntry] {
        let order = limit.map { "ORDER BY id DESC LIMIT \(max(0, $0))" } ?? "ORDER BY id"
        return try Row.fetchAll(db, sql: "SELECT * FROM journal \(order)").map(JournalEntry.init)
    }

    public func journalEntry(_ id: Int64) throws -> JournalEntry? {
        try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id]).map(JournalEntry.init)
    }
}

extension JournalEntry {
    init(_ row: Row) {
        self.init(
            id: row["id"], at: row["at"], person: row["person"], action: row["action"], subject: row["subject"],
            detail: row["detail"], digest: Array(row["digest"] as Data), state: Array(row["state"] as Data),
            previous: Array(row["previous"] as Data),
            hash: Array(row["hash"] as Data))
    }
}

extension [UInt8] {
    /// Two digits a byte.
    public var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }
}
