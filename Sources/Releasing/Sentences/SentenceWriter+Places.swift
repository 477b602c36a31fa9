import Figures

extension SentenceWriter {
    /// "đứng thứ 10 cả nước", "tăng 13 bậc so với năm 2019".
    mutating func placeClauses(_ facts: SentenceFacts, stands: Bool) -> [[WrittenRun]] {
        guard let place = facts.place else { return [] }
        var clauses: [[WrittenRun]] = []
        if let rank = place.rank { clauses.append(rankClause(rank, place, facts, stands: stands)) }
        if let change = place.change {
            clauses.append(rankChangeClause(change, facts, stands: stands && clauses.isEmpty))
        }
        return clauses
    }

    private mutating func rankClause(
        _ rank: Int, _ place: SentenceFacts.Place, _ facts: SentenceFacts, stands: Bool
    ) -> [WrittenRun] {
        let wholes = places(place)
        guard language == .vi else {
            let figure = printer.rank(rank, text: Self.ordinal(rank), facts)
            return [
                .text(stands ? "ranked " : "ranking "), .figure(figure),
                .text(
                    (place.outOf.map { " of \($0)" } ?? "")
                        + (place.scope == .country ? " nationwide" : " in the province")),
            ]
        }
        if rank == 1 {
            let words = choice.choose("top", for: facts.code, among: ["đứng đầu", "dẫn đầu"]) ?? "đứng đầu"
            return [.figure(printer.rank(1, text: words, facts)), .text(" " + wholes)]
        }
        let verb = choice.choose("rank", for: facts.code, among: ["đứng", "xếp"]) ?? "đứng"
        guard let outOf = place.outOf else {
            return [.text(verb + " "), .figure(printer.rank(rank, text: "thứ \(rank)", facts)), .text(" " + wholes)]
        }
        return [
            .text(verb + " "), .figure(printer.rank(rank, text: "thứ \(rank)/\(outOf)", facts)),
            .text(place.scope == .country ? " tỉnh, thành phố" : " toàn tỉnh"),
        ]
    }

    private func places(_ place: SentenceFacts.Place) -> String { place.scope == .country ? "cả nước" : "toàn tỉnh" }

    private mutating func rankChangeClause(_ change: Int, _ facts: SentenceFacts, stands: Bool) -> [WrittenRun] {
        let base = FigurePrinter.usualBase(facts.period)
        let words = choice.choose("base", for: facts.code, among: PeriodPhrase.bases(facts.period, language)) ?? ""
        guard change != 0 else {
            return [
                .text(
                    language == .vi
                        ? "giữ nguyên thứ hạng \(words)"
                        : (stands ? "held the same place as " : "the same place as ") + words)
            ]
        }
        let figure = printer.ranks(change, base: base, facts)
        guard language == .vi else {
            let verb = change > 0 ? (stands ? "rose" : "up") : (stands ? "fell" : "down")
            return [.text(verb + (stands ? " by " : " ")), .figure(figure), .text(" from " + words)]
        }
        return [.text(change > 0 ? "tăng " : "giảm "), .figure(figure), .text(" " + words)]
    }

    static func ordinal(_ number: Int) -> String {
        let suffix =
            switch (number % 10, number % 100) {
            case (1, let tail) where tail != 11: "st"
            case (2, let tail) where tail != 12: "nd"
            case (3, let tail) where tail != 13: "rd"
            default: "th"
            }
        return "\(number)\(suffix)"
    }

    /// "cao hơn bình quân chung cả nước (3,78%)": compared as both are printed.
    mutating func benchmarkClause(
        _ facts: SentenceFacts, _ wish: Wish, stands: Bool
    ) throws(ArithmeticError) -> [WrittenRun]? {
        guard let benchmark = facts.benchmark, !stands, facts.unit == "%",
            let own = try printer.level(facts, wish.level)
        else {
            return nil
        }
        let other = try printer.amount(
            benchmark.number, unit: facts.unit, decimals: facts.decimals, wish.level, kind: .benchmark, facts,
            measure: "benchmark")
        let (ours, theirs) = (try own.number.rational(), try other.number.rational())
        let comparison =
            switch (language, ours == theirs, ours > theirs) {
            case (.vi, true, _): "bằng bình quân chung cả nước"
            case (.vi, _, true): "cao hơn bình quân chung cả nước"
            case (.vi, _, false): "thấp hơn bình quân chung cả nước"
            case (.en, true, _): "equal to the national average"
            case (.en, _, true): "above the national average"
            case (.en, _, false): "below the national average"
            }
        return [.text(comparison + " ("), .figure(other.figure), .text(")")]
    }
}
