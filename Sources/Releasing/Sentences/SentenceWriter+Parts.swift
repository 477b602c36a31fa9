import Figures

extension SentenceWriter {
    /// "; trong đó: thu nội địa 14.145 tỷ đồng, vượt 58,3% dự toán; thu từ …". Empty where no part is known.
    mutating func partsClause(_ facts: SentenceFacts, _ wish: Wish) throws(ArithmeticError) -> [WrittenRun] {
        let items = try partItems(facts, wish)
        guard !items.isEmpty else { return [] }
        let lead = language == .vi ? "; trong đó: " : "; of which: "
        return [.text(lead)] + items.joinedRuns(by: "; ")
    }

    /// Each part with what is known of it, in the order of the breakdown.
    mutating func partItems(_ facts: SentenceFacts, _ wish: Wish) throws(ArithmeticError) -> [[WrittenRun]] {
        var items: [[WrittenRun]] = []
        for part in facts.parts where part.level != nil {
            var own = Wish()
            (own.isOpening, own.takesArticle) = (false, false)
            (own.showsGrowth, own.showsPlan) = (wish.showsGrowth, wish.showsPlan)
            (own.level, own.rate) = (wish.level, wish.rate)
            guard let level = try printer.level(part, own.level) else { continue }
            var clauses: [[WrittenRun]] = [
                [
                    .text("\(subject(of: part, own)) \(approximation(level.approximator))"), .figure(level.figure),
                ]
            ]
            if own.showsGrowth, let growth = try growthClause(part, own, stands: false) { clauses.append(growth) }
            if own.showsPlan, let plan = try planClause(part, own, stands: false) { clauses.append(plan) }
            items.append(clauses.joinedRuns(by: ", "))
        }
        return items
    }
}
