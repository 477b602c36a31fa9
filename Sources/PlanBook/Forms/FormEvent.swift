import Figures
import Foundation
import GRDB

/// How a form stands.
public enum FormState: String, Sendable, CaseIterable {
    /// It can be filled in (đang nhập).
    case open
    /// Submitted, and sent back with a remark; it can be filled in again (trả lại).
    case returned
    /// Waits for approval (đã nộp).
    case submitted
    /// Its values are in the book (đã duyệt).
    case approved
    /// Approved, and not meant to change (đã khóa).
    case locked

    public var canBeFilledIn: Bool { self == .open || self == .returned }
    public var isApproved: Bool { self == .approved || self == .locked }
}

/// What somebody did with a form.
public struct FormEvent: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        case open, submit, `return`, approve, lock, reopen

        /// The states from which it can be done; opening makes the form.
        var from: Set<FormState> {
            switch self {
            case .open: []
            case .submit: [.open, .returned]
            case .return, .approve: [.submitted]
            case .lock: [.approved]
            case .reopen: [.approved, .locked]
            }
        }

        var state: FormState {
            switch self {
            case .open, .reopen: .open
            case .submit: .submitted
            case .return: .returned
            case .approve: .approved
            case .lock: .locked
            }
        }

        var permission: Permission {
            switch self {
            case .open: .openForms
            case .submit: .enterFigures
            case .return, .approve: .approveForms
            case .lock, .reopen: .reopenForms
            }
        }

        var needsRemark: Bool { self == .return || self == .reopen }
    }

    public var id: Int64
    public var entry: Int64
    public var form: Int64
    public var kind: Kind
    /// The day in Vietnam.
    public var day: Day
    public var remark: String?
    /// nil: somebody at the machine itself.
    public var person: Int64?
    /// The time of the journal's entry; nil within the write that makes it.
    public var at: Date?
}

extension BookReader {
    /// What was done with a form, the first first.
    public func events(ofForm id: Int64, for actor: Actor) throws -> [FormEvent] {
        _ = try form(id, for: actor)
        return try formEvents("event.form = ? ORDER BY event.id", id)
    }

    /// How a form stands.
    public func state(ofForm id: Int64, for actor: Actor) throws -> FormState {
        _ = try form(id, for: actor)
        return try state(ofForm: id)
    }

    func state(ofForm id: Int64) throws -> FormState {
        try formEvents("event.form = ? ORDER BY event.id DESC LIMIT 1", id).last?.kind.state ?? .open
    }

    /// Who submitted a form last.
    func lastSubmitter(ofForm id: Int64) throws -> Int64? {
        try formEvents("event.form = ? AND event.kind = 'submit' ORDER BY event.id DESC LIMIT 1", id).last?.person
    }

    private func formEvents(_ condition: String, _ form: Int64) throws -> [FormEvent] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT event.*, journal.at AS at FROM form_event AS event
                LEFT JOIN journal ON journal.id = event.entry WHERE \(condition)
                """, arguments: [form]
        ).compactMap(FormEvent.init)
    }
}

extension BookWriter {
    func append(_ kind: FormEvent.Kind, to form: Int64, remark: String?, by actor: Actor) throws {
        try append(to: "form_event", [form, kind.rawValue, PeriodCode.code(clock.today), remark, actor.id])
    }
}

extension FormEvent {
    init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]), let day = PeriodCode.day(row["day"]) else { return nil }
        self.init(
            id: row["id"], entry: row["entry"], form: row["form"], kind: kind, day: day, remark: row["remark"],
            person: row["person"], at: (row["at"] as String?).flatMap(Date.init(journalText:)))
    }
}
