import Figures

/// Looks for the smallest set of figures whose correction explains all contradictions between figures.
///
/// A figure explains a set of contradictions where one value of it would settle all of them. Among figures that explain
/// as many, the one is suspected that a slip of the hand explains and that stands in fewer relations that hold: those
/// speak for what is printed.
///
/// Complexity: exact over sets of up to ``largestExactSet`` figures in each group of contradictions that share figures;
/// beyond that the figure that explains the most is taken first.
struct SuspectSearch {
    /// A contradiction, and the index of its finding.
    struct Contradiction {
        var relation: Relation
        var finding: Int
    }

    let facts: Facts
    let contradictions: [Contradiction]
    /// Relations that hold, by the figures in them.
    let supports: [Int: [Relation]]

    static let largestExactSet = 3

    init(facts: Facts, contradictions: [Contradiction], holding: [Relation]) {
        self.facts = facts
        self.contradictions = contradictions
        let involved = Set(contradictions.flatMap(\.relation.figures))
        var supports: [Int: [Relation]] = [:]
        for relation in holding {
            for figure in relation.figures where involved.contains(figure) {
                supports[figure, default: []].append(relation)
            }
        }
        self.supports = supports
    }

    /// The suspects, the most suspect first.
    func suspects() -> [CheckReport.Suspect] {
        let found = groups().flatMap { explain($0) }
        return found.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.figure < $1.figure }.map { repair in
            CheckReport.Suspect(
                figure: repair.figure, values: repair.values,
                explains: repair.explained.map { contradictions[$0].finding }.sorted())
        }
    }

    /// Contradictions that share a figure, directly or through others, as indices.
    private func groups() -> [[Int]] {
        var groupOfFigure: [Int: Int] = [:]
        var groups: [[Int]] = []
        for (index, contradiction) in contradictions.enumerated() {
            let touched = Set(contradiction.relation.figures.compactMap { groupOfFigure[$0] }).sorted()
            let target = touched.first ?? groups.count
            if target == groups.count { groups.append([]) }
            for other in touched.dropFirst() {
                groups[target] += groups[other]
                groups[other] = []
            }
            groups[target].append(index)
            for member in groups[target] {
                for figure in contradictions[member].relation.figures { groupOfFigure[figure] = target }
            }
        }
        return groups.filter { !$0.isEmpty }
    }

    private func explain(_ group: [Int]) -> [Repair] {
        let figures = Set(group.flatMap { contradictions[$0].relation.figures }).filter(facts.isOwn).sorted()
        let repairs = figures.compactMap { repair(of: $0, among: group) }
        guard let best = bestSet(repairs, covering: Set(group)) else { return [] }
        return best
    }

    /// The best set that covers the group: the smallest, and among those the one with the most weight.
    private func bestSet(_ repairs: [Repair], covering group: Set<Int>) -> [Repair]? {
        let ranked = repairs.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.figure < $1.figure }
        for size in 1...Self.largestExactSet {
            // Sets of three out of many figures would be too many to try.
            guard size < 3 || ranked.count <= 60 else { break }
            if let found = Self.best(ranked, size, covering: group) { return found }
        }
        var rest = group
        var taken: [Repair] = []
        while !rest.isEmpty, let next = ranked.max(by: { Self.gain($0, rest) < Self.gain($1, rest) }) {
            guard !rest.isDisjoint(with: next.explained) else { break }
            rest.subtract(next.explained)
            taken.append(next)
        }
        return taken
    }

    private static func gain(_ repair: Repair, _ rest: Set<Int>) -> Int { rest.intersection(repair.explained).count }

    private static func best(_ repairs: [Repair], _ size: Int, covering group: Set<Int>, from start: Int = 0) -> [Repair]? {
        var best: [Repair]?
        for index in repairs.indices.dropFirst(start) {
            let rest = group.subtracting(repairs[index].explained)
            guard rest.count < group.count else { continue }
            let others: [Repair]? =
                size == 1 ? (rest.isEmpty ? [] : nil) : Self.best(repairs, size - 1, covering: rest, from: index + 1)
            guard let others else { continue }
            let set = [repairs[index]] + others
            if best.map({ weight(set) > weight($0) }) ?? true { best = set }
            // Ranked by weight, so the first that does it alone is the best that does.
            if size == 1 { return best }
        }
        return best
    }

    private static func weight(_ set: [Repair]) -> Int { set.reduce(0) { $0 + $1.weight } }
}

