import Documents
import Figures

extension ReadingRun {
    /// Reads a table's cells as figures, by the heads of their row and column.
    mutating func readTable(_ index: Int, block: Int) {
        guard document.tables.indices.contains(index) else { return }
        let table = document.tables[index]
        var columns = readColumns(table)
        let periods = periodRows(table, columns)
        if let periods {
            // What looked like numbers are times, and the name of no row.
            for number in columns.indices where columns[number].role == .name { columns[number].role = .text }
            columns[periods.column].role = .name
        }
        let captionUnit = captionUnit(table)
        accountForHead(table)
        var rows = TableRows()
        var cellsOfRow: [Table.Cell] = []
        var row = table.headerRowCount
        for cell in table.cells where cell.row >= table.headerRowCount {
            guard numbers.count < ReleaseReader.maximumNumbers else { return }
            if cell.row != row {
                readRow(
                    cellsOfRow, columns: columns, periods: periods, captionUnit: captionUnit, rows: &rows, block: block)
                cellsOfRow.removeAll(keepingCapacity: true)
                row = cell.row
            }
            cellsOfRow.append(cell)
        }
        readRow(cellsOfRow, columns: columns, periods: periods, captionUnit: captionUnit, rows: &rows, block: block)
    }

    // MARK: - Heads

    private mutating func readColumns(_ table: Table) -> [TableColumn] {
        let grammar = TableColumnGrammar(section: outline.context)
        var columns: [TableColumn] = []
        for number in 0..<min(table.columnCount, 200) {
            let cells = table.cells.filter {
                $0.row < table.headerRowCount && $0.column <= number && number < $0.column + $0.columnSpan
                    && !$0.range.isEmpty
            }
            let head = cells.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
            var column = TableColumn(role: .level, head: head)
            if !cells.isEmpty {
                sentence.load(headTokens(cells), lexicon: lexer.lexicon)
                sentence.annotateHeadTimes()
                column = grammar.column(sentence, head: head)
            } else {
                column.period = outline.context.period
            }
            columns.append(column)
        }
        settleRoles(&columns, table)
        tablePeriod = outline.context.period ?? columns.compactMap(\.period).max { $0.lastMonth < $1.lastMonth }
        for number in columns.indices where columns[number].period == nil { columns[number].period = tablePeriod }
        settleUnnamed(&columns)
        settleComparisons(&columns)
        settlePlainRates(&columns)
        return columns
    }

    /// "Năm 2020 | Năm 2021 | Tăng, giảm (%)": where the levels name other times than the section's, a comparison or a
    /// share that names none is of the latest of them.
    private func settleUnnamed(_ columns: inout [TableColumn]) {
        let levels = columns.filter { $0.role == .level }
        guard let section = outline.context.period, !levels.isEmpty,
            levels.allSatisfy({ $0.namesPeriod && $0.period != section }),
            let latest = levels.compactMap(\.period).max(by: { $0.lastMonth < $1.lastMonth })
        else { return }
        for number in columns.indices where !columns[number].namesPeriod && columns[number].period == section {
            switch columns[number].role {
            case .growth, .change, .ratio:
                columns[number].period = latest
                guard !latest.isPartOfYear, columns[number].base == .samePeriod else { continue }
                columns[number].base = .previousYear
            case .share, .attainment: columns[number].period = latest
            default: continue
            }
        }
    }

    /// "Thực hiện 10 tháng | % so dự toán": a comparison is of the one time up to the report's end that the table's levels
    /// are of.
    private func settleComparisons(_ columns: inout [TableColumn]) {
        let latest = columns.filter { $0.role == .level }.compactMap(\.period).max { $0.lastMonth < $1.lastMonth }
        guard let latest else { return }
        let reached = columns.filter { $0.role == .level && $0.period?.lastMonth == latest.lastMonth }
        guard reached.allSatisfy({ $0.period == latest }) else { return }
        for number in columns.indices where columns[number].period?.lastMonth == latest.lastMonth {
            switch columns[number].role {
            case .attainment, .ratio, .growth, .change: columns[number].period = latest
            default: continue
            }
        }
    }

