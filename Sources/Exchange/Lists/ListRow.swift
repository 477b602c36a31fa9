import Figures
import PlanBook

/// Why a row of a list can't be taken.
struct ListFault: Error, Hashable {
    var column: String
    var vietnamese: String
    var english: String
}

/// A row of a list, by the names of its columns.
struct ListRow {
    let line: Int
    private let cells: [String: String]

    init(_ line: TableLine, places: [String: Int]) {
        self.line = line.line
        cells = places.mapValues { line[$0] }
    }

    /// A cell's text; nil where it is empty.
    func text(_ column: String) -> String? { cells[column].flatMap { $0.isEmpty ? nil : $0 } }

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
        _ = try require(column)
        guard let day = try day(column) else { throw ListFault(column: column, vietnamese: "", english: "") }
        return day
    }

    func period(_ column: String) throws(ListFault) -> Period {
        let text = try require(column)
        guard let period = Period(text: text) else {
            throw ListFault(
                column: column, vietnamese: "không hiểu kỳ «\(text)»; hãy viết như 2021, 2021-Q3",
                english: "'\(text)' is no period; write 2021-Q3")
        }
        return period
    }

    /// A decimal in either style: a single mark before other than three digits, or the last of two kinds, is the decimal
    /// mark.
    func number(_ column: String) throws(ListFault) -> BookNumber? {
        guard let text = text(column) else { return nil }
        let commas = text.count { $0 == "," }
        let points = text.count { $0 == "." }
        let isEnglish =
            points == 1 && commas == 0 && text.drop { $0 != "." }.count != 4
            || points == 1 && commas > 0
                && (text.lastIndex(of: ".") ?? text.startIndex) > (text.lastIndex(of: ",") ?? text.startIndex)
        let canonical =
            isEnglish
            ? text.filter { $0 != "," && !$0.isWhitespace }
            : text.filter { $0 != "." && !$0.isWhitespace }.replacing(",", with: ".")
        guard let number = BookNumber(text: canonical) else {
            throw ListFault(
                column: column, vietnamese: "«\(text)» không phải số; hãy sửa ô này",
                english: "'\(text)' is no number; correct the cell")
        }
        return number
    }

    func whole(_ column: String) throws(ListFault) -> Int? {
        guard let number = try number(column) else { return nil }
        guard number.scale == 0 else {
            throw ListFault(column: column, vietnamese: "phải là số nguyên", english: "must be a whole number")
        }
        return Int(number.mantissa)
    }

    /// One of an enumeration's words.
    func word<Word: RawRepresentable & CaseIterable>(
        _ column: String, _ vietnamese: [String: Word]
    ) throws(ListFault) -> Word? where Word.RawValue == String {
        guard let text = text(column) else { return nil }
        if let word = Word(rawValue: text) ?? vietnamese[NameKey.bare(text)] { return word }
        let known = (Word.allCases.map(\.rawValue) + vietnamese.keys.sorted()).joined(separator: ", ")
        throw ListFault(
            column: column, vietnamese: "không hiểu «\(text)»; có: \(known)", english: "'\(text)' is none of \(known)")
    }
}
