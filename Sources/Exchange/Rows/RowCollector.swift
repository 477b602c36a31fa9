import Delimited
import Figures
import PlanBook

/// Goes through a table's records and packs their values.
///
/// Nothing is allocated for a record whose names came before: names are looked up by their bytes.
struct RowCollector {
    /// A column of values with what its heading settles.
    struct ValueColumn {
        var column: Int
        var role: ColumnMeaning.Role
        /// A place in the catalogue; below zero where the row says it.
        var indicator: Int
        var area: Int64?
        var period: Int
        var status: Int8
        var unit: Int
        var isTotal = false
        var habits = HabitTally()
    }

    /// What a record says of all its values.
    private struct Sayings {
        var indicator = IndicatorTable.empty
        var indicatorEntry = -1
        var areaEntry = -1
        var parent: Int64?
        var period = -1
        var status: Int8 = -1
        var unit = UnitTable.none
        var day: Int32
        var reason: Int32 = -1
        var assigner: Target.Assigner
        var inForce: Int32 = 0
        var directive: Int32 = -1
    }

    /// A number that can be read in two ways, until the whole column is known.
    private struct Pending {
        var list: Int
        var index: Int
        var value: Int
        var conversion: Int
        var isPoint: Bool
        var text: String
        var wanted: Int
    }

    let names: KnownNames
    let mapping: ColumnMapping
    private(set) var result: CollectedRows
    private var values: [ValueColumn] = []
    private let options: ImportOptions
    private let today: Int32
    private var pending: [Pending] = []

    private var indicators: IndicatorTable
    private var areas: AreaTable
    private var parents: AreaTable
    private var units: UnitTable
    private var periods = WordTable<Word<Period>> { text in
        text.isEmpty ? .empty : PeriodWords.period(text).map { .value($0) } ?? .bad(text)
    }
    private var months = WordTable<Word<Int>> { part($0, upTo: 12, ["thang", "t", "m", "month"]) }
    private var quarters = WordTable<Word<Int>> { part($0, upTo: 4, ["quy", "q", "quarter"]) }
    private var statuses = WordTable<Word<Observation.Status>> { text in
        text.isEmpty ? .empty : Observation.Status(word: text).map { .value($0) } ?? .bad(text)
    }
    private var days = WordTable<Word<Int32>> { text in
        text.isEmpty ? .empty : Day(text: text).map { .value(Int32(PeriodCode.code($0))) } ?? .bad(text)
    }
    private var assigners = WordTable<Word<Target.Assigner>> { text in
        text.isEmpty ? .empty : TargetGroup.assigner(word: text).map { .value($0) } ?? .bad(text)
    }
    private var notes = FieldTable()
    /// The place among the result's periods of what was asked last.
    private var lastPeriod: (period: Period, index: Int)?

    /// The table's bytes and where its rows begin, while it is gone through.
    private var table: (text: UnsafeBufferPointer<UInt8>, separator: UInt8, lastLine: Int)?
    private let columns: Columns
    private let defaultPeriod: Int
    private let defaultIndicator: Int
    private let defaultArea: Int64?
    private let defaultUnit: Int
    private let totalsArea: Int64?
    private let ids: [Int64]

    /// Where each kind of saying stands; -1 for nowhere.
    private struct Columns {
        var indicator, area, parent, period, year, quarter, month, status, unit, reason, known, assigner, inForce,
            directive: Int

        init(_ mapping: ColumnMapping) {
            func place(_ role: ColumnMeaning.Role) -> Int { mapping.first(role) ?? -1 }
            indicator = place(.indicator)
            area = place(.area)
            parent = place(.parent)
            period = place(.period)
            year = place(.year)
            quarter = place(.quarter)
            month = place(.month)
            status = place(.status)
            unit = place(.unit)
            reason = place(.reason)
            known = place(.known)
            assigner = place(.assigner)
            inForce = place(.inForce)
            directive = place(.directive)
        }
    }

