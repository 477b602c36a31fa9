import Documents
import Figures

/// The rows of a table that are told by when they are of: "2019", "Quý I", "Tháng 3/2021", "9 tháng".
///
/// A column of times is the first but for the rows' numbers, and all of its cells tell a time (or a total). What each
/// number is of then stands in its column's head.
struct PeriodRows {
    let column: Int
    /// By row.
    fileprivate var times: [Int: TimeExpression]
    /// The year of rows that tell none: of a row above ("2021" over "Quý I"), of the caption.
    fileprivate var years: [Int: Int]
    /// Whether several columns hold the same sort of number, each of a thing of its own.
    fileprivate var hasSeries: Bool

    /// The column as it is for one row.
    func settled(_ column: TableColumn, row: Int, year: Int?) -> TableColumn {
        guard let time = times[row] else { return column }
        let known = column.namesPeriod && column.period?.span == .year ? column.period?.year : nil
        guard let period = time.period(in: known ?? years[row] ?? year) else { return column }
        var column = column
        column.period = period
        switch column.base {
        case .previousYear? where !column.namesBase && period.isPartOfYear: column.base = .samePeriod
        case .samePeriod? where !column.namesBase && !period.isPartOfYear: column.base = .previousYear
        default: break
        }
        return column
    }

    /// Whether a column's numbers are of another thing than those beside them in the row.
    func isOfItsOwn(_ column: TableColumn) -> Bool {
        guard hasSeries else { return false }
        switch column.role {
        case .level, .share: return true
        default: return false
        }
    }
}

extension ReadingRun {
    /// nil for a table whose rows are told by names.
    mutating func periodRows(_ table: Table, _ columns: [TableColumn]) -> PeriodRows? {
        guard let number = columns.firstIndex(where: { $0.role != .index }), columns.count > number + 1 else {
            return nil
        }
        let body = table.cells.filter { $0.column == number && $0.row >= table.headerRowCount && !$0.range.isEmpty }
        let head = columnHead(of: number, table)
        var rows = PeriodRows(column: number, times: [:], years: [:], hasSeries: false)
        var year = captionYear(table)
        for cell in body {
            guard let time = rowTime(cell.range, head) else {
                if isTotal(cell.range) { continue }
                return nil
            }
            if case .year(let own) = time.meaning { year = own }
            rows.times[cell.row] = time
            rows.years[cell.row] = year
        }
        // A lone number of four digits may count something: rows of years differ, or their head says what they are.
        let meanings = Set(rows.times.values.map { $0.period(in: 0)?.text ?? "" })
        guard !rows.times.isEmpty, head.saysWhen || meanings.count == rows.times.count else { return nil }
        let series = columns.dropFirst(number + 1).filter { $0.role == .level || $0.role == .share }
        rows.hasSeries = series.count > 1 && series.allSatisfy { !$0.namesPeriod }
        return rows
    }

    /// What the head of a column of times says.
    private struct Head {
        var unit: Unit?
        /// Whether it asks for a time, or for the name of any row.
        var saysWhen = false

        enum Unit { case month, quarter }
    }

    private mutating func columnHead(of column: Int, _ table: Table) -> Head {
        let cells = table.cells.filter { $0.column == column && $0.row < table.headerRowCount && !$0.range.isEmpty }
        guard let cell = cells.last else { return Head(saysWhen: false) }
        load(cell.range)
        let isShort = sentence.count <= 3
        var head = Head()
        head.saysWhen =
            isShort
            && (0..<sentence.count).contains {
                sentence.has($0, [.month, .quarter, .year]) || sentence.isOne($0, of: Self.periodHeads)
            }
        if isShort, sentence.has(0, .month) { head.unit = .month }
        if isShort, sentence.has(0, .quarter) { head.unit = .quarter }
        return head
    }

    private static let periodHeads: WordSet = [
        "kỳ", "thời kỳ", "thời gian", "thời điểm", "giai đoạn", "period", "date", "time",
    ]

    /// The year that the caption names.
    private mutating func captionYear(_ table: Table) -> Int? {
        for range in table.captions.reversed() {
            load(range)
            sentence.annotateHeadTimes()
            let years = sentence.times.compactMap { $0.isBase ? nil : $0.period(in: nil)?.year }
            if let year = years.last { return year }
        }
        return nil
    }

    /// The time that is all of a cell: "Năm 2020", "Ước 2021", "Quý I", "3" below "Tháng".
    private mutating func rowTime(_ range: Range<Int>, _ head: Head) -> TimeExpression? {
        load(range)
        if sentence.count == 1, let unit = head.unit, let count = sentence.plainNumber(0) ?? roman(0) {
            switch unit {
            case .month where (1...12).contains(count):
                return TimeExpression(range: 0..<1, meaning: .month(count, year: nil))
            case .quarter where (1...4).contains(count):
                return TimeExpression(range: 0..<1, meaning: .quarter(count, year: nil))
            default: return nil
            }
        }
        sentence.annotateHeadTimes()
        guard sentence.times.count == 1, let time = sentence.times.first, !time.isBase, time.period(in: 0) != nil else {
            return nil
        }
        let rest = (0..<sentence.count).filter { !time.range.contains($0) }
        return rest.allSatisfy(isBeside) ? time : nil
    }

    /// "Ước", "Thực hiện", a mark: what may stand beside a row's time.
    private func isBeside(_ index: Int) -> Bool {
        sentence.terms[index].kind == .punctuation || sentence.has(index, [.estimated, .year, .wholeYear])
            || sentence.isOne(index, of: Self.besides)
    }

    private static let besides: WordSet = ["ước", "ưth", "thực", "hiện", "thực hiện", "th", "sơ bộ", "cả", "actual"]

    private func roman(_ index: Int) -> Int? {
        guard sentence.isWord(index) else { return nil }
        return ["I", "II", "III", "IV"].firstIndex(of: sentence.text(index)).map { $0 + 1 }
    }

    private mutating func isTotal(_ range: Range<Int>) -> Bool {
        load(range)
        return sentence.isOne(0, of: Self.totals) || sentence.isOne(phrase: 0..<sentence.count, of: Self.totals)
    }

    private static let totals: WordSet = [
        "tổng", "cộng", "tổng số", "tổng cộng", "bình quân", "trung bình", "lũy kế", "total", "average",
    ]

    private mutating func load(_ range: Range<Int>) {
        lexer.lex(range)
        sentence.load(lexer.tokens, lexicon: lexer.lexicon)
    }
}
