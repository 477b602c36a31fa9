import Figures

/// A level, the level of an earlier time, and the growth that is said to lie between them.
struct GrowthAgainstLevels: RelationRule {
    static let description = RuleDescription(
        id: "growth_against_levels",
        title: Bilingual(vi: "Tốc độ tăng so với hai mức", en: "Growth against level and earlier level"),
        explanation: Bilingual(
            vi:
                "Mức kỳ này phải bằng mức kỳ gốc nhân với tốc độ tăng. Giá trị theo giá hiện hành có thể lệch với tốc độ "
                + "theo giá so sánh.",
            en: "The level equals the earlier one times its growth. Values at current prices may differ from growth at "
                + "constant ones."),
        holds: [
            Example(
                "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020 (năm 2020 thu ngân sách "
                    + "đạt 12.407 tỷ đồng)."),
            "Năm 2021, GRDP đạt 130.800 tỷ đồng, tăng 7,8% so với năm 2020 (năm 2020 GRDP đạt 118.000 tỷ đồng).",
            // The bracket has the amount of the rise.
            "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng 26,9% so với năm trước (tăng 3.338 tỷ đồng).",
            "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020 (tương đương 3.338 tỷ đồng).",
            "Năm 2021, số hộ nghèo còn 5.000 hộ, giảm 20% so với năm trước (giảm 1.250 hộ).",
            Example(
                "Thu ngân sách năm 2020 đạt 9.100 tỷ đồng, tăng bình quân 15,6%/năm so với năm 2016 (năm 2016 thu ngân sách "
                    + "đạt 5.096 tỷ đồng)."),
            Example(
                "Tổng mức bán lẻ năm 2022 đạt 21.400 tỷ đồng, loại trừ yếu tố giá tăng 9,3% so với năm 2021. Tổng mức bán lẻ "
                    + "năm 2021 đạt 18.650 tỷ đồng."),
        ],
        finds: [
            Example(
                "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng ↓29,6% so với năm 2020 (năm 2020 thu ngân sách "
                    + "đạt 12.407 tỷ đồng)."),
            "Năm 2021, thu ngân sách đạt 15.745 tỷ đồng, tăng ↓29,6% so với năm 2020 (12.407 tỷ đồng).",
            "Năm 2021, sản lượng than đạt 1.620 nghìn tấn, bằng ↓92,7% so với năm 2020 (1.500 nghìn tấn).",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.flatMap { growth -> [Relation] in
            let figure = facts.figures[growth]
            guard facts.comparesWithTime(growth), let level = facts.level(of: figure.place.subject, before: growth),
                facts.figures[level].period == figure.period
            else { return [] }
            if let earlier = facts.earlierInBrackets(behind: growth) {
                guard facts.units[earlier].isCommensurable(with: facts.units[level]) else { return [] }
                return [relation(growth, level, earlier, in: facts)].compactMap { $0 }
            }
            guard let period = facts.basePeriod(of: growth),
                facts.only(figure.kind, of: figure.place.subject, base: figure.base) != nil
            else { return [] }
            let earlier = facts.levels(like: level, at: period)
            guard earlier.count == 1 else { return [] }
            return [relation(growth, level, earlier[0], in: facts)].compactMap { $0 }
        }
    }

    private func relation(_ growth: Int, _ level: Int, _ earlier: Int, in facts: Facts) -> Relation? {
        guard let prices = facts.warrantOfPrices([growth, level, earlier]) else { return nil }
        let isStated =
            prices == .stated && !mayBeOneMore(growth, in: facts) && !isSeveralYears(level, earlier, in: facts)
        return Relation(
            rule: Self.id, .quotient(.number(level), .magnitude(of: earlier, in: facts)), .equal,
            facts.withPriceChange(.factor(ofGrowth: growth, in: facts), of: level), figures: [growth, level, earlier],
            warrant: .init(stated: isStated), turnsConclusion: facts.turnsDirection(growth, from: earlier, to: level))
    }

    /// Over several years prices change by more than can be allowed for.
    private func isSeveralYears(_ level: Int, _ earlier: Int, in facts: Facts) -> Bool {
        guard facts.isTellingTwoPrices(level), let now = facts.figures[level].period,
            let then = facts.figures[earlier].period
        else { return false }
        return now.lastMonth - then.lastMonth > 12
    }

    /// "tăng 1,4 lần" is said of 1,4 and of 2,4 times as much.
    private func mayBeOneMore(_ growth: Int, in facts: Facts) -> Bool {
        facts.units[growth].isTimes && !facts.wordsBefore(growth, limit: 16).says("gấp")
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (level, earlier) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "từ \(earlier) đến \(level)", en: "from \(earlier) to \(level)")
    }
}

extension Facts {
    /// Whether a rate compares one time with another: a rise or fall in per cent or "gấp 2 lần", or "bằng 92,7% so với cùng
    /// kỳ". A mean rise of several years isn't the rise over them.
    func comparesWithTime(_ figure: Int) -> Bool {
        switch figures[figure].kind {
        case .growth:
            (units[figure].isPercent || units[figure].isTimes)
                && !ownWordsBefore(figure).says("bình quân") && !phraseBehind(figure).hasPrefix("/năm")
        case .share: units[figure].isPercent && basePeriod(of: figure) != nil
        default: false
        }
    }

    /// A growth factor, times what prices can have changed where growth and level are told at different prices.
    func withPriceChange(_ factor: Expression, of level: Int) -> Expression {
        guard isTellingTwoPrices(level), let wide = Self.priceChange else { return factor }
        return .product(factor, .slack(narrow: Interval(.one), wide: wide))
    }

    /// A year's prices fall by no more than a twentieth and rise by no more than an eighth.
    private static let priceChange: Interval? = {
        guard let low = try? Rational(19, over: 20), let high = try? Rational(9, over: 8) else { return nil }
        return Interval(.closed(low), .closed(high))
    }()

    /// Whether a rise is told where the levels fall, or a fall where they rise.
    func turnsDirection(_ growth: Int, from earlier: Int, to level: Int) -> Bool {
        guard let told = figures[growth].value.number, !units[growth].isTimes,
            let before = interval(of: earlier, .wide), let after = interval(of: level, .wide),
            let low = before.lower?.value, let high = before.upper?.value, let least = after.lower?.value,
            let most = after.upper?.value
        else { return false }
        return (told.mantissa > 0 && most < low) || (told.mantissa < 0 && least > high)
    }
}
