import Foundation
import GRDB

/// Keeps the sessions: what changes from click to click, and is no part of what the journal tells.
public struct SessionKeeper {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Begins a session. After a sign-in, and after the second factor, it has a new token, so that nobody can give
    /// another a token that they know.
    /// - Parameter former: the digest of the token that this one takes the place of.
    public func begin(_ session: Session, insteadOf former: [UInt8]? = nil) throws {
        guard session.tokenDigest.count == 32, session.csrfSecret.count >= 16 else {
            throw PlanBookError.unfit(
                vietnamese: "mã phiên phải là SHA-256, và bí mật chống giả mạo dài ít nhất 16 byte",
                english: "a session's digest is of SHA-256, and its secret has at least 16 bytes")
        }
        guard try BookReader(db).actor(session.person) != nil else {
            throw PlanBookError.unknownRecord(.person, session.person)
        }
        if let former { try end(former) }
        try db.execute(
            sql: "INSERT INTO session VALUES (?,?,?,?,?,?,?,?)",
            arguments: [
                Data(session.tokenDigest), session.person, session.created.seconds, session.created.seconds,
                session.expires.seconds, session.hasSecondFactor, Data(session.csrfSecret),
                String(session.agent.filter(\.isPrintable).prefix(200)),
            ])
    }

    /// Notes that a session is used. A use within a minute of the last one writes nothing.
    public func touch(_ session: Session, at now: Date) throws {
        guard session.isDueForTouch(at: now) else { return }
        try db.execute(
            sql: "UPDATE session SET seen = ?1 WHERE token = ?2 AND seen < ?1",
            arguments: [now.seconds, Data(session.tokenDigest)])
    }

    public func end(_ tokenDigest: [UInt8]) throws {
        try db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [Data(tokenDigest)])
    }

    /// Ends all sessions of a person.
    /// - Parameter kept: the digest of the one that goes on.
    public func end(allOf person: Int64, except kept: [UInt8]? = nil) throws {
        try db.execute(
            sql: "DELETE FROM session WHERE person = ? AND token IS NOT ?",
            arguments: [person, kept.map { Data($0) }])
    }

    /// Takes away those that have ended by themselves, and gives their number.
    @discardableResult
    public func sweep(at now: Date) throws -> Int {
        try db.execute(sql: "DELETE FROM session WHERE expires <= ?", arguments: [now.seconds])
        return db.changesCount
    }

    /// Notes that the code of a step was accepted.
    /// - Returns: false where that step or a later one was used before: a code works once, however many ask at once.
    public func use(codeStep step: Int64, of person: Int64) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE credential SET totp_step = ?1
                WHERE person = ?2 AND totp_secret IS NOT NULL AND coalesce(totp_step, -1) < ?1
                """, arguments: [step, person])
        return db.changesCount == 1
    }
}

extension Session {
    func isDueForTouch(at now: Date) -> Bool { now.timeIntervalSince(seen) >= 60 }

    fileprivate init(_ row: Row) {
        self.init(
            tokenDigest: Array(row["token"] as Data), person: row["person"], created: Date(seconds: row["created"]),
            expires: Date(seconds: row["expires"]), hasSecondFactor: row["second_factor"],
            csrfSecret: Array(row["csrf"] as Data), agent: row["agent"])
        seen = Date(seconds: row["seen"])
    }
}

extension Date {
    /// Whole seconds since 1970.
    fileprivate var seconds: Int64 { Int64(exactly: timeIntervalSince1970.rounded(.down)) ?? 0 }

    fileprivate init(seconds: Int64) { self.init(timeIntervalSince1970: Double(seconds)) }
}

extension BookReader {
    /// The session of a token with its actor; nil where there is none, it has ended, or the person may not sign in.
    public func session(_ tokenDigest: [UInt8], at now: Date) throws -> (session: Session, actor: Actor)? {
        let row = try Row.fetchOne(
            db, sql: "SELECT * FROM session WHERE token = ? AND expires > ?",
            arguments: [Data(tokenDigest), now.seconds])
        guard let row else { return nil }
        let session = Session(row)
        return try actor(session.person).map { (session, $0) }
    }

    /// A person's own sessions, the last used first.
    public func sessions(of actor: Actor, at now: Date) throws -> [Session] {
        guard let id = actor.id else { return [] }
        return try Row.fetchAll(
            db, sql: "SELECT * FROM session WHERE person = ? AND expires > ? ORDER BY seen DESC, created DESC",
            arguments: [id, now.seconds]
        ).map(Session.init)
    }
}

extension PlanBook {
    /// Changes sessions in one transaction, without an entry of the journal.
    public func keepingSessions<Result: Sendable>(
        _ body: @escaping @Sendable (SessionKeeper) throws -> Result
    ) async throws -> Result {
        do { return try await pool.write { db in try body(SessionKeeper(db)) } } catch let error as DatabaseError {
            throw PlanBookError(error, path: path)
        }
    }

    /// The session of a token with its actor and what they sign in with, read at once; and notes its use, at most once a
    /// minute.
    public func useSession(
        _ tokenDigest: [UInt8], at now: Date
    ) async throws -> (session: Session, actor: Actor, credential: StoredCredential?)? {
        let found = try await reading { reader in
            try reader.session(tokenDigest, at: now).map { session, actor in
                (session: session, actor: actor, credential: try reader.credential(of: session.person))
            }
        }
        if let found, found.session.isDueForTouch(at: now) {
            try await keepingSessions { try $0.touch(found.session, at: now) }
        }
        return found
    }
}
