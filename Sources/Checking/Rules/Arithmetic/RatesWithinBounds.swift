import Figures

/// No part is more than its whole, and nothing falls by more than all of it.
struct RatesWithinBounds: RelationRule {
    static let description = RuleDescription(
        id: "rates_within_bounds",
        title: Bilingual(vi: "Tỷ lệ trong giới hạn", en: "Rates within bounds"),
        explanation: Bilingual(
            vi: "Tỷ trọng và phần trên tổng không quá 100%; không gì giảm quá 100%.",
            en: "A share and a part of a whole are no more than 100 per cent, and nothing falls by more than 100."),
        holds: [
            "Năm 2021, toàn tỉnh có 138/184 xã đạt chuẩn.",
            "Năm 2020, thu ngân sách giảm 12,5% so với năm 2019.",
            "Năm 2021, Đảng bộ kết nạp 630/600 đảng viên, đạt 105% kế hoạch.",
            "Năm 2021 xây mới 210/200 nhà văn hóa, thành lập 33/30 hợp tác xã.",
            "Năm 2020, lợi nhuận trước thuế giảm 118% so với năm 2019.",
        ],
        finds: [
            "Năm 2021, toàn tỉnh có ↓194/184 xã đạt chuẩn.",
            "Năm 2020, thu ngân sách giảm ↓125% so với năm 2019.",
            "Năm 2020, tỷ lệ che phủ rừng đạt ↓141,5%.",
            "Năm 2020, dịch vụ chiếm ↓145,4% tổng giá trị.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { index in
            let figure = facts.figures[index]
            switch figure.kind {
            case .fraction:
                guard case .fraction = figure.value, isPartOfWhole(index, in: facts) else { return nil }
                var bound = relation(.number(index), .term(.init(index, .whole)), index)
                bound.warrant = .init(stated: isState(index, in: facts))
                return bound
            case .growth where figure.value.number.map({ $0.mantissa < 0 }) ?? false && facts.units[index].isPercent:
                guard !Self.mayBeNegative(index, in: facts) else { return nil }
                return relation(.constant(Rational(-100)), .number(index), index)
            case .share where facts.units[index].isPercent && isShare(index, in: facts):
                return relation(.number(index), .constant(Rational(100)), index)
            default: return nil
            }
        }
    }

    private func relation(_ low: Expression, _ high: Expression, _ figure: Int) -> Relation {
        Relation(rule: Self.id, low, .atMost, high, figures: [figure])
    }

    /// "1.530/4.260 tỷ đồng" may be reached beyond its plan, and so may "1.050/1.000 đảng viên, đạt 105% kế hoạch"; 194 of
    /// 184 communes can't be.
    private func isPartOfWhole(_ index: Int, in facts: Facts) -> Bool {
        let next = index + 1
        let isOverfulfilled =
            facts.isOwn(next) && facts.figures[next].place.sentence == facts.figures[index].place.sentence
            && facts.units[next].isPercent
            && (facts.figures[next].kind == .attainment
                || facts.interval(of: next, .narrow)?.lower.map { $0.value > Rational(100) } ?? false)
        let unit = facts.units[index]
        // "đào tạo 24.020/24.000 người" is beyond its plan too.
        let isOfPeople = ["người", "lao động", "học viên", "lượt"].contains { unit.dimension.hasPrefix($0) }
        return unit.precision == .counted && !isOfPeople && !isOverfulfilled
            && !["kế hoạch", "chỉ tiêu", "mục tiêu", "giao", "dự toán", "vượt"].contains(
                where: facts.sentence(of: index).says)
    }

    /// "có 138/184 xã đạt chuẩn" tells how things stand; "xây mới 420/400 căn nhà" may tell a result and its plan.
    private func isState(_ index: Int, in facts: Facts) -> Bool {
        let before = facts.ownWordsBefore(index)
        return before.hasSuffix("có ") || before.hasSuffix("còn ") || before.hasSuffix("đã có ")
            || facts.phraseBehind(index).says("đạt chuẩn") || facts.phraseBehind(index).says("đạt tiêu chí")
    }

    /// What can turn from a gain into a loss can fall by more than all of it.
    private static func mayBeNegative(_ index: Int, in facts: Facts) -> Bool {
        let words = facts.names[index] + " " + facts.clause(of: index)
        return [
            "lợi nhuận", "lãi", "lỗ", "chênh lệch", "cán cân", "xuất siêu", "nhập siêu", "bội", "thặng dư", "dòng tiền",
        ]
        .contains(where: words.says)
    }

    /// A part told as such; an index or a rate of fulfilment may be above 100.
    private func isShare(_ index: Int, in facts: Facts) -> Bool {
        guard facts.figures[index].base == nil else { return false }
        return facts.wordsBefore(index, limit: 24).says("chiếm") || facts.names[index].says("tỷ lệ che phủ")
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        Bilingual(vi: "phần không vượt quá toàn bộ", en: "a part doesn't exceed its whole")
    }
}
