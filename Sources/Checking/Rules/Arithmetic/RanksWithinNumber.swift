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
            "Năm 2022, Lạng Giang là huyện thứ 88 cả nước được công nhận đạt chuẩn nông thôn mới.",
        ],
        finds: [
            "Năm 2021, thu hút đầu tư FDI đứng ↓thứ 70 cả nước.",
            "Năm 2016, chỉ số cải cách hành chính xếp ↓thứ 84/63.",
            "Quý III năm 2025, thu hút đầu tư của tỉnh xếp ↓thứ 41 cả nước.",
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
            isProvinceRanked(index, in: facts), let period = facts.figures[index].period ?? facts.release.period,
            period.year >= 2009
        else { return nil }
        return period.firstMonth >= Self.mergerMonth ? 34 : 63
    }

    /// July 2025, counted from January of year 0.
    private static let mergerMonth = 2025 * 12 + 6

    /// "xếp thứ 10 cả nước", and not "là huyện thứ 95 cả nước được công nhận".
    private func isProvinceRanked(_ index: Int, in facts: Facts) -> Bool {
        let words = facts.names[index] + " " + facts.clause(of: index)
        return ["xếp", "đứng", "vị trí", "hạng"].contains(where: facts.ownWordsBefore(index).says)
            && !Self.otherAreas.contains(where: words.says)
    }

    private static let otherAreas = [
        "huyện", "thị xã", "quận", "phường", "xã ", "trường", "bệnh viện", "doanh nghiệp", "công ty", "trở thành",
        "thành phố ",
        "công nhận",
    ]

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        Bilingual(vi: "số đơn vị được xếp hạng", en: "the number of those ranked")
    }
}
