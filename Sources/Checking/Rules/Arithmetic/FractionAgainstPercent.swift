import Figures

/// "138/184 xã (chiếm 75%)": a fraction against the per cent stated of the same thing.
struct FractionAgainstPercent: RelationRule {
    static let description = RuleDescription(
        id: "fraction_against_percent",
        title: Bilingual(vi: "Phân số và phần trăm", en: "Fraction against per cent"),
        explanation: Bilingual(
            vi: "Số phần trên số chung phải bằng tỷ lệ phần trăm nêu cùng.",
            en: "A part over its whole equals the per cent stated with it."),
        holds: [
            "Đến hết năm 2021, toàn tỉnh có 138/184 xã đạt chuẩn nông thôn mới (chiếm 75%).",
            "Năm 2021 giải quyết 312/338 đơn khiếu nại, đạt 92,3%.",
            // Of all, be they present or not.
            "Có 78/79 đại biểu (chiếm 91,76% tổng số đại biểu HĐND tỉnh) tán thành.",
        ],
        finds: [
            "Đến hết năm 2021, toàn tỉnh có 138/184 xã đạt chuẩn nông thôn mới (chiếm ↓78%).",
            "Năm 2021 giải quyết 321/338 đơn khiếu nại, đạt ↓92,3%.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { fraction in
            let share = fraction + 1
            guard facts.figures[fraction].kind == .fraction, facts.isOwn(share),
                isShareOfTheFraction(share, fraction, in: facts), !isOfAnotherWhole(share, fraction, in: facts)
            else { return nil }
            return Relation(
                rule: Self.id, .quotient(.number(fraction), .term(.init(fraction, .whole))), .equal, .ratio(share),
                figures: [share, fraction])
        }
    }

    /// The first per cent behind the fraction in its sentence.
    private func isShareOfTheFraction(_ share: Int, _ fraction: Int, in facts: Facts) -> Bool {
        let (a, b) = (facts.figures[share], facts.figures[fraction])
        guard facts.units[share].isPercent, a.place.sentence == b.place.sentence else {
            return false
        }
        guard a.kind == .share || (a.kind == .attainment && facts.units[fraction].precision == .measured),
            a.value.number.map({ $0.mantissa >= 0 }) ?? false
        else { return false }
        return Self.leads(facts.wordsBetween(fraction, share))
    }

    /// "443/448 đại biểu (chiếm 91,53% tổng số đại biểu Quốc hội)": of more than the fraction's whole.
    private func isOfAnotherWhole(_ share: Int, _ fraction: Int, in facts: Facts) -> Bool {
        let behind = facts.phraseBehind(share)
        guard let total = behind.firstRange(of: "tổng số") else { return false }
        let named = behind[total.upperBound...].drop { $0 == " " }
        guard !named.isEmpty else { return false }
        let counted = facts.figures[fraction].unit?.lowercased() ?? ""
        guard !counted.isEmpty, named.hasPrefix(counted) else { return true }
        let rest = named.dropFirst(counted.count).drop { $0 == " " }
        return !rest.isEmpty && !Self.everywhere.contains(where: rest.hasPrefix)
    }

    private static let everywhere = ["toàn", "của", "trên", "trong", "cả", "và", "được", "đã", "ở", "hiện"]

    /// Whether the words between a fraction and a per cent say that it is the fraction's: "xã (", "đơn, đạt ".
    private static func leads(_ words: String) -> Bool {
        guard words.count < 90, !words.says(";") else { return false }
        let last = words.lastIndex { $0 == "," || $0 == "(" }
        let tail = (last.map { words[words.index(after: $0)...] } ?? words[...]).drop { $0 == " " }
        if tail.isEmpty { return words.hasSuffix("(") && !words.says(",") }
        return ["đạt", "chiếm", "bằng", "tương ứng", "tương đương", "tỷ lệ", "tỉ lệ", "ước đạt"]
            .contains { tail.hasPrefix($0) } && tail.count < 24
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let fraction = facts.quote(relation.figures[1])
        return Bilingual(vi: "tính từ \(fraction)", en: "calculated from \(fraction)")
    }
}
