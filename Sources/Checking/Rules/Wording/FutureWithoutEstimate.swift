import Figures
import Reading

/// Figures told as reached for a time that ends after the document's date, without "ước" or "dự kiến".
struct FutureWithoutEstimate: FlawRule {
    static let description = RuleDescription(
        id: "future_without_estimate",
        title: Bilingual(vi: "Số chưa đến kỳ mà không ghi “ước”", en: "A time ahead told as reached"),
        explanation: Bilingual(
            vi: "Số liệu của kỳ kết thúc sau ngày ban hành chỉ có thể là ước, dự kiến; cần ghi rõ.",
            en: "Figures for a time that ends after the document's date can only be estimates and should say so."),
        holds: [
            "Bắc Giang, ngày 02 tháng 12 năm 2021\n\nTổng thu ngân sách cả năm 2021 ước đạt 15.745 tỷ đồng.",
            Example(
                "Số: 12/BC-UBND\n\nBắc Giang, ngày 02 tháng 12 năm 2021\n\n**BÁO CÁO**\n\nDự án cầu vượt có tổng mức đầu "
                    + "tư 870 tỷ đồng, hoàn thành năm 2023. Năm 2022, tỉnh được giao 4.310 tỷ đồng vốn đầu tư công."),
        ],
        finds: [
            Example(
                "Số: 12/BC-UBND\n\nBắc Giang, ngày 02 tháng 12 năm 2021\n\n**BÁO CÁO**\n\nTổng thu ngân sách năm "
                    + "2022 đạt ↓15.745 tỷ đồng.")
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        guard let date = facts.release.date else { return [] }
        let today = date.year * 12 + date.month - 1
        let early = facts.release.figures.indices.filter { index in
            let figure = facts.figures[index]
            guard figure.status == .actual, let period = figure.period, period.lastMonth > today else { return false }
            return Self.kinds.contains(figure.kind) && isResult(index, in: facts)
        }
        let byBlock = Dictionary(grouping: early) { facts.figures[$0].place.block }
        return byBlock.values.compactMap { finding($0, date, in: facts) }
    }

    private static let kinds: Set<Figure.Kind> = [.level, .growth, .change, .attainment, .share, .fraction]

    /// Whether the clause tells something reached, and no amount that is allotted, contracted or planned for a time ahead.
    private func isResult(_ figure: Int, in facts: Facts) -> Bool {
        let clause = facts.clause(of: figure) + " " + facts.names[figure]
        let before = facts.ownWordsBefore(figure)
        let isReached =
            facts.figures[figure].kind != .level
            || ["đạt", "thực hiện", "thu được", "có "].contains { before.says($0) }
        return isReached && !Self.ahead.contains(where: clause.says) && !Self.ahead.contains(where: before.says)
    }

    private static let ahead = [
        "tổng mức đầu tư", "giao", "phân bổ", "hợp đồng", "trị giá", "ký kết", "đăng ký", "bố trí", "phê duyệt",
        "dự toán",
        "kế hoạch", "mục tiêu", "chỉ tiêu", "cam kết", "tài trợ", "quy mô", "công suất", "hoàn thành", "khởi công",
        "sẽ ",
        "phấn đấu", "đến năm", "dự kiến", "ước",
    ]

    /// One finding a paragraph: the first figure is marked, the others are named.
    private func finding(_ figures: [Int], _ date: Day, in facts: Facts) -> Finding? {
        guard let first = figures.first, let period = facts.figures[first].period else { return nil }
        // A year that is nearly over is often told as if it were; one that hasn't begun can't be.
        let hasBegun = period.firstMonth <= date.year * 12 + date.month - 1
        let quotes = figures.prefix(3).map(facts.quote).joined(separator: "; ") + (figures.count > 3 ? "; …" : "")
        return Finding(
            rule: Self.id, verdict: hasBegun ? .cannotTell : .contradicts, severity: .wording,
            message: Bilingual(
                vi: "văn bản ngày \(date.text) nêu \(quotes) của kỳ \(period.text) mà không ghi “ước”, “dự kiến”",
                en: "the document of \(date.text) tells \(quotes) of \(period.text) without “ước” or “dự kiến”"),
            found: facts.quote(first), figures: figures, range: facts.figures[first].range)
    }
}