    /// - Throws: ``PlanBookError`` where an option or a heading names what the book doesn't have.
    init(_ names: KnownNames, _ mapping: ColumnMapping, _ options: ImportOptions, today: Day) throws {
        self.names = names
        self.mapping = mapping
        self.options = options
        self.today = Int32(PeriodCode.code(options.known ?? today))
        columns = Columns(mapping)
        indicators = IndicatorTable(names)
        areas = AreaTable(names)
        parents = AreaTable(names)
        units = UnitTable(names.catalogue.indicators)
        result = CollectedRows()
        ids = names.catalogue.indicators.map(\.id)
        let table = indicators
        func indicator(_ text: String?) throws -> Int {
            guard let text else { return -1 }
            return try table.place(of: text) ?? table.place(of: names.catalogue.requireIndicator(text).code) ?? -1
        }
        func area(_ text: String?, in period: Period?) throws -> Int64? {
            try text.map { try names.areas.requireArea($0, on: period?.lastDay).id }
        }
        func period(_ period: Period?, _ result: inout CollectedRows) -> Int {
            period.flatMap { result.periods.index(of: $0) } ?? -1
        }
        let common = options.period ?? mapping.period
        defaultPeriod = period(common, &result)
        defaultIndicator = try indicator(options.indicator)
        defaultArea = try area(options.area, in: common) ?? (columns.area < 0 ? names.home?.id : nil)
        defaultUnit = units.place(of: options.unit ?? mapping.unit)
        totalsArea = try area(options.totalsOf, in: common)
        for column in mapping.values {
            let meaning = mapping.columns[column].meaning
            values.append(
                ValueColumn(
                    column: column, role: meaning.role, indicator: try indicator(meaning.indicator),
                    area: try area(meaning.area, in: meaning.period ?? common), period: period(meaning.period, &result),
                    status: Int8((meaning.status ?? options.status ?? .official).rawValue),
                    unit: meaning.unit.map { units.place(of: $0) } ?? UnitTable.none,
                    isTotal: TotalWords.isTotal(mapping.columns[column].title)))
        }
    }

    /// - Parameter lastLine: of the table's head.
    mutating func collect(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8, below lastLine: Int) {
        // A line of the long form is seldom shorter.
        result.observations.reserveCapacity(min(text.count / 40 * max(1, values.count), 1 << 24))
        table = (text, separator, lastLine)
        defer { table = nil }
        var reader = DelimitedReader(text, separator: separator)
        while reader.next() {
            guard reader.line > lastLine else { continue }
            result.recordCount += 1
            take(reader)
        }
        if reader.isCutShort { report(reader.line, -1, .openQuotes) }
        result.lineCount = reader.line
        settle()
    }

    // MARK: Records

    private mutating func take(_ reader: borrowing DelimitedReader) {
        var sayings: Sayings?
        for value in values.indices {
            let number = reader.withField(values[value].column) { NumberField($0) }
            guard number.form != .empty else {
                result.emptyCount += 1
                continue
            }
            if sayings == nil {
                guard let said = readSayings(reader) else { return }
                sayings = said
            }
            guard let said = sayings else { return }
            take(number, value, said, reader)
        }
    }

    /// nil where the record can't be taken; that is reported.
    private mutating func readSayings(_ reader: borrowing DelimitedReader) -> Sayings? {
        var said = Sayings(day: today, assigner: options.assigner)
        said.period = defaultPeriod
        said.indicator = defaultIndicator >= 0 ? defaultIndicator : IndicatorTable.empty
        if columns.indicator >= 0 {
            let entry = reader.withField(columns.indicator) { indicators.entry(of: $0) }
            said.indicatorEntry = entry
            let index = indicators.entries[entry].index
            if index != IndicatorTable.empty { said.indicator = index }
            if index == IndicatorTable.ignored {
                result.ignoredCount += 1
                return nil
            }
            if index == IndicatorTable.unknown {
                let known = indicators.entries[entry]
                note(unknown: known.text, .indicator, known.nearest, reader.line)
                report(reader.line, columns.indicator, .unknownIndicator(known.text, nearest: known.nearest))
                return nil
            }
            if let unit = indicators.entries[entry].unit { said.unit = units.place(of: unit) }
        }
        if columns.area >= 0 { said.areaEntry = reader.withField(columns.area) { areas.entry(of: $0) } }
        guard readPeriod(reader, &said), readWords(reader, &said) else { return nil }
        return said
    }

