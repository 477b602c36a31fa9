import Figures

/// A per cent of a stated number of whole things that no whole count gives.
///
/// Named after the test that psychologists use on means of whole numbers (granularity-related inconsistency of means).
struct Grim: FlawRule {
    static let description = RuleDescription(
        id: "impossible_per_cent",
        title: Bilingual(vi: "Tỷ lệ không số nguyên nào cho ra", en: "A per cent that no whole count gives"),
        explanation: Bilingual(
            vi: "Với một số ít đơn vị, chỉ một số tỷ lệ có thể có: không số xã nào trong 14 xã bằng 55%.",
            en: "Out of few things only some per cents can be: no number of communes out of 14 is 55 per cent."),
        holds: ["Năm 2021, trong 14 xã có 57,1% số xã đạt chuẩn."],
        finds: ["Năm 2021, trong 14 xã có ↓55% số xã đạt chuẩn."])

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

    /// "trong 14 xã có 57,1% số xã": the count right before, of the noun that the per cent is of.
    private func numberOfThings(_ share: Int, in facts: Facts) -> Int? {
        let behind = facts.wordsBehind(share, limit: 40).drop { $0 == " " }
        guard behind.hasPrefix("số "), let before = number(before: share, in: facts) else { return nil }
        let noun = behind.dropFirst("số ".utf8.count)
        return noun.hasPrefix(before.noun) ? before.count : nil
    }

    private func number(before share: Int, in facts: Facts) -> (count: Int, noun: String)? {
        let words = facts.wordsBefore(share, limit: 60)
        guard let place = words.range(ofLast: "trong ") else { return nil }
        let tail = words[place...].split(separator: " ")
        guard tail.count >= 2, let count = Int(tail[0]), (2...200).contains(count) else { return nil }
        return (count, String(tail[1].filter(\.isLetter)))
    }

    /// Whether k of `count` things is one of the per cents, for some whole k.
    static func isPossible(_ percents: Interval, of count: Int) -> Bool {
        guard count > 0 else { return false }
        return (0...count).contains { part in
            (try? Rational(Int128(part) * 100, over: Int128(count))).map(percents.contains) ?? true
        }
    }
}

extension String {
    /// The index behind the last occurrence of `piece`.
    fileprivate func range(ofLast piece: String) -> String.Index? {
        var found: String.Index?
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(piece) { found = index(start, offsetBy: piece.count) }
            start = index(after: start)
        }
        return found
    }
}
