import Checking
import Figures
import PlanBook

extension BookFacts {
    /// All that the book knows of an indicator in an area and a period.
    ///
    /// What follows from values is computed; what the book only has as releases state it (growth without last year's level)
    /// is taken from there.
    public func facts(
        _ indicator: Indicator, in area: Area, _ period: Period, breakdown: String? = nil
    ) -> SentenceFacts {
        var facts = bare(indicator, in: area, period)
        facts.movement = movement(indicator, area, period)
        facts.standing = standing(indicator, area, period)
        facts.place = place(indicator, area, period)
        facts.benchmark = benchmark(indicator, area, period)
        facts.fraction = fraction(indicator, area, period)
        let parts = parts(of: indicator, breakdown)
        facts.parts = parts.members.map { part in
            var facts = bare(part, in: area, period)
            facts.movement = movement(part, area, period)
            facts.standing = standing(part, area, period)
            return facts
        }
        facts.partsAreAll = parts.areAll
        return facts
    }

    /// Name, unit and level.
    private func bare(_ indicator: Indicator, in area: Area, _ period: Period) -> SentenceFacts {
        let observed = value(indicator, area, period)
        var facts = SentenceFacts(
            code: indicator.code, name: Bilingual(vi: indicator.nameVi, en: indicator.nameEn), unit: indicator.unit,
            decimals: indicator.decimals, direction: indicator.direction,
            isGrowth: indicator.isGrowth && Unit(words: indicator.unit).isPercent, period: period,
            area: area.id == home.id ? nil : area.slug)
        facts.level = level(observed)
        facts.isEstimate = observed?.status == .estimate
        if observed == nil, statedRate(indicator, area, period)?.quotation.status == .estimate {
            facts.isEstimate = true
        }
        return facts
    }

    func level(_ observed: Observation?) -> ExactNumber? {
        guard let observed, let value = observed.value else { return nil }
        return ExactNumber(
            value.rational, digits: value.scale, approximator: observed.place.flatMap { approximators[$0] },
            observations: [observed.id])
    }

    /// The parts of a breakdown: the one named, else the first with all of the whole, else the first.
    func parts(of indicator: Indicator, _ breakdown: String?) -> (members: [Indicator], areAll: Bool) {
        let all = catalogue.parts(of: indicator.code)
        let chosen = breakdown ?? all.first(where: \.isExhaustive)?.breakdown ?? all.first?.breakdown
        let lines = all.filter { $0.breakdown == chosen }
        let members = lines.compactMap { catalogue.indicator($0.part) }
        return (members, !lines.isEmpty && lines.allSatisfy(\.isExhaustive) && members.count == lines.count)
    }

    // MARK: - Growth

    /// How a value moved on the same period a year earlier.
    public func movement(_ indicator: Indicator, _ area: Area, _ period: Period) -> SentenceFacts.Movement? {
        let isPercent = Unit(words: indicator.unit).isPercent
        if isPercent, indicator.isGrowth { return nil }
        if let computed = computedMovement(indicator, area, period) { return computed }
        for stated in statedMeasures(indicator, area, period) where isOnYearBefore(stated, period) {
            guard let number = stated.number else { continue }
            switch stated.quotation.kind {
            case .growth where stated.quotation.unit == "%" && !isPercent: return .percent(number)
            case .change where isPercent: return .points(number)
            case .change where stated.quotation.unit != "bậc":
                return .amount(number, unit: stated.quotation.unit ?? indicator.unit)
            default: continue
            }
        }
        // Growth at constant prices that is an indicator of its own.
        guard let growth = catalogue.indicator(indicator.code + "_growth"),
            let number = level(value(growth, area, period))
        else { return nil }
        return .percent(number)
    }

    private func computedMovement(
        _ indicator: Indicator, _ area: Area, _ period: Period
    ) -> SentenceFacts.Movement? {
        guard let now = value(indicator, area, period), let before = value(indicator, area, period.yearEarlier),
            let value = now.value, let base = before.value
        else { return nil }
        let unit = Unit(words: indicator.unit)
        let observations = [now.id, before.id]
        if unit.isPercent {
            guard let change = try? Measure.growth(of: indicator, from: base.rational, to: value.rational) else {
                return nil
            }
            return .points(ExactNumber(change.value, observations: observations))
        }
        // A per cent of a few things tells nothing; how many more there are does.
        let isFew = unit.precision == .counted && max(value.rational, base.rational) < Rational(1000)
        if !isFew, let growth = try? Measure.growth(from: base.rational, to: value.rational) {
            return .percent(ExactNumber(growth.value, observations: observations))
        }
        guard let change = try? Measure.change(from: base.rational, to: value.rational) else { return nil }
        return .amount(ExactNumber(change.value, observations: observations), unit: indicator.unit)
    }

    private func isOnYearBefore(_ stated: StatedMeasure, _ period: Period) -> Bool {
        guard let base = stated.quotation.base else { return false }
        return ["previous-year", "same-period", "\(period.year - 1)"].contains(base)
    }

    // MARK: - The plan

    public func standing(_ indicator: Indicator, _ area: Area, _ period: Period) -> SentenceFacts.PlanStanding? {
        if let computed = computedStanding(indicator, area, period) { return computed }
        if let stated = statedRate(indicator, area, period), let number = stated.number {
            return .init(
                kind: stated.quotation.base == "estimate" ? .estimate : .plan, measure: .attainment(number),
                isOwnValue: indicator.reachedOfPlan != nil
                    && level(value(indicator, area, period)).map { $0.value == number.value } ?? true)
        }
        // A rate of what was planned is itself what was reached of the plan.
        guard indicator.reachedOfPlan != nil, let number = level(value(indicator, area, period))
        else { return nil }
        return .init(kind: .plan, measure: .attainment(number), isOwnValue: true)
    }

