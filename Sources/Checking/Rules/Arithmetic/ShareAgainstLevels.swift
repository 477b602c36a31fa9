import Figures

/// "1.912 tỷ đồng, chiếm 32,6% tổng thu": a part's level over its whole's against the share stated.
struct ShareAgainstLevels: RelationRule {
    static let description = RuleDescription(
        id: "share_against_levels",
        title: Bilingual(vi: "Tỷ trọng so với mức", en: "Share against part and whole"),
        explanation: Bilingual(
            vi: "Mức của phần chia cho mức của tổng phải bằng tỷ trọng đã nêu.",
            en: "A part's level over its whole's equals the share stated."),
        holds: [
            "Thu ngân sách năm 2022 đạt 5.870 tỷ đồng; trong đó tiền sử dụng đất 1.912 tỷ đồng, chiếm 32,6% tổng thu.",
            // Two parts of one whole that both are totals of their own.
            Example(
                "Năm 2022, doanh nghiệp Nhật Bản dẫn đầu với tổng vốn đầu tư đăng ký 1.520 triệu USD, chiếm 18,4% tổng vốn "
                    + "đầu tư; Hàn Quốc đứng thứ 2 với tổng vốn đầu tư đăng ký 910 triệu USD, chiếm 11% tổng vốn đầu tư."
            ),
        ],
        finds: [
            "Thu ngân sách năm 2022 đạt 5.870 tỷ đồng; trong đó tiền sử dụng đất 1.912 tỷ đồng, chiếm ↓36,2% tổng thu.",
            Example(
                "Năm 2012, dư nợ tín dụng đạt 24.300 tỷ đồng, tăng 11,4% so với đầu năm; nợ xấu 890 tỷ đồng, chiếm "
                    + "↓6,66% tổng dư nợ."),
            "Năm 2022 có 9.300 hộ nghèo, chiếm ↓4,2% tổng số hộ (toàn tỉnh có 448.000 hộ).",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        let ofParts = facts.partsOf.flatMap { whole, parts in
            parts.compactMap { relation(part: $0, of: whole, in: facts) }
        }
        let related = Set(ofParts.map { $0.figures[0] })
        return ofParts
            + facts.release.figures.indices.compactMap { share in
                related.contains(share)
                    ? nil : relation(share, ofTotalBehindIn: facts) ?? relation(share, ofNamedTotalIn: facts)
            }
    }

    /// "12.400 lượt khách, chiếm 1% tổng lượt khách (1.250.000 lượt)": the whole stands in brackets behind its name.
    private func relation(_ share: Int, ofTotalBehindIn facts: Facts) -> Relation? {
        let (part, total) = (share - 1, share + 1)
        guard facts.figures[share].kind == .share, facts.units[share].isPercent, part >= 0, facts.isOwn(total),
            facts.isReachedLevel(part), facts.figures[part].place.subject == facts.figures[share].place.subject,
            facts.ownWordsBefore(share).says("chiếm"), facts.figures[total].kind == .level,
            facts.figures[total].place.sentence == facts.figures[share].place.sentence,
            facts.figures[total].period == facts.figures[part].period, Self.leadsToTotal(facts.ownWordsBehind(share)),
            facts.ownWordsBehind(total).hasPrefix(")"),
            facts.units[part].isCommensurable(with: facts.units[total])
        else { return nil }
        return Relation(
            rule: Self.id, .quotient(.number(part), .number(total)), .equal, .ratio(share),
            figures: [share, part, total])
    }

    /// " tổng số hộ (toàn tỉnh có "
    private static func leadsToTotal(_ gap: String) -> Bool {
        guard gap.hasPrefix(" tổng "), let bracket = gap.lastIndex(of: "(") else { return false }
        let inside = gap[gap.index(after: bracket)...]
        return inside.count < 24 && !gap.says(",") && !gap.says(";")
            && (inside.isEmpty || inside.says("toàn") || inside.says("tổng"))
    }

    /// "nợ xấu 890 tỷ đồng, chiếm 3,66% tổng dư nợ": the whole is named behind the share.
    private func relation(_ share: Int, ofNamedTotalIn facts: Facts) -> Relation? {
        let part = share - 1
        guard facts.figures[share].kind == .share, facts.units[share].isPercent, part >= 0,
            facts.isReachedLevel(part), facts.figures[part].place.subject == facts.figures[share].place.subject,
            facts.wordsBefore(share, limit: 20).says("chiếm")
        else { return nil }
        let behind = facts.wordsBehind(share).drop { $0 == " " }
        guard behind.hasPrefix("tổng ") else { return nil }
        let name = behind.dropFirst("tổng ".count).prefix { $0 != "," && $0 != "." && $0 != ";" && $0 != ")" }
        guard name.count >= 4, let total = total(named: String(name), before: part, in: facts) else { return nil }
        return Relation(
            rule: Self.id, .quotient(.number(part), .number(total)), .equal, .ratio(share),
            figures: [share, part, total])
    }

    /// The one level of the paragraph before a part whose name holds the words.
    private func total(named name: String, before part: Int, in facts: Facts) -> Int? {
        let place = facts.figures[part].place
        let found = (max(0, part - 12)..<part).filter { index in
            facts.isReachedLevel(index) && facts.figures[index].place.block == place.block
                && facts.figures[index].place.subject != place.subject && facts.names[index].says(name)
                && facts.figures[index].period == facts.figures[part].period
                && facts.units[index].isCommensurable(with: facts.units[part]) && !isPart(index, of: name, in: facts)
        }
        return found.count == 1 ? found[0] : nil
    }

    /// "Singapore: tổng vốn đăng ký 1,45 tỷ USD, chiếm 15,2% tổng vốn đầu tư": another part of the same whole.
    private func isPart(_ level: Int, of name: String, in facts: Facts) -> Bool {
        facts.figures(.share, of: facts.figures[level].place.subject).contains { share in
            facts.wordsBehind(share).drop { $0 == " " }.hasPrefix("tổng " + name)
        }
    }

    private func relation(part: Int, of whole: Int, in facts: Facts) -> Relation? {
        guard let level = facts.level(of: part), let total = facts.level(of: whole, like: facts.units[level]),
            facts.figures[total].period == facts.figures[level].period,
            let share = facts.onlyShare(of: part), facts.units[share].isPercent, isOfTheWhole(share, in: facts)
        else { return nil }
        return Relation(
            rule: Self.id, .quotient(.number(level), .number(total)), .equal, .ratio(share),
            figures: [share, level, total])
    }

    /// "chiếm 24,6%" and "chiếm 24,6% tổng thu" are of the whole, "chiếm 24,6% GRDP" is of something else.
    private func isOfTheWhole(_ share: Int, in facts: Facts) -> Bool {
        guard facts.wordsBefore(share, limit: 40).says("chiếm") else { return false }
        let behind = facts.wordsBehind(share).drop { $0 == " " }
        guard let first = behind.first else { return true }
        return !first.isLetter || behind.hasPrefix("tổng") || behind.hasPrefix("trong tổng")
            || behind.hasPrefix("so với tổng")
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (level, total) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "\(level) trong \(total)", en: "\(level) of \(total)")
    }
}
