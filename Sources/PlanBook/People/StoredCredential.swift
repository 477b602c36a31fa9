import Foundation
import GRDB

/// What a person signs in with. It never gets into output, logs or the journal.
public struct StoredCredential: Sendable {
    public var person: Person
    /// A PHC string; nil where the person has no password yet.
    public var passwordHash: String?
    public var mustChangePassword: Bool
    /// The secret of the second factor; nil where there is none.
    public var codeSecret: [UInt8]?
    /// The step of the last code that was accepted.
    public var lastCodeStep: Int64?
}

extension StoredCredential: CustomStringConvertible, CustomReflectable {
    public var description: String { "credential of \(person.login)" }
    public var customMirror: Mirror { Mirror(self, children: ["person": person]) }
}

extension BookReader {
    /// What somebody who says to have this login must show; nil where there is no such person, or an inactive one.
    ///
    /// This and ``credential(of:)`` are for signing in alone, before there is an actor.
    public func credential(login: String) throws -> StoredCredential? {
        try person(login: login).flatMap { try credential(of: $0.id) }
    }

    public func credential(of id: Int64) throws -> StoredCredential? {
        guard let person = try person(id), person.isActive else { return nil }
        let row = try Row.fetchOne(db, sql: "SELECT * FROM credential WHERE person = ?", arguments: [id])
        let secret: Data? = row?["totp_secret"]
        return StoredCredential(
            person: person, passwordHash: row?["password_hash"], mustChangePassword: row?["must_change"] ?? false,
            codeSecret: secret.map { Array($0) }, lastCodeStep: row?["totp_step"])
    }
}

extension BookWriter {
    /// Gives a person another password; all their sessions end.
    ///
    /// People set their own, administrators everybody's.
    /// - Parameters:
    ///   - hash: a PHC string: `$scrypt$ln=15,r=8,p=1$salt$hash`.
    ///   - mustChange: whether the person must choose another at the next sign-in.
    public func set(passwordHash hash: String, mustChange: Bool = false, of id: Int64, by actor: Actor) throws {
        try requireSelfOrKeeper(actor, id)
        guard hash.utf8.count <= 512, hash.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), hash.first == "$",
            hash.split(separator: "$").count >= 3
        else {
            throw PlanBookError.unfit(
                vietnamese: "chuỗi băm mật khẩu không đúng dạng PHC", english: "the password's hash is no PHC string")
        }
        try db.execute(
            sql: """
                INSERT INTO credential (person, password_hash, must_change) VALUES (?1, ?2, ?3)
                ON CONFLICT DO UPDATE SET password_hash = ?2, must_change = ?3
                """, arguments: [id, hash, mustChange])
        try SessionKeeper(db).end(allOf: id)
        noteChange()
    }

    /// Gives a person another secret for the second factor, or takes it away; all their sessions end.
    ///
    /// People set their own; an administrator can only take one away.
    public func set(codeSecret secret: [UInt8]?, of id: Int64, by actor: Actor) throws {
        try requireSelfOrKeeper(actor, id)
        guard secret == nil || actor.id == id else { throw actor.refusal(.keepPeople) }
        guard secret.map({ (16...64).contains($0.count) }) ?? true else {
            throw PlanBookError.unfit(
                vietnamese: "khóa bí mật phải dài 16 đến 64 byte", english: "a secret has 16 through 64 bytes")
        }
        try db.execute(
            sql: """
                INSERT INTO credential (person, totp_secret) VALUES (?1, ?2)
                ON CONFLICT DO UPDATE SET totp_secret = ?2, totp_step = NULL
                """, arguments: [id, secret.map { Data($0) }])
        try SessionKeeper(db).end(allOf: id)
        noteChange()
    }

    private func requireSelfOrKeeper(_ actor: Actor, _ id: Int64) throws {
        _ = try reader.requirePerson(id)
        // Everybody may read forms, so this asks whether the person is still who they were.
        try reader.require(actor, actor.id == id ? .readForms : .keepPeople)
    }
}
