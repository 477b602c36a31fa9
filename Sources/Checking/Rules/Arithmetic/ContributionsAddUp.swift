import Figures

/// What the parts contribute to a growth, in percentage points, against that growth.
struct ContributionsAddUp: RelationRule {
    static let description = RuleDescription(
        id: "contributions_add_up",
        title: Bilingual(vi: "Đóng góp vào tốc độ tăng", en: "Contributions to growth"),
        explanation: Bilingual(
            vi: "Điểm phần trăm mà các phần đóng góp cộng lại bằng tốc độ tăng chung (thuế sản phẩm có thể không nêu).",
            en:
                "Percentage points contributed by the parts add up to the growth of the whole; taxes on products may be "
                + "left unsaid."),
        holds: [
            Example(
                "GRDP 6 tháng năm 2022 tăng 7,61%. Trong đó: khu vực nông nghiệp đóng góp 0,71 điểm phần trăm; "
                    + "công nghiệp - xây dựng đóng góp 4,46 điểm phần trăm; dịch vụ đóng góp 2,44 điểm phần trăm.")
        ],
        finds: [
            Example(
                "GRDP 6 tháng năm 2022 tăng ↓7,61%. Trong đó: khu vực nông nghiệp đóng góp 0,71 điểm phần trăm; "
                    + "công nghiệp - xây dựng đóng góp 8,46 điểm phần trăm; dịch vụ đóng góp 2,44 điểm phần trăm.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        let byBlock = Dictionary(grouping: facts.release.figures.indices) { facts.figures[$0].place.block }
        return byBlock.values.compactMap { block in
            let told = block.filter { isContribution($0, in: facts) }
            // "(riêng công nghiệp đóng góp 4,02 điểm)" is in what its sector contributes.
            let subjects = Set(told.map { facts.figures[$0].place.subject })
            let parts = told.filter { part in
                facts.figures[part].place.whole.map { !subjects.contains($0) } ?? true
                    && !facts.ownWordsBefore(part).says("riêng ")
            }
            guard parts.count >= 3, let growth = growth(before: parts[0], in: facts),
                parts.allSatisfy({ facts.figures[$0].period == facts.figures[parts[0]].period })
            else { return nil }
            let sum = Expression.sum(parts.map(Expression.number) + [Self.taxes])
            return Relation(
                rule: Self.id, .number(growth), .equal, sum, figures: [growth] + parts,
                warrant: .init(stated: PartKinds.relation(of: parts.map { facts.names[$0] }).excludes))
        }
    }

    private func isContribution(_ index: Int, in facts: Facts) -> Bool {
        facts.figures[index].unit?.hasPrefix("điểm") == true
            && facts.wordsBefore(index, limit: 30).says("đóng góp")
    }

    /// The nearest growth before the first part that isn't a part's own.
    private func growth(before part: Int, in facts: Facts) -> Int? {
        let subject = facts.figures[part].place.subject
        return (max(0, part - 6)..<part).last { index in
            let figure = facts.figures[index]
            return figure.kind == .growth && figure.place.subject != subject && facts.units[index].isPercent
                && figure.period == facts.figures[part].period && Self.isOfTheEconomy(figure)
        }
    }

    private static func isOfTheEconomy(_ figure: Figure) -> Bool {
        let about = figure.about.lowercased()
        return ["grdp", "grpd", "gdp", "tổng sản phẩm"].contains { about.says($0) }
    }

    /// Taxes less subsidies on products move the whole by a point or two at most.
    private static let taxes: Expression = {
        let reach = Rational(2)
        guard let wide = Interval(.closed(-reach), .closed(reach)) else { return .constant(.zero) }
        return .slack(narrow: Interval(.zero), wide: wide)
    }()

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let parts = relation.figures.dropFirst().map(facts.quote).joined(separator: " + ")
        return Bilingual(vi: "các phần đóng góp \(parts)", en: "the parts contribute \(parts)")
    }
}
