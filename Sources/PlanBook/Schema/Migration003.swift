import GRDB

/// What people do with a book together: who they are, forms that they fill in, drafts, and what was published.
enum Migration003 {
    static func run(_ db: Database) throws {
        try db.execute(sql: people + signIn + forms + drafts + publications + attachments)
        for table in BookTable.third { try db.execute(sql: BookTable.guards(of: table)) }
    }

    /// A later row of the same account takes the place of an earlier one.
    private static let people = """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            -- the account's first row; null in that row itself
            account INTEGER REFERENCES person,
            -- as written, and as logins are compared
            login TEXT NOT NULL, login_key TEXT NOT NULL,
            name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (
                role IN ('administrator', 'editor', 'approver', 'office', 'spokesperson', 'reader')),
            -- what an editor or an approver answers for
            agency TEXT REFERENCES agency, area INTEGER REFERENCES area,
            active INTEGER NOT NULL CHECK (active IN (0, 1))
        ) STRICT;
        CREATE INDEX person_login ON person (login_key);
        CREATE INDEX person_account ON person (coalesce(account, id), id);
        CREATE TRIGGER person_login_is_one_account_s BEFORE INSERT ON person
        WHEN EXISTS (SELECT 1 FROM person WHERE login_key = new.login_key
            AND coalesce(account, id) <> coalesce(new.account, new.id))
        BEGIN SELECT RAISE(ABORT, 'the login is another person''s'); END;

        """

    /// What people sign in with. It changes, and old secrets must not stay, so the journal's digests don't cover it.
    private static let signIn = """
        CREATE TABLE credential (
            person INTEGER PRIMARY KEY REFERENCES person,
            -- a PHC string
            password_hash TEXT,
            must_change INTEGER NOT NULL DEFAULT 0,
            totp_secret BLOB,
            -- the step of the last code that was accepted
            totp_step INTEGER
        ) STRICT;
        -- Times are seconds since 1970.
        CREATE TABLE session (
            -- SHA-256 of the token, which isn't kept
            token BLOB PRIMARY KEY CHECK (length(token) = 32),
            person INTEGER NOT NULL REFERENCES person,
            created INTEGER NOT NULL, seen INTEGER NOT NULL, expires INTEGER NOT NULL,
            second_factor INTEGER NOT NULL, csrf BLOB NOT NULL, agent TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_person ON session (person);
        CREATE INDEX session_expires ON session (expires);

        """

    private static let forms = """
        CREATE TABLE report_form (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            period INTEGER NOT NULL, area INTEGER NOT NULL REFERENCES area,
            -- null: the form of the area itself
            agency TEXT REFERENCES agency,
            -- the last day on which it is in time
            deadline INTEGER NOT NULL,
            -- the numbers of the indicators that it asks for, as a JSON list in the order of tables
            indicators TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX report_form_key ON report_form (period, area, coalesce(agency, ''));
        CREATE TABLE form_event (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            form INTEGER NOT NULL REFERENCES report_form,
            kind TEXT NOT NULL CHECK (kind IN ('open', 'submit', 'return', 'approve', 'lock', 'reopen')),
            day INTEGER NOT NULL, remark TEXT,
            -- null: somebody at the machine itself
            person INTEGER REFERENCES person
        ) STRICT;
        CREATE INDEX form_event_form ON form_event (form);
        CREATE TABLE form_entry (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            form INTEGER NOT NULL REFERENCES report_form, indicator INTEGER NOT NULL REFERENCES indicator,
            -- null: cleared
            mantissa INTEGER, scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 18),
            status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
            -- why a value with a warning stands
            reason TEXT,
            person INTEGER NOT NULL REFERENCES person
        ) STRICT;
        CREATE INDEX form_entry_cell ON form_entry (form, indicator, id);

        """

    private static let drafts = """
        CREATE TABLE draft (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            title TEXT NOT NULL, period INTEGER, area INTEGER NOT NULL REFERENCES area,
            person INTEGER REFERENCES person
        ) STRICT;
        CREATE TABLE draft_version (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            draft INTEGER NOT NULL REFERENCES draft,
            -- the version that it was written from
            parent INTEGER REFERENCES draft_version,
            template TEXT NOT NULL,
            -- the day as known on which its figures are; null: the latest
            as_known INTEGER,
            person INTEGER REFERENCES person
        ) STRICT;
        CREATE INDEX draft_version_draft ON draft_version (draft);
        CREATE TABLE draft_comment (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            draft INTEGER NOT NULL REFERENCES draft, version INTEGER REFERENCES draft_version,
            words TEXT NOT NULL, person INTEGER REFERENCES person
        ) STRICT;
        CREATE INDEX draft_comment_draft ON draft_comment (draft);
        CREATE TABLE draft_event (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            draft INTEGER NOT NULL REFERENCES draft,
            kind TEXT NOT NULL CHECK (kind IN ('submit', 'return', 'sign-off', 'publish')),
            -- the one that it is about
            version INTEGER NOT NULL REFERENCES draft_version,
            remark TEXT, person INTEGER REFERENCES person
        ) STRICT;
        CREATE INDEX draft_event_draft ON draft_event (draft);

        """

    private static let publications = """
        CREATE TABLE publication (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            release INTEGER NOT NULL UNIQUE REFERENCES release, draft INTEGER REFERENCES draft,
            -- nobody else sees it before: ISO 8601 in UTC, with milliseconds
            visible_from TEXT NOT NULL,
            -- of the register of numbers
            symbol TEXT, number INTEGER,
            person INTEGER REFERENCES person,
            CHECK ((symbol IS NULL) = (number IS NULL))
        ) STRICT;
        CREATE INDEX publication_visible_from ON publication (visible_from, id);
        -- A later row of one kind takes the place of an earlier one.
        CREATE TABLE publication_file (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            publication INTEGER NOT NULL REFERENCES publication,
            kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'html', 'csv', 'json')),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32), bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX publication_file_publication ON publication_file (publication, kind);
        CREATE TABLE publication_note (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            publication INTEGER NOT NULL REFERENCES publication,
            kind TEXT NOT NULL CHECK (kind IN ('corrected', 'withdrawn')),
            words TEXT NOT NULL, person INTEGER REFERENCES person
        ) STRICT;
        CREATE INDEX publication_note_publication ON publication_note (publication);

        """

    private static let attachments = """
        CREATE TABLE attachment (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            task_report INTEGER NOT NULL REFERENCES task_report,
            name TEXT NOT NULL, media_type TEXT NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            bytes BLOB NOT NULL CHECK (length(bytes) <= 16777216),
            person INTEGER REFERENCES person
        ) STRICT;
        CREATE INDEX attachment_task_report ON attachment (task_report);

        """
}
