import Checking
import PlanBook
import Reporting

/// Cells of a spreadsheet put into a form: a column of values in the form's order, or lines with the indicator's name or
/// code and its value.
struct PastedTable: Sendable {
    private(set) var cells: [FormCell] = []
    /// What could not be taken, by line.
    private(set) var faults: [Bilingual] = []
    static let lineLimit = 2000

    init(_ text: String, over sheet: FormSheet, _ language: Language) {
        var rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
        }
        while rows.last?.allSatisfy(\.isEmpty) == true { rows.removeLast() }
        guard rows.count <= Self.lineLimit else {
            faults = [.init(vi: "quá \(Self.lineLimit) dòng", en: "more than \(Self.lineLimit) lines")]
            return
        }
        let lines = Self.names(of: sheet)
        let isColumn = rows.allSatisfy { $0.filter { !$0.isEmpty }.count <= 1 }
        for (number, row) in rows.enumerated() where !row.allSatisfy(\.isEmpty) {
            let found: FormSheet.Line?
            if isColumn {
                found = number < sheet.lines.count ? sheet.lines[number] : nil
            } else {
                found = row.lazy.compactMap { lines[NameKey.key(of: $0)] }.first
            }
            // A head of words alone names no indicator and no value.
            if found == nil, number == 0, !row.contains(where: { TypedNumber.number($0, language) != nil }) { continue }
            take(row, found, number + 1, language, isColumn: isColumn)
        }
    }

    private mutating func take(
        _ row: [String], _ line: FormSheet.Line?, _ number: Int, _ language: Language, isColumn: Bool
    ) {
        guard let line else {
            let said = row.first { !$0.isEmpty } ?? ""
            faults.append(
                .init(vi: "dòng \(number): biểu không có «\(said)»", en: "line \(number): the form has no “\(said)”"))
            return
        }
        let value =
            row.last { !$0.isEmpty && (isColumn || NameKey.key(of: $0) != NameKey.key(of: line.indicator.nameVi)) }
            ?? ""
        guard let parsed = TypedNumber.number(value, language) else {
            faults.append(
                .init(vi: "dòng \(number): «\(value)» không phải số", en: "line \(number): “\(value)” is no number"))
            return
        }
        cells.removeAll { $0.indicator == line.indicator.id }
        cells.append(
            FormCell(
                indicator: line.indicator.id, value: parsed, status: line.entry?.status ?? .official,
                reason: line.entry?.reason, after: line.entry?.id))
    }

    private static func names(of sheet: FormSheet) -> [String: FormSheet.Line] {
        var names: [String: FormSheet.Line] = [:]
        for line in sheet.lines {
            for name in [line.indicator.code, line.indicator.nameVi, line.indicator.nameEn] {
                names[NameKey.key(of: name)] = line
            }
        }
        return names
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
