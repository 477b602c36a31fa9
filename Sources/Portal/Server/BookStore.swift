import Figures
import Foundation
import PlanBook
import Synchronization

/// The book as the portal asks it: never on the threads that serve connections.
final class BookStore: Sendable {
    let book: PlanBook
    /// Tells the time, and so which publications are visible and which sessions have ended.
    let clock: BookClock
    private let shown: PublicBook
    private let known = Mutex<BookOutline?>(nil)
    private let knownToThePublic = Mutex<(state: PublicState, outline: BookOutline)?>(nil)
    private let index = Mutex<(mark: BookMark, index: SearchIndex)?>(nil)

    init(_ book: PlanBook, clock: BookClock = .system) throws(PlanBookError) {
        self.book = book
        self.clock = clock
        shown = try book.forThePublic()
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (BookReader) throws -> Result) async throws -> Result {
        try await book.reading(body)
    }

    /// Reads with the catalogue and the areas at hand, which are read anew only where something was written since.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (BookReader, BookOutline) throws -> Result
    ) async throws -> Result {
        let last = known.withLock { $0 }
        let (result, outline) = try await book.reading { reader in
            let entry = try reader.lastEntry()
            let outline =
                try last.flatMap { $0.entry == entry ? $0 : nil } ?? BookOutline(reader, entry: entry, after: last)
            return (try body(reader, outline), outline)
        }
        if outline.entry != last?.entry { known.withLock { $0 = outline } }
        return result
    }

    /// The same of what the public sees by now.
    func readPublic<Result: Sendable>(
        _ body: @escaping @Sendable (BookReader, BookOutline) throws -> Result
    ) async throws -> Result {
        let last = knownToThePublic.withLock { $0 }
        let (result, state, outline) = try await shown.reading(at: clock.now()) { reader, state in
            let outline =
                try last.flatMap { $0.state == state ? $0.outline : nil }
                ?? BookOutline(reader, entry: state.entry, after: last?.outline)
            return (try body(reader, outline), state, outline)
        }
        if state != last?.state { knownToThePublic.withLock { $0 = (state, outline) } }
        return result
    }

    /// The index of all that can be searched, made anew where something was written since.
    func searchIndex() async throws -> SearchIndex {
        let known = index.withLock { $0 }
        let now = clock.now()
        let (mark, found) = try await shown.reading(at: now) { reader, state in
            let mark = BookMark(state: state, day: Day(now))
            if let known, known.mark == mark { return (mark, known.index) }
            let outline = try BookOutline(reader, entry: state.entry, after: nil)
            return (mark, try SearchIndex(reader, outline, at: now))
        }
        index.withLock { $0 = (mark, found) }
        return found
    }

    func mark() async throws -> BookMark {
        let now = clock.now()
        return try await shown.reading(at: now) { BookMark(state: $1, day: Day(now)) }
    }
}

/// What seldom changes in a book, and every page needs.
struct BookOutline: Sendable {
    let entry: Int64
    /// The digest of catalogue, areas and settings, which most entries leave as it was.
    private let state: [UInt8]
    let catalogue: Catalogue
    let areas: AreaMap
    let home: Area
    let periods: [Period]
    let sectors: [String: Sector]
    let agencies: [String: Agency]

    /// - Parameter former: one of the same book; what hasn't changed since isn't read again.
    init(_ reader: BookReader, entry: Int64, after former: BookOutline?) throws {
        self.entry = entry
        state = try reader.lastState()
        periods = try reader.periods()
        if let former, former.state == state {
            (catalogue, areas, home) = (former.catalogue, former.areas, former.home)
            (sectors, agencies) = (former.sectors, former.agencies)
            return
        }
        catalogue = try reader.catalogue()
        areas = try reader.areaMap()
        home = try areas.requireArea(reader.homeArea())
        sectors = Dictionary(catalogue.sectors.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        agencies = Dictionary(catalogue.agencies.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func sector(_ indicator: Indicator) -> Sector? { sectors[indicator.sector] }
}
