import Foundation
import GRDB

/// How a draft stands.
public enum DraftState: String, Sendable, CaseIterable {
    case writing
    /// Waits for whoever signs off.
    case review
    /// Sent back with a remark.
    case returned
    /// May be published as it is.
    case signedOff = "signed-off"
    case published

    public var canBeWritten: Bool { self == .writing || self == .returned }
}

/// What somebody did with a draft.
public struct DraftEvent: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        case submit, `return`
        case signOff = "sign-off"
        case publish

        /// The states from which it can be done.
        var from: Set<DraftState> {
            switch self {
            case .submit: [.writing, .returned]
            case .return: [.review, .signedOff]
            case .signOff: [.review]
            case .publish: [.signedOff]
            }
        }

        var state: DraftState {
            switch self {
            case .submit: .review
            case .return: .returned
            case .signOff: .signedOff
            case .publish: .published
            }
        }

        /// Any of them permits it.
        var permissions: [Permission] {
            switch self {
            case .submit: [.composeDrafts]
            // Who publishes may send back what was signed off.
            case .return: [.signOffDrafts, .publish]
            case .signOff: [.signOffDrafts]
            case .publish: [.publish]
            }
        }
    }

    public var id: Int64
    public var entry: Int64
    public var draft: Int64
    public var kind: Kind
    /// The version that it is about.
    public var version: Int64
    /// Why it was sent back; of a sign-off the seal's hash, as hexadecimal digits.
    public var remark: String?
    public var person: Int64?
    /// The time of the journal's entry; nil within the write that makes it.
    public var at: Date?
}

extension BookReader {
    /// What was done with a draft, the first first.
    public func events(ofDraft id: Int64, for actor: Actor) throws -> [DraftEvent] {
        _ = try draft(id, for: actor)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT event.*, journal.at FROM draft_event AS event
                LEFT JOIN journal ON journal.id = event.entry WHERE draft = ? ORDER BY event.id
                """, arguments: [id]
        ).compactMap { row in
            guard let kind = DraftEvent.Kind(rawValue: row["kind"]) else { return nil }
            return DraftEvent(
                id: row["id"], entry: row["entry"], draft: row["draft"], kind: kind, version: row["version"],
                remark: row["remark"], person: row["person"],
                at: (row["at"] as String?).flatMap(Date.init(journalText:)))
        }
    }

    public func state(ofDraft id: Int64, for actor: Actor) throws -> DraftState {
        _ = try draft(id, for: actor)
        return try state(ofDraft: id)
    }

    func state(ofDraft id: Int64) throws -> DraftState {
        let kind = try String.fetchOne(
            db, sql: "SELECT kind FROM draft_event WHERE draft = ? ORDER BY id DESC LIMIT 1", arguments: [id])
        return kind.flatMap(DraftEvent.Kind.init)?.state ?? .writing
    }
}

extension BookWriter {
    /// Hands a draft's last version in for review.
    public func submit(draft id: Int64, by actor: Actor) throws { try step(.submit, id, by: actor) }

    /// Sends a draft back, so that it can be written on again.
    public func sendBack(draft id: Int64, remark: String, by actor: Actor) throws {
        guard remark.contains(where: { !$0.isWhitespace }), remark.count <= 2000 else {
            throw PlanBookError.unfit(
                vietnamese: "trả lại bản thảo cần có lý do, nhiều nhất 2000 ký tự",
                english: "a draft is returned with a reason of at most 2000 characters")
        }
        try step(.return, id, remark: remark, by: actor)
    }

    /// Signs a version off.
    /// - Parameters:
    ///   - version: the one that was reviewed, which must be the last.
    ///   - seal: the hash over data, text and check report that were reviewed, as hexadecimal digits: what is published
    ///     later can be held against it.
    public func signOff(draft id: Int64, version: Int64, seal: String? = nil, by actor: Actor) throws {
        try step(.signOff, id, version: version, remark: seal, by: actor)
    }

    func step(
        _ kind: DraftEvent.Kind, _ id: Int64, version: Int64? = nil, remark: String? = nil, by actor: Actor
    ) throws {
        let permission = kind.permissions.first(where: actor.may) ?? kind.permissions[0]
        try reader.require(actor, permission)
        _ = try reader.requireDraft(id)
        guard kind.from.contains(try reader.state(ofDraft: id)), let last = try reader.lastVersion(ofDraft: id),
            version == nil || version == last.id
        else {
            throw PlanBookError.outOfTurn(
                vietnamese: "bản thảo không ở trạng thái làm được việc này; hãy tải lại trang xem ai vừa làm gì",
                english: "the draft isn't in a state in which this can be done; look who did what meanwhile")
        }
        try append(to: "draft_event", [id, kind.rawValue, last.id, remark, actor.id])
    }
}