    private mutating func readPeriod(_ reader: borrowing DelimitedReader, _ said: inout Sayings) -> Bool {
        if columns.period >= 0 {
            switch reader.withField(columns.period, { periods.meaning(of: $0) }) {
            case .empty: break
            case .value(let period): said.period = place(of: period)
            case .bad(let text):
                report(reader.line, columns.period, .badPeriod(text))
                return false
            }
            return true
        }
        if columns.year >= 0 {
            switch reader.withField(columns.year, { periods.meaning(of: $0) }) {
            case .empty: break
            case .value(let period): said.period = place(of: period)
            case .bad(let text):
                report(reader.line, columns.year, .badPeriod(text))
                return false
            }
        }
        return columns.quarter < 0 && columns.month < 0 || readPartOfYear(reader, &said)
    }

    /// The month or else the quarter of the year that was read; an empty cell leaves the year as it is.
    private mutating func readPartOfYear(_ reader: borrowing DelimitedReader, _ said: inout Sayings) -> Bool {
        var part: (span: Period.Span, column: Int)?
        for (column, isMonth) in [(columns.quarter, false), (columns.month, true)] where column >= 0 {
            switch reader.withField(column, { isMonth ? months.meaning(of: $0) : quarters.meaning(of: $0) }) {
            case .empty: break
            case .value(let number): part = (isMonth ? .month(number) : .quarter(number), column)
            case .bad(let text):
                report(reader.line, column, .badPeriod(text))
                return false
            }
        }
        guard let part, result.periods.entries.indices.contains(said.period) else { return true }
        let year = result.periods.entries[said.period].period
        guard year.span == .year else {
            // A year's column that has a part of one already leaves no room for another.
            if columns.year >= 0 {
                report(reader.line, part.column, .badPeriod(reader.text(part.column).trimmed.unmarked))
            }
            return columns.year < 0
        }
        said.period = place(of: Period(year: year.year, span: part.span))
        return true
    }

    /// "3", "Q3", "quý III", "tháng 6": a number, and before it nothing but the word for what it numbers.
    private static func part(_ text: String, upTo limit: Int, _ words: Set<String>) -> Word<Int> {
        let bare = NameKey.bare(text)
        if bare.isEmpty { return .empty }
        let tokens = PeriodWords.tokens(bare)
        let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
        guard let last = tokens.last, tokens.dropLast().allSatisfy(words.contains), tokens.count <= 2,
            let number = Int(last) ?? (limit == 4 ? roman[last] : nil), (1...limit).contains(number)
        else { return .bad(text) }
        return .value(number)
    }

    private mutating func place(of period: Period) -> Int {
        if let lastPeriod, lastPeriod.period == period { return lastPeriod.index }
        let index = result.periods.index(of: period) ?? -1
        lastPeriod = (period, index)
        return index
    }

    private mutating func readWords(_ reader: borrowing DelimitedReader, _ said: inout Sayings) -> Bool {
        if columns.status >= 0 {
            switch reader.withField(columns.status, { statuses.meaning(of: $0) }) {
            case .empty: break
            case .value(let status): said.status = Int8(status.rawValue)
            case .bad(let text):
                report(reader.line, columns.status, .badStatus(text))
                return false
            }
        }
        if columns.unit >= 0 {
            let unit = reader.withField(columns.unit) { units.place(of: $0) }
            if unit >= 0 { said.unit = unit }
        }
        if columns.known >= 0 {
            guard let day = readDay(reader, columns.known) else { return false }
            if day > 0 { said.day = day }
        }
        if columns.reason >= 0 { said.reason = readNote(reader, columns.reason) }
        if columns.parent >= 0 { readParent(reader, &said) }
        return columns.assigner < 0 && columns.inForce < 0 && columns.directive < 0 || readTargetWords(reader, &said)
    }

