import GRDB

extension PlanBook {
    /// Like `read`, without blocking the thread that asks.
    public func reading<Result: Sendable>(
        _ body: @escaping @Sendable (BookReader) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.read { db in try body(BookReader(db)) }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }
}

extension BookReader {
    /// The number of the journal's last entry; 0 where there is none.
    public func lastEntry() throws -> Int64 { try Int64.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0 }
}
