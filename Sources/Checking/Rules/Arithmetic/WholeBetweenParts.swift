import Figures

/// A whole's growth or attainment lies between the least and the greatest of its parts'.
struct WholeBetweenParts: RelationRule {
    static let description = RuleDescription(
        id: "whole_between_parts",
        title: Bilingual(vi: "Tốc độ chung nằm giữa các phần", en: "A whole's rate lies between its parts'"),
        explanation: Bilingual(
            vi:
                "Tốc độ tăng hay tỷ lệ hoàn thành chung là bình quân có trọng số của các phần, nên không thể cao hơn phần "
                + "cao nhất hay thấp hơn phần thấp nhất.",
            en: "A whole's growth or attainment is a weighted mean of its parts', so it can't be above the greatest or "
                + "below the least."),
        holds: [
            "Năm 2023, sản lượng thủy sản tăng 2,6%, gồm: khai thác tăng 2,1%; nuôi trồng tăng 5,9%."
        ],
        finds: [
            "Năm 2023, sản lượng thủy sản tăng ↓6,2%, gồm: khai thác tăng 2,1%; nuôi trồng tăng 5,9%."
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        [Figure.Kind.growth, .attainment].flatMap { Family.all($0, in: facts) }
            .filter { $0.isComplete && $0.parts.count > 1 }
            .flatMap { family -> [Relation] in
                let rates = family.parts.map(\.rate)
                let figures = [family.whole.rate] + rates
                let parts = rates.map(Expression.number)
                return [
                    Relation(
                        rule: Self.id, .number(family.whole.rate), .atMost, .greatest(parts), figures: figures,
                        warrant: family.warrant),
                    Relation(
                        rule: Self.id, .least(parts), .atMost, .number(family.whole.rate), figures: figures,
                        warrant: family.warrant),
                ]
            }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let parts = relation.figures.dropFirst().map(facts.quote).joined(separator: "; ")
        return Bilingual(
            vi: "mức chung phải nằm giữa các phần: \(parts)", en: "the whole's must lie between its parts': \(parts)")
    }
}