    /// "Kế hoạch | Thực hiện | Tỷ lệ (%)": a rate without a name, alone beside one plan and one result, is the one over the
    /// other.
    private func settlePlainRates(_ columns: inout [TableColumn]) {
        let plain = columns.indices.filter { columns[$0].isPlainRate }
        guard let number = plain.first, plain.count == 1,
            !columns.contains(where: { if case .attainment = $0.role { true } else { false } })
        else { return }
        let plans = columns.compactMap { column -> Figure.Base? in
            if case .target(let plan) = column.role { plan } else { nil }
        }
        let levels = columns.filter { $0.role == .level }
        guard let plan = plans.first, plans.count == 1, let latest = levels.last,
            levels.count == 1 || columns.contains(where: { $0.role == .ratio && !$0.isPlainRate })
        else { return }
        columns[number].role = .attainment(plan)
        columns[number].base = plan
        columns[number].period = levels.compactMap(\.period).max { $0.lastMonth < $1.lastMonth } ?? latest.period
    }

    private mutating func headTokens(_ cells: [Table.Cell]) -> ContiguousArray<Token> {
        var all: ContiguousArray<Token> = []
        for cell in cells {
            lexer.lex(cell.range)
            all.append(contentsOf: lexer.tokens)
        }
        return all
    }

    /// Finds the columns of numbers, names and units: by their heads, and by what stands in them.
    private func settleRoles(_ columns: inout [TableColumn], _ table: Table) {
        var hasName = false
        for number in columns.indices {
            let kind = columns[number].headKind
            let content = contentShare(of: number, in: table)
            if kind == .index || columns[number].head.isEmpty && number == 0 && content.isIndex {
                columns[number].role = .index
            } else if kind == .unit {
                columns[number].role = .unit
            } else if kind == .remark {
                columns[number].role = .text
            } else if !hasName, content.numbers < 0.5 {
                columns[number].role = .name
                hasName = true
            } else if content.numbers == 0, columns[number].role != .rank {
                columns[number].role = .text
            } else if columns[number].role == .ratio, content.isSmall {
                columns[number].role = .growth
            }
        }
    }

    /// What share of a column's filled cells begins with a number, whether they count up, and whether the numbers are
    /// too small or too negative to be per cent of an earlier time.
    private func contentShare(of column: Int, in table: Table) -> (numbers: Double, isIndex: Bool, isSmall: Bool) {
        var filled = 0
        var numeric = 0
        var small = 0
        var short = 0
        for cell in table.cells where cell.row >= table.headerRowCount && cell.column == column && !cell.range.isEmpty {
            filled += 1
            let first = bytes[cell.range.lowerBound]
            let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
            if cell.range.count <= 5 { short += 1 }
            guard
                first &- 0x30 < 10 || isSigned && cell.range.count > 1 && bytes[cell.range.lowerBound + 1] &- 0x30 < 10
            else {
                continue
            }
            if isNumberedName(cell.range) { continue }
            numeric += 1
            let digits = cell.range.prefix { bytes[$0] &- 0x30 < 10 }.count
            if isSigned || digits < 2 || digits == 2 && bytes[cell.range.lowerBound] < UInt8(ascii: "5") { small += 1 }
        }
        guard filled > 0 else { return (0, false, false) }
        return (Double(numeric) / Double(filled), short == filled, numeric > 0 && 2 * small > numeric)
    }

    /// "1. Thu nội địa": a name behind its number in a list.
    private func isNumberedName(_ range: Range<Int>) -> Bool {
        let rest = range.drop { bytes[$0] &- 0x30 < 10 || bytes[$0] == UInt8(ascii: ".") }
        guard let first = rest.first, first > range.lowerBound,
            bytes[first] == UInt8(ascii: ")") || bytes[first - 1] == UInt8(ascii: ".")
        else { return false }
        guard let word = rest.first(where: { bytes[$0] != UInt8(ascii: ")") && bytes[$0] != UInt8(ascii: " ") }) else {
            return false
        }
        return bytes[word] | 0x20 >= UInt8(ascii: "a")
    }

