import Crypto
import GRDBSQLite

/// SHA-256 over rows, field by field: a kind, then a number in eight bytes or a length and bytes.
///
/// Rows are gathered in a buffer and hashed many at a time.
struct RowDigest {
    private var hash = SHA256()
    private var buffer: [UInt8] = []
    private static let room = 1 << 15

    init() { buffer.reserveCapacity(Self.room + 1024) }

    @inline(__always)
    mutating func null() { buffer.append(0) }

    @inline(__always)
    mutating func number(_ value: Int64) {
        buffer.append(1)
        withUnsafeBytes(of: value.littleEndian) { buffer.append(contentsOf: $0) }
    }

    mutating func bytes(_ kind: UInt8, _ bytes: UnsafeRawBufferPointer) {
        buffer.append(kind)
        withUnsafeBytes(of: Int64(bytes.count).littleEndian) { buffer.append(contentsOf: $0) }
        buffer.append(contentsOf: bytes)
    }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { bytes(2, UnsafeRawBufferPointer($0)) }
    }

    mutating func blob(_ blob: some Sequence<UInt8>) {
        Array(blob).withUnsafeBytes { bytes(3, $0) }
    }

    /// Ends a row.
    @inline(__always)
    mutating func endRow() {
        if buffer.count >= Self.room { flush() }
    }

    /// The row that a statement stands on, all its columns.
    mutating func row(of statement: OpaquePointer) {
        for column in 0..<sqlite3_column_count(statement) {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: number(sqlite3_column_int64(statement, column))
            case SQLITE_TEXT:
                let start = sqlite3_column_text(statement, column)
                bytes(2, UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
            case SQLITE_BLOB:
                let start = sqlite3_column_blob(statement, column)
                bytes(3, UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
            default: null()
            }
        }
        endRow()
    }

    private mutating func flush() {
        buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() -> [UInt8] {
        flush()
        return Array(hash.finalize())
    }
}

extension JournalEntry {
    /// The digest of an entry from those of the tables that it brought rows to.
    static func digest(of tables: [String: [UInt8]]) -> [UInt8] {
        var whole = RowDigest()
        for table in BookTable.digested {
            guard let digest = tables[table] else { continue }
            whole.text(table)
            whole.blob(digest)
        }
        return whole.finish()
    }

    /// What `hash` must be.
    var seal: [UInt8] {
        var whole = RowDigest()
        whole.blob(previous)
        whole.number(id)
        for text in [at, person, action, subject, detail] { whole.text(text) }
        whole.blob(digest)
        whole.blob(state)
        return whole.finish()
    }
}
