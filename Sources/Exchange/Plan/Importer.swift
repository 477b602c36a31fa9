import Figures
import PlanBook

/// Takes tables into a book: first it tells what that would do, then it does all of it or nothing.
public struct Importer: Sendable {
    private let book: PlanBook
    private let clock: BookClock

    public init(_ book: PlanBook, clock: BookClock = .system) {
        self.book = book
        self.clock = clock
    }

    /// What the columns of a file mean.
    /// - Throws: ``ImportError``, ``PlanBookError``, or `DocumentError`
    public func mapping(of file: ImportFile, _ options: ImportOptions = .init()) throws -> ColumnMapping {
        let tables = try file.tables()
        return try book.read { try TableChoice.choose(file, tables, options, try KnownNames($0), $0).mapping }
    }

    /// What taking the file would do. Nothing is written.
    /// - Throws: ``ImportError``, ``PlanBookError``, or `DocumentError`
    public func plan(_ file: ImportFile, _ options: ImportOptions = .init()) throws -> ImportPlan {
        let tables = try file.tables()
        return try book.read { reader in
            let reading = try TableReading(file, tables, options, reader, today: clock.today)
            if let known = try reading.knownBefore(reader) { return known }
            return try reading.compare(reader).plan
        }
    }

    /// Takes the file: in one transaction, with one entry of the journal. Where rows are bad nothing is taken, unless
    /// the options ask for the good ones; the plan tells.
    /// - Throws: ``ImportError``, ``PlanBookError``, or `DocumentError`
    public func run(_ file: ImportFile, _ options: ImportOptions = .init(), by person: String) throws -> ImportPlan {
        let tables = try file.tables()
        // Reading takes the most time, and others may write meanwhile: names never change what they mean but by a
        // person's decision, and values are compared under the lock.
        let (reading, known) = try book.read { reader in
            let reading = try TableReading(file, tables, options, reader, today: clock.today)
            return (reading, try reading.knownBefore(reader))
        }
        if let known { return known }
        if reading.badCount > 0, !options.takesGood { return try book.read { try reading.compare($0).plan } }
        return try book.writeMany(by: person, clock: clock) { writer in
            if let known = try reading.knownBefore(writer.reader) { return (reading.deed(known), known) }
            let outcome = try reading.compare(writer.reader)
            guard outcome.plan.isGood || options.takesGood, outcome.hasWork else {
                return (reading.deed(outcome.plan), outcome.plan)
            }
            let plan = try reading.write(outcome, to: writer)
            return (reading.deed(plan), plan)
        }
    }
}