    private func statedRate(_ indicator: Indicator, _ area: Area, _ period: Period) -> StatedMeasure? {
        statedMeasures(indicator, area, period).first { $0.quotation.kind == .attainment && $0.number != nil }
    }

    private func computedStanding(
        _ indicator: Indicator, _ area: Area, _ period: Period
    ) -> SentenceFacts.PlanStanding? {
        guard let observed = value(indicator, area, period), let value = observed.value,
            let target = target(indicator, area, period),
            let attainment = try? Attainment(of: value.rational, against: target, indicator)
        else { return nil }
        let isWhole = period.isPartOfYear && !target.period.isPartOfYear
        if target.upper != nil, attainment.outcome == .reached {
            return .init(kind: target.kind, measure: .within, isOfWholeYear: isWhole)
        }
        if Unit(words: indicator.unit).isPercent {
            let excess = ExactNumber(attainment.excess.value, observations: [observed.id])
            return .init(kind: target.kind, measure: .points(excess), isOfWholeYear: isWhole)
        }
        guard let percent = attainment.percent else { return nil }
        return .init(
            kind: target.kind, measure: .attainment(ExactNumber(percent.value, observations: [observed.id])),
            isOfWholeYear: isWhole)
    }

    // MARK: - Places, other areas, fractions

    public func place(_ indicator: Indicator, _ area: Area, _ period: Period) -> SentenceFacts.Place? {
        let standing = ranking(indicator, area, period)
        let computed = standing.flatMap { $0.isComparable ? $0.rankChange : nil }
        let said = statedMeasures(indicator, area, period).first {
            $0.quotation.kind == .change && $0.quotation.unit == "bậc" && isOnYearBefore($0, period)
        }?.number?.value
        let change =
            computed ?? standing?.ranking.change ?? said.flatMap { $0.isWhole ? Int(exactly: $0.numerator) : nil }
        guard standing?.ranking.rank != nil || change != nil else { return nil }
        return SentenceFacts.Place(
            rank: standing?.ranking.rank, outOf: standing?.ranking.outOf,
            scope: area.kind.level <= 1 ? .country : .province, change: change)
    }

    public func benchmark(_ indicator: Indicator, _ area: Area, _ period: Period) -> SentenceFacts.Benchmark? {
        guard Unit(words: indicator.unit).isPercent else { return nil }
        if let country, area.id != country.id, let number = level(value(indicator, country, period)) {
            return .init(number)
        }
        return statedMeasures(indicator, area, period).first { $0.quotation.kind == .benchmark }?.number.map {
            .init($0)
        }
    }

    public func fraction(_ indicator: Indicator, _ area: Area, _ period: Period) -> SentenceFacts.Fraction? {
        if let whole = rates[indicator.code]?.whole, let part = level(value(indicator, area, period)),
            let all = level(value(whole, area, period))
        {
            return .init(part: part, whole: all)
        }
        guard
            let said = statedMeasures(indicator, area, period).lazy.compactMap({ stated -> SentenceFacts.Fraction? in
                guard stated.quotation.kind == .fraction, let fraction = stated.quotation.fraction else { return nil }
                return .init(part: ExactNumber(fraction.part.printed), whole: ExactNumber(fraction.whole.printed))
            }).first
        else { return nil }
        let observed = value(indicator, area, period)
        guard observed == nil || observed?.value?.rational == said.part.value else { return nil }
        return said
    }

    /// What part of another indicator a value is, in per cent; of its own whole where none is named.
    public func share(
        _ indicator: Indicator, of other: Indicator?, _ area: Area, _ period: Period
    ) -> ExactNumber? {
        let wholes = other.map { [$0] } ?? catalogue.wholes(of: indicator.code).compactMap { catalogue.indicator($0) }
        for whole in wholes {
            guard let part = value(indicator, area, period), let all = value(whole, area, period),
                let (a, b) = part.value.flatMap({ a in all.value.map { (a, $0) } }),
                let share = try? Measure.share(of: a.rational, in: b.rational)
            else { continue }
            return ExactNumber(share.value, observations: [part.id, all.id])
        }
        if let fraction = fraction(indicator, area, period),
            let share = try? Measure.share(of: fraction.part.value, in: fraction.whole.value)
        {
            return ExactNumber(
                share.value, observations: fraction.part.observations + fraction.whole.observations)
        }
        guard other == nil else { return nil }
        if let stated = statedMeasures(indicator, area, period).first(where: { $0.quotation.kind == .share }) {
            return stated.number
        }
        return rates[indicator.code].flatMap { level(value($0.rate, area, period)) }
    }
}

extension Indicator {
    /// The code of what its value tells the attainment of: of the disbursed capital for the rate of disbursement
    /// (disbursed / plan); nil for an indicator that is no such rate.
    var reachedOfPlan: String? {
        guard formula.split(separator: "/").dropFirst().contains(where: { $0.contains("_plan ") }) else { return nil }
        return (try? Formula(formula))?.codes.first
    }
}

extension StatedMeasure {
    /// The value with the digits that were printed.
    var number: ExactNumber? {
        quotation.number.map { ExactNumber($0.printed, approximator: quotation.approximator) }
    }
}
