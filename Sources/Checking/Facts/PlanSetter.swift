import Figures

/// Who set a plan and which version of it is meant: one budget has a number from the centre, one from the council and
/// one after adjustment, and a result is measured against each.
struct PlanSetter: OptionSet, Hashable {
    let rawValue: Int

    static let centre = PlanSetter(rawValue: 1)
    static let council = PlanSetter(rawValue: 2)
    static let province = PlanSetter(rawValue: 4)
    static let district = PlanSetter(rawValue: 8)
    static let adjusted = PlanSetter(rawValue: 16)
    static let opening = PlanSetter(rawValue: 32)
    static let striven = PlanSetter(rawValue: 64)

    private static let words: [(PlanSetter, [String])] = [
        (
            .centre,
            [
                "trung ương giao", "toán trung ương", "hoạch trung ương", "tw giao", "toán tw", "hoạch tw", "thủ tướng",
                "chính phủ giao", "bộ tài chính giao", "bộ giao",
            ]
        ),
        (.council, ["hđnd", "hội đồng nhân dân"]),
        (.province, ["tỉnh giao", "ubnd tỉnh", "kế hoạch tỉnh", "dự toán tỉnh"]),
        (.district, ["huyện giao", "thành phố giao", "thị xã giao"]), (.adjusted, ["điều chỉnh", "giao bổ sung"]),
        (.opening, ["giao đầu năm", "toán đầu năm", "hoạch đầu năm"]), (.striven, ["phấn đấu", "đề ra"]),
    ]

    init(rawValue: Int) { self.rawValue = rawValue }

    init(in text: some StringProtocol) {
        self = Self.words.reduce(into: PlanSetter()) { found, pair in
            if pair.1.contains(where: text.says) { found.insert(pair.0) }
        }
    }
}

extension Facts {
    /// Who set the plan that a rate is of, or the plan that an amount is.
    func planSetter(of figure: Int) -> PlanSetter {
        let own =
            figures[figure].kind == .attainment ? String(phraseBehind(figure)) : clause(of: figure) + names[figure]
        return PlanSetter(in: own)
    }
}
