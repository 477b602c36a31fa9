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
            Example(
                "Quý II năm 2024, tai nạn giảm cả 3 tiêu chí: giảm 9 vụ, giảm 2 người chết, giảm 14 người bị thương; riêng tai "
                    + "nạn đường thủy tăng 1 vụ."),
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng 95,8% dự toán tỉnh giao, vượt dự toán Trung ương giao.",
            "Thu ngân sách 9 tháng đạt 5.870 tỷ đồng, bằng 75,8% dự toán, dự kiến cả năm vượt dự toán.",
            "Chỉ số giá quý I năm 2023 giảm 1,4%, mức giảm cao hơn bình quân chung cả nước (giảm 0,6%).",
            "GRDP năm 2022 tăng 8,3%, cao hơn mức tăng 3,1% của năm 2021 và cao hơn bình quân chung cả nước (8,02%).",
        ],
        finds: [
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng ↓95,8% dự toán, vượt dự toán.",
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng ↓97,2% kế hoạch, vượt mức kế hoạch.",
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng ↓97,2% dự toán, vượt dự toán giao.",
            "Năm 2022, thu ngân sách đạt 5.870 tỷ đồng, bằng ↓97,2% kế hoạch, vượt kế hoạch đề ra.",
            "GRDP 6 tháng năm 2022 tăng ↓5,61%, cao hơn bình quân chung cả nước (6,42%).",
            Example(
                "Quý I năm 2024, tai nạn giao thông giảm cả 3 tiêu chí: giảm 12 vụ, tăng ↓3 người chết, giảm 21 "
                    + "người bị thương."),
            "Quý I năm 2024, tai nạn giảm cả 3 tiêu chí: số vụ giảm 9,1%, số người chết tăng ↓2,4%, số người bị thương giảm 7%.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { index -> [Relation] in
            switch facts.figures[index].kind {
            case .attainment: plan(index, in: facts)
            case .growth, .share, .level, .benchmark: comparison(index, in: facts)
            default: []
            }
        } + allThree(in: facts)
    }

    // MARK: - Plans

    /// "bằng 95,8% dự toán, vượt dự toán": the claim stands right behind the figure's own plan and is of the same one.
    private func plan(_ index: Int, in facts: Facts) -> [Relation] {
        let own = facts.phraseBehind(index)
        var rest = facts.ownWordsBehind(index).dropFirst(own.count)
        guard rest.first == "," else { return [] }
        rest = rest.dropFirst().drop { $0 == " " }
        let claim = rest.prefix { !",;.:()".contains($0) }
        guard let verb = Self.planVerbs.first(where: { claim.hasPrefix($0.words) }),
            let noun = Self.plans.first(where: claim.dropFirst(verb.words.count).hasPrefix),
            case let whose = claim.dropFirst(verb.words.count + noun.count).drop(while: { $0 == " " }),
            whose.isEmpty || own.hasSuffix(whose) || ["đề ra", "được giao", "giao"].contains(whose),
            whose == "đề ra" && PlanSetter(in: own).isEmpty || PlanSetter(in: claim) == PlanSetter(in: own)
        else { return [] }
        let hundred = Expression.constant(Rational(100))
        return [
            Relation(
                rule: Self.id, verb.exceeds ? hundred : .number(index), .atMost,
                verb.exceeds ? .number(index) : hundred,
                figures: [index], turnsConclusion: true)
        ]
    }

    private static let planVerbs: [(words: String, exceeds: Bool)] = [
        ("vượt mức ", true), ("vượt ", true), ("không đạt ", false), ("chưa đạt ", false), ("không hoàn thành ", false),
        ("chưa hoàn thành ", false),
    ]
    private static let plans = ["kế hoạch", "dự toán", "chỉ tiêu"]

    // MARK: - Comparisons

    /// "tăng 7,61%, cao hơn bình quân cả nước (6,42%)": the figure against the one that it is compared with.
    private func comparison(_ index: Int, in facts: Facts) -> [Relation] {
        let other = index + 1
        guard facts.isOwn(other), facts.figures[other].place.sentence == facts.figures[index].place.sentence,
            facts.figures[other].kind == .benchmark || facts.figures[other].kind == facts.figures[index].kind,
            facts.units[other] == facts.units[index], facts.units[index].isPercent,
            let words = Self.comparing(facts.wordsBetween(index, other))
        else { return [] }
        let areFalls = [index, other].map { (facts.figures[$0].value.number?.mantissa ?? 0) < 0 }
        // A fall that is "higher" may be the steeper or the better one.
        let isOfFalls = words.says("mức giảm") || words.says("tốc độ giảm")
        guard areFalls == [false, false] || areFalls == [true, true] && isOfFalls else { return [] }
        let isHigher = words.hasPrefix("cao hơn") != isOfFalls || words.hasPrefix("vượt xa")
        return [
            Relation(
                rule: Self.id, .number(isHigher ? other : index), .atMost, .number(isHigher ? index : other),
                figures: [index, other], turnsConclusion: true)
        ]
    }

    /// The comparing words between two figures, where nothing but the first's base stands before them.
    private static func comparing(_ gap: String) -> Substring? {
        guard gap.count < 90, !gap.says(";"), !gap.says("điểm phần trăm"),
            ["bình quân", "cả nước", "mức", "toàn quốc", "trung bình"].contains(where: gap.says)
        else { return nil }
        let clauses = gap.split(separator: ",", omittingEmptySubsequences: false)
        guard let last = clauses.last?.drop(while: { $0 == " " }), clauses.count > 1,
            clauses.dropFirst().dropLast().isEmpty,
            clauses[0].allSatisfy({ $0 == " " }) || clauses[0].hasPrefix(" so với")
        else { return nil }
        let verb = last.hasPrefix("mức giảm ") ? last.dropFirst("mức giảm ".count) : last
        guard ["cao hơn", "thấp hơn", "vượt xa", "chưa bằng"].contains(where: verb.hasPrefix), !last.says(" và ") else {
            return nil
        }
        return last.hasPrefix("mức giảm") ? verb + " mức giảm" : verb
    }

    // MARK: - All three

    /// "giảm cả 3 tiêu chí: giảm 12 vụ, giảm 3 người chết, giảm 21 người bị thương": the three that follow, and no more.
    private func allThree(in facts: Facts) -> [Relation] {
        let bySentence = Dictionary(grouping: facts.release.figures.indices) { facts.figures[$0].place.sentence }
        return bySentence.values.flatMap { figures -> [Relation] in
            guard let first = figures.min(), case let sentence = facts.sentence(of: first),
                let claim = Self.allThree(in: sentence)
            else { return [] }
            let start = facts.release.sentences[facts.figures[first].place.sentence].lowerBound + claim.end
            let behind = figures.sorted().filter { facts.figures[$0].range.lowerBound >= start }
            let counts = behind.filter { facts.figures[$0].kind == .change && !facts.units[$0].isPercent }
            let rates = behind.filter { facts.figures[$0].kind == .growth }
            let told = (counts.isEmpty ? rates : counts).prefix(3)
            guard told.count == 3, !told.contains(where: { facts.ownWordsBefore($0).says("riêng") }) else { return [] }
            return told.map { index in
                let zero = Expression.constant(.zero)
                return Relation(
                    rule: Self.id, claim.falls ? .number(index) : zero, .atMost, claim.falls ? zero : .number(index),
                    figures: [index], turnsConclusion: true)
            }
        }
    }

    /// The claim that all three criteria move one way, and the byte behind it.
    private static func allThree(in sentence: String) -> (falls: Bool, end: Int)? {
        guard sentence.says("tiêu chí") else { return nil }
        for number in ["3", "ba", "03"] {
            for verb in ["giảm", "tăng"] {
                guard let place = sentence.firstRange(of: "\(verb) cả \(number) tiêu chí") else { continue }
                let before = sentence[..<place.lowerBound]
                guard !["không ", "chưa ", "phấn đấu ", "mục tiêu ", "tiếp tục "].contains(where: before.hasSuffix)
                else { return nil }
                return (verb == "giảm", sentence[..<place.upperBound].utf8.count)
            }
        }
        return nil
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let others = relation.figures.dropFirst().map(facts.quote).joined(separator: ", ")
        return others.isEmpty
            ? Bilingual(vi: "lời nhận định trong câu", en: "the claim in the sentence")
            : Bilingual(vi: "lời so sánh với \(others)", en: "the comparison with \(others)")
    }
}
