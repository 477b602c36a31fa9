import Figures
import Foundation
import PlanBook

/// Takes lists into a book: all rows of a file, or none.
public struct ListImporter: Sendable {
    /// What taking a file did, or would do.
    public struct Outcome: Hashable, Sendable {
        public struct BadRow: Hashable, Sendable, CustomStringConvertible {
            public var line: Int
            /// The column's title; empty for the whole row.
            public var column: String
            public var vietnamese: String
            public var english: String

            public var description: String {
                let place = column.isEmpty ? "" : ", cột «\(column)»"
                return "dòng \(line)\(place): \(vietnamese) / line \(line): \(english)"
            }
        }

        /// Rows that brought something.
        public var newCount = 0
        /// Rows all of which the book had.
        public var knownCount = 0
        public var bad: [BadRow] = []
        /// Whether the book has taken this very file before, so that nothing was done.
        public var wasTaken = false

        /// The good rows.
        public var rowCount: Int { newCount + knownCount }
    }

    private let book: PlanBook
    private let clock: BookClock

    public init(_ book: PlanBook, clock: BookClock = .system) {
        self.book = book
        self.clock = clock
    }

    /// - Parameters:
    ///   - numbers: how the file writes numbers; else its own habit decides.
    ///   - takesGood: takes the good rows of a file that has bad ones, too.
    ///   - again: reads a file again that the book has taken.
    /// - Throws: ``ImportError``, ``PlanBookError``, or `DocumentError`
    public func run(
        _ file: ImportFile, as kind: ListKind, by person: String, numbers: ImportOptions.Numbers? = nil,
        isDryRun: Bool = false, takesGood: Bool = false, again: Bool = false
    ) throws -> Outcome {
        guard let lines = try file.tables().lazy.map({ $0.opening(.max) }).first(where: { $0.count > 1 }) else {
            throw ImportError.noTable(file: file.name)
        }
        let rows = lines.dropFirst()
        let table = try ListTable(kind, head: lines[0], rows: rows, file: file.name, numbers: numbers)
        let list = List(
            file: file, kind: kind, table: table, rows: rows.map { ListRow($0, in: table) }, today: clock.today,
            again: again)
        if isDryRun { return try book.rehearse { try list.take($0, takesGood: takesGood) } }
        return try book.write(
            by: person, clock: clock, .init(.importFile, subject: file.name, detail: kind.rawValue)
        ) { try list.take($0, takesGood: takesGood) }
    }
}

/// A file's list, read and not yet taken.
private struct List {
    let file: ImportFile
    let kind: ListKind
    let table: ListTable
    let rows: [ListRow]
    let today: Day
    let again: Bool

    private struct HasBadRows: Error { var outcome: ListImporter.Outcome }

    /// Takes all rows; where some are bad nothing, or the others where `takesGood` says so.
    func take(_ writer: BookWriter, takesGood: Bool) throws -> ListImporter.Outcome {
        let detail = "list: \(kind.rawValue)"
        if !again, try writer.reader.sources(sha256: file.sha256).contains(where: { $0.detail == detail }) {
            return .init(wasTaken: true)
        }
        do {
            return try writer.attempt {
                let outcome = try takeRows(writer, detail)
                if !outcome.bad.isEmpty { throw HasBadRows(outcome: outcome) }
                return outcome
            }
        } catch let error as HasBadRows {
            // A file of which a part was taken isn't known by it: its bad rows may still come.
            return takesGood && error.outcome.newCount > 0
                ? try takeRows(writer, detail + ", in part") : error.outcome
        }
    }

    private func takeRows(_ writer: BookWriter, _ detail: String) throws -> ListImporter.Outcome {
        var outcome = ListImporter.Outcome()
        let source = try writer.addSource(.file, name: file.name, sha256: file.sha256, detail: detail)
        var taker = try ListTaker(writer, source: source, today: today)
        for row in rows {
            var hasWritten = false
            do {
                let isNew = try writer.attempt {
                    let before = writer.rowCount
                    defer { hasWritten = writer.rowCount > before }
                    return try taker.take(row, as: kind)
                }
                if isNew { outcome.newCount += 1 } else { outcome.knownCount += 1 }
            } catch {
                if hasWritten { taker.forget() }
                outcome.bad.append(try badRow(row, error))
            }
        }
        return outcome
    }

    /// - Throws: the error where it isn't the row's.
    private func badRow(_ row: ListRow, _ error: any Error) throws -> ListImporter.Outcome.BadRow {
        if let fault = error as? ListFault {
            return .init(
                line: row.line, column: table.title(of: fault.column), vietnamese: fault.vietnamese,
                english: fault.english)
        }
        guard let error = error as? PlanBookError else { throw error }
        // Both languages, one behind the other.
        let words = "\(error)".components(separatedBy: " / ")
        return .init(
            line: row.line, column: "", vietnamese: words.first ?? "",
            english: words.dropFirst().joined(separator: " / "))
    }
}
