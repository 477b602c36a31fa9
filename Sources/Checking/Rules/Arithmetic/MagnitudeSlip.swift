import Figures

/// A level a thousand or a million times that of another time or of its plan: "tỷ" for "triệu".
struct MagnitudeSlip: FlawRule {
    static let description = RuleDescription(
        id: "magnitude_slip",
        title: Bilingual(vi: "Nhầm tỷ, triệu, nghìn", en: "Magnitude slips"),
        explanation: Bilingual(
            vi: "Cùng một chỉ tiêu mà lệch nhau cỡ nghìn hoặc triệu lần thì đơn vị tính đã bị nhầm.",
            en: "Where one thing differs a thousand or a million times, a magnitude word is wrong."),
        holds: [
            Example(
                "Thu ngân sách nội địa năm 2020 đạt 12.407 tỷ đồng. Thu ngân sách nội địa năm 2021 đạt 15.745.000 "
                    + "triệu đồng."),
            "Tháng 3 năm 2023 thu giữ ma túy đá 1,7 kg. Tháng 4 năm 2023 thu giữ ma túy đá 2,2 gam.",
        ],
        finds: [
            "Năm 2021, GRDP bình quân đầu người đạt ↓82,5 tỷ đồng."
        ],
        doubts: [
            "Thu ngân sách nội địa năm 2020 đạt 12.407 tỷ đồng. Thu ngân sách nội địa năm 2021 đạt ↓15.745 triệu đồng.",
            // An aim of the next year.
            Example(
                "Giá trị xuất khẩu hàng hóa năm 2021 đạt 15,7 tỷ USD. Năm 2022, phấn đấu giá trị xuất khẩu hàng hóa đạt "
                    + "↓17,5 triệu USD."),
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        facts.release.figures.indices.compactMap { index in
            let kind = facts.figures[index].kind
            guard kind == .level && !facts.plans[index] || kind == .target else { return nil }
            return perHead(index, in: facts) ?? besideAnother(index, in: facts)
        }
    }

    /// No person of any province earns a billion dongs a year.
    private func perHead(_ index: Int, in facts: Facts) -> Finding? {
        let about = facts.names[index]
        guard about.says("bình quân đầu người"), !about.says("quy mô"),
            !facts.wordsBefore(index, limit: 40).says("quy mô"),
            facts.units[index].dimension.hasPrefix("đồng"),
            let value = facts.interval(of: index, .wide)?.lower?.value, value > Rational(1_000_000_000)
        else { return nil }
        return finding(
            index,
            Bilingual(
                vi: "bình quân đầu người \(facts.quote(index)) là quá lớn; có lẽ là triệu đồng",
                en: "\(facts.quote(index)) a head is too much; it may be millions"), in: facts)
    }

    /// Only a doubt: what is told of one thing may be of two.
    private func besideAnother(_ index: Int, in facts: Facts) -> Finding? {
        guard facts.topics[index].count >= 2, facts.units[index].isMoney else { return nil }
        let other = facts.sameTopic(before: index).last { other in
            facts.figures[other].kind == .level && facts.isOwn(other)
                && facts.units[other].dimension == facts.units[index].dimension
                && facts.units[other].factor != facts.units[index].factor && areCompared(index, other, in: facts)
        }
        guard let other, isSlip(index, other, in: facts) else { return nil }
        var finding = finding(
            index,
            Bilingual(
                vi: "lệch cỡ nghìn lần so với \(facts.quote(other)) của cùng chỉ tiêu; xem lại tỷ, triệu, nghìn",
                en: "about a thousand times off \(facts.quote(other)) of the same thing; look at its magnitude word"),
            in: facts)
        finding.verdict = .cannotTell
        return finding
    }

    /// Amounts of one time or of a year and the one before.
    private func areCompared(_ a: Int, _ b: Int, in facts: Facts) -> Bool {
        guard let x = facts.figures[a].period, let y = facts.figures[b].period else { return false }
        return x == y || x.yearEarlier == y || y.yearEarlier == x
    }

    /// Whether the two are near each other when read in one unit, and a thousand times apart as they stand.
    private func isSlip(_ a: Int, _ b: Int, in facts: Facts) -> Bool {
        guard let x = facts.interval(of: a, .narrow)?.lower?.value,
            let y = facts.interval(of: b, .narrow)?.lower?.value,
            x > .zero, y > .zero, let plain = try? (x / facts.units[a].factor) / (y / facts.units[b].factor),
            let low = try? Rational(2, over: 5)
        else { return false }
        return plain > low && plain < Rational(3)
    }

    private func finding(_ index: Int, _ message: Bilingual, in facts: Facts) -> Finding {
        Finding(
            rule: Self.id, verdict: .contradicts, severity: .arithmetic, message: message, found: facts.quote(index),
            figures: [index], range: facts.figures[index].range)
    }
}
