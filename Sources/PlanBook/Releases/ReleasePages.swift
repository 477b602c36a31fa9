import Figures
import GRDB

extension BookReader {
    public func releaseCount() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM release") ?? 0 }

    /// Some of the releases, the newest first, without their texts.
    public func newestReleases(_ count: Int, skipping skipped: Int = 0) throws -> [StoredRelease] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, entry, source, area, title, number, day, period, x'' AS text FROM release
                ORDER BY day DESC, id DESC LIMIT ? OFFSET ?
                """, arguments: [count, skipped]
        ).compactMap(StoredRelease.init)
    }

    /// All releases with their texts, the oldest first.
    public func searchableReleases() throws -> [StoredRelease] {
        try Row.fetchAll(db, sql: "SELECT * FROM release ORDER BY day, id").compactMap(StoredRelease.init)
    }
}
