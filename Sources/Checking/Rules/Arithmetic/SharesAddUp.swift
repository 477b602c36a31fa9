import Figures

/// Shares of the parts of one whole, which add up to 100 per cent where they are all.
struct SharesAddUp: RelationRule {
    static let description = RuleDescription(
        id: "shares_add_up",
        title: Bilingual(vi: "Cơ cấu cộng lại bằng 100%", en: "Shares add up to 100 per cent"),
        explanation: Bilingual(
            vi: "Tỷ trọng của tất cả các phần cộng lại bằng 100%; của một số phần thì không quá 100%.",
            en: "The shares of all parts add up to 100 per cent, those of some parts to no more."),
        holds: [
            Example(
                "Cơ cấu kinh tế năm 2017: nông, lâm nghiệp và thủy sản chiếm 31,2%; công nghiệp và xây dựng chiếm "
                    + "23,4%; dịch vụ chiếm 45,4%."),
            Example(
                "Cơ cấu kinh tế năm 2022: nông, lâm nghiệp và thủy sản chiếm 11,3%; công nghiệp và xây dựng chiếm "
                    + "38,9%; dịch vụ chiếm 40,9%; thuế sản phẩm trừ trợ cấp sản phẩm chiếm 8,9%."),
            Example(
                "Cơ cấu kinh tế năm 2022: công nghiệp và xây dựng chiếm 48,2%; nông, lâm nghiệp và thủy sản chiếm 6,9%; "
                    + "dịch vụ chiếm 22,4%."),
            "Năm 2022 có 310 viên chức, trong đó nữ chiếm 61,3%, dân tộc thiểu số chiếm 38,7%, đại học chiếm 71%.",
        ],
        finds: [
            Example(
                "Cơ cấu kinh tế năm 2017: nông, lâm nghiệp và thủy sản chiếm ↓31,2%; công nghiệp và xây dựng chiếm "
                    + "32,4%; dịch vụ chiếm 45,4%."),
            "Cơ cấu kinh tế năm 2017: dịch vụ ↓45,9%; công nghiệp - xây dựng 41,3%; nông, lâm, thủy sản 21,2%.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        ShareGroup.all(in: facts).flatMap { group -> [Relation] in
            let sum = Expression.sum(group.shares.map(Expression.number))
            let hundred = Expression.constant(Rational(100))
            if group.rest == .nothing {
                return [Relation(rule: Self.id, sum, .equal, hundred, figures: group.shares)]
            }
            return [
                Relation(rule: Self.id, sum, .atMost, hundred, figures: group.shares),
                Relation(
                    rule: Self.id, .sum([sum, Self.taxes]), .equal, hundred, figures: group.shares, warrant: .inferred),
            ]
        }
    }

    /// Taxes less subsidies on products: a part of GRDP that is often left unsaid, of no more than 30 per cent.
    private static let taxes: Expression = {
        guard let share = Interval(.closed(.zero), .closed(Rational(30))) else { return .constant(.zero) }
        return .slack(narrow: share, wide: share)
    }()

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let shares = relation.figures.map(facts.quote).joined(separator: " + ")
        return Bilingual(
            vi: "\(shares) \(relation.comparison == .equal ? "phải bằng" : "không được quá") 100%",
            en: "\(shares) \(relation.comparison == .equal ? "must be" : "can't exceed") 100%")
    }
}
