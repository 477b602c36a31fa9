import Figures

extension TimeGrammar {
    /// The times of an expression that tells several: "năm 2019, 2020 và 2021", "quý I, II", "tháng 7, 8"; just itself for
    /// one that tells one.
    static func items(of time: TimeExpression, in s: Sentence) -> [TimeExpression] {
        let items: [TimeExpression] = time.range.compactMap { index in
            guard let meaning = item(at: index, of: time, in: s) else { return nil }
            var item = time
            item.meaning = meaning
            return item
        }
        return items.count > 1 ? items : [time]
    }

    private static func item(at index: Int, of time: TimeExpression, in s: Sentence) -> TimeExpression.Meaning? {
        switch time.meaning {
        case .year: s.yearNumber(index).map { .year($0) }
        case .month(_, let year):
            s.plainNumber(index).flatMap { (1...12).contains($0) ? .month($0, year: year) : nil }
        case .quarter(_, let year): quarterNumber(index, in: s).map { .quarter($0, year: year) }
        default: nil
        }
    }
}
