import Figures
import PlanBook

extension WritingRun {
    /// One figure of an indicator: `{{budget_revenue:growth}}`.
    mutating func figure(_ tag: TemplateTag, before: String) -> [WrittenRun] {
        guard let indicator = facts.catalogue.indicator(tag.word),
            let measure = TagMeasure(rawValue: tag.measure ?? TagMeasure.value.rawValue)
        else { return [] }
        do {
            let runs = try figure(indicator, measure, tag, before: before)
            if runs.isEmpty { missing("\(tag.word):\(measure.rawValue)", tag) }
            return runs
        } catch {
            faults.append(TemplateFault(.tooManyDigits(tag.word), at: tag.place))
            return []
        }
    }

    private mutating func figure(
        _ indicator: Indicator, _ measure: TagMeasure, _ tag: TemplateTag, before: String
    ) throws(ArithmeticError) -> [WrittenRun] {
        let (area, period) = (area(of: tag), period(of: tag))
        let known = facts.facts(indicator, in: area, period)
        let wish = FigurePrinter.Wish(decimals: tag["decimals"].flatMap(Int.init), unit: tag["unit"])
        let printer = sentences.printer
        switch measure {
        case .value:
            guard let level = try printer.level(known, wish) else { return [] }
            return [.text(sentences.approximation(level.approximator)), .figure(level.figure)]
        case .growth, .change: return try movement(known, measure, wish, tag, before)
        case .attainment, .over: return try attainment(known, measure, wish, tag, before)
        case .rank: return rank(known, tag)
        case .rankChange: return rankChange(known, tag, before)
        case .share:
            let other = tag["of"].flatMap { facts.catalogue.indicator($0) }
            guard let share = facts.share(indicator, of: other, area, period) else { return [] }
            let asked = (["share"] + [tag["of"]].compactMap(\.self)).joined(separator: ":")
            return [
                .figure(try printer.rate(share, wish, kind: .share, base: nil, known, measure: asked).figure)
            ]
        case .fraction:
            guard let fraction = known.fraction else { return [] }
            return [.figure(try printer.fraction(fraction, known))]
        case .benchmark:
            guard let benchmark = known.benchmark else { return [] }
            return [
                .figure(
                    try printer.amount(
                        benchmark.number, unit: known.unit, decimals: known.decimals, wish, kind: .benchmark, known,
                        measure: "benchmark"
                    ).figure)
            ]
        case .target: return try target(indicator, area, period, known, wish)
        case .earlier:
            let earlier = facts.facts(indicator, in: area, period.yearEarlier)
            return try printer.level(earlier, wish).map { [.figure($0.figure)] } ?? []
        }
    }

    // MARK: - Movements

    private mutating func movement(
        _ known: SentenceFacts, _ measure: TagMeasure, _ wish: FigurePrinter.Wish, _ tag: TemplateTag, _ before: String
    ) throws(ArithmeticError) -> [WrittenRun] {
        var known = known
        if measure == .change, let amount = amount(of: known, tag) { known.movement = amount }
        guard known.movement != nil else { return [] }
        var sentence = SentenceWriter.Wish()
        sentence.rate = wish
        guard tag.isSet("words") else {
            // The bare number is the one of the clause, which has no figure where nothing moved.
            let clause = try sentences.growthClause(known, sentence, stands: false)
            guard let figure = clause?.figures.first else {
                return try still(known, wish)
            }
            return [.figure(checked(figure, tag, before))]
        }
        return try sentences.growthClause(known, sentence, stands: false) ?? []
    }

    /// "0%", where the office's own words want a number.
    private func still(_ known: SentenceFacts, _ wish: FigurePrinter.Wish) throws(ArithmeticError) -> [WrittenRun] {
        guard let number = known.movement?.number else { return [] }
        return [
            .figure(
                try sentences.printer.rate(
                    number, wish, kind: .growth, base: FigurePrinter.usualBase(known.period), known, measure: "growth"
                ).figure)
        ]
    }

    /// How much more it is in its own unit.
    private func amount(of known: SentenceFacts, _ tag: TemplateTag) -> SentenceFacts.Movement? {
        if case .amount? = known.movement { return known.movement }
        guard !known.isPercent, let indicator = facts.catalogue.indicator(known.code),
            let now = facts.value(indicator, area(of: tag), known.period),
            let before = facts.value(indicator, area(of: tag), known.period.yearEarlier),
            let (value, base) = now.value.flatMap({ value in before.value.map { (value, $0) } }),
            let change = try? value.rational - base.rational
        else { return nil }
        return .amount(ExactNumber(change, observations: [now.id, before.id]), unit: known.unit)
    }

