import Figures
import GRDB

extension BookWriter {
    /// The number of a directive: of the one that the book knows, or of a new one.
    ///
    /// It is known where type and number are the same, however they are written, and neither day nor issuer speaks
    /// against it. What the citation tells besides is kept.
    /// - Parameter cited: the day of the document that cites it. Of several that it could be, the last one up to that
    ///   day is meant.
    public func findOrAdd(_ directive: Directive, citedOn cited: Day? = nil) throws -> Int64 {
        guard !directive.number.isEmpty else {
            throw PlanBookError.unfit(
                vietnamese: "văn bản «\(directive.type)» không có số", english: "a '\(directive.type)' without a number"
            )
        }
        let known = try reader.directives("key = ?", [directive.key]).filter { $0.canBe(directive) }
        let upTo = known.filter { one in one.day.map { $0 <= cited ?? .distantFuture } ?? true }
        let found = (upTo.isEmpty ? known : upTo).max {
            ($0.day ?? .distantPast, $0.id) < ($1.day ?? .distantPast, $1.id)
        }
        if let found {
            if found.lacks(directive) { try append(found.completed(by: directive), sameAs: found.id) }
            return found.id
        }
        return try append(directive, sameAs: nil)
    }

    @discardableResult
    private func append(_ directive: Directive, sameAs first: Int64?) throws -> Int64 {
        try append(
            to: "directive",
            [
                directive.key, first, directive.type, directive.number, directive.issuer,
                directive.day.map(PeriodCode.code), directive.title,
            ])
    }
}

extension BookReader {
    /// All directives, the latest first; those without a day come last.
    public func directives() throws -> [Directive] {
        try directives("1", []).sorted {
            ($1.day ?? .distantPast, $1.type, $1.number) < ($0.day ?? .distantPast, $0.type, $0.number)
        }
    }

    public func directive(_ id: Int64) throws -> Directive? {
        try directives("id = ? OR same_as = ?", [id, id]).first
    }

    /// The directives that tasks rest on, by the tasks' numbers, in one query.
    public func directivesByTask() throws -> [Int64: [Directive]] {
        let known = Dictionary(try directives("1", []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = try Row.fetchAll(db, sql: "SELECT task, directive FROM task_directive ORDER BY id")
        return Dictionary(grouping: rows) { $0["task"] as Int64 }.mapValues { rows in
            rows.compactMap { known[$0["directive"]] }
        }
    }

    /// Each directive once, with all that later rows tell of it.
    fileprivate func directives(_ condition: String, _ arguments: StatementArguments) throws -> [Directive] {
        var found: [Directive] = []
        var places: [Int64: Int] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM directive WHERE \(condition) ORDER BY id", arguments: arguments)
        while let row = try rows.next() {
            let first: Int64? = row["same_as"]
            if let first, let place = places[first] {
                found[place] = found[place].completed(by: Directive(row))
            } else {
                places[row["id"]] = found.count
                found.append(Directive(row))
            }
        }
        return found
    }
}

extension Directive {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], type: row["type"], number: row["number"], issuer: row["issuer"],
            day: (row["day"] as Int?).flatMap(PeriodCode.day), title: row["title"])
    }
}
