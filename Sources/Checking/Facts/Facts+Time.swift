import Figures

extension Facts {
    /// The period that a figure's base speaks of; nil for plans and where the figure has none.
    func basePeriod(of figure: Int) -> Period? {
        guard let period = figures[figure].period, let base = figures[figure].base else { return nil }
        return period.base(base)
    }

    /// Levels of the same thing as `level`, for `period`, commensurable with it, reached and not planned.
    func levels(like level: Int, at period: Period, isOwn: Bool? = true) -> [Int] {
        Set(sameTopic(as: level) + (isOwn == false ? [] : beside(level))).sorted().filter { other in
            other != level && isReachedLevel(other) && figures[other].period == period
                && units[other].isCommensurable(with: units[level]) && (isOwn.map { $0 == self.isOwn(other) } ?? true)
        }
    }

    /// The one plan that is stated for the thing and time of a level; nil where there is none or more than one.
    func plan(for level: Int) -> Int? {
        let ownSubject = subjects[figures[level].place.subject]?.figures ?? []
        let found = Set((ownSubject + sameTopic(as: level) + beside(level)).filter { isPlan($0, for: level) })
        return found.count == 1 ? found.first : nil
    }

    /// "tăng 26,9% so với năm 2020 (12.407 tỷ đồng)": the earlier level in brackets behind the base.
    func earlierInBrackets(behind rise: Int) -> Int? {
        let next = rise + 1
        guard isOwn(next), figures[next].place.sentence == figures[rise].place.sentence else { return nil }
        let between = wordsBetween(rise, next)
        let opening = between.lastIndex(of: "(").map { between[between.index(after: $0)...] }
        // Nothing but the base stands between: "so với kế hoạch, cao hơn cả nước (92%)" has the country's in brackets.
        guard let opening, between.hasPrefix(" so với "), opening.count < 24, !between.says(","), !between.says(";"),
            !["kế hoạch", "dự toán", "cả nước", "bình quân", "chỉ tiêu"].contains(where: between.says),
            // "(tăng 3.338 tỷ đồng)", "(tương đương 3.338 tỷ đồng)": how much it moved, not where from.
            !Self.moving.contains(where: opening.says), ownWordsBehind(next).hasPrefix(")")
        else { return nil }
        return next
    }

    private static let moving = ["tăng", "giảm", "tương đương", "tương ứng", "thêm", "hơn", "bằng"]

    /// Figures of the same paragraph that may be of the same thing, by their names.
    func beside(_ figure: Int) -> [Int] {
        let place = figures[figure].place
        let near = max(0, figure - 12)..<min(ownCount, figure + 13)
        return near.filter { other in
            other != figure && figures[other].place.block == place.block && figures[other].place.area == place.area
                && topics[other].isNear(topics[figure])
        }
    }

    /// An aim for a time ahead isn't the plan: that is called so, or stands in the level's own row or sentence.
    private func isPlan(_ other: Int, for level: Int) -> Bool {
        guard other != level, isOwn(other), plans[other], figures[other].kind != .attainment,
            units[other].isCommensurable(with: units[level])
        else { return false }
        let (plan, reached) = (figures[other], figures[level])
        guard plan.place.area == reached.place.area, plan.approximator == nil,
            topics[other].isPlan || plan.place.sentence == reached.place.sentence
        else { return false }
        return plan.period == reached.period || plan.period == reached.period?.wholeYear
    }
}

extension Period {
    /// The year that a part of one belongs to; itself for a year or years.
    var wholeYear: Period {
        isPartOfYear ? Period(year: year) : self
    }

    /// The period that a figure of this one is compared with.
    func base(_ base: Figure.Base) -> Period? {
        switch base {
        case .previousYear: return isPartOfYear ? nil : yearEarlier
        case .samePeriod: return yearEarlier
        case .year(let year): return isPartOfYear || year >= self.year ? nil : Period(year: year)
        case .previousMonth:
            guard case .month(let month) = span else { return nil }
            return month > 1 ? Period(year: year, span: .month(month - 1)) : Period(year: year - 1, span: .month(12))
        case .previousQuarter:
            guard case .quarter(let quarter) = span else { return nil }
            return quarter > 1
                ? Period(year: year, span: .quarter(quarter - 1)) : Period(year: year - 1, span: .quarter(4))
        case .plan, .estimate: return nil
        }
    }
}
