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
    /// How many alternatives a suspect names: a longer list is no help.
    static let largestChoice = 3

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
                explains: repair.explained.map { contradictions[$0].finding }.sorted(),
                alternatives: repair.alternatives)
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
        let rivals = repairs.filter { repair in !best.contains { $0.figure == repair.figure } }
        return best.map { withAlternatives($0, among: rivals) }
    }

    /// The others that settle as much as a repair and break no more of what holds.
    private func withAlternatives(_ repair: Repair, among rivals: [Repair]) -> Repair {
        var repair = repair
        repair.alternatives = rivals.filter { rival in
            rival.explained.isSuperset(of: repair.explained) && rival.broken <= repair.broken && !rival.values.isEmpty
        }.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.figure < $1.figure }
            .prefix(Self.largestChoice).map { CheckReport.Alternative(figure: $0.figure, values: $0.values) }
        return repair
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

    private static func best(_ repairs: [Repair], _ size: Int, covering group: Set<Int>, from start: Int = 0)
        -> [Repair]?
    {
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
