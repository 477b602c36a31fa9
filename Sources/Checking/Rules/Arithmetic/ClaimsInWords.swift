import Figures

/// What words conclude from figures: "vượt kế hoạch", "cao hơn bình quân cả nước", "giảm cả 3 tiêu chí".
struct ClaimsInWords: RelationRule {
    static let description = RuleDescription(
        id: "claims_in_words",
        title: Bilingual(vi: "Nhận định bằng lời", en: "Claims in words"),
        explanation: Bilingual(
            vi:
                "Lời nhận định (vượt, không đạt kế hoạch; cao hơn, thấp hơn; giảm cả 3 tiêu chí) phải đúng với số liệu đi "
                + "kèm.",
            en: "What words claim (above or below plan, higher, lower, all three down) must be true of the figures."),
        holds: [
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng 105,8% dự toán, vượt dự toán.",
            "GRDP 6 tháng năm 2022 tăng 7,61%, cao hơn bình quân chung cả nước (6,42%).",
            Example(
                "Quý I năm 2024, tai nạn giao thông giảm cả 3 tiêu chí: giảm 12 vụ, giảm 3 người chết, giảm 21 "
                    + "người bị thương."),
        ],
        finds: [
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng ↓95,8% dự toán, vượt dự toán.",
            "GRDP 6 tháng năm 2022 tăng ↓5,61%, cao hơn bình quân chung cả nước (6,42%).",
            Example(
                "Quý I năm 2024, tai nạn giao thông giảm cả 3 tiêu chí: giảm 12 vụ, tăng ↓3 người chết, giảm 21 "
                    + "người bị thương."),
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { index -> [Relation] in
            switch facts.figures[index].kind {
            case .attainment: plan(index, in: facts)
            case .growth, .share, .level, .benchmark: comparison(index, in: facts)
            case .change: allThree(index, in: facts)
            default: []
            }
        }
    }

    /// The words of the figure's clause, from the last to the next semicolon.
    private func clause(_ index: Int, in facts: Facts) -> String {
        let before = facts.wordsBefore(index, limit: 60)
        let behind = facts.wordsBehind(index, limit: 60)
        let start =
            before.lastIndex { $0 == ";" || $0 == "." }.map { before[before.index(after: $0)...] } ?? before[...]
        let end = behind.firstIndex { $0 == ";" || $0 == "(" }.map { behind[..<$0] } ?? behind[...]
        return start + " " + end
    }

    private func plan(_ index: Int, in facts: Facts) -> [Relation] {
        let clause = clause(index, in: facts)
        let says = { (verbs: [String]) in
            verbs.contains { verb in ["kế hoạch", "dự toán", "chỉ tiêu"].contains { clause.says("\(verb) \($0)") } }
        }
        let hundred = Expression.constant(Rational(100))
        let exceeds = says(["vượt"])
        let misses = says(["không đạt", "chưa đạt", "chưa hoàn thành", "không hoàn thành"])
        guard exceeds != misses else { return [] }
        return [
            Relation(
                rule: Self.id, exceeds ? hundred : .number(index), .atMost, exceeds ? .number(index) : hundred,
                figures: [index], turnsConclusion: true)
        ]
    }

    /// "tăng 7,61%, cao hơn bình quân cả nước (6,42%)": the figure against the one that it is compared with.
    private func comparison(_ index: Int, in facts: Facts) -> [Relation] {
        let other = index + 1
        guard facts.isOwn(other), facts.figures[other].place.sentence == facts.figures[index].place.sentence,
            facts.figures[other].kind == .benchmark || facts.figures[other].kind == facts.figures[index].kind,
            facts.units[other] == facts.units[index], facts.units[index].isPercent
        else { return [] }
        let gap = facts.wordsBetween(index, other)
        guard gap.count < 90, !gap.says(";"), !gap.says("điểm phần trăm") else { return [] }
        // "giảm 0,6%, mức giảm này thấp hơn mức giảm 3,07%" compares how much fell.
        guard !gap.says("mức giảm") else { return [] }
        let higher = gap.says("cao hơn") || gap.says("vượt xa")
        let lower = gap.says("thấp hơn") || gap.says("chưa bằng")
        guard higher != lower, ["bình quân", "cả nước", "mức tăng", "toàn quốc", "mức "].contains(where: gap.says)
        else { return [] }
        return [
            Relation(
                rule: Self.id, .number(higher ? other : index), .atMost, .number(higher ? index : other),
                figures: [index, other], turnsConclusion: true)
        ]
    }

    private func allThree(_ index: Int, in facts: Facts) -> [Relation] {
        let sentence = facts.sentence(of: index)
        let falls = ["giảm cả 3 tiêu chí", "giảm cả ba tiêu chí", "giảm cả 03 tiêu chí"].contains(where: sentence.says)
        guard falls else { return [] }
        return [
            Relation(
                rule: Self.id, .number(index), .atMost, .constant(.zero), figures: [index], turnsConclusion: true)
        ]
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let others = relation.figures.dropFirst().map(facts.quote).joined(separator: ", ")
        return others.isEmpty
            ? Bilingual(vi: "lời nhận định trong câu", en: "the claim in the sentence")
            : Bilingual(vi: "lời so sánh với \(others)", en: "the comparison with \(others)")
    }
}
