import Figures
import PlanBook

/// Takes lists into a book: all rows of a file, or none.
public struct ListImporter: Sendable {
    /// What taking a file did, or would do.
    public struct Outcome: Hashable, Sendable {
        public struct BadRow: Hashable, Sendable, CustomStringConvertible {
            public var line: Int
            public var column: String
            public var vietnamese: String
            public var english: String

            public var description: String {
                let place = column.isEmpty ? "" : ", cột «\(column)»"
                return "dòng \(line)\(place): \(vietnamese) / line \(line): \(english)"
            }
        }

        public var rowCount = 0
        public var bad: [BadRow] = []
        /// Whether the book has taken this very file before, so that nothing was done.
        public var wasTaken = false
    }

    private let book: PlanBook
    private let clock: BookClock

    public init(_ book: PlanBook, clock: BookClock = .system) {
        self.book = book
        self.clock = clock
    }

    private struct HasBadRows: Error { var outcome: Outcome }

    /// - Parameter takesGood: takes the good rows of a file that has bad ones, too.
    /// - Throws: ``ImportError``, ``PlanBookError``, or `DocumentError`
    public func run(
        _ file: ImportFile, as kind: ListKind, by person: String, isDryRun: Bool = false, takesGood: Bool = false
    ) throws -> Outcome {
        guard let table = try file.tables().first else { throw ImportError.noTable(file: file.name) }
        let lines = table.opening(.max)
        guard let head = lines.first, lines.count > 1 else { throw ImportError.noTable(file: file.name) }
        let places = try Self.places(of: kind, in: head, file: file.name)
        let rows = lines.dropFirst().map { ListRow($0, places: places) }
        if isDryRun {
            return try book.rehearse { try take(rows, file, kind, $0) }
        }
        do {
            return try book.write(
                by: person, clock: clock, .init(.importFile, subject: file.name, detail: kind.rawValue)
            ) { writer in
                let outcome = try take(rows, file, kind, writer)
                if !outcome.bad.isEmpty, !takesGood { throw HasBadRows(outcome: outcome) }
                return outcome
            }
        } catch let error as HasBadRows { return error.outcome }
    }

    private static func places(of kind: ListKind, in head: TableLine, file: String) throws -> [String: Int] {
        let titles = head.cells.map(NameKey.bare)
        var places: [String: Int] = [:]
        for column in kind.columns {
            let known = column.titles.map { NameKey.bare($0.replacing("_", with: " ")) }
            if let place = titles.firstIndex(where: known.contains) {
                places[column.name] = place
            } else if column.isNeeded {
                throw ImportError.missingColumn(
                    file: file, column: column.titles.joined(separator: "/"), columns: head.cells)
            }
        }
        return places
    }

    private func take(
        _ rows: [ListRow], _ file: ImportFile, _ kind: ListKind, _ writer: BookWriter
    ) throws -> Outcome {
        var outcome = Outcome()
        let detail = "list: \(kind.rawValue)"
        if try writer.reader.sources(sha256: file.sha256).contains(where: { $0.detail == detail }) {
            outcome.wasTaken = true
            return outcome
        }
        let source = try writer.addSource(.file, name: file.name, sha256: file.sha256, detail: detail)
        var taker = try ListTaker(writer, source: source, today: clock.today)
        for row in rows {
            do {
                try taker.take(row, as: kind)
                outcome.rowCount += 1
            } catch let fault as ListFault {
                outcome.bad.append(
                    .init(
                        line: row.line, column: fault.column, vietnamese: fault.vietnamese, english: fault.english))
            } catch let error as PlanBookError {
                outcome.bad.append(.init(line: row.line, column: "", vietnamese: "\(error)", english: "see there"))
            }
        }
        return outcome
    }
}