/// A correction of one figure and what it settles.
struct Repair {
    var figure: Int
    /// Indices of contradictions.
    var explained: Set<Int>
    var values: [String]
    /// How suspect the figure is.
    var weight: Int
}

extension SuspectSearch {
    /// The best correction of a figure: the values that settle the most contradictions and break the fewest relations
    /// that hold.
    private func repair(of figure: Int, among group: [Int]) -> Repair? {
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
            figure: figure, explained: explained, values: values.texts,
            weight: explained.count * 3000 - broken * 2500 - kept * 150 + values.likelihood)
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
        let fixes = [(part, Expression.Term.Facet.value), (whole, .whole)].map { number, facet in
            let solutions = mine.map { contradictions[$0].relation.solution(for: figure, facet: facet, .wide, in: facts) }
            var likelihood = 0
            var texts: [String] = []
            for slip in Slip.origins(of: number) where slip.origin.mantissa > 0 {
                guard let interval = try? slip.origin.interval(.narrow, precision: .counted),
                    solutions.allSatisfy({ $0.map(interval.meets) ?? false })
                else { continue }
                likelihood += slip.likelihood
                let (a, b) = facet == .value ? (slip.origin, whole) : (part, slip.origin)
                guard a.mantissa <= b.mantissa else { continue }
                texts.append(NumberText.text(a) + "/" + NumberText.text(b) + (facts.figures[figure].unit.map { " " + $0 } ?? ""))
            }
            return (texts: texts, likelihood: likelihood)
        }
        guard let best = fixes.max(by: { $0.likelihood < $1.likelihood }) else { return nil }
        return Repair(
            figure: figure, explained: Set(mine), values: Array(best.texts.prefix(3)),
            weight: mine.count * 3000 + best.likelihood)
    }

    /// The values that the figure could have had, the likeliest slip first, and how likely slips are to have made the
    /// printed number of one of them, in parts of 10,000.
    private func candidates(
        for figure: Int, narrow: Interval?, wide: Interval
    ) -> (texts: [String], likelihood: Int) {
        guard let number = facts.figures[figure].value.number else { return ([], 0) }
        let exact = narrow.flatMap(wide.intersection)
        var slips: [(text: String, likelihood: Int)] = []
        for slip in Slip.origins(of: number) {
            let likelihood = slip.likelihood * fit(slip.origin, of: figure, exact: exact, wide: wide) / 4
            guard likelihood > 0 else { continue }
            let text = facts.text(slip.origin, as: figure)
            if !slips.contains(where: { $0.text == text }) { slips.append((text, likelihood)) }
        }
        slips.sort { $0.likelihood != $1.likelihood ? $0.likelihood > $1.likelihood : $0.text < $1.text }
        let best = slips.prefix(3).map(\.text)
        let range = facts.text(exact ?? wide, as: figure).map { best.contains($0) ? [] : [$0] } ?? []
        return (best + range, slips.reduce(0) { $0 + $1.likelihood })
    }

    /// 4 where the origin makes everything agree to the last digit, 1 where it only may, 0 where it doesn't.
    private func fit(_ origin: PrintedNumber, of figure: Int, exact: Interval?, wide: Interval) -> Int {
        guard let interval = try? facts.figures[figure].interval(of: origin, in: facts.units[figure], .narrow) else {
            return 0
        }
        guard Self.isPlausible(origin, facts.figures[figure].kind) else { return 0 }
        if let exact, interval.meets(exact) { return 4 }
        return interval.meets(wide) ? 1 : 0
    }
}

extension SuspectSearch {
    /// Whether a figure of a kind has such values in documents at all.
    private static func isPlausible(_ number: PrintedNumber, _ kind: Figure.Kind) -> Bool {
        guard let value = try? Rational(number.mantissa, over: (0..<number.scale).reduce(1) { power, _ in power * 10 })
        else { return false }
        return switch kind {
        case .share: value >= .zero && value <= Rational(100)
        case .attainment: value > .zero && value < Rational(400)
        case .growth: value > Rational(-100)
        case .level, .fraction, .rank: value >= .zero
        case .change, .benchmark, .target: true
        }
    }
}

extension Facts {
    /// A number as the figure prints it: an attainment told as an excess keeps its hundred, as the figure's value does.
    func text(_ number: PrintedNumber, as figure: Int) -> String {
        let digits = NumberText.text(number)
        switch figures[figure].unit {
        case nil: return digits
        case "%": return digits + "%"
        case let words?: return digits + " " + words
        }
    }
}
