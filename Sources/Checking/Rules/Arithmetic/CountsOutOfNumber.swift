import Figures

/// "Trong 38 chỉ tiêu có 31 chỉ tiêu đạt, 7 chỉ tiêu không đạt": counts against the number that they are out of.
struct CountsOutOfNumber: RelationRule {
    static let description = RuleDescription(
        id: "counts_out_of_number",
        title: Bilingual(vi: "Trong N có bao nhiêu", en: "Counts out of a number"),
        explanation: Bilingual(
            vi: "Trong N đơn vị thì không thể có hơn N; đạt và không đạt cộng lại bằng N.",
            en: "Out of N things no more than N are so; those that are and those that aren't add up to N."),
        holds: [
            "Năm 2017, trong 38 chỉ tiêu được giao có 31 chỉ tiêu đạt và vượt kế hoạch, 7 chỉ tiêu không đạt.",
            "Năm 2017, trong 23 chỉ tiêu có 20 chỉ tiêu đạt và vượt (trong đó 12 chỉ tiêu vượt), 03 chỉ tiêu không đạt.",
            "Năm 2017, trong 30 chỉ tiêu được giao có 12 chỉ tiêu vượt kế hoạch và 5 chỉ tiêu không đạt, số còn lại đạt.",
        ],
        finds: [
            "Năm 2017, trong 38 chỉ tiêu được giao có ↓31 chỉ tiêu đạt và vượt kế hoạch, 9 chỉ tiêu không đạt.",
            "Năm 2017, trong 21 ngành công nghiệp có ↓25 ngành tăng.",
            "Năm 2017, trong 17 chỉ tiêu có ↓12 chỉ tiêu vượt, 4 chỉ tiêu đạt và 3 chỉ tiêu không đạt kế hoạch.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { first -> [Relation] in
            guard isCount(first, in: facts), let whole = number(before: first, in: facts) else { return [] }
            let others = facts.release.figures.indices.dropFirst(first + 1).prefix { other in
                isCount(other, in: facts) && !isOfAnother(other, in: facts)
                    && facts.units[other].isCommensurable(with: facts.units[first])
                    && facts.figures[other].place.sentence == facts.figures[first].place.sentence
            }
            return relations([first] + others, outOf: whole, in: facts)
        }
    }

    /// "20 chỉ tiêu đạt (trong đó 12 chỉ tiêu vượt)": some of those that were counted already.
    private func isOfAnother(_ figure: Int, in facts: Facts) -> Bool {
        let before = facts.ownWordsBefore(figure)
        return facts.figures[figure].place.whole != nil || before.says("trong đó") || before.says("gồm")
            || before.says("riêng")
    }

    private func relations(_ counts: [Int], outOf whole: Int, in facts: Facts) -> [Relation] {
        let number = Expression.constant(Rational(whole))
        let sum = Expression.sum(counts.map(Expression.number))
        if areAll(counts, in: facts) { return [Relation(rule: Self.id, sum, .equal, number, figures: counts)] }
        let outcomes = counts.map { outcome($0, in: facts) }
        if counts.count > 1, !outcomes.contains(nil), Set(outcomes).count == counts.count {
            return [Relation(rule: Self.id, sum, .atMost, number, figures: counts)]
        }
        return counts.map { Relation(rule: Self.id, .number($0), .atMost, number, figures: [$0]) }
    }

    /// Whether what was reached and what was missed are both told, and no rest is left.
    private func areAll(_ counts: [Int], in facts: Facts) -> Bool {
        guard let last = counts.last, let first = counts.first, !facts.sentence(of: first).says("số còn lại"),
            !facts.ownWordsBehind(last).says("còn lại")
        else { return false }
        let outcomes = counts.map { outcome($0, in: facts) }
        return outcomes == [.reached, .missed] || outcomes == [.exceeded, .reached, .missed]
            || outcomes == [.rise, .fall, .same]
    }

    /// What a count is of, where each thing is so or otherwise.
    private enum Outcome { case exceeded, reached, missed, rise, fall, same }

    private func outcome(_ figure: Int, in facts: Facts) -> Outcome? {
        if isMissed(figure, in: facts) { return .missed }
        let behind = facts.ownWordsBehind(figure).drop { $0 == " " }
        let words: [(String, Outcome)] = [
            ("đạt", .reached), ("hoàn thành", .reached), ("vượt", .exceeded), ("tăng", .rise), ("giảm", .fall),
            ("ổn định", .same), ("không đổi", .same),
        ]
        return words.first { behind.hasPrefix($0.0) }?.1
    }

    private func isCount(_ figure: Int, in facts: Facts) -> Bool {
        facts.figures[figure].kind == .level && facts.units[figure].precision == .counted
    }

    private func isMissed(_ figure: Int, in facts: Facts) -> Bool {
        let behind = facts.wordsBehind(figure, limit: 30).drop { $0 == " " }
        return behind.hasPrefix("không đạt") || behind.hasPrefix("chưa đạt") || behind.hasPrefix("không hoàn thành")
    }

    /// The number behind "trong" before the first count, where it counts the same noun.
    private func number(before first: Int, in facts: Facts) -> Int? {
        let words = facts.ownWordsBefore(first).split(separator: " ")
        guard let place = words.lastIndex(of: "trong") else { return nil }
        let rest = words[(place + 1)...].drop { ["số", "tổng"].contains($0) }
        guard rest.count >= 3, let count = rest.first.flatMap({ Int($0) }), count > 1,
            !facts.units[first].dimension.isEmpty,
            rest.dropFirst().joined(separator: " ").hasPrefix(facts.units[first].dimension),
            !rest.contains(where: { $0.hasSuffix(";") || $0.hasSuffix(".") })
        else { return nil }
        return count
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let counts = relation.figures.map(facts.quote).joined(separator: " + ")
        return Bilingual(vi: "\(counts) trong số đã nêu", en: "\(counts) out of the number stated")
    }
}
