import Figures
import PlanBook

/// Which of a file's tables is taken, and what its columns mean.
struct TableChoice {
    var table: TableText
    var top: TableTop
    var mapping: ColumnMapping

    /// The named sheet, else the first table whose columns make sense.
    static func choose(
        _ file: ImportFile, _ tables: [TableText], _ options: ImportOptions, _ names: KnownNames, _ book: BookReader
    ) throws -> TableChoice {
        var candidates = tables
        if let sheet = options.sheet {
            candidates = tables.filter { $0.sheet == sheet }
            if candidates.isEmpty {
                throw ImportError.noSheet(file: file.name, sheet: sheet, known: tables.compactMap(\.sheet))
            }
        }
        var problem: (any Error)?
        for table in candidates {
            do { return try choose(file, table, options, names, book) } catch { problem = problem ?? error }
        }
        throw problem ?? ImportError.noTable(file: file.name)
    }

    private static func choose(
        _ file: ImportFile, _ table: TableText, _ options: ImportOptions, _ names: KnownNames, _ book: BookReader
    ) throws -> TableChoice {
        let lines = table.opening(400)
        guard let top = TableTop(lines) else { throw ImportError.noTable(file: file.name) }
        let guess = MappingGuess(names: names, top: top, rows: lines.filter { $0.line > top.lastLine })
        var mapping = guess.mapping()
        if let text = try book.mapping(signature: mapping.signature),
            let kept = ColumnMapping(kept: text, titles: top.titles)
        {
            mapping.columns = kept.columns
        }
        mapping.sheet = table.sheet
        try override(&mapping, options, file.name)
        try require(mapping, options, file.name)
        return TableChoice(table: table, top: top, mapping: mapping)
    }

    private static func override(_ mapping: inout ColumnMapping, _ options: ImportOptions, _ file: String) throws {
        for (name, meaning) in options.columns.sorted(by: { $0.key < $1.key }) {
            let bare = NameKey.bare(name)
            let column =
                mapping.columns.firstIndex { $0.title == name }
                ?? mapping.columns.firstIndex { NameKey.bare($0.title) == bare }
                ?? Int(name).flatMap { mapping.columns.indices.contains($0 - 1) ? $0 - 1 : nil }
            guard let column else {
                throw ImportError.noColumn(file: file, column: name, known: mapping.columns.map(\.title))
            }
            if !meaning.isValue, meaning.role != .skip {
                // What is given goes before what was guessed elsewhere.
                for other in mapping.columns.indices
                where mapping.columns[other].meaning.role == meaning.role && mapping.columns[other].origin != .given {
                    mapping.columns[other].meaning = ColumnMeaning(.skip)
                }
            }
            mapping.columns[column].meaning = meaning
            mapping.columns[column].origin = .given
        }
    }

    private static func require(_ mapping: ColumnMapping, _ options: ImportOptions, _ file: String) throws {
        let values = mapping.values.map { mapping.columns[$0].meaning }
        let titles = mapping.columns.map(\.title)
        if values.isEmpty { throw ImportError.missing(file: file, role: .value, columns: titles) }
        let hasIndicator = mapping.first(.indicator) != nil || options.indicator != nil
        if !hasIndicator, values.contains(where: { $0.indicator == nil }) {
            throw ImportError.missing(file: file, role: .indicator, columns: titles)
        }
        let hasPeriod =
            mapping.first(.period) != nil || mapping.first(.year) != nil || options.period != nil
            || mapping.period != nil
        if !hasPeriod, values.contains(where: { $0.period == nil }) {
            throw ImportError.missing(file: file, role: .period, columns: titles)
        }
    }
}
