import Figures

/// A level, its plan, and the per cent of the plan that is said to be reached.
struct AttainmentAgainstPlan: RelationRule {
    static let description = RuleDescription(
        id: "attainment_against_plan",
        title: Bilingual(vi: "Tỷ lệ hoàn thành kế hoạch", en: "Attainment against level and plan"),
        explanation: Bilingual(
            vi: "Kết quả chia cho kế hoạch (dự toán) phải bằng tỷ lệ hoàn thành đã nêu.",
            en: "What was reached over what was planned equals the attainment stated."),
        holds: [
            "Năm 2021, dự toán thu ngân sách là 10.086 tỷ đồng; thu ngân sách đạt 15.745 tỷ đồng, vượt 56,1% dự toán.",
            Example(
                "Dự toán thu ngân sách năm 2021 là 8.200 tỷ đồng. Thu ngân sách năm 2021 đạt 9.900 tỷ đồng, bằng 108,8% "
                    + "dự toán điều chỉnh."),
            "Thu nội địa năm 2021 đạt 15.745 tỷ đồng, bằng 105% kế hoạch (15.000 tỷ đồng).",
            "9 tháng năm 2021 giải quyết việc làm cho 12.140 lao động (KH: 15.200 lao động), đạt 79,9% kế hoạch năm.",
        ],
        finds: [
            "Thu nội địa năm 2021 đạt 15.745 tỷ đồng, bằng ↓115% kế hoạch (15.000 tỷ đồng).",
            "9 tháng năm 2021 giải quyết việc làm cho 12.140 lao động (KH: 15.200 lao động), đạt ↓97,9% kế hoạch năm.",
            "Năm 2021, dự toán thu ngân sách là 10.086 tỷ đồng; thu ngân sách đạt 15.745 tỷ đồng, vượt ↓65,1% dự toán.",
        ])

    init() {}

    func relations(in facts: Facts) -> [Relation] {
        facts.release.figures.indices.compactMap { attainment in
            let figure = facts.figures[attainment]
            guard figure.kind == .attainment, figure.value.number != nil,
                let level = facts.level(of: figure.place.subject) ?? facts.onlyShare(of: figure.place.subject),
                facts.statesOneAttainment(figure), let plan = facts.plan(for: level)
            else { return nil }
            // The centre's budget and the council's are two, and so are the first one and the adjusted one.
            let (setter, planSetter) = (facts.planSetter(of: attainment), facts.planSetter(of: plan))
            guard setter == planSetter || setter.isEmpty || planSetter.isEmpty else { return nil }
            // "bằng 103% so với kế hoạch HĐND tỉnh giao (40.000 tấn)": the bracket is of the plan before it.
            let isBehind = plan == attainment + 1 && facts.wordsBetween(attainment, plan).hasSuffix("(")
            return Relation(
                rule: Self.id, .quotient(.number(level), .number(plan)), .equal, .ratio(attainment),
                figures: [attainment, level, plan],
                warrant: .init(stated: isBehind || setter == planSetter),
                turnsConclusion: turns(attainment, level, plan, in: facts)
            )
        }
    }

    /// Whether the plan is said reached and isn't, or the other way round.
    private func turns(_ attainment: Int, _ level: Int, _ plan: Int, in facts: Facts) -> Bool {
        guard let reached = facts.interval(of: level, .wide), let planned = facts.interval(of: plan, .wide),
            let told = facts.figures[attainment].value.number, let low = planned.lower?.value,
            let high = planned.upper?.value, let least = reached.lower?.value, let most = reached.upper?.value,
            let hundred = try? Rational(told.adding(-100).mantissa, over: 1)
        else { return false }
        return (!hundred.isNegative && most < low) || (hundred.isNegative && least > high)
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let (level, plan) = (facts.quote(relation.figures[1]), facts.quote(relation.figures[2]))
        return Bilingual(vi: "\(level) so với kế hoạch \(plan)", en: "\(level) of a plan of \(plan)")
    }
}

extension Facts {
    /// A rate in per cent that is reached, where it is the only one of its subject.
    func onlyShare(of subject: Int) -> Int? {
        let shares = figures(.share, of: subject).filter { !plans[$0] }
        return shares.count == 1 ? shares[0] : nil
    }

    /// Whether no other per cent of the same kind of plan is stated of the subject ("dự toán Trung ương", "dự toán HĐND").
    func statesOneAttainment(_ figure: Figure) -> Bool {
        only(.attainment, of: figure.place.subject, base: figure.base) != nil
    }
}
