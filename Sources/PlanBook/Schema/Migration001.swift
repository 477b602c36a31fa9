import GRDB

/// The tables of the first version.
///
/// Tables that hold what was said and done (`BookTable.appendOnly`) take new rows and nothing else: triggers refuse
/// changes, and every row names the journal's entry that brought it. Days are whole numbers such as 20211202, periods
/// such as 20210306 (`PeriodCode`), values a whole number and how many of its digits stand behind the decimal mark.
enum Migration001 {
    static func run(_ db: Database) throws {
        try db.execute(sql: journal + catalogue + areas + log + registers + work + releases)
        for table in BookTable.first + ["journal"] { try db.execute(sql: BookTable.guards(of: table)) }
        try db.execute(sql: settledIndicator)
    }

    /// What an indicator's stored numbers mean can't change under them.
    private static let settledIndicator = """
        CREATE TRIGGER indicator_stays_settled BEFORE UPDATE OF code, unit, accumulation ON indicator
        WHEN new.code <> old.code OR new.accumulation <> old.accumulation
            OR (new.unit <> old.unit AND (EXISTS (SELECT 1 FROM observation WHERE indicator = old.id)
                OR EXISTS (SELECT 1 FROM target WHERE indicator = old.id)
                OR EXISTS (SELECT 1 FROM task WHERE indicator = old.id)))
        BEGIN SELECT RAISE(ABORT, 'code, unit and accumulation of an indicator are settled'); END;
        CREATE TRIGGER indicator_stays BEFORE DELETE ON indicator
        BEGIN SELECT RAISE(ABORT, 'indicators are kept'); END;
        """

    private static let journal = """
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            -- over the catalogue, the areas, the settings and the schema itself, as they were when the entry was closed
            state BLOB NOT NULL CHECK (length(state) = 32),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX journal_at ON journal (at);
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """

    private static let catalogue = """
        CREATE TABLE sector (
            code TEXT PRIMARY KEY, parent TEXT REFERENCES sector, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
            position INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE agency (
            code TEXT PRIMARY KEY, short_vi TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
            from_day INTEGER, to_day INTEGER, successor TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE indicator (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            -- references
            sector TEXT NOT NULL REFERENCES sector,
            agency TEXT REFERENCES agency,
            weight TEXT REFERENCES indicator (code),
            -- data
            name_vi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            unit TEXT NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
            decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 9),
            accumulation TEXT NOT NULL CHECK (accumulation IN ('flow', 'stock', 'rate')),
            area_rollup TEXT NOT NULL CHECK (area_rollup IN ('sum', 'mean', 'none')),
            period_rollup TEXT NOT NULL CHECK (period_rollup IN ('sum', 'last', 'mean', 'none')),
            formula TEXT NOT NULL,
            definition_vi TEXT NOT NULL,
            position INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE part (
            whole TEXT NOT NULL REFERENCES indicator (code), breakdown TEXT NOT NULL,
            part TEXT NOT NULL REFERENCES indicator (code), exhaustive INTEGER NOT NULL, position INTEGER NOT NULL,
            PRIMARY KEY (whole, breakdown, part)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE alias (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            key TEXT NOT NULL, written TEXT NOT NULL,
            -- null: a person decided that the name is no indicator's
            indicator INTEGER REFERENCES indicator, origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'person'))
        ) STRICT;
        CREATE INDEX alias_key ON alias (key, id);
        """

    private static let areas = """
        CREATE TABLE area (
            id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, code TEXT NOT NULL, name TEXT NOT NULL,
            kind TEXT NOT NULL, parent INTEGER REFERENCES area, from_day INTEGER, to_day INTEGER
        ) STRICT;
        CREATE INDEX area_parent ON area (parent);
        -- The names and kinds that an area had for a time; for every other day those of its own row hold.
        CREATE TABLE area_name (
            area INTEGER NOT NULL REFERENCES area, from_day INTEGER, to_day INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL
        ) STRICT;
        CREATE INDEX area_name_area ON area_name (area);
        CREATE TABLE area_event (
            id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, day INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'reclassify', 'reparent', 'abolish')),
            directive TEXT NOT NULL, note TEXT NOT NULL
        ) STRICT;
        CREATE TABLE area_succession (
            event INTEGER NOT NULL REFERENCES area_event, predecessor INTEGER NOT NULL REFERENCES area,
            successor INTEGER NOT NULL REFERENCES area,
            -- the part of the predecessor that passed to the successor; null where it isn't known
            share_mantissa INTEGER, share_scale INTEGER, basis TEXT NOT NULL,
            PRIMARY KEY (event, predecessor, successor)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX area_succession_successor ON area_succession (successor);
        """

