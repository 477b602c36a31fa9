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
                    + "siêu 458 triệu USD."),
            Example(
                "Năm 2022, xuất khẩu đạt 9.410 triệu USD; nhập khẩu đạt 8.760 triệu USD. Khu vực FDI xuất siêu 1.140 "
                    + "triệu USD."),
        ],
        finds: [
            Example(
                "Năm 2022, giá trị xuất khẩu 1.046 triệu USD, tăng 29,8%; nhập khẩu 588 triệu USD, giảm 4,1%; xuất "
                    + "siêu ↓548 triệu USD.")
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { balance in
            guard facts.figures[balance].kind == .level, facts.units[balance].isMoney,
                let isSurplus = isSurplus(balance, in: facts),
                let exports = flow("xuất khẩu", beside: balance, in: facts),
                let imports = flow("nhập khẩu", beside: balance, in: facts)
            else { return nil }
            let (more, less) = isSurplus ? (exports, imports) : (imports, exports)
            return Relation(
                rule: Self.id, .number(balance), .equal, .sum([.number(more), .minus(less)]),
                figures: [balance, more, less])
        }
    }

    /// Whether the amount is a surplus or a deficit, and of all trade: a word before "xuất siêu" that isn't idle names
    /// whose it is ("khu vực FDI xuất siêu").
    private func isSurplus(_ balance: Int, in facts: Facts) -> Bool? {
        guard facts.figures[balance].place.whole == nil else { return nil }
        let before = facts.ownWordsBefore(balance)
        guard before.says(" siêu") else { return nil }
        let start = before.lastIndex { ";,.:(".contains($0) }.map { before[before.index(after: $0)...] } ?? before[...]
        guard let place = start.firstRange(of: "xuất siêu") ?? start.firstRange(of: "nhập siêu"),
            !before.says("trong đó"), !before.says("khu vực"),
            start[..<place.lowerBound].split(separator: " ").allSatisfy({ Self.idle.contains($0) || Int($0) != nil })
        else { return nil }
        return start[place] == "xuất siêu"
    }

    private static let idle: Set<Substring> = [
        "cán", "cân", "thương", "mại", "hàng", "hóa", "hoá", "toàn", "tỉnh", "ước", "tính", "chung", "tháng", "năm",
        "quý",
        "đầu", "lũy", "luỹ", "kế", "như", "vậy", "do", "đó", "đã", "của", "i", "ii", "iii", "iv", "trong", "và", "cả",
        "kỳ",
    ]

    /// The one amount of exports or imports in the paragraph of the balance and for its time.
    private func flow(_ words: String, beside balance: Int, in facts: Facts) -> Int? {
        let place = facts.figures[balance].place
        let range = max(0, balance - 12)..<balance
        let found = range.filter { index in
            let figure = facts.figures[index]
            let name = figure.about.lowercased()
            return figure.kind == .level && figure.place.whole == nil && figure.place.block == place.block
                && name.hasSuffix(words)
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
