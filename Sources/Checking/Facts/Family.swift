import Figures

/// A whole and those of its parts for which the same is stated: a level, and a growth or an attainment on one base.
struct Family {
    struct Member {
        var level: Int?
        /// The growth or attainment.
        var rate: Int
    }

    var whole: Member
    var parts: [Member]
    /// Whether the parts are all of the whole and each has the rate.
    var isComplete: Bool

    /// All families whose members state a rate of this kind on the same base and for the same period.
    static func all(_ kind: Figure.Kind, in facts: Facts) -> [Family] {
        facts.partsOf.flatMap { whole, parts -> [Family] in
            facts.figures(kind, of: whole).compactMap { rate in
                family(rate, of: whole, parts, in: facts)
            }
        }
    }

    private static func family(_ rate: Int, of whole: Int, _ parts: [Int], in facts: Facts) -> Family? {
        let figure = facts.figures[rate]
        guard facts.only(figure.kind, of: whole, base: figure.base) == rate else { return nil }
        let level = facts.level(of: whole)
        let members = parts.compactMap { part -> Member? in
            guard let other = facts.only(figure.kind, of: part, base: figure.base),
                facts.figures[other].period == figure.period, facts.units[other] == facts.units[rate]
            else { return nil }
            return Member(level: facts.level(of: part, like: level.map { facts.units[$0] }), rate: other)
        }
        guard !members.isEmpty else { return nil }
        return Family(
            whole: Member(level: level, rate: rate), parts: members,
            isComplete: members.count == parts.count && Coverage(of: parts, in: facts) == .all)
    }

    /// Indices of all figures, the whole's first.
    var figures: [Int] {
        let rates = [whole.rate] + parts.map(\.rate)
        return rates + ([whole] + parts).compactMap(\.level)
    }
}
