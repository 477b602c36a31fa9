import Figures

/// A table's column that compares two others, row by row: "So sánh (%)" behind "Năm 2021" and "Năm 2022".
///
/// Whether it tells a rise or a ratio, and of which columns, the rows show themselves: it must hold in some of them.
struct TableComparison: RelationRule {
    static let description = RuleDescription(
        id: "table_comparison",
        title: Bilingual(vi: "Cột so sánh của bảng", en: "A table's column of comparison"),
        explanation: Bilingual(
            vi: "Cột so sánh (%) của một dòng phải khớp với hai cột số liệu của hai kỳ trong dòng đó.",
            en: "In each row the per cent compared agrees with the amounts of the two times."),
        holds: [
            Example(
                "| Chỉ tiêu | Năm 2021 | Năm 2022 | So sánh (%) |\n|---|---|---|---|\n| Diện tích lúa (ha) | 41.200 | 40.870 | "
                    + "99,2 |\n| Diện tích ngô (ha) | 9.300 | 8.990 | 96,7 |")
        ],
        finds: [
            Example(
                "| Chỉ tiêu | Năm 2021 | Năm 2022 | So sánh (%) |\n|---|---|---|---|\n| Diện tích lúa (ha) | 41.200 | 40.870 | "
                    + "99,2 |\n| Diện tích ngô (ha) | 9.300 | 8.990 | ↓69,7 |"),
            Example(
                "| Chỉ tiêu | Năm 2021 | Năm 2022 | Tăng, giảm (%) |\n|---|---|---|---|\n| Sản lượng lúa (tấn) | 310.000 | "
                    + "322.400 | ↓14,0 |\n| Sản lượng ngô (tấn) | 51.000 | 53.550 | 5,0 |"),
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        FigureGrid.all(in: facts).flatMap { grid in
            grid.heads.keys.sorted().flatMap { relations($0, grid, in: facts) }
        }
    }

    private func relations(_ column: Int, _ grid: FigureGrid, in facts: Facts) -> [Relation] {
        guard let head = grid.heads[column], head.says("so sánh") || head.says("tăng") || head.says("giảm"),
            !Self.plans.contains(where: head.says)
        else { return [] }
        let asRise = grid.rows.compactMap { relation(column, $0, grid, isRise: true, in: facts) }
        let asRatio = grid.rows.compactMap { relation(column, $0, grid, isRise: false, in: facts) }
        let best = holding(asRise, in: facts) >= holding(asRatio, in: facts) ? asRise : asRatio
        return holding(best, in: facts) > 0 ? best : []
    }

    private static let plans = ["kế hoạch", "kh", "dự toán", "mục tiêu", "chỉ tiêu"]

    private func holding(_ relations: [Relation], in facts: Facts) -> Int {
        relations.count { $0.verdict(in: facts) == .holds }
    }

    private func relation(_ column: Int, _ row: FigureGrid.Row, _ grid: FigureGrid, isRise: Bool, in facts: Facts)
        -> Relation?
    {
        guard let rate = row.figures[column], facts.units[rate].isPercent, facts.figures[rate].value.number != nil
        else {
            return nil
        }
        let amounts = row.figures.keys.sorted().filter { isAmount($0, row, grid, in: facts) }.compactMap {
            row.figures[$0]
        }
        guard amounts.count == 2, let first = facts.figures[amounts[0]].period,
            let second = facts.figures[amounts[1]].period, facts.units[amounts[0]] == facts.units[amounts[1]],
            first == second.yearEarlier || second == first.yearEarlier
        else { return nil }
        let (before, now) = first == second.yearEarlier ? (amounts[0], amounts[1]) : (amounts[1], amounts[0])
        let factor = Expression.term(.init(rate, scale: Expression.hundredth, offset: isRise ? .one : .zero))
        return Relation(
            rule: Self.id, .quotient(.number(now), .number(before)), .equal, factor, figures: [rate, now, before])
    }

    private func isAmount(_ column: Int, _ row: FigureGrid.Row, _ grid: FigureGrid, in facts: Facts) -> Bool {
        guard let figure = row.figures[column], let head = grid.heads[column] else { return false }
        return [.level, .target].contains(facts.figures[figure].kind) && !facts.units[figure].isPercent
            && !Self.plans.contains(where: head.says)
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (now, before) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "từ \(before) đến \(now)", en: "from \(before) to \(now)")
    }
}
