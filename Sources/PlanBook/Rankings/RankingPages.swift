import GRDB

extension BookReader {
    /// The first so many of the chosen rankings behind a row number, in the order in which they were recorded, in one
    /// query.
    ///
    /// Without revisions: those in force, unless they were withdrawn.
    public func rankings(_ choice: FactChoice, after row: Int64 = 0, limit: Int) throws -> [Ranking] {
        let (conditions, arguments) = choice.conditions(
            and: ["known <= :limit"], ["limit": choice.vintage.limit, "after": row, "count": limit])
        let query =
            choice.withRevisions
            ? "SELECT * FROM ranking WHERE \(conditions) AND id > :after ORDER BY id LIMIT :count"
            : """
            SELECT *, max(\(Self.order)) FROM ranking WHERE \(conditions) GROUP BY period, indicator, area
            HAVING id > :after AND (rank IS NOT NULL OR score_mantissa IS NOT NULL OR change IS NOT NULL)
            ORDER BY id LIMIT :count
            """
        return try Row.fetchAll(db, sql: query, arguments: arguments).compactMap(Ranking.init)
    }
}
