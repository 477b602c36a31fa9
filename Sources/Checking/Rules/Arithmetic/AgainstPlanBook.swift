import Figures

/// This document against the plan book as it was known on the document's day.
struct AgainstPlanBook: RelationRule {
    static let description = RuleDescription(
        id: "against_plan_book",
        title: Bilingual(vi: "So với sổ kế hoạch", en: "Against the plan book"),
        explanation: Bilingual(
            vi:
                "Số liệu trong văn bản phải khớp với sổ kế hoạch như đã biết vào ngày của văn bản, trong phạm vi làm tròn. "
                + "Số mà sổ chưa có thì chỉ nêu khi dùng --all.",
            en:
                "What a document states agrees with the plan book as known on the document's day, within rounding. What the "
                + "book doesn't know is named with --all only."),
        holds: [
            Example(
                "Thu ngân sách năm 2021 đạt 15.745 tỷ đồng.",
                known: .init(quote: "15.745 tỷ đồng", value: 15_745_000_000_000))
        ],
        finds: [
            Example(
                "Thu ngân sách năm 2021 đạt ↓15.475 tỷ đồng.",
                known: .init(quote: "15.475 tỷ đồng", value: 15_745_000_000_000))
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.known.enumerated().compactMap { figure, known in
            known.map {
                Relation(
                    rule: Self.id, .number(figure), .equal, .slack(narrow: $0.narrow, wide: $0.wide), figures: [figure])
            }
        }
    }

    /// The document's figures of which the book that was asked knows nothing.
    func unknown(in facts: Facts) -> [Finding] {
        facts.known.enumerated().compactMap { figure, known in
            guard known == nil, facts.figures.indices.contains(figure) else { return nil }
            let about = facts.figures[figure].about
            var finding = Finding(
                rule: Self.id, verdict: .unknown, severity: .arithmetic,
                message: Bilingual(
                    vi: "sổ kế hoạch chưa có số liệu này: \(about)",
                    en: "the plan book doesn't have this figure: \(about)"),
                figures: [figure], range: facts.figures[figure].range)
            finding.found = facts.quote(figure)
            return finding
        }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        guard let figure = relation.figures.first, facts.known.indices.contains(figure), let known = facts.known[figure]
        else { return Bilingual(vi: "sổ kế hoạch", en: "the plan book") }
        return Bilingual(
            vi: "sổ kế hoạch (\(known.origin): \(known.text))", en: "the plan book (\(known.origin): \(known.text))")
    }
}
