import Figures
import GRDB

extension BookWriter {
    /// Adds a project, or takes the place of the one with the same code; its capital stays.
    @discardableResult
    public func add(_ project: Project) throws -> Int64 {
        try append(
            to: "project",
            [
                project.code, project.name, project.kind.rawValue, project.category, project.owner, project.area,
                project.source,
            ])
    }

    /// Adds an amount of a project's capital.
    @discardableResult
    public func add(_ capital: Capital) throws -> Int64 {
        guard Unit(words: capital.unit).isMoney else {
            throw PlanBookError.unfit(
                vietnamese: "«\(capital.unit)» không phải đơn vị tiền; hãy dùng «tỷ đồng», «triệu USD»…",
                english: "'\(capital.unit)' is no unit of money; use 'tỷ đồng', 'triệu USD' …")
        }
        guard Capital.takes(capital.kind, capital.period) else {
            throw PlanBookError.unfit(
                vietnamese: "vốn loại «\(capital.kind.rawValue)» không nhận kỳ «\(capital.period.text)»",
                english: "capital of kind '\(capital.kind.rawValue)' isn't given for period '\(capital.period.text)'")
        }
        return try append(
            to: "capital",
            [
                capital.project, capital.kind.rawValue, PeriodCode.code(capital.period), PeriodCode.code(capital.known),
                capital.amount?.mantissa, capital.amount?.scale ?? 0, capital.unit, capital.directive, capital.source,
                capital.place,
            ])
    }
}

extension BookReader {
    /// All projects as they are now, in the order of their codes.
    public func projects() throws -> [Project] {
        try Row.fetchAll(db, sql: "SELECT *, max(id) FROM project GROUP BY code ORDER BY code").map(Project.init)
    }

    /// The project with this code as it is now; nil where the book has none.
    public func project(_ code: String) throws -> Project? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM project WHERE code = ? ORDER BY id DESC LIMIT 1", arguments: [code]
        ).map(Project.init)
    }

    /// All that was ever said of a project's capital, by kind and period in the order in which it became known.
    public func capitalHistory(ofProject code: String) throws -> [Capital] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT capital.* FROM capital JOIN project ON project.id = capital.project WHERE project.code = ?
                ORDER BY capital.kind, capital.period, capital.known, capital.id
                """, arguments: [code]
        ).compactMap(Capital.init)
    }

    /// The amounts in force of some kinds in some years, with their projects as they are now.
    func capital(
        _ kinds: [Capital.Kind], in years: ClosedRange<Int>, of projectKind: Project.Kind, _ vintage: Vintage
    ) throws -> [(project: Project, capital: Capital)] {
        let projectColumns = 9
        let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ",")
        return try Row.fetchAll(
            db,
            sql: """
                WITH amount AS (
                    SELECT every.code, capital.*, row_number() OVER (
                        PARTITION BY every.code, capital.kind, capital.period
                        ORDER BY capital.known DESC, capital.id DESC
                    ) AS turn
                    FROM project AS every JOIN capital ON capital.project = every.id
                    WHERE capital.kind IN (\(words)) AND capital.period BETWEEN :first AND :last
                        AND capital.known <= :limit
                )
                SELECT now.id, now.entry, now.code, now.name, now.kind, now.category, now.owner, now.area, now.source,
                    amount.id, amount.entry, amount.project, amount.kind, amount.period, amount.known, amount.mantissa,
                    amount.scale, amount.unit, amount.directive, amount.source, amount.place
                FROM amount JOIN project AS now
                    ON now.id = (SELECT max(id) FROM project WHERE code = amount.code)
                WHERE amount.turn = 1 AND amount.mantissa IS NOT NULL AND now.kind = :kind
                ORDER BY now.code, amount.kind, amount.period
                """,
            arguments: [
                "first": years.lowerBound * 10_000, "last": years.upperBound * 10_000 + 9999, "limit": vintage.limit,
                "kind": projectKind.rawValue,
            ],
            adapter: ScopeAdapter([
                "project": RangeRowAdapter(0..<projectColumns),
                "capital": SuffixRowAdapter(fromIndex: projectColumns),
            ])
        ).compactMap { row in
            guard let project = row.scopes["project"].map(Project.init),
                let capital = row.scopes["capital"].flatMap(Capital.init)
            else { return nil }
            return (project, capital)
        }
    }
}

extension Project {
    init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], code: row["code"], name: row["name"],
            kind: Kind(rawValue: row["kind"]) ?? .publicInvestment, category: row["category"], owner: row["owner"],
            area: row["area"], source: row["source"])
    }
}

extension Capital {
    init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]), let known = PeriodCode.day(row["known"]) else { return nil }
        let mantissa: Int64? = row["mantissa"]
        self.init(
            id: row["id"], entry: row["entry"], project: row["project"], kind: kind,
            period: PeriodCode.period(row["period"]), known: known,
            amount: mantissa.flatMap { BookNumber(mantissa: $0, scale: row["scale"]) }, unit: row["unit"],
            directive: row["directive"], source: row["source"], place: row["place"])
    }
}