    /// Sources, observations, targets, ranks: the facts.
    private static let log = """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('person', 'file', 'release', 'feed', 'generated')),
            name TEXT NOT NULL, sha256 BLOB, detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX source_sha256 ON source (sha256);
        CREATE TABLE directive (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            -- type and number as they are compared
            key TEXT NOT NULL,
            -- the directive that this row tells more of; null where it is the first to name it
            same_as INTEGER REFERENCES directive,
            type TEXT NOT NULL, number TEXT NOT NULL, issuer TEXT, day INTEGER, title TEXT
        ) STRICT;
        CREATE INDEX directive_key ON directive (key);
        CREATE INDEX directive_same_as ON directive (same_as) WHERE same_as IS NOT NULL;
        CREATE TABLE observation (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            period INTEGER NOT NULL, indicator INTEGER NOT NULL REFERENCES indicator,
            area INTEGER NOT NULL REFERENCES area,
            -- the day from which it is known; the journal's entry has the time at which it was recorded
            known INTEGER NOT NULL,
            -- null: withdrawn
            mantissa INTEGER, scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 18),
            status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
            source INTEGER NOT NULL REFERENCES source,
            -- a file's line, a release's quotation
            place INTEGER, reason TEXT
        ) STRICT;
        CREATE INDEX observation_key ON observation (period, indicator, area, known);
        CREATE TABLE target (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            period INTEGER NOT NULL, indicator INTEGER NOT NULL REFERENCES indicator,
            area INTEGER NOT NULL REFERENCES area,
            kind TEXT NOT NULL CHECK (kind IN ('plan', 'estimate')),
            assigner TEXT NOT NULL CHECK (assigner IN ('central', 'council', 'committee')),
            -- the first day on which it counts, and the day from which it is known
            in_force INTEGER NOT NULL, known INTEGER NOT NULL,
            mantissa INTEGER, upper_mantissa INTEGER, scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 18),
            directive INTEGER REFERENCES directive, source INTEGER NOT NULL REFERENCES source,
            place INTEGER, reason TEXT
        ) STRICT;
        CREATE INDEX target_key ON target (period, indicator, area, in_force);
        CREATE TABLE ranking (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            period INTEGER NOT NULL, indicator INTEGER NOT NULL REFERENCES indicator,
            area INTEGER NOT NULL REFERENCES area, known INTEGER NOT NULL,
            -- all null: withdrawn
            rank INTEGER, out_of INTEGER, score_mantissa INTEGER, score_scale INTEGER,
            -- ranks gained on the period before, as the source states it
            change INTEGER,
            source INTEGER NOT NULL REFERENCES source, place INTEGER
        ) STRICT;
        CREATE INDEX ranking_key ON ranking (period, indicator, area, known);
        """

    private static let registers = """
        CREATE TABLE register (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
            unit TEXT NOT NULL,
            -- the indicator that its count is
            indicator INTEGER REFERENCES indicator,
            -- from the lowest to the highest, one a line; empty where any word is a level
            levels TEXT NOT NULL
        ) STRICT;
        -- A later row with the same code takes the place of an earlier one.
        CREATE TABLE register_unit (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            register INTEGER NOT NULL REFERENCES register, code TEXT NOT NULL, name TEXT NOT NULL,
            area INTEGER NOT NULL REFERENCES area, from_day INTEGER, to_day INTEGER, source INTEGER NOT NULL REFERENCES source
        ) STRICT;
        CREATE INDEX register_unit_key ON register_unit (register, code);
        CREATE TABLE recognition (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            unit INTEGER NOT NULL REFERENCES register_unit,
            -- the decision's day, and the day from which the decision is known
            day INTEGER NOT NULL, known INTEGER NOT NULL,
            -- null: withdrawn; else what was recognised ("NTM", "NTM nâng cao", "4 sao")
            level TEXT, directive INTEGER REFERENCES directive, source INTEGER NOT NULL REFERENCES source, place INTEGER
        ) STRICT;
        CREATE INDEX recognition_unit ON recognition (unit, day);
        -- A later row with the same code takes the place of an earlier one.
        CREATE TABLE project (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('public', 'fdi', 'domestic')),
            -- what the office groups its projects by: "giao thông", "nhóm B"
            category TEXT NOT NULL,
            owner TEXT NOT NULL, area INTEGER NOT NULL REFERENCES area, source INTEGER NOT NULL REFERENCES source
        ) STRICT;
        CREATE INDEX project_code ON project (code);
        CREATE TABLE capital (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            project INTEGER NOT NULL REFERENCES project,
            kind TEXT NOT NULL CHECK (kind IN ('total', 'plan', 'disbursed', 'registered', 'adjusted')),
            -- "disbursed" counts from the year's first day
            period INTEGER NOT NULL, known INTEGER NOT NULL,
            -- null: withdrawn
            mantissa INTEGER, scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 18), unit TEXT NOT NULL,
            directive INTEGER REFERENCES directive, source INTEGER NOT NULL REFERENCES source, place INTEGER
        ) STRICT;
        CREATE INDEX capital_project ON capital (project, kind, period, known);
        """

