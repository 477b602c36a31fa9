import Figures

/// "1.520 doanh nghiệp với tổng vốn 15.200 tỷ đồng, bình quân một doanh nghiệp 10 tỷ đồng": a total over its count.
struct MeanOfTotal: RelationRule {
    static let description = RuleDescription(
        id: "mean_of_total",
        title: Bilingual(vi: "Bình quân so với tổng", en: "Mean against total and count"),
        explanation: Bilingual(
            vi: "Bình quân một đơn vị bằng tổng chia cho số đơn vị nêu trong cùng câu.",
            en: "The mean of one is the total over the count stated in the sentence."),
        holds: [
            Example(
                "Năm 2023 có 820 doanh nghiệp mới với tổng vốn đăng ký 6.560 tỷ đồng, bình quân một doanh nghiệp 8 tỷ đồng."
            ),
            "Năm 2023 cấp 16 dự án, tổng vốn 900 tỷ đồng, trong đó 5 dự án FDI; bình quân một dự án FDI 120 tỷ đồng.",
        ],
        finds: [
            Example(
                "Năm 2023 có 820 doanh nghiệp mới với tổng vốn đăng ký 6.560 tỷ đồng, bình quân một doanh nghiệp ↓18 tỷ "
                    + "đồng.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { mean in
            guard facts.figures[mean].kind == .level, mean >= 2, facts.isReachedLevel(mean - 1),
                facts.isReachedLevel(mean - 2), let noun = Self.noun(facts.ownWordsBefore(mean)),
                facts.units[mean - 2].precision == .counted, facts.units[mean - 2].dimension == noun,
                facts.units[mean - 1].dimension == facts.units[mean].dimension, facts.units[mean].isMoney,
                facts.ownWordsBefore(mean - 1).says("tổng"),
                [mean - 1, mean - 2].allSatisfy({ isBeside($0, mean, in: facts) })
            else { return nil }
            return Relation(
                rule: Self.id, .quotient(.number(mean - 1), .number(mean - 2)), .equal, .number(mean),
                figures: [mean, mean - 1, mean - 2])
        }
    }

    private func isBeside(_ figure: Int, _ mean: Int, in facts: Facts) -> Bool {
        let (a, b) = (facts.figures[figure], facts.figures[mean])
        return a.place.sentence == b.place.sentence && a.period == b.period && a.place.area == b.place.area
            && a.place.whole == nil
    }

    /// What the mean is of one of, where nothing more is said of it.
    private static func noun(_ before: String) -> String? {
        guard before.says("bình quân") else { return nil }
        for opening in ["bình quân một ", "bình quân mỗi ", "bình quân 1 "] {
            guard let place = before.firstRange(of: opening) else { continue }
            let words = before[place.upperBound...].split(separator: " ").map(String.init)
            let noun = words.last.map { ["đạt", "là", "khoảng"].contains($0) } ?? false ? words.dropLast() : words[...]
            return noun.joined(separator: " ")
        }
        return nil
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (total, count) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "\(total) chia cho \(count)", en: "\(total) over \(count)")
    }
}
