import Figures

/// The plans or earlier levels that the parts imply against the one that the whole implies.
///
/// This is the weighted mean in other words: a whole's growth is its parts', weighted by their earlier levels.
struct ImpliedBases: RelationRule {
    static let description = RuleDescription(
        id: "implied_bases",
        title: Bilingual(vi: "Kế hoạch, mức kỳ trước suy ra từ các phần", en: "Implied plans or earlier levels"),
        explanation: Bilingual(
            vi: "Từ mức và tỷ lệ của mỗi phần suy ra kế hoạch (hoặc mức kỳ trước) của phần đó; cộng lại phải bằng của "
                + "tổng.",
            en: "Level and rate of each part imply its plan or earlier level; these add up to the whole's."),
        holds: [
            Example(
                "Tổng thu ngân sách năm 2021 đạt 15.745 tỷ đồng, vượt 56,1% dự toán; trong đó: thu xuất, nhập khẩu "
                    + "1.600 tỷ đồng, vượt 39,1% dự toán; thu nội địa 14.145 tỷ đồng, vượt 58,3% dự toán.")
        ],
        finds: [
            Example(
                "Tổng thu ngân sách năm 2021 đạt 15.745 tỷ đồng, vượt ↓26,1% dự toán; trong đó: thu xuất, nhập "
                    + "khẩu 1.600 tỷ đồng, vượt 39,1% dự toán; thu nội địa 14.145 tỷ đồng, vượt 58,3% dự toán.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        [Figure.Kind.growth, .attainment].flatMap { Family.all($0, in: facts) }.compactMap { relation($0, in: facts) }
    }

    private func relation(_ family: Family, in facts: Facts) -> Relation? {
        guard let whole = family.whole.level else { return nil }
        let parts = family.parts.filter { $0.level != nil }
        guard parts.count == family.parts.count, parts.count > 1 else { return nil }
        let sum = Expression.sum(parts.compactMap { base($0, in: facts) })
        guard let total = base(family.whole, in: facts) else { return nil }
        // Parts of which the document doesn't say that they are all imply no more than the whole.
        let isAll = family.isComplete || levelsAddUp(whole, parts, in: facts)
        let areDifferentPrices = facts.figures[family.whole.rate].kind == .growth && facts.isTellingTwoPrices(whole)
        return isAll
            ? Relation(
                rule: Self.id, total, .equal, sum, figures: family.figures,
                warrant: areDifferentPrices ? .inferred : family.warrant)
            : Relation(
                rule: Self.id, sum, .atMost, total, figures: family.figures,
                warrant: areDifferentPrices || !family.excludes ? .inferred : family.warrant)
    }

    /// The level that the rate is measured against.
    private func base(_ member: Family.Member, in facts: Facts) -> Expression? {
        guard let level = member.level else { return nil }
        let isGrowth = facts.figures[member.rate].kind == .growth
        return .quotient(
            .number(level), isGrowth ? .factor(ofGrowth: member.rate, in: facts) : .ratio(member.rate))
    }

    private func levelsAddUp(_ whole: Int, _ parts: [Family.Member], in facts: Facts) -> Bool {
        let sum = Expression.sum(parts.compactMap(\.level).map(Expression.number))
        return Relation(rule: Self.id, .number(whole), .equal, sum, figures: []).verdict(in: facts) == .holds
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        Bilingual(
            vi: "mức và tỷ lệ của các phần suy ra số gốc của tổng",
            en: "the parts' levels and rates imply what the whole's is measured against")
    }
}
