import Figures
import Foundation
import GRDB

/// A draft's template as somebody left it.
public struct DraftVersion: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var draft: Int64
    /// The version that it was written from; nil for the first.
    public var parent: Int64?
    public var template: String
    /// Its figures are as known on this day; nil for the latest.
    public var asKnown: Day?
    public var person: Int64?
    /// The time of the journal's entry; nil within the write that makes it.
    public var at: Date?

    /// In bytes of UTF-8.
    public static let longestTemplate = 1 << 20
}

/// Another person saved the draft meanwhile. Nothing was saved.
public struct DraftConflict: Error, Hashable, Sendable {
    public var theirs: DraftVersion
    /// Who wrote it.
    public var name: String
}

extension DraftConflict: ToldError {
    /// In Vietnamese and then in English.
    public var description: String {
        "\(name) vừa lưu một phiên bản khác; chưa lưu gì, hãy xem phiên bản đó rồi lưu lại"
            + " / \(name) has just saved another version; nothing was saved; look at it and save again"
    }
}

extension BookReader {
    /// The versions of a draft, the first first.
    public func versions(ofDraft id: Int64, for actor: Actor) throws -> [DraftVersion] {
        _ = try draft(id, for: actor)
        return try versions("version.draft = ? ORDER BY version.id", [id])
    }

    /// The last version of a draft; nil where there is none.
    public func lastVersion(ofDraft id: Int64, for actor: Actor) throws -> DraftVersion? {
        _ = try draft(id, for: actor)
        return try lastVersion(ofDraft: id)
    }

    func lastVersion(ofDraft id: Int64) throws -> DraftVersion? {
        try versions("version.draft = ? ORDER BY version.id DESC LIMIT 1", [id]).first
    }

    func requireVersion(_ id: Int64, ofDraft draft: Int64) throws -> DraftVersion {
        guard let version = try versions("version.id = ? AND version.draft = ?", [id, draft]).first else {
            throw PlanBookError.unknownRecord(.draftVersion, id)
        }
        return version
    }

    private func versions(_ condition: String, _ arguments: StatementArguments) throws -> [DraftVersion] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT version.*, journal.at FROM draft_version AS version
                LEFT JOIN journal ON journal.id = version.entry WHERE \(condition)
                """, arguments: arguments
        ).map { row in
            DraftVersion(
                id: row["id"], entry: row["entry"], draft: row["draft"], parent: row["parent"],
                template: row["template"], asKnown: (row["as_known"] as Int?).flatMap(PeriodCode.day),
                person: row["person"], at: (row["at"] as String?).flatMap(Date.init(journalText:)))
        }
    }
}

extension BookWriter {
    /// Saves a draft's template as its next version; one that is the same as the last adds nothing.
    /// - Parameter parent: the version that it was written from; nil for the first.
    /// - Returns: the number of the version that the draft now has.
    /// - Throws: ``DraftConflict`` where another person saved since.
    public func save(
        template: String, asKnown: Day?, ofDraft id: Int64, after parent: Int64?, by actor: Actor
    ) throws -> Int64 {
        try reader.require(actor, .composeDrafts)
        _ = try reader.requireDraft(id)
        guard template.utf8.count <= DraftVersion.longestTemplate else {
            throw PlanBookError.unfit(
                vietnamese: "bản thảo dài quá 1 MiB", english: "the draft is longer than 1 MiB")
        }
        guard try reader.state(ofDraft: id).canBeWritten else {
            throw PlanBookError.outOfTurn(
                vietnamese: "bản thảo đang chờ duyệt hoặc đã duyệt; hãy đề nghị trả lại rồi sửa",
                english: "the draft is in review or signed off; ask for its return, then change it")
        }
        if let parent { _ = try reader.requireVersion(parent, ofDraft: id) }
        let last = try reader.lastVersion(ofDraft: id)
        if let last, last.template == template, last.asKnown == asKnown { return last.id }
        let unseen = try reader.lastVersion(ofDraft: id, behind: parent ?? 0, notBy: actor.id)
        if let unseen {
            let name = try unseen.person.flatMap { try reader.person($0) }?.name
            throw DraftConflict(theirs: last ?? unseen, name: name ?? "")
        }
        return try append(
            to: "draft_version", [id, last?.id, template, asKnown.map(PeriodCode.code), actor.id])
    }
}

extension BookReader {
    fileprivate func lastVersion(ofDraft id: Int64, behind seen: Int64, notBy person: Int64?) throws -> DraftVersion? {
        try versions(
            "version.draft = ? AND version.id > ? AND version.person IS NOT ? ORDER BY version.id DESC LIMIT 1",
            [id, seen, person]
        ).first
    }
}
