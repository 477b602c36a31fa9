import Figures

/// This document against an earlier one of the same series: figures revised in silence, and growth from what was told.
struct AgainstEarlierDocument: RelationRule {
    static let description = RuleDescription(
        id: "against_earlier_document",
        title: Bilingual(vi: "So với văn bản kỳ trước", en: "Against an earlier document"),
        explanation: Bilingual(
            vi:
                "Số liệu của một kỳ đã công bố không được đổi mà không nói; mức kỳ này phải khớp với tốc độ tăng so với "
                + "mức đã công bố.",
            en: "What was published for a time isn't changed in silence, and a level agrees with its growth from the "
                + "level published."),
        holds: [
            Example(
                "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020.",
                previous: "Năm 2020, thu ngân sách đạt 12.407 tỷ đồng."),
            Example(
                "Sản lượng lương thực năm 2021 ước đạt 413.000 tấn.",
                previous: "Sản lượng lương thực năm 2021 ước đạt 405.000 tấn."),
        ],
        finds: [
            Example(
                "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng ↓26,9% so với năm 2020.",
                previous: "Năm 2020, thu ngân sách đạt 13.407 tỷ đồng.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        guard facts.previous != nil else { return [] }
        return facts.release.figures.indices.flatMap { revised($0, in: facts) + grown($0, in: facts) }
    }

    private func revised(_ index: Int, in facts: Facts) -> [Relation] {
        let figure = facts.figures[index]
        guard let period = figure.period, figure.value.number != nil, figure.kind != .change, figure.kind != .benchmark
        else { return [] }
        let earlier = facts.sameTopic(as: index).filter { other in
            let told = facts.figures[other]
            return !facts.isOwn(other) && told.kind == figure.kind && told.period == period && told.base == figure.base
                && facts.units[other].isCommensurable(with: facts.units[index])
        }
        guard earlier.count == 1 else { return [] }
        // What was an estimate may turn out otherwise, and so may a plan of which it isn't said whose it is.
        let isFinal = facts.figures[earlier[0]].status == .actual
        return [
            Relation(
                rule: Self.id, .number(index), .equal, .number(earlier[0]), figures: [index, earlier[0]],
                warrant: .init(stated: isFinal))
        ]
    }

    private func grown(_ growth: Int, in facts: Facts) -> [Relation] {
        let figure = facts.figures[growth]
        guard figure.kind == .growth, let base = facts.basePeriod(of: growth),
            let level = facts.level(of: figure.place.subject), facts.figures[level].period == figure.period,
            facts.only(.growth, of: figure.place.subject, base: figure.base) != nil
        else { return [] }
        let earlier = facts.levels(like: level, at: base, isOwn: false)
        guard earlier.count == 1 else { return [] }
        return [
            Relation(
                rule: Self.id, .quotient(.number(level), .number(earlier[0])), .equal,
                facts.withPriceChange(.factor(ofGrowth: growth, in: facts), of: level),
                figures: [growth, level, earlier[0]],
                warrant: .init(stated: facts.figures[earlier[0]].status == .actual),
                turnsConclusion: facts.turnsDirection(growth, from: earlier[0], to: level))
        ]
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let earlier = relation.figures.last.map(facts.quote) ?? ""
        return Bilingual(vi: "văn bản trước đã nêu \(earlier)", en: "the earlier document stated \(earlier)")
    }
}
