import Foundation
import GRDB

/// Someone who works with the book.
public struct Person: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// The journal's entry that told what is in force.
    public var entry: Int64
    /// What the person signs in by; no other account has it, however it is cased.
    public var login: String
    public var name: String
    public var role: Role
    /// The code of the agency that an editor or an approver answers for.
    public var agency: String?
    /// The area that an editor or an approver answers for; an approver also for those below.
    public var area: Int64?
    public var isActive: Bool

    public init(
        id: Int64 = 0, entry: Int64 = 0, login: String, name: String, role: Role, agency: String? = nil,
        area: Int64? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.entry = entry
        self.login = login
        self.name = name
        self.role = role
        self.agency = agency
        self.area = area
        self.isActive = isActive
    }

    /// How logins are compared: without spaces around, composed, and without case.
    static func key(ofLogin login: String) -> String {
        login.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping
            .folding(options: .caseInsensitive, locale: nil)
    }
}

extension BookReader {
    /// All people as they are now, by login.
    public func people(for actor: Actor) throws -> [Person] {
        try require(actor, .keepPeople)
        return try Row.fetchAll(
            db, sql: "SELECT * FROM person WHERE \(Person.isInForce) ORDER BY login_key"
        ).compactMap(Person.init)
    }

    /// The names of all accounts by their numbers, for those who may see who wrote what.
    public func personNames(for actor: Actor) throws -> [Int64: String] {
        try require(actor, .readForms)
        let rows = try Row.fetchAll(
            db, sql: "SELECT coalesce(account, id) AS number, name FROM person WHERE \(Person.isInForce)")
        return Dictionary(rows.map { ($0["number"], $0["name"]) }, uniquingKeysWith: { first, _ in first })
    }

    /// A person as they are now, for those who sign in; nil where there is none.
    func person(_ id: Int64) throws -> Person? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM person WHERE coalesce(account, id) = ? ORDER BY id DESC LIMIT 1", arguments: [id]
        ).flatMap(Person.init)
    }

    func person(login: String) throws -> Person? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM person WHERE login_key = ? ORDER BY id DESC LIMIT 1",
            arguments: [Person.key(ofLogin: login)]
        ).flatMap(Person.init)
    }

    func requirePerson(_ id: Int64) throws -> Person {
        guard let person = try person(id) else { throw PlanBookError.unknownRecord(.person, id) }
        return person
    }
}

extension Person {
    /// No later row tells of the account.
    static let isInForce = """
        id = (SELECT max(later.id) FROM person AS later
            WHERE coalesce(later.account, later.id) = coalesce(person.account, person.id))
        """

    init?(_ row: Row) {
        guard let role = Role(rawValue: row["role"]) else { return nil }
        let (first, id): (Int64?, Int64) = (row["account"], row["id"])
        self.init(
            id: first ?? id, entry: row["entry"], login: row["login"], name: row["name"], role: role,
            agency: row["agency"], area: row["area"], isActive: row["active"])
    }
}
