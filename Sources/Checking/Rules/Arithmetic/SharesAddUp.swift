import Figures

/// Shares of the parts of one whole, which add up to 100 per cent where they are all.
struct SharesAddUp: RelationRule {
    static let description = RuleDescription(
        id: "shares_add_up",
        title: Bilingual(vi: "Cơ cấu cộng lại bằng 100%", en: "Shares add up to 100 per cent"),
        explanation: Bilingual(
            vi: "Tỷ trọng của tất cả các phần cộng lại bằng 100%; của một số phần thì không quá 100%.",
            en: "The shares of all parts add up to 100 per cent, those of some parts to no more."),
        holds: [
            "Cơ cấu kinh tế năm 2017: nông, lâm nghiệp và thủy sản chiếm 31,2%; công nghiệp và xây dựng chiếm 23,4%; dịch vụ chiếm 45,4%.",
            "Cơ cấu kinh tế năm 2022: nông, lâm nghiệp và thủy sản chiếm 11,3%; công nghiệp và xây dựng chiếm 38,9%; dịch vụ chiếm 40,9%; thuế sản phẩm trừ trợ cấp sản phẩm chiếm 8,9%.",
        ],
        finds: [
            "Cơ cấu kinh tế năm 2017: nông, lâm nghiệp và thủy sản chiếm ↓31,2%; công nghiệp và xây dựng chiếm 32,4%; dịch vụ chiếm 45,4%."
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        ShareGroup.all(in: facts).map { group in
            let sum = Expression.sum(group.shares.map(Expression.number))
            let hundred = Expression.constant(Rational(100))
            return Relation(
                rule: Self.id, sum, group.coverage == .all ? .equal : .atMost, hundred, figures: group.shares)
        }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let shares = relation.figures.map(facts.quote).joined(separator: " + ")
        return Bilingual(
            vi: "\(shares) \(relation.comparison == .equal ? "phải bằng" : "không được quá") 100%",
            en: "\(shares) \(relation.comparison == .equal ? "must be" : "can't exceed") 100%")
    }
}

/// Shares of one whole that a sentence lists.
struct ShareGroup {
    var shares: [Int]
    var coverage: Coverage

    static func all(in facts: Facts) -> [ShareGroup] {
        var groups = facts.partsOf.values.compactMap { parts in
            group(parts.compactMap { share(of: $0, in: facts) }, parts, in: facts)
        }
        groups += sectorGroups(in: facts)
        return groups
    }

    private static func group(_ shares: [Int], _ parts: [Int], in facts: Facts) -> ShareGroup? {
        guard shares.count > 1, let first = shares.first else { return nil }
        let period = facts.figures[first].period
        let same = shares.filter { facts.figures[$0].period == period }
        guard same.count == shares.count else { return nil }
        let isComplete = shares.count == parts.count
        return ShareGroup(
            shares: shares, coverage: isComplete ? Coverage(of: parts, in: facts) : .some)
    }

    /// The share that a part is said to have of its whole.
    private static func share(of part: Int, in facts: Facts) -> Int? {
        facts.figures(.share, of: part).first { share in
            facts.units[share].isPercent && facts.tellsShare(share)
        }
    }

    /// The three sectors of the economy side by side in one sentence, with or without taxes.
    private static func sectorGroups(in facts: Facts) -> [ShareGroup] {
        var groups: [ShareGroup] = []
        var open: [Int] = []
        for (index, figure) in facts.release.figures.enumerated() {
            let continues = open.last.map {
                facts.figures[$0].place.sentence == figure.place.sentence && facts.figures[$0].period == figure.period
            }
            if continues == false { open = [] }
            guard figure.kind == .share, facts.units[index].isPercent, figure.place.whole == nil else { continue }
            open.append(index)
            if let group = sectors(open, in: facts) {
                groups.append(group)
                open = []
            }
        }
        return groups
    }

    private static func sectors(_ shares: [Int], in facts: Facts) -> ShareGroup? {
        guard shares.count >= 3 else { return nil }
        let last = Array(shares.suffix(3))
        let names = last.map { facts.figures[$0].about.lowercased() }
        guard names[0].contains("nông"), names[1].contains("công nghiệp"), names[2].contains("dịch vụ") else {
            return nil
        }
        // Taxes on products are a fourth part, often unsaid.
        return ShareGroup(shares: last, coverage: .some)
    }
}
