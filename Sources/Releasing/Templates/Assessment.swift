import Figures
import PlanBook

/// What an overall assessment can claim, all of it from the book.
enum AssessmentPart: String, CaseIterable {
    /// How many targets were exceeded, reached and missed.
    case counts
    /// What grew fastest.
    case fastest
    /// What stayed below its plan.
    case below
}

extension WritingRun {
    /// `{{assessment}}`, or one part of it: `{{assessment what=fastest count=3}}`.
    mutating func assessment(_ tag: TemplateTag, before: String) -> [WrittenRun] {
        let parts = tag["what"].flatMap(AssessmentPart.init).map { [$0] } ?? AssessmentPart.allCases
        let lines = assessed(tag)
        var sentences: [[WrittenRun]] = []
        for part in parts {
            let runs =
                switch part {
                case .counts: counts(lines, tag)
                case .fastest: fastest(lines, tag)
                case .below: below(lines, tag)
                }
            if !runs.isEmpty { sentences.append(runs + [.text(".")]) }
        }
        if sentences.isEmpty { missing("assessment", tag) }
        var runs = sentences.joinedRuns(by: " ").merged
        if !Self.opens(before), case .text(let text, let emphasis)? = runs.first {
            runs[0] = .text(text.lowercasedFirst, emphasis)
        }
        return runs
    }

    private struct Line {
        var known: SentenceFacts
        var outcome: Outcome?
    }

    private enum Outcome { case exceeded, reached, missed }

    /// The indicators that are part of no other one in the list.
    private func assessed(_ tag: TemplateTag) -> [Line] {
        let (area, period) = (area(of: tag), period(of: tag))
        var lines: [Line] = []
        var codes: Set<String> = []
        for indicator in facts.catalogue.indicators {
            let known = facts.facts(indicator, in: area, period)
            guard known.level != nil || known.standing != nil,
                !facts.catalogue.wholes(of: indicator.code).contains(where: codes.contains)
            else { continue }
            codes.insert(indicator.code)
            lines.append(Line(known: known, outcome: outcome(known)))
        }
        // An amount's attainment and the rate that is this attainment are one.
        let judged = Set(lines.filter { $0.outcome != nil }.map(\.known.code))
        return lines.filter { line in
            let reached = facts.catalogue.indicator(line.known.code)?.reachedOfPlan
            return !(reached.map(judged.contains) ?? false)
        }
    }

    /// As printed: what prints as 100% reached its plan.
    private func outcome(_ known: SentenceFacts) -> Outcome? {
        guard let standing = known.standing else { return nil }
        let sign: Int
        switch standing.measure {
        case .within: return .reached
        case .points(let number):
            guard
                let printed = try? sentences.printer.points(
                    number, .init(), base: .plan, decimals: max(style.rateDecimals, known.decimals), known,
                    measure: "over")
            else { return nil }
            sign = printed.number.mantissa.signum() == 0 ? 0 : printed.number.mantissa > 0 ? 1 : -1
        case .attainment(let number):
            guard
                let printed = try? sentences.printer.rate(
                    number, .init(), kind: .attainment, base: .plan, known, measure: "attainment"),
                let value = try? printed.number.rational()
            else { return nil }
            sign = value == Rational(100) ? 0 : value > Rational(100) ? 1 : -1
        }
        if sign == 0 { return .reached }
        switch known.direction {
        case .up: return sign > 0 ? .exceeded : .missed
        case .down: return sign < 0 ? .exceeded : .missed
        case .none: return nil
        }
    }

    private func count(_ count: Int, _ measure: String, _ tag: TemplateTag) -> WrittenRun {
        .figure(
            sentences.printer.count(
                count, unit: "chỉ tiêu",
                tag: FigureTag(
                    code: "assessment", measure: measure, period: period(of: tag),
                    area: area(of: tag).id == facts.home.id ? nil : area(of: tag).slug
                ).text, period: period(of: tag)))
    }

    private func counts(_ lines: [Line], _ tag: TemplateTag) -> [WrittenRun] {
        let judged = lines.compactMap(\.outcome)
        guard !judged.isEmpty else { return [] }
        var claims: [[WrittenRun]] = []
        for (outcome, measure, vi, en) in [
            (Outcome.exceeded, "exceeded", " vượt kế hoạch", " exceeded"),
            (.reached, "reached", " đạt kế hoạch", " met"), (.missed, "missed", " chưa đạt kế hoạch", " missed"),
        ] {
            let number = judged.count { $0 == outcome }
            guard number > 0 else { continue }
            let verb = claims.isEmpty ? (number == 1 ? " was" : " were") + en : en
            claims.append([count(number, measure, tag), .text(language == .vi ? vi : verb)])
        }
        return [
            .text(language == .vi ? "Có " : ""), count(judged.count, "judged", tag),
            .text(
                language == .vi
                    ? " được đánh giá so với kế hoạch; trong đó: " : " can be judged against the plan, of which "),
        ] + claims.joinedRuns(by: language == .vi ? "; " : ", ", last: language == .vi ? "; " : " and ")
    }

    private mutating func fastest(_ lines: [Line], _ tag: TemplateTag) -> [WrittenRun] {
        let growing = lines.compactMap { line -> (known: SentenceFacts, number: ExactNumber)? in
            guard case .percent(let number)? = line.known.movement, number.value > .zero, line.known.direction == .up
            else { return nil }
            return (line.known, number)
        }.sorted { ($1.number.value, $0.known.code) < ($0.number.value, $1.known.code) }
        let chosen = growing.prefix(tag["count"].flatMap(Int.init) ?? 3)
        guard !chosen.isEmpty else { return [] }
        var items: [[WrittenRun]] = []
        for (known, number) in chosen {
            guard
                let printed = try? sentences.printer.rate(
                    number, .init(), kind: .growth, base: FigurePrinter.usualBase(known.period), known,
                    measure: "growth"), printed.number.mantissa > 0
            else { continue }
            let name = sentences.subject(of: known, SentenceWriter.Wish(isOpening: false))
            items.append([.text(name + (language == .vi ? " tăng " : ", up ")), .figure(printed.figure)])
        }
        guard !items.isEmpty else { return [] }
        return [.text(language == .vi ? "Tăng nhanh nhất là " : "The strongest growth: ")]
            + items.joinedRuns(by: "; ")
    }

    private mutating func below(_ lines: [Line], _ tag: TemplateTag) -> [WrittenRun] {
        var items: [[WrittenRun]] = []
        for line in lines where line.outcome == .missed {
            guard let clause = try? sentences.planClause(line.known, SentenceWriter.Wish(), stands: false) else {
                continue
            }
            let name = sentences.subject(of: line.known, SentenceWriter.Wish(isOpening: false))
            items.append([.text(name + (language == .vi ? " " : ", "))] + clause)
        }
        guard !items.isEmpty else { return [] }
        return [.text(language == .vi ? "Chưa đạt kế hoạch gồm: " : "Still below plan: ")]
            + items.joinedRuns(by: "; ")
    }
}