    private mutating func readTargetWords(_ reader: borrowing DelimitedReader, _ said: inout Sayings) -> Bool {
        if columns.assigner >= 0 {
            switch reader.withField(columns.assigner, { assigners.meaning(of: $0) }) {
            case .empty: break
            case .value(let assigner): said.assigner = assigner
            case .bad(let text):
                report(reader.line, columns.assigner, .badAssigner(text))
                return false
            }
        }
        if columns.inForce >= 0 {
            guard let day = readDay(reader, columns.inForce) else { return false }
            said.inForce = day
        }
        if columns.directive >= 0 { said.directive = readNote(reader, columns.directive) }
        return true
    }

    private mutating func readParent(_ reader: borrowing DelimitedReader, _ said: inout Sayings) {
        let entry = reader.withField(columns.parent) { parents.entry(of: $0) }
        guard result.periods.entries.indices.contains(said.period) else { return }
        if case .area(let id) = parents.meaning(entry, in: result.periods.entries[said.period], below: nil) {
            said.parent = id
        }
    }

    /// 0 for no day, nil for a bad one.
    private mutating func readDay(_ reader: borrowing DelimitedReader, _ column: Int) -> Int32? {
        switch reader.withField(column, { days.meaning(of: $0) }) {
        case .empty: return 0
        case .value(let day): return day
        case .bad(let text):
            report(reader.line, column, .badDay(text))
            return nil
        }
    }

    private mutating func readNote(_ reader: borrowing DelimitedReader, _ column: Int) -> Int32 {
        reader.withField(column) { field in
            guard field.count > 0 else { return -1 }
            let index = notes.index(of: field)
            if index == result.notes.count { result.notes.append(String(decoding: field, as: UTF8.self).trimmed) }
            return Int32(truncatingIfNeeded: index)
        }
    }

    // MARK: Values

    private mutating func take(
        _ number: NumberField, _ value: Int, _ said: Sayings, _ reader: borrowing DelimitedReader
    ) {
        let line = reader.line
        let column = values[value].column
        if number.form == .notANumber || number.form == .tooLong {
            let text = reader.text(column).trimmed.unmarked
            report(line, column, number.form == .tooLong ? .tooManyDigits(text) : .notANumber(text))
            return
        }
        let indicator = values[value].indicator >= 0 ? values[value].indicator : said.indicator
        guard indicator >= 0 else { return report(line, columns.indicator, .noIndicator) }
        let period = values[value].period >= 0 ? values[value].period : said.period
        guard period >= 0 else { return report(line, columns.period, .noPeriod) }
        guard let area = area(value, said, period, line) else { return }
        let unit = said.unit >= 0 ? said.unit : values[value].unit >= 0 ? values[value].unit : defaultUnit
        guard let conversion = units.conversion(from: unit, to: indicator),
            !number.hasPercent || units.isPercent(indicator)
        else {
            let wanted = names.catalogue.indicators[indicator].unit
            return report(line, column, .wrongUnit(unit >= 0 ? units.texts[unit] : "%", wanted: wanted))
        }
        values[value].habits.note(number.habit)
        var row = PackedRow(
            key: PackedRow.key(period: result.periods.entries[period].code, indicator: ids[indicator], area: area ?? 0),
            mantissa: number.mantissa, line: Int32(truncatingIfNeeded: line), day: said.day, note: said.reason,
            column: Int16(truncatingIfNeeded: column), scale: Int8(number.scale),
            status: said.status >= 0 ? said.status : values[value].status)
        let isEither = number.form == .eitherPoint || number.form == .eitherComma
        if conversion != 0, !isEither, !convert(&row, conversion) {
            return report(line, column, .tooManyDigits(reader.text(column).trimmed.unmarked))
        }
        let list: Int
        if area == nil {
            list = CollectedRows.totals
        } else if values[value].role == .value {
            list = CollectedRows.observations
        } else {
            list = CollectedRows.targets
            let kind: Target.Kind = values[value].role == .plan ? .plan : .estimate
            row.status = TargetGroup.code(kind, said.assigner)
            let start = options.inForce.map { PeriodCode.code($0) } ?? result.periods.entries[period].firstDay
            row.day = said.inForce > 0 ? said.inForce : Int32(start)
            if said.directive >= 0 { row.note = said.directive }
        }
        let index = result.append(row, to: list)
        guard isEither else { return }
        pending.append(
            Pending(
                list: list, index: index, value: value, conversion: conversion, isPoint: number.form == .eitherPoint,
                text: reader.text(column).trimmed, wanted: indicator))
    }

