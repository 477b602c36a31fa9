import GRDB

/// For servers: no thread waits for the file.
extension PlanBook {
    /// Like ``read(_:)``.
    public func reading<Result: Sendable>(
        _ body: @escaping @Sendable (BookReader) throws -> Result
    ) async throws -> Result {
        do { return try await pool.read { db in try body(BookReader(db)) } } catch let error as DatabaseError {
            throw PlanBookError(error, path: path)
        }
    }

    /// Like ``write(by:clock:_:_:)``.
    public func writing<Result: Sendable>(
        by person: String, clock: BookClock = .system, _ deed: JournalDeed,
        _ body: @escaping @Sendable (BookWriter) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.write { db in try Self.write(to: db, by: person, clock, deed, body) }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }

    /// Like `writing`, in the name of an actor.
    public func writing<Result: Sendable>(
        as actor: Actor, clock: BookClock = .system, _ deed: JournalDeed,
        _ body: @escaping @Sendable (BookWriter) throws -> Result
    ) async throws -> Result {
        try await writing(by: actor.login, clock: clock, deed, body)
    }
}
