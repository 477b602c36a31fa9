import Figures

extension SentenceWriter {
    /// "tăng 26,9% so với năm 2020"; nil where no movement is known.
    ///
    /// - Parameter stands: whether the clause stands for the whole sentence, so that English wants a verb.
    mutating func growthClause(
        _ facts: SentenceFacts, _ wish: Wish, stands: Bool
    ) throws(ArithmeticError) -> [WrittenRun]? {
        guard let movement = facts.movement else { return nil }
        let base = FigurePrinter.usualBase(facts.period)
        let printed =
            switch movement {
            case .percent(let number):
                try printer.rate(number, wish.rate, kind: .growth, base: base, facts, measure: "growth")
            case .points(let number):
                try printer.points(
                    number, wish.rate, base: base, decimals: max(printer.style.rateDecimals, facts.decimals), facts,
                    measure: "growth")
            case .amount(let number, let unit):
                try printer.change(number, unit: unit, wish.rate, base: base, isShort: facts.level != nil, facts)
            }
        guard printed.number.mantissa != 0 else { return [.text(still(printed.side, facts, stands: stands))] }
        return moved(printed.figure, isDown: printed.number.mantissa < 0, printed.approximator, facts, stands: stands)
    }

    /// What prints as zero: unmoved, or hardly moved.
    private mutating func still(_ side: RoundedNumber.Side, _ facts: SentenceFacts, stands: Bool) -> String {
        let base = choice.choose("base", for: facts.code, among: PeriodPhrase.bases(facts.period, language)) ?? ""
        let isExact = side == .exact
        guard language == .vi else {
            let words = isExact ? "unchanged from" : "virtually unchanged from"
            return (stands ? "stayed " : "") + words + " " + base
        }
        return (isExact ? "không đổi" : "gần như không đổi") + " " + base
    }

    private mutating func moved(
        _ figure: BoundFigure, isDown: Bool, _ approximator: Figure.Approximator?, _ facts: SentenceFacts, stands: Bool
    ) -> [WrittenRun] {
        let bases = PeriodPhrase.bases(facts.period, language)
        let about = approximation(approximator)
        guard language == .vi else {
            let base = choice.choose("base", for: facts.code, among: bases) ?? ""
            let up = stands ? ["rose", "increased"] : ["up", "a rise of"]
            let down = stands ? ["fell", "decreased"] : ["down", "a fall of"]
            let verb = choice.choose("move", for: facts.code, among: isDown ? down : up) ?? ""
            return [
                .text("\(verb) \(stands ? "by " : "")\(about)"), .figure(figure),
                .text(verb.hasPrefix("a ") ? " on \(base)" : " from \(base)"),
            ]
        }
        // Growth in per cent is on the year before without saying so; an amount tells what it is compared with.
        let isPercent = figure.kind == .growth
        let base = choice.choose("base", for: facts.code, among: isPercent ? bases + [""] : bases) ?? ""
        return [
            .text("\(isDown ? "giảm" : "tăng") \(about)"), .figure(figure), .text(base.isEmpty ? "" : " " + base),
        ]
    }
}
