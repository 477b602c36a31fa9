import GRDB

/// What releases that the office writes need: the register of numbers, and the seals.
enum Migration002 {
    static func run(_ db: Database) throws {
        try db.execute(sql: numbers + seals)
        for table in BookTable.second { try db.execute(sql: BookTable.guards(of: table)) }
    }

    /// A number's row is followed by a second one where it is made void: the number stays taken.
    private static let numbers = """
        CREATE TABLE document_number (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            year INTEGER NOT NULL,
            -- what stands behind the number, and has a count of its own each year: "TB-UBND"
            symbol TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            state TEXT NOT NULL CHECK (state IN ('issued', 'void')),
            day INTEGER NOT NULL,
            -- what the document is about; why the number was made void
            words TEXT NOT NULL,
            release INTEGER REFERENCES release,
            UNIQUE (year, symbol, number, state)
        ) STRICT;
        CREATE TRIGGER document_number_follows BEFORE INSERT ON document_number
        WHEN new.state = 'issued' AND new.number <> (
            SELECT max(number) + 1 FROM document_number
            WHERE year = new.year AND symbol = new.symbol AND state = 'issued')
        BEGIN SELECT RAISE(ABORT, 'numbers follow each other'); END;
        CREATE TRIGGER document_number_is_void_once BEFORE INSERT ON document_number
        WHEN new.state = 'void' AND NOT EXISTS (
            SELECT 1 FROM document_number
            WHERE year = new.year AND symbol = new.symbol AND number = new.number AND state = 'issued')
        BEGIN SELECT RAISE(ABORT, 'only an issued number can be made void'); END;

        """

    private static let seals = """
        CREATE TABLE seal (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            release INTEGER NOT NULL REFERENCES release,
            -- over the digests of the three parts
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            data_digest BLOB NOT NULL CHECK (length(data_digest) = 32),
            text_digest BLOB NOT NULL CHECK (length(text_digest) = 32),
            report_digest BLOB NOT NULL CHECK (length(report_digest) = 32),
            data BLOB NOT NULL, text BLOB NOT NULL, report BLOB NOT NULL
        ) STRICT;
        CREATE INDEX seal_release ON seal (release);
        CREATE INDEX seal_hash ON seal (hash);

        """
}
