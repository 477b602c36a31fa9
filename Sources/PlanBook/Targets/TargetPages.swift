import Figures
import GRDB

extension BookReader {
    /// The first so many of the chosen targets behind a row number, in the order in which they were recorded, in one
    /// query.
    ///
    /// Without revisions: the last word of each assigner and kind that was in force and known on the day, unless it was
    /// taken back.
    public func targets(_ choice: FactChoice, on day: Day, after row: Int64 = 0, limit: Int) throws -> [Target] {
        let (conditions, arguments) = choice.conditions(
            and: ["in_force <= :day", "known <= :day"], ["day": PeriodCode.code(day), "after": row, "count": limit])
        let query =
            choice.withRevisions
            ? "SELECT * FROM target WHERE \(conditions) AND id > :after ORDER BY id LIMIT :count"
            : """
            SELECT *, max((in_force << 36) + id) FROM target WHERE \(conditions)
            GROUP BY period, indicator, area, kind, assigner HAVING mantissa IS NOT NULL AND id > :after
            ORDER BY id LIMIT :count
            """
        return try Row.fetchAll(db, sql: query, arguments: arguments).compactMap(Target.init)
    }
}

extension FactChoice {
    /// As SQL about a table with the columns period, indicator and area.
    func conditions(and more: [String], _ arguments: StatementArguments) -> (String, StatementArguments) {
        var (conditions, arguments) = (more, arguments)
        for (column, value) in [
            ("period", period.map { Int64(PeriodCode.code($0)) }), ("indicator", indicator), ("area", area),
        ] {
            guard let value else { continue }
            conditions.append("\(column) = :\(column)")
            arguments += [column: value]
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
