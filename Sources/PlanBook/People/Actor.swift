import Foundation
import GRDB

/// Who asks or does something: a person as the book knows them, or somebody at the machine itself.
///
/// Only a book gives an actor of a person. Questions and deeds look the person up again, so what an administrator took
/// away is gone at once.
public struct Actor: Hashable, Sendable {
    /// nil for somebody at the machine, who has the file itself and so may do what an administrator may.
    public let person: Person?
    private let localName: String

    init(_ person: Person) {
        self.person = person
        localName = ""
    }

    private init(localName: String) {
        person = nil
        self.localName = localName
    }

    /// Somebody who runs a command on the machine that the book is on.
    public static func atTheMachine(_ name: String) -> Actor { Actor(localName: name) }

    public var id: Int64? { person?.id }
    public var role: Role { person?.role ?? .administrator }
    /// By whom the journal says that it was done.
    public var login: String { person?.login ?? localName }
    public var name: String { person?.name ?? localName }

    /// Whether the role permits something, in some scope at least.
    public func may(_ permission: Permission) -> Bool { permission.roles.contains(role) }

    func refusal(_ permission: Permission) -> PlanBookError { .notAllowed(login: login, permission) }
}

extension BookReader {
    /// Makes sure that an actor still is who they were, and that the role permits something.
    /// - Throws: ``PlanBookError/notAllowed(login:_:)``.
    public func require(_ actor: Actor, _ permission: Permission) throws {
        guard actor.may(permission) else { throw actor.refusal(permission) }
        guard let person = actor.person else { return }
        guard let now = try self.person(person.id), now.isActive, now.role == person.role,
            now.agency == person.agency, now.area == person.area
        else { throw actor.refusal(permission) }
    }

    /// An actor of a person who is active; nil otherwise. The caller has made sure that it is this person who asks.
    public func actor(_ id: Int64) throws -> Actor? {
        guard let person = try person(id), person.isActive else { return nil }
        return Actor(person)
    }

    /// The latest entries of the journal, for those who may read it, the latest first.
    /// - Parameters:
    ///   - before: only entries with a lower number.
    ///   - words: that subject, detail, person or action hold, whatever their case in ASCII; empty for all.
    public func journal(
        for actor: Actor, before: Int64? = nil, holding words: String = "", limit: Int = 50
    ) throws -> [JournalEntry] {
        try require(actor, .readJournal)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM journal WHERE id < ?1
                    AND (?2 = '' OR instr(lower(subject || char(10) || detail || char(10) || person || char(10) || action), lower(?2)))
                ORDER BY id DESC LIMIT ?3
                """, arguments: [before ?? .max, words, max(0, min(limit, 1000))]
        ).map(JournalEntry.init)
    }

    /// The number of the journal's last entry: it grows with every write, so what was read before is still true while
    /// it stays.
    public func lastEntry() throws -> Int64 { try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0 }

    /// The digest of catalogue, areas and settings as the journal's last entry left them: while it stays, they do.
    public func lastState() throws -> [UInt8] {
        Array(try Data.fetchOne(db, sql: "SELECT state FROM journal ORDER BY id DESC LIMIT 1") ?? Data())
    }
}
