import Figures

/// A per cent of a stated number of whole things that no whole count gives.
///
/// Named after the test that psychologists use on means of whole numbers (granularity-related inconsistency of means).
struct ImpossiblePerCent: FlawRule {
    static let description = RuleDescription(
        id: "impossible_per_cent",
        title: Bilingual(vi: "Tỷ lệ không số nguyên nào cho ra", en: "A per cent that no whole count gives"),
        explanation: Bilingual(
            vi: "Với một số ít đơn vị, chỉ một số tỷ lệ có thể có: không số xã nào trong 14 xã bằng 55%.",
            en: "Out of few things only some per cents can be: no number of communes out of 14 is 55 per cent."),
        holds: [
            "Năm 2021, toàn huyện có 14 xã, trong đó 57,1% số xã đạt chuẩn.",
            "Năm 2021 có thêm 8 xã đạt chuẩn, nâng tỷ lệ lên 71,7% số xã toàn tỉnh.",
        ],
        finds: ["Năm 2021, toàn huyện có 14 xã, trong đó ↓55% số xã đạt chuẩn."])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        facts.release.figures.indices.compactMap { share in
            guard facts.figures[share].kind == .share, facts.units[share].isPercent,
                facts.figures[share].approximator == nil, let count = numberOfThings(share, in: facts),
                let printed = facts.interval(of: share, .wide), !Self.isPossible(printed, of: count)
            else { return nil }
            let told = facts.quote(share)
            return Finding(
                rule: Self.id, verdict: .contradicts, severity: .arithmetic,
                message: Bilingual(
                    vi: "không số nguyên nào trong \(count) bằng \(told)",
                    en: "no whole number out of \(count) is \(told)"),
                found: told, figures: [share], range: facts.figures[share].range)
        }
    }

    /// "14 xã, trong đó 57,1% số xã": the count right before, of the noun that the per cent is of.
    private func numberOfThings(_ share: Int, in facts: Facts) -> Int? {
        let count = share - 1
        let behind = facts.wordsBehind(share, limit: 40).drop { $0 == " " }
        guard behind.hasPrefix("số "), count >= 0, facts.units[count].precision == .counted,
            facts.figures[count].kind == .level, facts.figures[count].approximator == nil,
            facts.figures[count].place.sentence == facts.figures[share].place.sentence,
            let number = facts.figures[count].value.number, number.scale == 0, (2...200).contains(number.mantissa),
            Self.leads.contains(facts.wordsBetween(count, share))
        else { return nil }
        let noun = facts.units[count].dimension
        return !noun.isEmpty && behind.dropFirst("số ".count).hasPrefix(noun) ? Int(number.mantissa) : nil
    }

    /// What stands between a count and a per cent of just that many.
    private static let leads: Set<String> = [
        ", trong đó ", "; trong đó ", ", trong đó có ", " trong đó ", ", trong số đó ",
    ]

    /// Whether k of `count` things is one of the per cents, for some whole k.
    static func isPossible(_ percents: Interval, of count: Int) -> Bool {
        guard count > 0 else { return false }
        return (0...count).contains { part in
            (try? Rational(Int128(part) * 100, over: Int128(count))).map(percents.contains) ?? true
        }
    }
}
