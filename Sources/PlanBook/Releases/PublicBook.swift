import Foundation
import GRDB
import Synchronization

/// A book as the public sees it at an instant.
///
/// It has connections of its own. While a release waits for its hour, ``PublicViews`` stand before the book's tables there,
/// under the same names: whatever a query asks, it is told nothing that only such a release brought.
public final class PublicBook: Sendable {
    /// What is hidden, from one instant up to another, while the book is as one entry of its journal left it.
    private struct Known {
        var entry: Int64
        var times: Range<Date>
        var hidden: HiddenRows
        /// Tells one set of hidden rows from the others of this value's life; 0 where nothing is hidden.
        var number: Int64
    }

    private let path: String
    private let pool: DatabasePool
    private let known = Mutex<(now: Known?, last: Int64)>((nil, 0))

    init(_ book: PlanBook) throws(PlanBookError) {
        path = book.path
        pool = try BookFile.connect(to: book.path, isReadOnly: true)
    }

    /// Reads from one state of the book, on a thread of its own.
    ///
    /// `body` is also told what distinguishes what can be read from what could be at another time.
    public func reading<Result: Sendable>(
        at instant: Date, _ body: @escaping @Sendable (BookReader, PublicState) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.read { [self] db in try body(BookReader(db), show(db, at: instant)) }
        } catch let error as DatabaseError { throw PlanBookError(error, path: path) }
    }

    /// Brings the connection's views to what is hidden at the instant.
    private func show(_ db: Database, at instant: Date) throws -> PublicState {
        let reader = BookReader(db)
        let entry = try reader.lastEntry()
        let wanted =
            try known.withLock({ $0.now }).flatMap { $0.entry == entry && $0.times.contains(instant) ? $0 : nil }
            ?? found(reader, entry, at: instant)
        if try PublicViews.number(db) != wanted.number { try PublicViews.set(wanted.hidden, wanted.number, db) }
        return PublicState(entry: entry, hidden: wanted.number)
    }

    private func found(_ reader: BookReader, _ entry: Int64, at instant: Date) throws -> Known {
        let (hidden, end) = try PublicViews.withoutViews(reader.db) {
            (try HiddenRows(reader, at: instant), try reader.nextPublication(after: instant))
        }
        return known.withLock { known in
            var number: Int64 = 0
            if let now = known.now, now.hidden == hidden {
                number = now.number
            } else if !hidden.releases.isEmpty {
                known.last += 1
                number = known.last
            }
            let found = Known(
                entry: entry, times: instant..<max(instant, end ?? .distantFuture), hidden: hidden, number: number)
            known.now = found
            return found
        }
    }
}

extension PlanBook {
    /// This book for those who may see what is public alone.
    public func forThePublic() throws(PlanBookError) -> PublicBook { try PublicBook(self) }
}

/// Tells one state of what the public sees from another.
public struct PublicState: Hashable, Sendable {
    /// The journal's last entry.
    public var entry: Int64
    fileprivate(set) var hidden: Int64
}

/// What isn't public at an instant: releases of the book's own that weren't published or whose hour hasn't come, and the
/// sources of what they alone say.
struct HiddenRows: Hashable, Sendable {
    var releases: Set<Int64>
    var sources: Set<Int64>

    init(_ reader: BookReader, at instant: Date) throws {
        releases = try reader.hiddenReleases(at: instant)
        sources = try Int64.fetchSet(
            reader.db,
            sql: """
                SELECT source FROM release WHERE id IN (SELECT value FROM json_each(?1))
                EXCEPT SELECT source FROM release WHERE id NOT IN (SELECT value FROM json_each(?1))
                """, arguments: [BookReader.list(releases)])
    }
}
