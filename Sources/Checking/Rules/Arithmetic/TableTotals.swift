import Documents
import Figures

/// A table's total row against the rows below it, column by column.
///
/// Whether the rows are all of the total, a table shows itself: where they add up in another column, or where the row
/// is called just "Tổng số" and no row below is a part of another.
struct TableTotals: RelationRule {
    static let description = RuleDescription(
        id: "table_totals",
        title: Bilingual(vi: "Dòng tổng của bảng", en: "A table's total row"),
        explanation: Bilingual(
            vi: "Dòng tổng bằng tổng các dòng chi tiết trong cùng một cột.",
            en: "The total row equals the sum of the rows below it in each column."),
        holds: [
            Example(
                "| Địa bàn | Số hộ năm 2021 | Số hộ năm 2020 |\n|---|---|---|\n| Tổng số | 305 | 291 |\n| Xã A | "
                    + "120 | 115 |\n| Xã B | 185 | 176 |")
        ],
        finds: [
            Example(
                "| Địa bàn | Số hộ năm 2021 | Số hộ năm 2020 |\n|---|---|---|\n| Tổng số | ↓305 | 291 |\n| Xã A | "
                    + "120 | 115 |\n| Xã B | 158 | 176 |")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        let grids = FigureGrid.all(in: facts)
        return grids.flatMap { relations($0, in: facts) }
    }

    private func relations(_ grid: FigureGrid, in facts: Facts) -> [Relation] {
        guard let total = grid.rows.first, grid.rows.count >= 3, Self.isTotal(total.name),
            !grid.rows.dropFirst().contains(where: { Self.isPart($0.name) || Self.isTotal($0.name) })
        else { return [] }
        let columns = total.figures.keys.sorted().compactMap { column in
            relation(column, total, grid.rows.dropFirst(), in: facts)
        }
        let holds = columns.contains { $0.verdict(in: facts) == .holds }
        guard holds || Self.plainNames.contains(total.name) else { return [] }
        return columns
    }

    private func relation(
        _ column: Int, _ total: FigureGrid.Row, _ rows: ArraySlice<FigureGrid.Row>, in facts: Facts
    ) -> Relation? {
        guard let whole = total.figures[column] else { return nil }
        let parts = rows.compactMap { $0.figures[column] }
        guard parts.count == rows.count, ([whole] + parts).allSatisfy({ isAmount($0, like: whole, in: facts) }) else {
            return nil
        }
        return Relation(
            rule: Self.id, .number(whole), .equal, .sum(parts.map(Expression.number)), figures: [whole] + parts)
    }

    private func isAmount(_ figure: Int, like whole: Int, in facts: Facts) -> Bool {
        [.level, .target].contains(facts.figures[figure].kind) && facts.units[figure] == facts.units[whole]
            && !facts.units[figure].isPercent && !facts.units[figure].dimension.says("/")
    }

    private static let plainNames: Set<String> = ["tổng số", "tổng cộng", "cộng", "toàn tỉnh", "toàn huyện"]

    private static func isTotal(_ name: String) -> Bool { plainNames.contains(name) || name.hasPrefix("tổng") }

    private static func isPart(_ name: String) -> Bool {
        name.hasPrefix("trong đó") || name.hasPrefix("-") || name.hasPrefix("+") || name.hasPrefix("riêng")
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let count = relation.figures.count - 1
        return Bilingual(vi: "\(count) dòng dưới cộng lại", en: "the \(count) rows below add up")
    }
}
