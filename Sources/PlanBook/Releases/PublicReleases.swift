import Figures
import Foundation
import GRDB

/// The releases that the public may read: those filed from papers that are public already, and those of the book's own that
/// were published, once their hour has come. One that was withdrawn stays, with its note.
extension BookReader {
    /// Releases that aren't public at an instant: nothing that they alone say may be shown (``PublicBook``).
    func hiddenReleases(at instant: Date) throws -> Set<Int64> {
        try Int64.fetchSet(
            db, sql: "SELECT id FROM release WHERE NOT (\(Self.isPublic))", arguments: [instant.journalText])
    }

    public func publicReleaseCount(at instant: Date) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM release WHERE \(Self.isPublic)", arguments: [instant.journalText]) ?? 0
    }

    /// Some of them, the newest first, without their texts.
    public func publicReleases(at instant: Date, _ count: Int, skipping skipped: Int = 0) throws -> [StoredRelease] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, entry, source, area, title, number, day, period, x'' AS text FROM release
                WHERE \(Self.isPublic) ORDER BY day DESC, id DESC LIMIT ?2 OFFSET ?3
                """, arguments: [instant.journalText, count, skipped]
        ).compactMap(StoredRelease.init)
    }

    /// One of them with its text; nil where there is none, or its hour hasn't come.
    public func publicRelease(_ id: Int64, at instant: Date) throws -> StoredRelease? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM release WHERE \(Self.isPublic) AND id = ?2", arguments: [instant.journalText, id]
        ).flatMap(StoredRelease.init)
    }

    /// All of them with their texts, the oldest first.
    public func publicTexts(at instant: Date) throws -> [StoredRelease] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM release WHERE \(Self.isPublic) ORDER BY day, id", arguments: [instant.journalText]
        ).compactMap(StoredRelease.init)
    }

    /// Of a row of `release`. What this book issued itself waits for its publication; the instant is the first parameter.
    private static let isPublic = """
        coalesce(
            (SELECT publication.visible_from <= ?1 FROM publication WHERE publication.release = release.id),
            NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = release.entry AND journal.action = 'publish'))
        """
}
