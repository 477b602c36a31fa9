import Figures

/// "Trong 38 chỉ tiêu có 31 chỉ tiêu đạt, 7 chỉ tiêu không đạt": counts against the number that they are out of.
struct CountsOutOfNumber: RelationRule {
    static let description = RuleDescription(
        id: "counts_out_of_number",
        title: Bilingual(vi: "Trong N có bao nhiêu", en: "Counts out of a number"),
        explanation: Bilingual(
            vi: "Trong N đơn vị thì không thể có hơn N; đạt và không đạt cộng lại bằng N.",
            en: "Out of N things no more than N are so; those that are and those that aren't add up to N."),
        holds: ["Năm 2017, trong 38 chỉ tiêu được giao có 31 chỉ tiêu đạt và vượt kế hoạch, 7 chỉ tiêu không đạt."],
        finds: [
            "Năm 2017, trong 38 chỉ tiêu được giao có ↓31 chỉ tiêu đạt và vượt kế hoạch, 9 chỉ tiêu không đạt.",
            "Năm 2017, trong 21 ngành công nghiệp có ↓25 ngành tăng.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { first -> [Relation] in
            guard isCount(first, in: facts), let whole = number(before: first, in: facts) else { return [] }
            let others = facts.release.figures.indices.dropFirst(first + 1).prefix { other in
                isCount(other, in: facts) && facts.units[other].isCommensurable(with: facts.units[first])
                    && facts.figures[other].place.sentence == facts.figures[first].place.sentence
            }
            return relations([first] + others, outOf: whole, in: facts)
        }
    }

    private func relations(_ counts: [Int], outOf whole: Int, in facts: Facts) -> [Relation] {
        let number = Expression.constant(Rational(whole))
        if counts.count == 2, isMissed(counts[1], in: facts), !isMissed(counts[0], in: facts) {
            let sum = Expression.sum(counts.map(Expression.number))
            return [Relation(rule: Self.id, sum, .equal, number, figures: counts)]
        }
        return counts.map { Relation(rule: Self.id, .number($0), .atMost, number, figures: [$0]) }
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
        let words = facts.wordsBefore(first, limit: 90).split(separator: " ")
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
