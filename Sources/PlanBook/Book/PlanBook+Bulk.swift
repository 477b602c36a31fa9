import GRDB

extension PlanBook {
    /// Like `write`, for those who add rows by the million and look every reference up themselves: SQLite doesn't look
    /// them up a second time.
    public func writeMany<Result>(
        by person: String, clock: BookClock = .system, _ deed: (BookWriter) throws -> (JournalDeed, Result)
    ) throws -> Result {
        do {
            return try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
                var result: Result?
                try db.inTransaction(.immediate) {
                    let writer = try BookWriter(db, clock: clock)
                    let (deed, done) = try deed(writer)
                    if writer.hasWritten { try writer.close(by: person, deed) }
                    result = done
                    return .commit
                }
                guard let result else { throw PlanBookError.interrupted(path: path) }
                return result
            }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }
}
