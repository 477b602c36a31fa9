import Documents
import Figures
import PlanBook

/// Why a row of a list can't be taken.
struct ListFault: Error, Hashable {
    /// The column's name in ``ListKind``.
    var column: String
    var vietnamese: String
    var english: String
}

/// A row of a list, by the names of its columns.
struct ListRow {
    let line: Int
    private let table: ListTable
    private let cells: [String]

    init(_ line: TableLine, in table: ListTable) {
        self.line = line.line
        self.table = table
        cells = line.cells
    }

    /// As the file has it, with the mark of a sheet's own number.
    private func raw(_ column: String) -> String? {
        guard let place = table.places[column], cells.indices.contains(place), !cells[place].isEmpty else { return nil }
        return cells[place]
    }

    /// A cell's text; nil where it is empty.
    func text(_ column: String) -> String? { raw(column)?.unmarked }

    func require(_ column: String) throws(ListFault) -> String {
        guard let text = text(column) else {
            throw ListFault(column: column, vietnamese: "ô trống; hãy điền", english: "empty; fill it in")
        }
        return text
    }

    func day(_ column: String) throws(ListFault) -> Day? {
        guard let text = text(column) else { return nil }
        guard let day = Day(text: text) else {
            throw ListFault(
                column: column, vietnamese: "«\(text)» không phải ngày; hãy viết như 31/12/2021",
                english: "'\(text)' is no day; write 2021-12-31")
        }
        return day
    }

    func requireDay(_ column: String) throws(ListFault) -> Day {
        guard let day = try day(column) else {
            throw ListFault(
                column: column, vietnamese: "ô trống; hãy điền ngày, như 31/12/2021",
                english: "empty; give the day, as 2021-12-31")
        }
        return day
    }

    func period(_ column: String) throws(ListFault) -> Period {
        let text = try require(column)
        guard let period = PeriodWords.period(text) else {
            throw ListFault(
                column: column, vietnamese: "không hiểu kỳ «\(text)»; hãy viết như 2021, 2021-Q3",
                english: "'\(text)' is no period; write 2021-Q3")
        }
        return period
    }

    /// One of an enumeration's words.
    func word<Word: RawRepresentable & CaseIterable>(
        _ column: String, _ vietnamese: [String: Word]
    ) throws(ListFault) -> Word? where Word.RawValue == String {
        guard let text = text(column) else { return nil }
        if let word = Word(rawValue: text.lowercased()) ?? vietnamese[NameKey.bare(text)] { return word }
        let known = (Word.allCases.map(\.rawValue) + vietnamese.keys.sorted()).joined(separator: ", ")
        throw ListFault(
            column: column, vietnamese: "không hiểu «\(text)»; có: \(known)", english: "'\(text)' is none of \(known)")
    }

    /// The texts between semicolons.
    func list(_ column: String) -> [String] {
        (text(column) ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

// MARK: - Numbers

extension ListRow {
    /// A number, read as the file writes its numbers.
    func number(_ column: String) throws(ListFault) -> BookNumber? {
        guard let raw = raw(column) else { return nil }
        let field = NumberField(raw)
        if field.form == .empty { return nil }
        guard !field.hasPercent else { throw Self.notANumber(column, raw.unmarked) }
        return try number(field, column, raw.unmarked)
    }

    /// A whole number: the only sign in it parts thousands.
    func whole(_ column: String) throws(ListFault) -> Int? {
        guard let raw = raw(column) else { return nil }
        let field = NumberField(raw)
        if field.form == .empty { return nil }
        guard field.form != .notANumber, field.form != .tooLong, !field.hasPercent else {
            throw Self.notANumber(column, raw.unmarked)
        }
        let isGrouped = field.form == .eitherPoint || field.form == .eitherComma
        guard isGrouped || field.scale == 0 else {
            throw ListFault(column: column, vietnamese: "phải là số nguyên", english: "must be a whole number")
        }
        return Int(field.mantissa)
    }

    /// A number that is to be reached, behind a sign that tells from which side: "≥ 7,82", "<= 3%", "15000".
    func goal(_ column: String) throws(ListFault) -> (
        comparison: TaskGoal.Comparison, value: BookNumber, isPercent: Bool
    )? {
        guard let raw = raw(column) else { return nil }
        let (comparison, rest) = Self.comparison(raw)
        let field = NumberField(rest)
        guard let comparison, field.form != .empty else { throw Self.notAGoal(column, raw.unmarked) }
        return (comparison, try number(field, column, rest.unmarked), field.hasPercent)
    }

    /// The sign before a goal and what stands behind it; nil for a sign that goals don't have.
    private static func comparison(_ goal: String) -> (TaskGoal.Comparison?, String) {
        let signs: [(String, TaskGoal.Comparison?)] = [
            (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), (">", nil), ("<", nil),
            ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("nhiều nhất", .atMost), ("tối đa", .atMost),
        ]
        for (sign, comparison) in signs where goal.lowercased().hasPrefix(sign) {
            return (comparison, String(goal.dropFirst(sign.count)).trimmed)
        }
        return (.atLeast, goal)
    }

    private func number(_ field: NumberField, _ column: String, _ text: String) throws(ListFault) -> BookNumber {
        switch field.form {
        case .empty, .notANumber: throw Self.notANumber(column, text)
        case .tooLong:
            throw ListFault(
                column: column, vietnamese: "số «\(text)» dài quá 18 chữ số; hãy dùng đơn vị lớn hơn",
                english: "'\(text)' has more than 18 digits; use a larger unit")
        case .value, .eitherPoint, .eitherComma:
            guard let scale = field.scale(table.habit(of: column)) else {
                throw ListFault(
                    column: column,
                    vietnamese: "«\(text)» có thể hiểu hai cách; hãy nêu cách tệp viết số bằng --numbers vi hoặc en",
                    english: "'\(text)' can be read in two ways; say how numbers are written with --numbers vi or en")
            }
            guard let number = BookNumber(mantissa: field.mantissa, scale: scale) else {
                throw Self.notANumber(column, text)
            }
            return number
        }
    }

    private static func notANumber(_ column: String, _ text: String) -> ListFault {
        ListFault(
            column: column, vietnamese: "«\(text)» không phải số; hãy sửa ô này",
            english: "'\(text)' is no number; correct the cell")
    }

    private static func notAGoal(_ column: String, _ text: String) -> ListFault {
        ListFault(
            column: column, vietnamese: "không hiểu mức cần đạt «\(text)»; hãy viết như >= 7,82 hoặc <= 3",
            english: "'\(text)' is no goal; write >= 7.82 or <= 3")
    }

    /// What a cell proves of the way in which the file writes numbers.
    static func habit(of cell: String) -> NumberField.Habit? { NumberField(comparison(cell).1).habit }
}
