import Figures

/// A rank is no higher than the number of those that are ranked.
struct RanksWithinNumber: RelationRule {
    static let description = RuleDescription(
        id: "ranks_within_number",
        title: Bilingual(vi: "Thứ hạng trong số đơn vị", en: "Ranks within their number"),
        explanation: Bilingual(
            vi:
                "Thứ hạng không lớn hơn số đơn vị được xếp hạng; cả nước có 63 tỉnh, thành phố đến 30/6/2025, sau đó 34.",
            en: "A rank isn't above the number ranked; Vietnam had 63 provinces until 30 June 2025 and has 34 since."),
        holds: [
            "Năm 2021, thu hút đầu tư FDI đứng thứ 10 cả nước.", "Năm 2016, chỉ số cải cách hành chính xếp thứ 48/63.",
        ],
        finds: [
            "Năm 2021, thu hút đầu tư FDI đứng ↓thứ 70 cả nước.",
            "Năm 2016, chỉ số cải cách hành chính xếp ↓thứ 84/63.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { index in
            guard facts.figures[index].kind == .rank, let count = numberRanked(index, in: facts) else { return nil }
            return Relation(
                rule: Self.id, .number(index), .atMost, .constant(Rational(count)), figures: [index])
        }
    }

    private func numberRanked(_ index: Int, in facts: Facts) -> Int? {
        let quote = facts.quote(index)
        let behind = facts.wordsBehind(index, limit: 40)
        for text in [quote, behind] {
            if let slash = text.firstIndex(of: "/"), text == quote || text.drop(while: { $0 == " " }).first == "/" {
                let digits = text[text.index(after: slash)...].prefix { $0.isNumber }
                if let count = Int(digits), count > 1 { return count }
            }
        }
        guard behind.drop(while: { $0 == " " }).hasPrefix("cả nước") || behind.hasPrefix(" toàn quốc"),
            let year = facts.figures[index].period?.year ?? facts.release.period?.year, (2009...2024).contains(year)
        else { return nil }
        return 63
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        Bilingual(vi: "số đơn vị được xếp hạng", en: "the number of those ranked")
    }
}
