import GRDB

extension BookReader {
    /// What the figures of a release are known to be of, by the quotations' numbers, in one query.
    public func meanings(in release: Int64) throws -> [Int64: ObservationKey] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT quotation.id AS quotation, matched.indicator AS indicator, matched.area AS area
                FROM quotation JOIN quotation_match AS matched ON matched.id =
                    (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)
                WHERE quotation.release = ? AND matched.indicator IS NOT NULL AND matched.area IS NOT NULL
                """, arguments: [release])
        var found: [Int64: ObservationKey] = [:]
        while let row = try rows.next() {
            found[row["quotation"]] = ObservationKey(indicator: row["indicator"], area: row["area"])
        }
        return found
    }
}