    /// Holds the office's own verb against the figure: "tăng" before what fell is a fault, and a number without a verb
    /// keeps its sign.
    private mutating func checked(_ figure: BoundFigure, _ tag: TemplateTag, _ before: String) -> BoundFigure {
        let isDown = figure.value.hasPrefix("-")
        let last = before.split { !$0.isLetter }.last.map { $0.lowercased() } ?? ""
        let rises = ["tăng", "up", "rose", "vượt", "exceeding"].contains(last)
        let falls = ["giảm", "down", "fell", "hụt"].contains(last)
        if rises && isDown || falls && !isDown {
            faults.append(TemplateFault(.contradictingWord(word: last, figure: figure.text), at: tag.place))
        }
        guard isDown, !rises, !falls else { return figure }
        var figure = figure
        figure.text = "-" + figure.text
        return figure
    }

    // MARK: - The plan

    private mutating func attainment(
        _ known: SentenceFacts, _ measure: TagMeasure, _ wish: FigurePrinter.Wish, _ tag: TemplateTag, _ before: String
    ) throws(ArithmeticError) -> [WrittenRun] {
        guard let standing = known.standing else { return [] }
        if tag.isSet("words") {
            var sentence = SentenceWriter.Wish()
            sentence.rate = wish
            return try sentences.planClause(known, sentence, stands: false) ?? []
        }
        let base: Figure.Base = standing.kind == .plan ? .plan : .estimate
        switch standing.measure {
        case .within: return []
        case .points(let number):
            let printed = try sentences.printer.points(
                number, wish, base: base, decimals: max(style.rateDecimals, known.decimals), known, measure: "over")
            return [.figure(checked(printed.figure, tag, before))]
        case .attainment(let number):
            let printed = try sentences.printer.rate(
                number, wish, kind: .attainment, base: base, offset: measure == .over ? 100 : 0, known,
                measure: measure.rawValue)
            guard measure == .over else { return [.figure(printed.figure)] }
            let isOver = try printed.number.rational() > Rational(100)
            let last = before.split { !$0.isLetter }.last.map { $0.lowercased() } ?? ""
            if ["vượt", "exceeding"].contains(last), !isOver {
                faults.append(TemplateFault(.contradictingWord(word: last, figure: printed.figure.text), at: tag.place))
            }
            return [.figure(printed.figure)]
        }
    }

    private mutating func target(
        _ indicator: Indicator, _ area: Area, _ period: Period, _ known: SentenceFacts, _ wish: FigurePrinter.Wish
    ) throws(ArithmeticError) -> [WrittenRun] {
        guard let target = facts.target(indicator, area, period), let value = target.value else { return [] }
        let lower = try sentences.printer.amount(
            ExactNumber(value.printed), unit: indicator.unit, decimals: max(indicator.decimals, value.scale), wish,
            kind: .target, known, measure: "target")
        guard let upper = target.upper else { return [.figure(lower.figure)] }
        let high = try sentences.printer.amount(
            ExactNumber(upper.printed), unit: indicator.unit, decimals: max(indicator.decimals, upper.scale),
            .init(decimals: wish.decimals, unit: lower.figure.unit), kind: .target, known, measure: "target")
        var figure = high.figure
        figure.text = style.numbers.text(lower.number) + "-" + high.figure.text
        figure.value = lower.number.text + "-" + high.number.text
        return [.figure(figure)]
    }

    // MARK: - Places

    private mutating func rank(_ known: SentenceFacts, _ tag: TemplateTag) -> [WrittenRun] {
        guard let place = known.place, let rank = place.rank else { return [] }
        if tag.isSet("words") {
            var alone = known
            alone.place?.change = nil
            return sentences.placeClauses(alone, stands: false).joinedRuns(by: ", ")
        }
        let text =
            language == .en
            ? SentenceWriter.ordinal(rank)
            : rank == 1 ? "thứ nhất" : "thứ \(rank)" + (place.outOf.map { "/\($0)" } ?? "")
        return [.figure(sentences.printer.rank(rank, text: text, known))]
    }

    private mutating func rankChange(_ known: SentenceFacts, _ tag: TemplateTag, _ before: String) -> [WrittenRun] {
        guard let change = known.place?.change else { return [] }
        if tag.isSet("words") {
            var alone = known
            alone.place?.rank = nil
            return sentences.placeClauses(alone, stands: false).joinedRuns(by: ", ")
        }
        let figure = sentences.printer.ranks(change, base: FigurePrinter.usualBase(known.period), known)
        return [.figure(checked(figure, tag, before))]
    }
}