    /// The outer nil: it is reported. The inner nil: a total.
    @inline(__always)
    private mutating func area(_ value: Int, _ said: Sayings, _ period: Int, _ line: Int) -> Int64?? {
        if let area = values[value].area { return .some(area) }
        if values[value].isTotal { return .some(totalsArea) }
        guard said.areaEntry >= 0 else {
            if let defaultArea { return .some(defaultArea) }
            report(line, columns.area, .noArea)
            return nil
        }
        if areas.lacksLevels(said.areaEntry) { readAreaNames() }
        switch areas.meaning(said.areaEntry, in: result.periods.entries[period], below: said.parent) {
        case .area(let id): return .some(id)
        case .total: return .some(totalsArea)
        case .empty:
            if let defaultArea { return .some(defaultArea) }
            report(line, columns.area, .noArea)
        case .unknown:
            let text = areas.text(said.areaEntry)
            note(unknown: text, .area, areas.nearest(said.areaEntry), line)
            report(line, columns.area, .unknownArea(text, nearest: areas.nearest(said.areaEntry)))
        case .notThen:
            let period = result.periods.entries[period].period.text
            report(line, columns.area, .areaNotThen(areas.text(said.areaEntry), period: period))
        case .several(let slugs): report(line, columns.area, .manyAreas(areas.text(said.areaEntry), slugs: slugs))
        }
        return nil
    }

    /// Goes through the column of areas alone, once, where one of its names can mean areas of several levels.
    private mutating func readAreaNames() {
        guard let table else { return }
        var reader = DelimitedReader(table.text, separator: table.separator)
        while reader.next() {
            guard reader.line > table.lastLine else { continue }
            _ = reader.withField(columns.area) { areas.entry(of: $0) }
        }
        areas.learnLevels()
    }

    private func convert(_ row: inout PackedRow, _ conversion: Int) -> Bool {
        guard let (mantissa, scale) = units.conversions[conversion].convert(row.mantissa, scale: Int(row.scale)) else {
            return false
        }
        row.mantissa = mantissa
        row.scale = Int8(scale)
        return true
    }

    // MARK: Habits

    /// Decides the numbers that can be read in two ways, now that their columns are known.
    private mutating func settle() {
        let all = values.reduce(into: HabitTally()) { $0.add($1.habits) }
        let given = options.numbers.map(NumberField.Habit.init)
        for number in pending {
            guard let habit = given ?? values[number.value].habits.habit(among: all) else {
                drop(number, .ambiguousNumber(number.text))
                continue
            }
            var row = result[number.list, number.index]
            row.scale = (habit == .english) == number.isPoint ? 3 : 0
            guard number.conversion == 0 || convert(&row, number.conversion) else {
                drop(number, .tooManyDigits(number.text))
                continue
            }
            result[number.list, number.index] = row
        }
        result.removeDropped()
    }

    private mutating func drop(_ number: Pending, _ problem: BadRow.Problem) {
        let row = result[number.list, number.index]
        report(Int(row.line), Int(row.column), problem)
        result[number.list, number.index].line = CollectedRows.droppedLine
    }

    // MARK: Reports

    private mutating func report(_ line: Int, _ column: Int, _ problem: BadRow.Problem) {
        let title = mapping.columns.indices.contains(column) ? mapping.columns[column].title : ""
        result.bad.add(BadRow(line: line, column: title, problem: problem))
    }

    private mutating func note(unknown name: String, _ kind: UnknownName.Kind, _ nearest: String?, _ line: Int) {
        result.unknown[
            UnknownName.Key(kind: kind, name: name),
            default: UnknownName(
                kind: kind, name: name, nearest: nearest, firstLine: line, count: 0)
        ].count += 1
    }
}
