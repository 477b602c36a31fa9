import Documents
import Figures

/// A table's total row against the rows below it, column by column.
///
/// Whether the rows are all of the total, a table shows itself: where they add up in another column, or where the row is
/// called "Tổng cộng" and no row is a part of another. Columns behind "Tổng số" are judged so by most of the rows.
struct TableTotals: RelationRule {
    static let description = RuleDescription(
        id: "table_totals",
        title: Bilingual(vi: "Dòng tổng của bảng", en: "A table's total row"),
        explanation: Bilingual(
            vi: "Dòng (cột) tổng bằng tổng các dòng (cột) chi tiết.",
            en: "The total row equals the sum of the other rows in each column."),
        holds: [
            Example(
                "| Địa bàn | Số hộ năm 2021 | Số hộ năm 2020 |\n|---|---|---|\n| Tổng số | 305 | 291 |\n| Xã A | "
                    + "120 | 115 |\n| Xã B | 185 | 176 |"),
            Example(
                "| Địa bàn | Số hộ | Số thôn |\n|---|---|---|\n| Toàn tỉnh | 305 | 31 |\n| Thành thị | 120 | 11 |\n| Nông thôn "
                    + "| 185 | 20 |\n| Huyện A | 170 | 16 |\n| Huyện B | 135 | 15 |"),
        ],
        finds: [
            Example(
                "| Chỉ tiêu | Năm 2020 (tỷ đồng) | Năm 2021 (tỷ đồng) |\n|---|---|---|\n| Tổng thu | 905 | ↓1.057 |\n"
                    + "| I. Thu nội địa | 703 | 761 |\n| - Thu từ đất | 302 | 313 |\n| - Thu khác | 401 | 448 |\n"
                    + "| II. Thu hải quan | 202 | 243 |"),
            Example(
                "| Địa bàn | Số hộ năm 2021 | Số hộ năm 2020 |\n|---|---|---|\n| Tổng số | ↓305 | 291 |\n| Xã A | "
                    + "120 | 115 |\n| Xã B | 158 | 176 |"),
            Example(
                "| Huyện | Số trường | Số lớp |\n|---|---|---|\n| Hiệp Hòa | 31 | 412 |\n| Lục Nam | 28 | 397 |\n| Tổng cộng "
                    + "| 59 | ↓890 |"),
            Example(
                "| Huyện | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| Hiệp Hòa | 412 | 207 | 205 |\n| Lục Nam | ↓397 | 198 | 189 "
                    + "|\n| Sơn Động | 288 | 140 | 148 |"),
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        FigureGrid.all(in: facts).flatMap { totalRow($0, in: facts) + totalColumns($0, in: facts) }
    }

    // MARK: - Rows

    /// The first or the last row as the total of the others.
    private func totalRow(_ grid: FigureGrid, in facts: Facts) -> [Relation] {
        guard grid.rows.count >= 3, let first = grid.rows.first, let last = grid.rows.last else { return [] }
        let (total, rows) =
            Self.isTotal(first.name) ? (first, Array(grid.rows.dropFirst())) : (last, Array(grid.rows.dropLast()))
        guard Self.isTotal(total.name), !rows.contains(where: { Self.isTotal($0.name) }),
            let rows = Self.directParts(rows)
        else { return [] }
        var columns = total.figures.keys.sorted().compactMap { relation($0, total, rows, in: facts) }
        // "Tổng cộng" says that it is a sum; that the rows are all of "tổng số" another column shows.
        let isShown = columns.contains { $0.verdict(in: facts) == .holds } || Self.sums.contains(total.name)
        guard isShown || Self.plainNames.contains(total.name) else { return [] }
        for index in columns.indices { columns[index].warrant = .init(stated: isShown) }
        return columns
    }

    private func relation(_ column: Int, _ total: FigureGrid.Row, _ rows: [FigureGrid.Row], in facts: Facts)
        -> Relation?
    {
        guard let whole = total.figures[column] else { return nil }
        let parts = rows.compactMap { $0.figures[column] }
        guard parts.count == rows.count, ([whole] + parts).allSatisfy({ isAmount($0, like: whole, in: facts) }),
            !Self.areSeveralBreakdowns(parts, of: whole, in: facts)
        else { return nil }
        return sum(parts, is: whole)
    }

    private func sum(_ parts: [Int], is whole: Int) -> Relation {
        Relation(rule: Self.id, .number(whole), .equal, .sum(parts.map(Expression.number)), figures: [whole] + parts)
    }

    /// Whether the first rows alone make the total: the others tell the same by another division.
    private static func areSeveralBreakdowns(_ parts: [Int], of whole: Int, in facts: Facts) -> Bool {
        (2..<max(2, parts.count)).contains { count in
            let sum = Expression.sum(parts[..<count].map(Expression.number))
            return Relation(rule: id, .number(whole), .equal, sum, figures: []).verdict(in: facts) == .holds
        }
    }

    // MARK: - Columns

    /// A column "Tổng số" against the columns behind it: as many of them as make the total in most rows.
    private func totalColumns(_ grid: FigureGrid, in facts: Facts) -> [Relation] {
        grid.heads.keys.sorted().flatMap { column -> [Relation] in
            guard Self.plainNames.contains(grid.heads[column] ?? "") else { return [] }
            let best = (2...6).map { count in grid.rows.compactMap { totals(column, count, $0, in: facts) } }
                .max { holding($0, in: facts) < holding($1, in: facts) }
            guard let best, holding(best, in: facts) >= 2, holding(best, in: facts) * 2 > best.count else { return [] }
            return best
        }
    }

    private func totals(_ column: Int, _ count: Int, _ row: FigureGrid.Row, in facts: Facts) -> Relation? {
        let parts = (column + 1...column + count).compactMap { row.figures[$0] }
        guard let whole = row.figures[column], parts.count == count,
            ([whole] + parts).allSatisfy({ isAmount($0, like: whole, in: facts) })
        else { return nil }
        return sum(parts, is: whole)
    }

    private func holding(_ relations: [Relation], in facts: Facts) -> Int {
        relations.count { $0.verdict(in: facts) == .holds }
    }

    private func isAmount(_ figure: Int, like whole: Int, in facts: Facts) -> Bool {
        [.level, .target].contains(facts.figures[figure].kind) && facts.units[figure] == facts.units[whole]
            && !facts.units[figure].isPercent && !facts.units[figure].dimension.says("/")
    }

    private static let sums: Set<String> = ["tổng cộng", "cộng"]
    private static let plainNames: Set<String> = ["tổng số", "tổng cộng", "cộng", "tổng"]

    private static func isTotal(_ name: String) -> Bool {
        plainNames.contains(name) || name.hasPrefix("tổng") || ["toàn tỉnh", "toàn huyện", "cả tỉnh"].contains(name)
    }

    /// The rows that nothing but the total holds: of "I.", "-", "-", "II." the numbered ones; nil where that isn't plain.
    private static func directParts(_ rows: [FigureGrid.Row]) -> [FigureGrid.Row]? {
        guard rows.contains(where: { isPart($0.name) }) else { return rows }
        let isBullet = { (row: FigureGrid.Row) in row.name.hasPrefix("-") || row.name.hasPrefix("+") }
        guard let first = rows.first, !isBullet(first) else { return nil }
        let others = rows.filter { !isBullet($0) }
        let romans = others.filter { isNumbered($0.name, with: "ivx") }
        guard !romans.isEmpty else {
            let digits = others.filter { isNumbered($0.name, with: "0123456789") }
            guard others.count >= 2, digits.count == others.count || !others.contains(where: { isPart($0.name) }) else {
                return nil
            }
            return others
        }
        let rest = others.filter { !isNumbered($0.name, with: "ivx") }
        guard romans.count >= 2, isNumbered(first.name, with: "ivx"),
            rest.allSatisfy({ isNumbered($0.name, with: "0123456789") })
        else { return nil }
        return romans
    }

    private static func isNumbered(_ name: String, with signs: String) -> Bool {
        let number = name.prefix { $0 != "." && $0 != ")" }
        let rest = name.dropFirst(number.count + 1)
        return (1...4).contains(number.count) && number.count < name.count && number.allSatisfy(signs.contains)
            && rest.first == " "
    }

    /// A row with a bullet, "trong đó" or a number of its own is a part of another.
    private static func isPart(_ name: String) -> Bool {
        if ["trong đó", "-", "+", "riêng"].contains(where: name.hasPrefix) { return true }
        let number = name.prefix { $0 != "." && $0 != ")" && $0 != " " }
        return number.count < name.count && number.count <= 4 && !name.dropFirst(number.count).hasPrefix(" ")
            && number.allSatisfy { $0.isNumber || "ivxabcd".contains($0) }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let count = relation.figures.count - 1
        return Bilingual(vi: "\(count) ô chi tiết cộng lại", en: "the \(count) cells add up")
    }
}
