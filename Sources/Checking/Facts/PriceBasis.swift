import Figures

/// At which prices an amount or a growth is told.
enum PriceBasis: Hashable {
    case current, constant

    init?(in text: some StringProtocol) {
        if Self.constantWords.contains(where: text.says) {
            self = .constant
        } else if text.says("hiện hành") || text.says("giá thực tế") {
            self = .current
        } else {
            return nil
        }
    }

    private static let constantWords = [
        "giá so sánh", "giá cố định", "loại trừ yếu tố giá", "loại trừ giá", "không tính yếu tố giá", "loại yếu tố giá",
    ]
}

extension Facts {
    /// The prices named with a figure; for a growth those of its own clause, or of the level that it follows.
    func priceBasis(of figure: Int) -> PriceBasis? {
        if let named = PriceBasis(in: ownWordsBefore(figure) + " " + phraseBehind(figure) + " " + names[figure]) {
            return named
        }
        let before = figure - 1
        guard figures[figure].kind == .growth || figures[figure].kind == .change, before >= 0,
            figures[before].place.subject == figures[figure].place.subject
        else { return nil }
        return priceBasis(of: before)
    }

    /// Whether figures can be related as far as prices go: nil where they name different ones.
    func warrantOfPrices(_ related: [Int]) -> Relation.Warrant? {
        let named = related.map(priceBasis(of:))
        let told = Set(named.compactMap { $0 })
        guard told.count < 2 else { return nil }
        return Relation.Warrant(stated: told.isEmpty || !named.contains(nil))
    }
}
