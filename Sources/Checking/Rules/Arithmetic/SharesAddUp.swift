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
        ],
        finds: [
            Example(
                "Cơ cấu kinh tế năm 2017: nông, lâm nghiệp và thủy sản chiếm ↓31,2%; công nghiệp và xây dựng chiếm "
                    + "32,4%; dịch vụ chiếm 45,4%.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        ShareGroup.all(in: facts).map { group in
            let sum = Expression.sum(group.shares.map(Expression.number))
            let hundred = Expression.constant(Rational(100))
            return switch group.rest {
            case .nothing: Relation(rule: Self.id, sum, .equal, hundred, figures: group.shares)
            case .anything: Relation(rule: Self.id, sum, .atMost, hundred, figures: group.shares)
            case .taxes: Relation(rule: Self.id, .sum([sum, Self.taxes]), .equal, hundred, figures: group.shares)
            }
        }
    }

    /// Taxes less subsidies on products: a part of GRDP that is often left unsaid, of no more than 15 per cent.
    private static let taxes: Expression = {
        guard let share = Interval(.closed(.zero), .closed(Rational(15))) else { return .constant(.zero) }
        return .slack(narrow: share, wide: share)
    }()

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let shares = relation.figures.map(facts.quote).joined(separator: " + ")
        return Bilingual(
            vi: "\(shares) \(relation.comparison == .equal ? "phải bằng" : "không được quá") 100%",
            en: "\(shares) \(relation.comparison == .equal ? "must be" : "can't exceed") 100%")
    }
}
