import Figures

/// A correction of one figure and what it settles.
struct Repair {
    var figure: Int
    /// Indices of contradictions.
    var explained: Set<Int>
    var values: [String]
    /// How many relations that hold its correction would break.
    var broken: Int
    /// How suspect the figure is.
    var weight: Int
    /// Corrections of other figures that settle the same, the weightier first.
    var alternatives: [CheckReport.Alternative] = []
}

extension SuspectSearch {
    /// The best correction of a figure: the values that settle the most contradictions and break the fewest relations
    /// that hold.
    func repair(of figure: Int, among group: [Int]) -> Repair? {
        let mine = group.filter { contradictions[$0].relation.figures.contains(figure) }
        guard !mine.isEmpty, facts.figures[figure].value.number != nil else { return fractionRepair(figure, mine) }
        var allowed = Interval.all
        var narrow: Interval? = .all
        var explained: Set<Int> = []
        for index in mine {
            let relation = contradictions[index].relation
            guard let solution = relation.solution(for: figure, .wide, in: facts),
                let meeting = allowed.intersection(solution)
            else { continue }
            allowed = meeting
            narrow = narrow.flatMap { known in
                relation.solution(for: figure, .narrow, in: facts).flatMap(known.intersection)
            }
            explained.insert(index)
        }
        guard !explained.isEmpty else { return nil }
        let (kept, broken) = support(for: figure, allowed: &allowed)
        let values = candidates(for: figure, narrow: narrow, wide: allowed)
        return Repair(
            figure: figure, explained: explained, values: values.texts, broken: broken,
            weight: explained.count * 3000 - broken * 2500 - kept * 150 + values.likelihood + judged(figure, mine))
    }

    /// A hair more for a figure that is calculated from others: it is the one that a slip of calculation makes wrong.
    private func judged(_ figure: Int, _ mine: [Int]) -> Int {
        mine.count { contradictions[$0].relation.figures.first == figure }
    }

    /// How many relations that hold would still do so with another value of the figure, and how many not. Where they
    /// can, the values are narrowed to those that keep them.
    private func support(for figure: Int, allowed: inout Interval) -> (kept: Int, broken: Int) {
        var kept = 0
        var broken = 0
        for relation in supports[figure] ?? [] {
            guard let solution = relation.solution(for: figure, .wide, in: facts) else { continue }
            if let meeting = allowed.intersection(solution) {
                allowed = meeting
                kept += solution.upper == nil || solution.lower == nil ? 0 : 1
            } else {
                broken += 1
            }
        }
        return (kept, broken)
    }

    /// A fraction has two numbers, and either may be the wrong one.
    private func fractionRepair(_ figure: Int, _ mine: [Int]) -> Repair? {
        guard case .fraction(let part, let whole) = facts.figures[figure].value else { return nil }
        let parts = countSlips(of: part, figure, .value, mine).filter { $0.origin.mantissa <= whole.mantissa }
        let wholes = countSlips(of: whole, figure, .whole, mine).filter { $0.origin.mantissa >= part.mantissa }
        let unit = facts.figures[figure].unit.map { " " + $0 } ?? ""
        let fixes =
            parts.map { ($0.likelihood, NumberText.text($0.origin) + "/" + NumberText.text(whole) + unit) }
            + wholes.map { ($0.likelihood, NumberText.text(part) + "/" + NumberText.text($0.origin) + unit) }
        var values: [String] = []
        for (_, text) in fixes.sorted(by: { $0.0 > $1.0 }) where !values.contains(text) { values.append(text) }
        return Repair(
            figure: figure, explained: Set(mine), values: Array(values.prefix(3)), broken: 0,
            weight: mine.count * 3000 + (fixes.map(\.0).max() ?? 0) / 2)
    }

