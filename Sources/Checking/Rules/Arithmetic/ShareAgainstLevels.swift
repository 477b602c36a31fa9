import Figures

/// "1.912 tỷ đồng, chiếm 32,6% tổng thu": a part's level over its whole's against the share stated.
struct ShareAgainstLevels: RelationRule {
    static let description = RuleDescription(
        id: "share_against_levels",
        title: Bilingual(vi: "Tỷ trọng so với mức", en: "Share against part and whole"),
        explanation: Bilingual(
            vi: "Mức của phần chia cho mức của tổng phải bằng tỷ trọng đã nêu.",
            en: "A part's level over its whole's equals the share stated."),
        holds: [
            "Thu ngân sách năm 2022 đạt 5.870 tỷ đồng; trong đó tiền sử dụng đất 1.912 tỷ đồng, chiếm 32,6% tổng thu."
        ],
        finds: [
            "Thu ngân sách năm 2022 đạt 5.870 tỷ đồng; trong đó tiền sử dụng đất 1.912 tỷ đồng, chiếm ↓36,2% tổng thu."
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.partsOf.flatMap { whole, parts in parts.compactMap { relation(part: $0, of: whole, in: facts) } }
    }

    private func relation(part: Int, of whole: Int, in facts: Facts) -> Relation? {
        guard let level = facts.level(of: part), let total = facts.level(of: whole, like: facts.units[level]),
            facts.figures[total].period == facts.figures[level].period,
            let share = facts.onlyShare(of: part), facts.units[share].isPercent, isOfTheWhole(share, in: facts)
        else { return nil }
        return Relation(
            rule: Self.id, .quotient(.number(level), .number(total)), .equal, .ratio(share),
            figures: [share, level, total])
    }

    /// "chiếm 24,6%" and "chiếm 24,6% tổng thu" are of the whole, "chiếm 24,6% GRDP" is of something else.
    private func isOfTheWhole(_ share: Int, in facts: Facts) -> Bool {
        guard facts.wordsBefore(share, limit: 40).contains("chiếm") else { return false }
        let behind = facts.wordsBehind(share).drop { $0 == " " }
        guard let first = behind.first else { return true }
        return !first.isLetter || behind.hasPrefix("tổng") || behind.hasPrefix("trong tổng")
            || behind.hasPrefix("so với tổng")
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (level, total) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "\(level) trong \(total)", en: "\(level) of \(total)")
    }
}
