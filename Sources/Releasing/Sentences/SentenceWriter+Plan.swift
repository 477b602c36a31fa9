import Figures
import PlanBook

extension SentenceWriter {
    /// "vượt 56,1% dự toán"; nil where no plan is known.
    mutating func planClause(
        _ facts: SentenceFacts, _ wish: Wish, stands: Bool
    ) throws(ArithmeticError) -> [WrittenRun]? {
        guard let standing = facts.standing else { return nil }
        let base: Figure.Base = standing.kind == .plan ? .plan : .estimate
        let plan = planWords(standing, facts)
        // A sentence that is about the plan alone says that it is estimated.
        let estimated = stands && facts.isEstimate
        switch standing.measure {
        case .within: return [.text(reached(plan, stands: stands, estimated: estimated))]
        case .points(let number):
            return try pointsClause(number, plan, base, wish, facts, estimated: estimated, stands: stands)
        case .attainment(let number):
            let printed = try printer.rate(
                number, wish.rate, kind: .attainment, base: base, facts, measure: "attainment")
            let hundred = PrintedNumber(100)
            let number100 = printed.number.withoutTrailingZeros
            if number100 == hundred {
                return reachedClause(printed, plan, facts, estimated: estimated, stands: stands)
            }
            let isOver = try printed.number.rational() > Rational(100)
            return try attained(
                number, printed, isOver: isOver, base, plan, wish, facts, estimated: estimated, stands: stands)
        }
    }

    private mutating func planWords(_ standing: SentenceFacts.PlanStanding, _ facts: SentenceFacts) -> String {
        let words: [String] =
            switch (language, standing.kind) {
            case (.vi, .plan): standing.isOfWholeYear ? ["kế hoạch năm"] : ["kế hoạch", "kế hoạch đề ra"]
            case (.vi, .estimate): standing.isOfWholeYear ? ["dự toán năm"] : ["dự toán"]
            case (.en, .plan): [standing.isOfWholeYear ? "the year's plan" : "the plan"]
            case (.en, .estimate): [standing.isOfWholeYear ? "the year's budget estimate" : "the budget estimate"]
            }
        return choice.choose("plan", for: facts.code, among: words) ?? ""
    }

    /// What prints as 100%.
    private mutating func reachedClause(
        _ printed: FigurePrinter.Printed, _ plan: String, _ facts: SentenceFacts, estimated: Bool, stands: Bool
    ) -> [WrittenRun] {
        guard printed.side == .exact else {
            return language == .vi
                ? [.text((estimated ? "ước " : "") + "đạt xấp xỉ "), .figure(printed.figure), .text(" " + plan)]
                : [
                    .text((stands ? "came to " : "equal to ") + "about "), .figure(printed.figure),
                    .text(" of " + plan),
                ]
        }
        let saysFigure = choice.choose("reach", for: facts.code, among: [true, false]) ?? true
        guard saysFigure else { return [.text(reached(plan, stands: stands, estimated: estimated))] }
        return language == .vi
            ? [.text(estimated ? "ước đạt " : "bằng "), .figure(printed.figure), .text(" " + plan)]
            : [.text(stands ? "came to " : "equal to "), .figure(printed.figure), .text(" of " + plan)]
    }

    private func reached(_ plan: String, stands: Bool, estimated: Bool) -> String {
        language == .vi ? (estimated ? "ước đạt " : "đạt ") + plan : (stands ? "met " : "meeting ") + plan
    }

    private mutating func attained(
        _ exact: ExactNumber, _ printed: FigurePrinter.Printed, isOver: Bool, _ base: Figure.Base, _ plan: String,
        _ wish: Wish, _ facts: SentenceFacts, estimated: Bool, stands: Bool
    ) throws(ArithmeticError) -> [WrittenRun] {
        // "Vượt" praises, so it is for what should be much.
        if isOver, facts.direction == .up,
            choice.choose("over", for: facts.code, among: [true, true, false]) ?? true
        {
            let over = try printer.rate(
                exact, wish.rate, kind: .attainment, base: base, offset: 100, facts, measure: "over")
            return language == .vi
                ? [.text(estimated ? "ước vượt " : "vượt "), .figure(over.figure), .text(" " + plan)]
                : [.text("\(stands ? "exceeded" : "exceeding") \(plan) by "), .figure(over.figure)]
        }
        guard language == .vi else {
            return [.text(stands ? "came to " : "equal to "), .figure(printed.figure), .text(" of " + plan)]
        }
        let verb = estimated ? "ước đạt" : choice.choose("attain", for: facts.code, among: ["bằng", "đạt"]) ?? "bằng"
        return [.text(verb + " "), .figure(printed.figure), .text(" " + plan)]
    }

    private mutating func pointsClause(
        _ number: ExactNumber, _ plan: String, _ base: Figure.Base, _ wish: Wish, _ facts: SentenceFacts,
        estimated: Bool, stands: Bool
    ) throws(ArithmeticError) -> [WrittenRun] {
        let printed = try printer.points(
            number, wish.rate, base: base, decimals: max(printer.style.rateDecimals, facts.decimals), facts,
            measure: "over")
        guard printed.number.mantissa != 0 else {
            return [.text(reached(plan, stands: stands, estimated: estimated))]
        }
        let isLower = printed.number.mantissa < 0
        guard language == .vi else {
            return [
                .text(stands ? "came in " : ""), .figure(printed.figure),
                .text(isLower ? " below \(plan)" : " above \(plan)"),
            ]
        }
        return [.text(isLower ? "thấp hơn " : "cao hơn "), .figure(printed.figure), .text(" so với " + plan)]
    }
}