    private static let work = """
        CREATE TABLE task (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('task', 'conclusion', 'petition')),
            words TEXT NOT NULL,
            -- the day on which it was given
            given INTEGER NOT NULL,
            deadline INTEGER, deadline_words TEXT,
            -- the figure that closes it, where one does
            indicator INTEGER REFERENCES indicator, area INTEGER REFERENCES area, period INTEGER,
            comparison TEXT CHECK (comparison IN ('>=', '<=')), goal_mantissa INTEGER, goal_scale INTEGER,
            -- the sentence that ordered it
            release INTEGER REFERENCES release, start INTEGER, stop INTEGER, heading TEXT,
            source INTEGER NOT NULL REFERENCES source,
            CHECK ((indicator IS NULL) = (goal_mantissa IS NULL) AND (indicator IS NULL) = (area IS NULL)
                AND (indicator IS NULL) = (period IS NULL) AND (indicator IS NULL) = (comparison IS NULL))
        ) STRICT;
        CREATE INDEX task_release ON task (release) WHERE release IS NOT NULL;
        CREATE TABLE task_agency (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            task INTEGER NOT NULL REFERENCES task,
            role TEXT NOT NULL CHECK (role IN ('lead', 'cooperating')),
            -- as written, and as names are compared
            name TEXT NOT NULL, key TEXT NOT NULL
        ) STRICT;
        CREATE INDEX task_agency_task ON task_agency (task);
        CREATE INDEX task_agency_key ON task_agency (key, task);
        CREATE TABLE task_directive (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            task INTEGER NOT NULL REFERENCES task, directive INTEGER NOT NULL REFERENCES directive
        ) STRICT;
        CREATE INDEX task_directive_task ON task_directive (task);
        CREATE INDEX task_directive_directive ON task_directive (directive);
        CREATE TABLE task_report (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            task INTEGER NOT NULL REFERENCES task,
            -- the day that the report tells of, and the day from which it is known
            day INTEGER NOT NULL, known INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('progress', 'done', 'dropped')),
            words TEXT NOT NULL,
            -- the deadline from now on; null where it stays
            deadline INTEGER,
            source INTEGER NOT NULL REFERENCES source
        ) STRICT;
        CREATE INDEX task_report_task ON task_report (task, day);
        """

    private static let releases = """
        CREATE TABLE release (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            source INTEGER NOT NULL REFERENCES source, area INTEGER NOT NULL REFERENCES area,
            title TEXT NOT NULL, number TEXT, day INTEGER NOT NULL, period INTEGER, text BLOB NOT NULL
        ) STRICT;
        CREATE INDEX release_day ON release (day);
        -- A figure that a release states. Offsets are bytes of the release's text.
        CREATE TABLE quotation (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            release INTEGER NOT NULL REFERENCES release, position INTEGER NOT NULL,
            start INTEGER NOT NULL, stop INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_stop INTEGER NOT NULL,
            quote TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, unit TEXT, base TEXT, period INTEGER,
            status TEXT NOT NULL, approx TEXT, about TEXT NOT NULL, heading TEXT,
            -- the area, body or group that it is said to be of, where that isn't the release's own area
            area_words TEXT
        ) STRICT;
        CREATE INDEX quotation_release ON quotation (release, position);
        CREATE INDEX quotation_period ON quotation (period);
        -- What a quotation is of; a later row takes the place of an earlier one.
        CREATE TABLE quotation_match (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            quotation INTEGER NOT NULL REFERENCES quotation, indicator INTEGER REFERENCES indicator,
            area INTEGER REFERENCES area, how TEXT NOT NULL
        ) STRICT;
        CREATE INDEX quotation_match_quotation ON quotation_match (quotation);
        CREATE INDEX quotation_match_indicator ON quotation_match (indicator, area);
        CREATE TABLE mapping (
            id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,
            signature TEXT NOT NULL, columns TEXT NOT NULL
        ) STRICT;
        CREATE INDEX mapping_signature ON mapping (signature);
        """
}
