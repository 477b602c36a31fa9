import Figures

/// Cumulative amounts against those of the months and quarters in them, and growth over a time against that of its parts.
struct CumulativeAgainstMonths: RelationRule {
    static let description = RuleDescription(
        id: "cumulative_against_months",
        title: Bilingual(vi: "Lũy kế so với tháng, quý", en: "Cumulative against months and quarters"),
        explanation: Bilingual(
            vi:
                "Số lũy kế bằng tổng các tháng, quý trong kỳ và không nhỏ hơn một phần của kỳ; tốc độ tăng của cả kỳ nằm "
                + "giữa tốc độ tăng của các quý, tháng trong kỳ.",
            en:
                "A cumulative amount is the sum of its months or quarters and no less than some of them; growth over the "
                + "whole time lies between that of its months or quarters."),
        holds: [
            "GRDP 6 tháng đầu năm 2022 tăng 7,61% so với cùng kỳ (quý I tăng 6,35%, quý II tăng 8,74%).",
            "Thu ngân sách tháng 8 năm 2023 đạt 520 tỷ đồng. Thu ngân sách 8 tháng năm 2023 đạt 4.127 tỷ đồng.",
            Example(
                "Cán cân thương mại tháng 4 năm 2023 xuất siêu 310 triệu USD. Cán cân thương mại 4 tháng năm 2023 xuất siêu "
                    + "190 triệu USD."),
            "Giá vàng tháng 4 năm 2023 là 6.710 nghìn đồng. Giá vàng 4 tháng năm 2023 là 6.540 nghìn đồng.",
        ],
        finds: [
            "GRDP 6 tháng đầu năm 2022 tăng ↓9,61% so với cùng kỳ (quý I tăng 6,35%, quý II tăng 8,74%).",
            "Thu ngân sách tháng 8 năm 2023 đạt 520 tỷ đồng. Thu ngân sách 8 tháng năm 2023 đạt ↓412 tỷ đồng.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.topicGroups.flatMap { group -> [Relation] in
            let own = group.filter { facts.isOwn($0) && facts.figures[$0].period != nil }
            guard own.count > 1 else { return [] }
            return levels(own, in: facts) + growths(own, in: facts)
        }
    }

    private func levels(_ group: [Int], in facts: Facts) -> [Relation] {
        let levels = group.filter { facts.isReachedLevel($0) && facts.mayBeFlow($0) }
        return spans(levels, in: facts) { total, parts, areAll in
            let warrant = Relation.Warrant(stated: ([total] + parts).allSatisfy(facts.isFlow))
            let sum = Expression.sum(parts.map(Expression.number))
            return [
                areAll
                    ? Relation(
                        rule: Self.id, .number(total), .equal, sum, figures: [total] + parts, warrant: warrant)
                    : Relation(
                        rule: Self.id, sum, .atMost, .number(total), figures: [total] + parts, warrant: warrant)
            ]
        }
    }

    private func growths(_ group: [Int], in facts: Facts) -> [Relation] {
        let growths = group.filter {
            let figure = facts.figures[$0]
            return figure.kind == .growth && figure.base == .samePeriod && facts.units[$0].isPercent
        }
        return spans(growths, in: facts) { total, parts, areAll in
            guard areAll else { return [] }
            let numbers = parts.map(Expression.number)
            return [
                Relation(rule: Self.id, .number(total), .atMost, .greatest(numbers), figures: [total] + parts),
                Relation(rule: Self.id, .least(numbers), .atMost, .number(total), figures: [total] + parts),
            ]
        }
    }

    /// For each time that stands once, the shorter times in it of one length, and whether they fill it.
    private func spans(
        _ group: [Int], in facts: Facts, _ relate: (_ total: Int, _ parts: [Int], _ areAll: Bool) -> [Relation]
    ) -> [Relation] {
        guard let first = group.first else { return [] }
        let alike = group.filter { facts.units[$0].isCommensurable(with: facts.units[first]) }
        let byPeriod = Dictionary(grouping: alike) { facts.figures[$0].period }
        let single = alike.filter { byPeriod[facts.figures[$0].period]?.count == 1 }
        return single.flatMap { total -> [Relation] in
            guard let whole = facts.figures[total].period, whole.monthCount > 1, whole.monthCount <= 12 else {
                return []
            }
            let inside = single.filter { part in
                guard let period = facts.figures[part].period else { return false }
                return part != total && period.monthCount < whole.monthCount && period.firstMonth >= whole.firstMonth
                    && period.lastMonth <= whole.lastMonth
            }
            return [1, 3, 6].flatMap { months -> [Relation] in
                let parts = inside.filter { facts.figures[$0].period?.monthCount == months }
                guard !parts.isEmpty else { return [] }
                return relate(total, parts, parts.count * months == whole.monthCount)
            }
        }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let parts = relation.figures.dropFirst().map(facts.quote).joined(separator: "; ")
        return Bilingual(vi: "các tháng, quý trong kỳ: \(parts)", en: "the months or quarters in it: \(parts)")
    }
}

extension Period {
    /// How many months it spans.
    var monthCount: Int { lastMonth - firstMonth + 1 }
}
