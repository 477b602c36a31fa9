import Figures

/// Area times yield against the harvest stated.
struct YieldOfArea: RelationRule {
    static let description = RuleDescription(
        id: "yield_of_area",
        title: Bilingual(vi: "Diện tích, năng suất và sản lượng", en: "Area, yield and harvest"),
        explanation: Bilingual(
            vi: "Sản lượng bằng diện tích nhân với năng suất.", en: "A harvest is the area times the yield."),
        holds: [
            "Lúa hè thu năm 2023 thu hoạch được 35.416,2 ha; năng suất đạt 61,2 tạ/ha; sản lượng đạt 216.747 tấn.",
            "Năm 2023 có 12.400 ha nhãn; năng suất của diện tích cho thu hoạch đạt 61 tạ/ha; sản lượng đạt 66.300 tấn.",
            "Vụ mùa năm 2023 gieo trồng 31.200 ha lúa; năng suất 55,1 tạ/ha; sản lượng đạt 160.400 tấn.",
        ],
        finds: [
            "Lúa hè thu năm 2023 thu hoạch được 35.416,2 ha; năng suất đạt 61,2 tạ/ha; sản lượng đạt ↓261.747 tấn."
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        let byBlock = Dictionary(grouping: facts.release.figures.indices) { facts.figures[$0].place.sentence }
        return byBlock.values.compactMap { sentence in
            guard let area = one(sentence, "m2", in: facts), let yield = one(sentence, "kg/ha", in: facts),
                let harvest = one(sentence, "kg", in: facts), area < yield, yield < harvest,
                facts.figures[area].period == facts.figures[harvest].period
            else { return nil }
            let hectares = Expression.term(.init(area, scale: Self.hectare))
            return Relation(
                rule: Self.id, .number(harvest), .equal, .product(hectares, .number(yield)),
                figures: [harvest, area, yield],
                warrant: .init(stated: isHarvested(area, yield, in: facts)))
        }
    }

    /// Whether the yield is of just that area: of what was harvested, not of what was sown or has yet to bear.
    private func isHarvested(_ area: Int, _ yield: Int, in facts: Facts) -> Bool {
        let words = facts.ownWordsBefore(area) + facts.ownWordsBehind(area) + facts.names[area]
        let harvest = facts.sentence(of: area)
        return (words.says("thu hoạch") || words.says("gieo cấy") && !harvest.says("thu hoạch"))
            && !["cho thu hoạch", "đã thu hoạch", "kinh doanh", "cho sản phẩm"].contains(where: harvest.says)
    }

    private static let hectare = (try? Rational(1, over: 10_000)) ?? .one

    /// The one level of a dimension among the figures.
    private func one(_ figures: [Int], _ dimension: String, in facts: Facts) -> Int? {
        let found = figures.filter { facts.figures[$0].kind == .level && facts.units[$0].dimension == dimension }
        return found.count == 1 ? found[0] : nil
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (area, yield) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "\(area) nhân \(yield)", en: "\(area) times \(yield)")
    }
}
