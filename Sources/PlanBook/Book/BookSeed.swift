import Delimited
import Figures
import GRDB

/// What a new book begins with: the catalogue of indicators, the areas in time, and whose book it is.
///
/// The tables are those of `Data/`; `Data/README.md` tells their columns.
public struct BookSeed: Sendable {
    public var homeArea: String
    public var sectors: DelimitedTable
    public var agencies: DelimitedTable
    public var indicators: DelimitedTable
    public var parts: DelimitedTable
    public var aliases: DelimitedTable
    public var areas: DelimitedTable
    /// The names and kinds that areas had for a time.
    public var areaNames: DelimitedTable
    public var areaEvents: DelimitedTable
    public var areaSuccessions: DelimitedTable

    public init(
        homeArea: String, sectors: DelimitedTable, agencies: DelimitedTable, indicators: DelimitedTable,
        parts: DelimitedTable, aliases: DelimitedTable, areas: DelimitedTable, areaNames: DelimitedTable,
        areaEvents: DelimitedTable,
        areaSuccessions: DelimitedTable
    ) {
        self.homeArea = homeArea
        self.sectors = sectors
        self.agencies = agencies
        self.indicators = indicators
        self.parts = parts
        self.aliases = aliases
        self.areas = areas
        self.areaNames = areaNames
        self.areaEvents = areaEvents
        self.areaSuccessions = areaSuccessions
    }

    var summary: String { "\(indicators.rows.count) indicators, \(areas.rows.count) areas" }

    func write(to writer: BookWriter) throws {
        try writeSectors(writer)
        try writeAgencies(writer)
        try writer.add(indicators: indicators, parts: parts, aliases: aliases)
        try writer.add(areas: areas, names: areaNames, events: areaEvents, successions: areaSuccessions)
        guard try writer.reader.areaMap().area(homeArea) != nil else {
            throw PlanBookError.unknownArea(
                homeArea, nearest: Nearest.text(to: homeArea, among: areas.rows.map { $0["id"] }))
        }
        try writer.db.execute(
            sql: "INSERT INTO meta VALUES ('home_area', ?)", arguments: [homeArea])
        writer.noteChange()
    }

    private func writeSectors(_ writer: BookWriter) throws {
        for (index, row) in sectors.rows.enumerated() {
            try writer.db.execute(
                sql: "INSERT INTO sector VALUES (?,?,?,?,?)",
                arguments: [row["code"], row.optional("parent"), row["name_vi"], row["name_en"], index])
        }
    }

    private func writeAgencies(_ writer: BookWriter) throws {
        for row in agencies.rows {
            try writer.db.execute(
                sql: "INSERT INTO agency VALUES (?,?,?,?,?,?,?)",
                arguments: [
                    row["code"], row["short_vi"], row["name_vi"], row["name_en"],
                    try row.day("from", "agencies").map(PeriodCode.code),
                    try row.day("to", "agencies").map(PeriodCode.code),
                    row.optional("successor"),
                ])
        }
    }
}

extension BookWriter {
    /// Adds indicators with their parts and names, or changes those whose code is known.
    ///
    /// An indicator's code and accumulation stay what they were, and so does its unit once it has observations.
    public func add(indicators: DelimitedTable, parts: DelimitedTable, aliases: DelimitedTable) throws {
        let known = try Int.fetchOne(db, sql: "SELECT coalesce(max(position) + 1, 0) FROM indicator") ?? 0
        // A weight may be named before the row that makes it.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for (index, row) in indicators.rows.enumerated() { try add(indicator: row, position: known + index) }
        for row in parts.rows {
            try db.execute(
                sql: "INSERT OR REPLACE INTO part VALUES (?,?,?,?,?)",
                arguments: [
                    row["whole"], row["breakdown"], row["part"], row["exhaustive"] == "yes",
                    Int(row["position"]) ?? row.line,
                ])
        }
        let catalogue = try reader.catalogue()
        for row in indicators.rows {
            guard let indicator = catalogue.indicator(row["code"]) else { continue }
            try decide(indicator.nameVi, is: indicator.id, origin: .catalogue)
        }
        for row in aliases.rows {
            try decide(row["alias"], is: try catalogue.requireIndicator(row["code"]).id, origin: .catalogue)
        }
        noteChange()
    }