    /// The whole counts of which a slip made one number of a fraction, and with which all its contradictions settle.
    private func countSlips(
        of number: PrintedNumber, _ figure: Int, _ facet: Expression.Term.Facet, _ mine: [Int]
    ) -> [Slip] {
        let solutions = mine.map { contradictions[$0].relation.solution(for: figure, facet: facet, .wide, in: facts) }
        return Slip.origins(of: number).filter { slip in
            guard slip.origin.mantissa > 0, slip.origin.scale == 0 else { return false }
            let count = Interval(Rational(slip.origin.mantissa))
            return solutions.allSatisfy { $0.map(count.meets) ?? false }
        }
    }

    /// The values that the figure could have had, the likeliest slip first, and how likely slips are to have made the
    /// printed number of one of them, in parts of 10,000.
    private func candidates(
        for figure: Int, narrow: Interval?, wide: Interval
    ) -> (texts: [String], likelihood: Int) {
        guard let number = facts.figures[figure].value.number else { return ([], 0) }
        let exact = narrow.flatMap(wide.intersection)
        var slips: [(text: String, likelihood: Int, isExact: Bool)] = []
        for slip in Slip.origins(of: number) {
            let fit = fit(slip.origin, of: figure, exact: exact, wide: wide)
            let likelihood = slip.likelihood * fit / 4
            guard likelihood > 0 else { continue }
            let text = facts.text(slip.origin, as: figure)
            if !slips.contains(where: { $0.text == text }) { slips.append((text, likelihood, fit == Self.exactFit)) }
        }
        slips.sort { $0.likelihood != $1.likelihood ? $0.likelihood > $1.likelihood : $0.text < $1.text }
        // Where something agrees to the last digit, what only may agree would look like one more mistake.
        let best = slips.filter { exact == nil || $0.isExact }.prefix(3).map(\.text)
        let bounded = (exact ?? wide).intersection(Self.bounds(of: facts.figures[figure], facts.units[figure])) ?? wide
        let range = facts.text(bounded, as: figure).map { best.contains($0) ? [] : [$0] } ?? []
        return (best + range, slips.reduce(0) { $0 + $1.likelihood })
    }

    private static let exactFit = 4

    /// ``exactFit`` where the origin makes everything agree to the last digit, 1 where it only may, 0 where it doesn't.
    private func fit(_ origin: PrintedNumber, of figure: Int, exact: Interval?, wide: Interval) -> Int {
        guard let interval = try? facts.figures[figure].interval(of: origin, in: facts.units[figure], .narrow) else {
            return 0
        }
        guard Self.isPlausible(origin, facts.figures[figure].kind),
            facts.units[figure].precision != .counted || origin.scale == 0,
            facts.units[figure].precision != .rate || origin.scale <= 3
        else { return 0 }
        if let exact, interval.meets(exact) { return Self.exactFit }
        return interval.meets(wide) ? 1 : 0
    }
}

extension SuspectSearch {
    /// The values that a kind of figure can have at all: no share is above 100 per cent, no amount below nothing.
    private static func bounds(of figure: Figure, _ unit: Unit) -> Interval {
        let ends: (Rational?, Rational?) =
            switch figure.kind {
            case .share where unit.isPercent && figure.base == nil: (.zero, Rational(100))
            case .growth where unit.isPercent: (Rational(-100), nil)
            case .level, .share, .attainment, .target, .fraction, .rank: (.zero, nil)
            case .growth, .change, .benchmark: (nil, nil)
            }
        return Interval(ends.0.map { .closed($0) }, ends.1.map { .closed($0) }) ?? .all
    }

    /// Whether a figure of a kind has such values in documents at all.
    private static func isPlausible(_ number: PrintedNumber, _ kind: Figure.Kind) -> Bool {
        guard let value = try? Rational(number.mantissa, over: (0..<number.scale).reduce(1) { power, _ in power * 10 })
        else { return false }
        return switch kind {
        case .share: value >= .zero && value <= Rational(100)
        case .attainment: value > .zero && value < Rational(400)
        case .growth: value > Rational(-100)
        case .rank: value > .zero && number.scale == 0
        // "0,0005 nghìn tỷ đồng" is printed in a lesser unit.
        case .level, .fraction: value == .zero && number.scale == 0 || number.scale <= 2 || value >= Rational(1)
        case .change, .benchmark, .target: true
        }
    }
}
