import Figures
import Foundation
import GRDB

/// A release that the public may read, from an hour on.
public struct Publication: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var release: Int64
    public var draft: Int64?
    /// Nobody but those who work on it sees it before.
    public var visibleFrom: Date
    /// Its number of the register: 127 of "127/TB-UBND".
    public var symbol: String?
    public var number: Int?
    /// The release's own.
    public var title: String
    public var day: Day
    public var period: Period?
    /// What was said of it since, the first first. A note stays.
    public var notes: [PublicationNote]

    public var isWithdrawn: Bool { notes.contains { $0.kind == .withdrawn } }
}

/// That a publication was corrected or withdrawn.
public struct PublicationNote: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case corrected, withdrawn }

    public var id: Int64
    public var entry: Int64
    public var kind: Kind
    public var words: String
    /// nil for somebody at the machine.
    public var person: Int64?
    /// The time of the journal's entry; nil within the write that makes it.
    public var at: Date?
}

/// A place in the list of publications, from which the next page goes on.
public struct PublicationCursor: Hashable, Sendable {
    public var visibleFrom: Date
    public var id: Int64

    public init(visibleFrom: Date, id: Int64) {
        self.visibleFrom = visibleFrom
        self.id = id
    }
}

extension Publication {
    /// The place behind it.
    public var cursor: PublicationCursor { PublicationCursor(visibleFrom: visibleFrom, id: id) }
}

extension BookReader {
    /// What the public sees at an instant, the newest first.
    /// - Parameters:
    ///   - cursor: that of the last one that was seen.
    ///   - limit: at most 500.
    public func publications(
        visibleAt instant: Date, after cursor: PublicationCursor? = nil, limit: Int = 50
    ) throws -> [Publication] {
        try publications(
            """
            publication.visible_from <= ?1 AND (publication.visible_from, publication.id) < (?2, ?3)
            ORDER BY publication.visible_from DESC, publication.id DESC LIMIT ?4
            """,
            [
                instant.journalText, cursor?.visibleFrom.journalText ?? Self.lastText, cursor?.id ?? .max,
                max(0, min(limit, 500)),
            ])
    }

    /// How many the public sees at an instant.
    public func publicationCount(visibleAt instant: Date) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM publication WHERE visible_from <= ?", arguments: [instant.journalText]) ?? 0
    }

    /// A release's publication as the public sees it at an instant; nil where it isn't visible yet, or there is none.
    public func publication(ofRelease release: Int64, visibleAt instant: Date) throws -> Publication? {
        try publications(
            "publication.release = ?1 AND publication.visible_from <= ?2", [release, instant.journalText]
        ).first
    }

    /// All publications, those under embargo too, the newest first.
    public func publications(
        for actor: Actor, after cursor: PublicationCursor? = nil, limit: Int = 50
    ) throws -> [Publication] {
        try require(actor, .readEmbargoed)
        return try publications(visibleAt: Self.lastInstant, after: cursor, limit: limit)
    }

    /// A release's publication, under embargo too.
    public func publication(ofRelease release: Int64, for actor: Actor) throws -> Publication? {
        try require(actor, .readEmbargoed)
        return try publication(ofRelease: release, visibleAt: Self.lastInstant)
    }

    /// The publication that a draft became, under embargo too; nil where it isn't published.
    public func publication(ofDraft draft: Int64, for actor: Actor) throws -> Publication? {
        try require(actor, .readDrafts)
        return try publications("publication.draft = ?1", [draft]).first
    }

    /// The hour at which the next embargo ends; nil where there is none. It tells nothing of what it is.
    public func nextPublication(after instant: Date) throws -> Date? {
        try String.fetchOne(
            db, sql: "SELECT min(visible_from) FROM publication WHERE visible_from > ?",
            arguments: [instant.journalText]
        ).flatMap(Date.init(journalText:))
    }

    /// Behind all years of four digits.
    private static let lastText = "9999-12-31T23:59:59.999Z"
    private static var lastInstant: Date { Date(journalText: lastText) ?? .distantFuture }

    /// Two queries, however many there are.
    private func publications(_ condition: String, _ arguments: StatementArguments) throws -> [Publication] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT publication.*, release.title, release.day, release.period
                FROM publication JOIN release ON release.id = publication.release WHERE \(condition)
                """, arguments: arguments)
        let notes = try notes(ofPublications: rows.map { $0["id"] })
        return rows.compactMap { Publication($0, notes: notes[$0["id"]] ?? []) }
    }

    private func notes(ofPublications ids: [Int64]) throws -> [Int64: [PublicationNote]] {
        guard !ids.isEmpty else { return [:] }
        let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT note.*, journal.at FROM publication_note AS note LEFT JOIN journal ON journal.id = note.entry
                WHERE publication IN (SELECT value FROM json_each(?)) ORDER BY note.id
                """, arguments: [list])
        return Dictionary(grouping: rows) { $0["publication"] as Int64 }
            .mapValues { $0.compactMap(PublicationNote.init) }
    }
}

extension Publication {
    fileprivate init?(_ row: Row, notes: [PublicationNote]) {
        guard let visibleFrom = Date(journalText: row["visible_from"]), let day = PeriodCode.day(row["day"]) else {
            return nil
        }
        self.init(
            id: row["id"], entry: row["entry"], release: row["release"], draft: row["draft"], visibleFrom: visibleFrom,
            symbol: row["symbol"], number: row["number"], title: row["title"], day: day,
            period: (row["period"] as Int?).map(PeriodCode.period), notes: notes)
    }
}

extension PublicationNote {
    fileprivate init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            id: row["id"], entry: row["entry"], kind: kind, words: row["words"], person: row["person"],
            at: (row["at"] as String?).flatMap(Date.init(journalText:)))
    }
}
