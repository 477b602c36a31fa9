import Figures

/// An amount of change against the two levels that it lies between, or against the growth of the same thing.
struct ChangeAgainstLevels: RelationRule {
    static let description = RuleDescription(
        id: "change_against_levels",
        title: Bilingual(vi: "Mức tăng, giảm so với hai mức", en: "Change against both levels"),
        explanation: Bilingual(
            vi: "Mức tăng, giảm tuyệt đối phải bằng hiệu của hai mức, và khớp với tốc độ tăng nêu cùng.",
            en: "An amount of change equals the difference of the two levels and agrees with the growth beside it."),
        holds: [
            "Năm 2021 toàn tỉnh có 155 sản phẩm OCOP, tăng 60 sản phẩm so với năm 2020 (năm 2020 có 95 sản phẩm OCOP).",
            "Lúa hè thu năm 2023 thu hoạch được 35.416,2 ha, giảm 0,4% (136 ha) so với năm 2022.",
        ],
        finds: [
            Example(
                "Năm 2021 toàn tỉnh có 155 sản phẩm OCOP, tăng ↓80 sản phẩm so với năm 2020 (năm 2020 có 95 sản "
                    + "phẩm OCOP)."),
            "Năm 2021, tỷ lệ lao động qua đào tạo đạt 72%, tăng ↓5 điểm phần trăm so với năm 2020 (70%).",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { change -> [Relation] in
            let figure = facts.figures[change]
            guard figure.kind == .change, figure.value.number != nil else { return [] }
            return levels(change, in: facts) + growth(change, in: facts)
        }
    }

    private func levels(_ change: Int, in facts: Facts) -> [Relation] {
        let figure = facts.figures[change]
        if let earlier = facts.earlierInBrackets(behind: change), let level = levelBefore(change, in: facts),
            facts.units[earlier].isCommensurable(with: facts.units[level])
        {
            return [levels(change, level, earlier, in: facts)]
        }
        guard let period = facts.basePeriod(of: change), let level = level(changed: change, in: facts) else {
            return []
        }
        let earlier = Set(facts.sameTopic(as: level) + facts.beside(level)).sorted().filter { other in
            other != level && facts.isOwn(other) && facts.figures[other].kind == facts.figures[level].kind
                && facts.figures[other].period == period && facts.figures[other].base == nil && !facts.plans[other]
                && facts.units[other].isCommensurable(with: facts.units[level])
        }
        guard earlier.count == 1, facts.only(.change, of: figure.place.subject, base: figure.base) != nil else {
            return []
        }
        return [levels(change, level, earlier[0], in: facts)]
    }

    private func levels(_ change: Int, _ level: Int, _ earlier: Int, in facts: Facts) -> Relation {
        Relation(
            rule: Self.id,
            .sum([.number(level), .product(.constant(Rational(-1)), .magnitude(of: earlier, in: facts))]), .equal,
            .number(change), figures: [change, level, earlier],
            turnsConclusion: facts.turnsDirection(change, from: earlier, to: level))
    }

    /// The level or rate right before the change, of the same subject.
    private func levelBefore(_ change: Int, in facts: Facts) -> Int? {
        let before = change - 1
        guard before >= 0, facts.figures[before].place.subject == facts.figures[change].place.subject,
            [.level, .share].contains(facts.figures[before].kind)
        else { return nil }
        return before
    }

    /// change = level · (1 − 1 / (1 + growth))
    private func growth(_ change: Int, in facts: Facts) -> [Relation] {
        let figure = facts.figures[change]
        // "so với năm 2020 (12.407 tỷ đồng)" tells the earlier level.
        guard change > 0, !facts.wordsBetween(change - 1, change).says("so với"),
            let level = facts.level(of: figure.place.subject, like: facts.units[change]),
            let growth = facts.only(.growth, of: figure.place.subject, base: figure.base),
            facts.figures[growth].place.sentence == figure.place.sentence, abs(growth - change) == 1,
            level < min(growth, change), facts.wordsBetween(min(growth, change), max(growth, change)).count < 40,
            !facts.wordsBetween(min(growth, change), max(growth, change)).says(";"),
            facts.only(.change, of: figure.place.subject, base: figure.base) == change
        else { return [] }
        let before = Expression.quotient(.constant(.one), .factor(ofGrowth: growth, in: facts))
        let part = Expression.sum([.constant(.one), .product(.constant(Rational(-1)), before)])
        return [
            Relation(
                rule: Self.id, .number(change), .equal, .product(.number(level), part),
                figures: [change, level, growth],
                warrant: facts.isTellingTwoPrices(level)
                    ? .inferred : facts.warrantOfPrices([level, growth]) ?? .inferred)
        ]
    }

    /// What a change is of: the level or rate of its subject in the same kind of unit.
    private func level(changed change: Int, in facts: Facts) -> Int? {
        let subject = facts.figures[change].place.subject
        return facts.units[change].isPercent
            ? facts.onlyShare(of: subject) : facts.level(of: subject, like: facts.units[change])
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (level, other) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return facts.figures[relation.figures[2]].kind == .growth
            ? Bilingual(vi: "mức \(level) với tốc độ \(other)", en: "\(level) with a growth of \(other)")
            : Bilingual(vi: "từ \(other) đến \(level)", en: "from \(other) to \(level)")
    }
}
