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
    /// Whether no part is a part of another.
    var excludes: Bool
    /// Whether all rates are on one base for sure.
    var warrant: Relation.Warrant

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
            // The growth of areas says nothing of the growth of an output.
            if let level, !facts.figures(.level, of: part).isEmpty,
                facts.level(of: part, like: facts.units[level]) == nil
            {
                return nil
            }
            return Member(level: facts.level(of: part, like: level.map { facts.units[$0] }), rate: other)
        }
        guard !members.isEmpty else { return nil }
        let coverage = Coverage(of: parts, in: facts)
        let isOnOneBase = members.allSatisfy { facts.isSurelyOnBase($0.rate, of: rate) }
        return Family(
            whole: Member(level: level, rate: rate), parts: members,
            isComplete: members.count == parts.count && coverage.isAll,
            excludes: coverage.excludes, warrant: .init(stated: isOnOneBase))
    }

    /// Indices of all figures, the whole's first.
    var figures: [Int] {
        let rates = [whole.rate] + parts.map(\.rate)
        return rates + ([whole] + parts).compactMap(\.level)
    }
}

extension Facts {
    /// "trong đó 168 ca ở bệnh viện trong tỉnh, còn lại 52 ca ở ngoài tỉnh, tăng 163 ca": a rise behind the last of several
    /// parts, where neither the others nor the whole have one, may be the whole's.
    func mayBeOfTheWhole(_ rise: Int) -> Bool {
        guard isOwn(rise), Self.movements.contains(figures[rise].kind) else { return false }
        let part = figures[rise].place.subject
        guard let whole = subjects[part]?.whole, let parts = partsOf[whole], parts.count > 1, parts.last == part,
            !wordsBetween(rise - 1, rise).hasSuffix("(")
        else { return false }
        return ([whole] + parts.dropLast()).allSatisfy { subject in
            subjects[subject]?.figures.allSatisfy { !Self.movements.contains(figures[$0].kind) } ?? true
        }
    }

    private static let movements: Set<Figure.Kind> = [.growth, .change, .attainment]

    /// Whether a part's rate is on the base of the whole's for sure: it names its base itself, or the whole has told just
    /// one rate that it can go on with.
    fileprivate func isSurelyOnBase(_ part: Int, of whole: Int) -> Bool {
        if Self.baseWords.contains(where: phraseBehind(part).says) { return true }
        let rivals = subjects[figures[whole].place.subject]?.figures.filter { other in
            other != whole && units[other].isPercent
                && (figures[other].kind == figures[whole].kind
                    // "bằng 78,1% dự toán, bằng 92,3% so với cùng kỳ": either may go on.
                    || figures[whole].kind == .attainment && figures[other].kind == .share)
        }
        return rivals?.isEmpty ?? true
    }

    private static let baseWords = ["so với", "cùng kỳ", "kế hoạch", "dự toán", "năm trước", "tháng trước", "chỉ tiêu"]
}
