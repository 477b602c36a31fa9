import GRDB

/// How books of each version become books of the next. Shipped migrations stay as they are.
enum BookSchema {
    /// Written into the file's head, so that a book is told from any other SQLite file: "SoLi".
    static let applicationID = 0x536F_4C69

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("001", migrate: Migration001.run)
        migrator.registerMigration("002", migrate: Migration002.run)
        migrator.registerMigration("003", migrate: Migration003.run)
        return migrator
    }
}
