import Figures

/// "tăng từ 10,2% lên 12,4%, tăng 2,2 điểm phần trăm": the two ends against the change and the direction told.
struct FromToAgainstChange: RelationRule {
    static let description = RuleDescription(
        id: "from_to_against_change",
        title: Bilingual(vi: "Từ … lên … và mức thay đổi", en: "From–to against the change"),
        explanation: Bilingual(
            vi: "“Tăng từ A lên B” thì B phải lớn hơn A, và mức tăng nêu cùng phải bằng B trừ A.",
            en: "In “rises from A to B” B is above A, and a change stated beside is B minus A."),
        holds: [
            "Năm 2017, tỷ lệ hộ nghèo giảm từ 38,7% năm 2016 xuống còn 34,2%, giảm 4,5 điểm phần trăm.",
            "Năm 2017, diện tích cam tăng từ 1.850 ha năm 2016 lên 2.640 ha.",
        ],
        finds: [
            "Năm 2017, tỷ lệ hộ nghèo giảm từ 38,7% năm 2016 xuống còn 34,2%, giảm ↓5,4 điểm phần trăm.",
            "Năm 2017, diện tích cam tăng từ ↓2.850 ha năm 2016 lên 2.640 ha.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { from -> [Relation] in
            guard let to = facts.figures[from].place.counterpart, to > from, facts.isOwn(to),
                facts.units[from].isCommensurable(with: facts.units[to])
            else { return [] }
            return direction(from, to, in: facts) + change(from, to, in: facts)
        }
    }

    private func direction(_ from: Int, _ to: Int, in facts: Facts) -> [Relation] {
        // "tăng từ hạng 51 lên hạng 31": a place that rises is a smaller number.
        guard facts.figures[from].kind != .rank else { return [] }
        let before = facts.wordsBefore(from, limit: 60)
        let between = facts.wordsBehind(from, limit: 60)
        let rises = before.hasSuffix("tăng từ ") || between.says("lên")
        let falls = before.hasSuffix("giảm từ ") || between.says("xuống")
        guard rises != falls else { return [] }
        let (low, high) = rises ? (from, to) : (to, from)
        return [
            Relation(
                rule: Self.id, .number(low), .atMost, .number(high), figures: [from, to], turnsConclusion: true)
        ]
    }

    private func change(_ from: Int, _ to: Int, in facts: Facts) -> [Relation] {
        // The change stands right before or behind the pair, in its sentence.
        [from - 1, to + 1].filter { change in
            guard facts.release.figures.indices.contains(change) else { return false }
            let figure = facts.figures[change]
            return figure.kind == .change && figure.place.sentence == facts.figures[from].place.sentence
                && figure.place.subject == facts.figures[to].place.subject
                && facts.units[change].isCommensurable(with: facts.units[to])
        }.map { change in
            Relation(
                rule: Self.id, .sum([.number(to), .minus(from)]), .equal, .number(change), figures: [change, from, to])
        }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        guard relation.comparison == .equal else {
            return Bilingual(
                vi: "chiều thay đổi từ \(facts.quote(relation.figures[0])) đến \(facts.quote(relation.figures[1]))",
                en: "the direction from \(facts.quote(relation.figures[0])) to \(facts.quote(relation.figures[1]))")
        }
        let (from, to) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "từ \(from) đến \(to)", en: "from \(from) to \(to)")
    }
}