    private func add(indicator row: DelimitedTable.Row, position: Int) throws {
        func word<Word: RawRepresentable & CaseIterable>(_ title: String, _: Word.Type) throws -> String
        where Word.RawValue == String {
            guard Word(rawValue: row[title]) != nil else {
                let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlanBookError.badSeed(
                    table: "indicators", line: row.line, said: "\(title) «\(row[title])»: \(known)")
            }
            return row[title]
        }
        guard !row["code"].isEmpty, !row["name_vi"].isEmpty else {
            throw PlanBookError.badSeed(table: "indicators", line: row.line, said: "code, name_vi")
        }
        try db.execute(
            sql: """
                INSERT INTO indicator (code, sector, agency, weight, name_vi, name_en, unit, direction, decimals,
                    accumulation, area_rollup, period_rollup, formula, definition_vi, position)
                VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                ON CONFLICT (code) DO UPDATE SET sector = excluded.sector, agency = excluded.agency,
                    weight = excluded.weight, name_vi = excluded.name_vi, name_en = excluded.name_en,
                    unit = excluded.unit, direction = excluded.direction, decimals = excluded.decimals,
                    accumulation = excluded.accumulation, area_rollup = excluded.area_rollup,
                    period_rollup = excluded.period_rollup, formula = excluded.formula,
                    definition_vi = excluded.definition_vi
                """,
            arguments: [
                row["code"], row["sector"], row.optional("agency"), row.optional("weight"), row["name_vi"],
                row["name_en"], row["unit"], try word("direction", Indicator.Direction.self),
                Int(row["decimals"]) ?? 0, try word("accumulation", Indicator.Accumulation.self),
                try word("area_rollup", Indicator.AreaRollup.self),
                try word("period_rollup", Indicator.PeriodRollup.self),
                row["formula"], row["definition_vi"], position,
            ])
    }

    /// Adds areas and the events that made and ended them.
    public func add(areas: DelimitedTable, names: DelimitedTable, events: DelimitedTable, successions: DelimitedTable)
        throws
    {
        for row in areas.rows {
            let parent = row.optional("parent")
            let parentID = try parent.map { try id(ofArea: $0, table: "areas", line: row.line) }
            guard Area.Kind(rawValue: row["kind"]) != nil else {
                throw PlanBookError.badSeed(table: "areas", line: row.line, said: "kind «\(row["kind"])»")
            }
            try db.execute(
                sql: "INSERT INTO area (slug, code, name, kind, parent, from_day, to_day) VALUES (?,?,?,?,?,?,?)",
                arguments: [
                    row["id"], row["code"], row["name"], row["kind"], parentID,
                    try row.day("from", "areas").map(PeriodCode.code), try row.day("to", "areas").map(PeriodCode.code),
                ])
        }
        for row in names.rows { try add(name: row) }
        for row in events.rows {
            guard let day = try row.day("day", "area-events") else {
                throw PlanBookError.badSeed(table: "area-events", line: row.line, said: "day «\(row["day"])»")
            }
            try db.execute(
                sql: "INSERT INTO area_event (slug, day, kind, directive, note) VALUES (?,?,?,?,?)",
                arguments: [row["id"], PeriodCode.code(day), row["kind"], row["directive"], row["note_vi"]])
        }
        for row in successions.rows { try add(succession: row) }
        noteChange()
    }

    private func add(name row: DelimitedTable.Row) throws {
        let table = "area-names"
        try db.execute(
            sql: "INSERT INTO area_name VALUES (?,?,?,?,?)",
            arguments: [
                try id(ofArea: row["area"], table: table, line: row.line),
                try row.day("from", table).map(PeriodCode.code),
                try row.day("to", table).map(PeriodCode.code), row["name"], row["kind"],
            ])
    }

    private func add(succession row: DelimitedTable.Row) throws {
        let table = "area-successions"
        guard
            let event = try Int64.fetchOne(
                db, sql: "SELECT id FROM area_event WHERE slug = ?", arguments: [row["event"]])
        else { throw PlanBookError.badSeed(table: table, line: row.line, said: "event «\(row["event"])»") }
        let share = row.optional("share").flatMap(BookNumber.init(text:))
        if row.optional("share") != nil, share == nil {
            throw PlanBookError.badSeed(table: table, line: row.line, said: "share «\(row["share"])»")
        }
        try db.execute(
            sql: "INSERT INTO area_succession VALUES (?,?,?,?,?,?)",
            arguments: [
                event, try id(ofArea: row["predecessor"], table: table, line: row.line),
                try id(ofArea: row["successor"], table: table, line: row.line), share?.mantissa, share?.scale,
                row["basis"],
            ])
    }

    private func id(ofArea slug: String, table: String, line: Int) throws -> Int64 {
        guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM area WHERE slug = ?", arguments: [slug]) else {
            throw PlanBookError.badSeed(table: table, line: line, said: "area «\(slug)»")
        }
        return id
    }
}

extension DelimitedTable.Row {
    func optional(_ title: String) -> String? {
        let text = self[title]
        return text.isEmpty ? nil : text
    }

    fileprivate func day(_ title: String, _ table: String) throws(PlanBookError) -> Day? {
        guard let text = optional(title) else { return nil }
        guard let day = Day(text: text) else {
            throw .badSeed(table: table, line: line, said: "\(title) «\(text)»")
        }
        return day
    }
}