    /// "Đơn vị tính: tỷ đồng" above the table; else the unit that the last caption ends in.
    private mutating func captionUnit(_ table: Table) -> String? {
        for range in table.captions.reversed() {
            guard namesUnit(range) else { continue }
            let text = String(decoding: bytes[range], as: UTF8.self)
            guard let colon = text.lastIndex(of: ":") else { continue }
            let unit = text[text.index(after: colon)...].trimmed.filter { $0 != ")" }
            if !unit.isEmpty, unit.count <= 30 { return unit }
        }
        guard let last = table.captions.last, case let text = String(decoding: bytes[last], as: UTF8.self).trimmed,
            text.hasSuffix(")")
        else { return nil }
        return TableColumnGrammar.bracketedUnit(text)
    }

    /// "ĐVT", "Đơn vị tính", "Đơn vị".
    private mutating func namesUnit(_ range: Range<Int>) -> Bool {
        lexer.lex(range)
        sentence.load(lexer.tokens, lexicon: lexer.lexicon)
        return TableColumnGrammar.namesUnit(sentence)
    }

    private mutating func accountForHead(_ table: Table) {
        for cell in table.cells where cell.row < table.headerRowCount && !cell.range.isEmpty {
            lexer.lex(cell.range)
            sentence.load(lexer.tokens, lexicon: lexer.lexicon)
            sentence.annotateTimes()
            account(reason: .tableIndex)
        }
    }

    // MARK: - Rows

    private mutating func readRow(
        _ cells: [Table.Cell], columns: [TableColumn], periods: PeriodRows?, captionUnit: String?,
        rows: inout TableRows, block: Int
    ) {
        guard let first = cells.first else { return }
        var name = ""
        var unit: String?
        for cell in cells where columns.indices.contains(cell.column) && !cell.range.isEmpty {
            let text = String(decoding: bytes[cell.range], as: UTF8.self)
            switch columns[cell.column].role {
            case .name: name = name.isEmpty ? text : name
            case .unit: unit = text.trimmed
            default: break
            }
        }
        let data = cells.filter {
            columns.indices.contains($0.column) && !$0.range.isEmpty && isData(columns[$0.column].role)
        }
        let row =
            periods == nil
            ? rows.enter(name: name, says: rowMarks(cells, columns), hasData: !data.isEmpty, subject: subjectCount + 1)
            : TableRows.Row(about: "", subject: subjectCount + 1, says: TableRows.Marks(), isOfTime: true)
        let rowUnit =
            unit.flatMap { $0.isEmpty || $0 == "\"" || $0 == "-" ? nil : $0 } ?? TableColumnGrammar.bracketedUnit(name)
            ?? (name.hasSuffix("(%)") ? "%" : nil) ?? captionUnit
        subjectCount += 1
        sentences.append(first.range)
        for cell in cells where !cell.range.isEmpty {
            guard columns.indices.contains(cell.column), isData(columns[cell.column].role) else {
                accountForText(cell, columns: columns)
                continue
            }
            guard let periods else {
                readCell(cell, column: columns[cell.column], row: row, unit: rowUnit, block: block)
                continue
            }
            let column = periods.settled(columns[cell.column], row: cell.row, year: outline.context.year)
            var own = row
            own.about = about(column)
            if periods.isOfItsOwn(column) {
                subjectCount += 1
                own.subject = subjectCount
            }
            readCell(cell, column: column, row: own, unit: rowUnit, block: block)
        }
    }

    /// What a number is of whose row only tells when: its column's head, or what the section is about.
    private func about(_ column: TableColumn) -> String {
        guard column.role == .level || column.role == .share, !column.namesPeriod, !column.namesStatus else {
            return outline.context.subject
        }
        return TableRows.name(column.head)
    }

    /// What the words of the row's name say of its numbers.
    private mutating func rowMarks(_ cells: [Table.Cell], _ columns: [TableColumn]) -> TableRows.Marks {
        guard let cell = cells.first(where: { columns.indices.contains($0.column) && columns[$0.column].role == .name })
        else {
            return TableRows.Marks()
        }
        lexer.lex(cell.range)
        sentence.load(lexer.tokens, lexicon: lexer.lexicon)
        return TableRows.Marks(sentence)
    }

