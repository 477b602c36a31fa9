import Figures

/// Exports less imports against the surplus or deficit stated.
struct TradeBalance: RelationRule {
    static let description = RuleDescription(
        id: "trade_balance",
        title: Bilingual(vi: "Xuất khẩu, nhập khẩu và cán cân", en: "Exports, imports and the balance"),
        explanation: Bilingual(
            vi: "Xuất siêu bằng xuất khẩu trừ nhập khẩu; nhập siêu bằng nhập khẩu trừ xuất khẩu.",
            en: "A surplus is exports less imports, a deficit imports less exports."),
        holds: [
            Example(
                "Năm 2022, giá trị xuất khẩu 1.046 triệu USD, tăng 29,8%; nhập khẩu 588 triệu USD, giảm 4,1%; xuất "
                    + "siêu 458 triệu USD.")
        ],
        finds: [
            Example(
                "Năm 2022, giá trị xuất khẩu 1.046 triệu USD, tăng 29,8%; nhập khẩu 588 triệu USD, giảm 4,1%; xuất "
                    + "siêu ↓548 triệu USD.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { balance in
            guard facts.figures[balance].kind == .level, facts.units[balance].isMoney else { return nil }
            let name = facts.names[balance] + " " + facts.wordsBefore(balance, limit: 30)
            let isSurplus = name.says("xuất siêu")
            guard isSurplus != name.says("nhập siêu"),
                let exports = flow("xuất khẩu", beside: balance, in: facts),
                let imports = flow("nhập khẩu", beside: balance, in: facts)
            else { return nil }
            let (more, less) = isSurplus ? (exports, imports) : (imports, exports)
            return Relation(
                rule: Self.id, .number(balance), .equal, .sum([.number(more), .minus(less)]),
                figures: [balance, more, less])
        }
    }

    /// The one amount of exports or imports in the paragraph of the balance and for its time.
    private func flow(_ words: String, beside balance: Int, in facts: Facts) -> Int? {
        let place = facts.figures[balance].place
        let range = max(0, balance - 12)..<balance
        let found = range.filter { index in
            let figure = facts.figures[index]
            let name = figure.about.lowercased()
            return figure.kind == .level && figure.place.block == place.block && name.hasSuffix(words)
                && !name.says("xuất nhập khẩu") && !name.says("siêu")
                && figure.period == facts.figures[balance].period && figure.place.area == place.area
                && facts.units[index].dimension == facts.units[balance].dimension
        }
        return found.count == 1 ? found[0] : nil
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (more, less) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "\(more) trừ \(less)", en: "\(more) less \(less)")
    }
}
