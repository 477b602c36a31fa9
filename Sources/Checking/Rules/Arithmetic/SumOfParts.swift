import Figures

/// A whole's level against the sum of its parts'.
struct SumOfParts: RelationRule {
    static let description = RuleDescription(
        id: "sum_of_parts",
        title: Bilingual(vi: "Tổng các phần", en: "Sum of parts"),
        explanation: Bilingual(
            vi: "Các phần được nêu đầy đủ phải cộng lại bằng tổng; các phần nêu một phần thì không được lớn hơn tổng.",
            en: "Parts that are all of a whole add up to it; parts that are some of it are not more than it."),
        holds: [
            Example(
                "Tổng thu ngân sách năm 2021 đạt 15.745 tỷ đồng, gồm: thu nội địa 14.145 tỷ đồng; thu xuất, nhập "
                    + "khẩu 1.600 tỷ đồng."),
            "Tổng vốn năm 2021 đạt 12.300 tỷ đồng, gồm: vốn nhà nước 4.102 tỷ đồng; vốn tư nhân 8.197 tỷ đồng.",
            "Năm 2021, sản lượng điện đạt 1.385 triệu kWh, trong đó thủy điện 742 triệu kWh.",
            // Parts that overlap, and a part's own part.
            Example(
                "Tổng dư nợ năm 2021 đạt 40.100 tỷ đồng, trong đó dư nợ trung, dài hạn 24.700 tỷ đồng, dư nợ cho vay "
                    + "nông nghiệp, nông thôn 21.600 tỷ đồng."),
            Example(
                "Tổng thu ngân sách năm 2021 đạt 9.300 tỷ đồng, trong đó: thu nội địa 8.800 tỷ đồng (trong đó tiền sử "
                    + "dụng đất 3.900 tỷ đồng); thu xuất nhập khẩu 500 tỷ đồng."),
            // Some of the parts.
            "Thu nội địa năm 2021 đạt 8.800 tỷ đồng, bao gồm cả tiền sử dụng đất 3.900 tỷ đồng.",
            Example(
                "Tổng chi năm 2021 là 7.900 tỷ đồng, gồm các khoản lớn như: chi giáo dục 2.900 tỷ đồng; chi y tế 1.100 "
                    + "tỷ đồng."),
            Example(
                "Năm 2021, tổng chi đạt 9.400 tỷ đồng, trong đó chi đầu tư phát triển 4.100 tỷ đồng, chi thường xuyên "
                    + "4.900 tỷ đồng, chi chương trình mục tiêu 800 tỷ đồng (đã tính trong chi thường xuyên)."),
        ],
        finds: [
            Example(
                "Tổng thu ngân sách năm 2021 đạt ↓16.745 tỷ đồng, gồm: thu nội địa 14.145 tỷ đồng; thu xuất, nhập "
                    + "khẩu 1.600 tỷ đồng."),
            "Năm 2021, sản lượng điện đạt ↓1.385 triệu kWh, trong đó thủy điện 1.742 triệu kWh.",
            Example(
                "Năm 2021 có ↓1.381 doanh nghiệp thành lập mới; trong đó 800 doanh nghiệp ở thành phố, còn lại 481 "
                    + "doanh nghiệp ở các huyện."),
            Example(
                "Tổng đàn vật nuôi năm 2021 là ↓430 nghìn con, trong đó đàn trâu 41 nghìn con, đàn bò 98 nghìn con, đàn "
                    + "lợn 377 nghìn con."),
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.partsOf.flatMap { whole, parts in relations(of: whole, parts, in: facts) }
    }

    private func relations(of whole: Int, _ parts: [Int], in facts: Facts) -> [Relation] {
        facts.figures(.level, of: whole).flatMap { total -> [Relation] in
            guard facts.level(of: whole, like: facts.units[total]) == total, !isBalance(total, in: facts) else {
                return []
            }
            let levels = parts.compactMap { facts.level(of: $0, like: facts.units[total]) }
                .filter { facts.figures[$0].period == facts.figures[total].period }
            guard !levels.isEmpty, !facts.units[total].dimension.says("/") else { return [] }
            return relations(total, levels, isComplete: levels.count == parts.count, of: parts, in: facts)
        }
    }

    /// A surplus is the difference of its parts, not their sum.
    private func isBalance(_ total: Int, in facts: Facts) -> Bool {
        facts.names[total].says("siêu") || facts.wordsBefore(total, limit: 60).says("siêu")
    }

    private func relations(
        _ total: Int, _ levels: [Int], isComplete: Bool, of parts: [Int], in facts: Facts
    ) -> [Relation] {
        let sum = Expression.sum(levels.map(Expression.number))
        let coverage = Coverage(of: parts, in: facts)
        if isComplete, coverage.isAll {
            return [Relation(rule: Self.id, .number(total), .equal, sum, figures: [total] + levels)]
        }
        // Parts named side by side often overlap: only those that exclude each other make no more than the whole.
        if levels.count > 1, coverage.excludes {
            return [Relation(rule: Self.id, sum, .atMost, .number(total), figures: [total] + levels)]
        }
        return levels.map { level in
            let isTold = facts.subjects[facts.figures[level].place.subject]?.membership == .told
            return Relation(
                rule: Self.id, .number(level), .atMost, .number(total), figures: [total, level],
                warrant: .init(stated: isTold))
        }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let parts = relation.figures.dropFirst().map(facts.quote).joined(separator: " + ")
        return relation.comparison == .equal
            ? Bilingual(vi: "các phần cộng lại là \(parts)", en: "the parts add up: \(parts)")
            : Bilingual(
                vi: "các phần \(parts) không được lớn hơn tổng", en: "the parts \(parts) can't exceed the whole")
    }
}
