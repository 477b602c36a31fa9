import GRDB
import GRDBSQLite

/// What of a book may change: the catalogue, the areas, the settings, and the schema with its guards. Each entry of the
/// journal has its digest, so that a change behind the journal's back is found.
enum BookState {
    private static let queries =
        [
            "sector", "agency", "indicator", "part", "area", "area_name", "area_event", "area_succession", "register",
            "meta",
        ].map { "SELECT * FROM \($0) ORDER BY 1, 2, 3" }
        .map { $0.replacing("FROM meta ORDER BY 1, 2, 3", with: "FROM meta ORDER BY 1") } + [
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
        ]

    static func digest(_ db: Database) throws -> [UInt8] {
        var digest = RowDigest()
        for query in queries {
            let statement = try db.makeStatement(sql: query)
            defer { withExtendedLifetime(statement) {} }
            digest.text(query)
            var code = sqlite3_step(statement.sqliteStatement)
            while code == SQLITE_ROW {
                digest.row(of: statement.sqliteStatement)
                code = sqlite3_step(statement.sqliteStatement)
            }
            guard code == SQLITE_DONE else { throw db.lastFailure(code) }
        }
        return digest.finish()
    }
}