    private func isData(_ role: TableColumn.Role) -> Bool {
        switch role {
        case .index, .name, .unit, .text: false
        default: true
        }
    }

    private mutating func accountForText(_ cell: Table.Cell, columns: [TableColumn]) {
        lexer.lex(cell.range)
        sentence.load(lexer.tokens, lexicon: lexer.lexicon)
        sentence.annotateTimes()
        sentence.annotateTraps(isBlockStart: true)
        account(
            reason: columns.indices.contains(cell.column) && columns[cell.column].role == .index ? .tableIndex : .name)
    }

    // MARK: - Cells

    private mutating func readCell(
        _ cell: Table.Cell, column: TableColumn, row: TableRows.Row, unit: String?, block: Int
    ) {
        lexer.lex(cell.range)
        sentence.load(lexer.tokens, lexicon: lexer.lexicon)
        sentence.annotateCellTimes()
        sentence.annotateQuantities()
        var indices: [Int?] = []
        for quantity in sentence.quantities {
            // "Thứ 7" is a place only where the column's head says so.
            guard let range = sentence.byteRange(quantity.terms),
                quantity.unitKind != .rank || column.role == .rank
            else {
                indices.append(nil)
                continue
            }
            figures.append(figure(quantity, range: range, column: column, row: row, unit: unit, block: block))
            indices.append(figures.count - 1)
        }
        account(figures: indices)
    }

    private func figure(
        _ quantity: Quantity, range: Range<Int>, column: TableColumn, row: TableRows.Row, unit: String?, block: Int
    ) -> Figure {
        let ownUnit = quantity.unit.isEmpty ? nil : sentence.unitName(quantity.unitText ?? sentence.text(quantity.unit))
        let rowUnit = (column.unit ?? unit).map(sentence.unitName)
        var kind = Figure.Kind.level
        var figureUnit = ownUnit ?? rowUnit
        var base: Figure.Base?
        var status = column.isEstimate ? Figure.Status.estimate : .actual
        var value = quantity.isNegative ? quantity.value.negated : quantity.value
        let isAhead =
            column.period.map { period in outline.context.period.map { period.firstMonth > $0.lastMonth } ?? false }
            ?? false
        switch column.role {
        case .attainment(let plan): (kind, figureUnit, base) = (.attainment, "%", plan)
        case .growth
        where quantity.unitKind == .percent || quantity.unitKind == .none || quantity.unitKind == .percentPoint:
            (kind, figureUnit, base) = (.growth, "%", column.base)
            if row.says.isRate, rowUnit == "%" { (kind, figureUnit) = (.change, "điểm phần trăm") }
        case .growth, .change: (kind, base) = (.change, column.base)
        case .ratio: (kind, figureUnit, base) = (.share, "%", column.base)
        case .share: (kind, figureUnit) = (.share, "%")
        case .rank: (kind, figureUnit) = (.rank, nil)
        case .target: (kind, status) = (.target, .target)
        default:
            if case .fraction = value {
                kind = .fraction
            } else if figureUnit?.hasPrefix("%") == true {
                kind = row.says.isGrowth ? .growth : .share
                if row.says.isGrowth {
                    base = column.period?.isPartOfYear == true ? .samePeriod : .previousYear
                    if row.says.isFall { value = value.negated }
                }
            }
        }
        if isAhead, kind == .level || kind == .share || kind == .growth {
            (kind, status, base) = (.target, .target, nil)
        }
        var place = Figure.Place(
            subject: row.isOfTime || column.period == tablePeriod || isTarget(column.role) ? row.subject : -row.subject,
            whole: row.whole, sentence: sentences.count - 1, block: block,
            area: outline.context.area, headings: outline.context.headings)
        if kind == .growth || kind == .change, case .number(let number) = value {
            place.claim = number.mantissa < 0 ? .falls : .rises
        }
        return Figure(
            range: range, kind: kind, value: value, unit: figureUnit, base: base, period: column.period, status: status,
            approximator: nil, about: row.about, place: place)
    }

    private func isTarget(_ role: TableColumn.Role) -> Bool {
        if case .target = role { return true }
        return false
    }
}
