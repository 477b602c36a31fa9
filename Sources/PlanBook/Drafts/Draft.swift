import Figures
import Foundation
import GRDB

/// A release that is being composed.
public struct Draft: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var title: String
    /// What it is about; nil where that isn't settled.
    public var period: Period?
    /// The area whose office composes it.
    public var area: Int64
    /// Who began it; nil for somebody at the machine.
    public var person: Int64?

    public init(
        id: Int64 = 0, entry: Int64 = 0, title: String, period: Period? = nil, area: Int64, person: Int64? = nil
    ) {
        self.id = id
        self.entry = entry
        self.title = title
        self.period = period
        self.area = area
        self.person = person
    }
}

/// A draft in a list: how it stands, and who wrote on it last.
public struct DraftStanding: Hashable, Sendable {
    public var draft: Draft
    public var state: DraftState
    public var versionCount: Int
    /// The time of the last version; nil where there is none.
    public var written: Date?
}

/// What somebody said of a draft.
public struct DraftComment: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var draft: Int64
    /// The version that it is about, where it is about one.
    public var version: Int64?
    public var words: String
    public var person: Int64?
    public var at: Date?
}

extension BookReader {
    /// All drafts, those written on last first.
    public func drafts(for actor: Actor) throws -> [DraftStanding] {
        try require(actor, .readDrafts)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT draft.*, journal.at AS written,
                    (SELECT count(*) FROM draft_version WHERE draft = draft.id) AS versions,
                    (SELECT kind FROM draft_event WHERE draft = draft.id ORDER BY id DESC LIMIT 1) AS kind
                FROM draft LEFT JOIN draft_version AS last
                    ON last.id = (SELECT max(id) FROM draft_version WHERE draft = draft.id)
                LEFT JOIN journal ON journal.id = last.entry
                ORDER BY coalesce(last.entry, draft.entry) DESC, draft.id DESC
                """
        ).map { row in
            let kind = (row["kind"] as String?).flatMap(DraftEvent.Kind.init)
            return DraftStanding(
                draft: Draft(row), state: kind?.state ?? .writing, versionCount: row["versions"],
                written: (row["written"] as String?).flatMap(Date.init(journalText:)))
        }
    }

    public func draft(_ id: Int64, for actor: Actor) throws -> Draft {
        try require(actor, .readDrafts)
        return try requireDraft(id)
    }

    /// What was said of a draft, the first first.
    public func comments(onDraft id: Int64, for actor: Actor) throws -> [DraftComment] {
        _ = try draft(id, for: actor)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT comment.*, journal.at FROM draft_comment AS comment
                LEFT JOIN journal ON journal.id = comment.entry WHERE draft = ? ORDER BY comment.id
                """, arguments: [id]
        ).map { row in
            DraftComment(
                id: row["id"], entry: row["entry"], draft: row["draft"], version: row["version"], words: row["words"],
                person: row["person"], at: (row["at"] as String?).flatMap(Date.init(journalText:)))
        }
    }

    func requireDraft(_ id: Int64) throws -> Draft {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM draft WHERE id = ?", arguments: [id]) else {
            throw PlanBookError.unknownRecord(.draft, id)
        }
        return Draft(row)
    }
}

extension BookWriter {
    /// Begins a draft.
    public func begin(_ draft: Draft, by actor: Actor) throws -> Int64 {
        try reader.require(actor, .composeDrafts)
        guard draft.title.contains(where: { !$0.isWhitespace }), draft.title.count <= 500 else {
            throw PlanBookError.unfit(
                vietnamese: "hãy đặt tên bản thảo, nhiều nhất 500 ký tự",
                english: "give the draft a title of at most 500 characters")
        }
        return try append(
            to: "draft", [draft.title, draft.period.map(PeriodCode.code), draft.area, actor.id])
    }

    /// Says something of a draft.
    @discardableResult
    public func comment(
        _ words: String, onDraft id: Int64, version: Int64? = nil, by actor: Actor
    ) throws -> Int64 {
        try reader.require(actor, .commentDrafts)
        _ = try reader.requireDraft(id)
        if let version { _ = try reader.requireVersion(version, ofDraft: id) }
        guard words.contains(where: { !$0.isWhitespace }), words.count <= 10_000 else {
            throw PlanBookError.unfit(
                vietnamese: "góp ý để trống hoặc dài quá 10000 ký tự",
                english: "a comment is empty or longer than 10000 characters")
        }
        return try append(to: "draft_comment", [id, version, words, actor.id])
    }
}

extension Draft {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], title: row["title"],
            period: (row["period"] as Int?).map(PeriodCode.period), area: row["area"], person: row["person"])
    }
}
