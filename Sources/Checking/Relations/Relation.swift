import Figures

/// What must hold between figures of a document: one side equal to the other, or at most it.
struct Relation: Sendable {
    enum Comparison: Sendable {
        case equal, atMost
    }

    /// The rule that asks for it.
    var rule: String
    var left: Expression
    var comparison: Comparison
    var right: Expression
    /// The figures in it, the one that is judged first; those of an earlier document included.
    var figures: [Int]
    /// The document doesn't say for sure that the relation must hold, so breaking it is a doubt and no contradiction.
    var isLoose: Bool
    /// Whether breaking it turns what the document concludes.
    var turnsConclusion: Bool

    init(
        rule: String, _ left: Expression, _ comparison: Comparison = .equal, _ right: Expression, figures: [Int],
        isLoose: Bool = false, turnsConclusion: Bool = false
    ) {
        self.rule = rule
        self.left = left
        self.comparison = comparison
        self.right = right
        self.figures = figures
        self.isLoose = isLoose
        self.turnsConclusion = turnsConclusion
    }
}

extension Relation {
    /// Whether some true values that print as the figures do fulfil it.
    func isPossible(_ latitude: Latitude, in facts: Facts) throws(ArithmeticError) -> Bool {
        let (a, b) = (try left.interval(latitude, in: facts), try right.interval(latitude, in: facts))
        return a.meets(comparison == .equal ? b : b.withAllBelow)
    }

    /// How the figures stand to it. Numbers too large to calculate with, or a division by what may be zero, can't be
    /// told.
    func verdict(in facts: Facts) -> Finding.Verdict {
        do {
            if try isPossible(.narrow, in: facts) { return .holds }
            return try isPossible(.wide, in: facts) || isLoose ? .cannotTell : .contradicts
        } catch {
            return .cannotTell
        }
    }

    /// The true values of a figure with which the relation can hold, all others being as printed; nil where it leaves
    /// the figure free or can't be solved for it.
    func solution(
        for figure: Int, facet: Expression.Term.Facet = .value, _ latitude: Latitude, in facts: Facts
    ) -> Interval? {
        do {
            if left.mentions(figure, facet) {
                let other = try right.interval(latitude, in: facts)
                let target = comparison == .equal ? other : other.withAllBelow
                return try left.solve(for: figure, facet, target: target, latitude, in: facts)
            }
            guard right.mentions(figure, facet) else { return nil }
            let other = try left.interval(latitude, in: facts)
            let target = comparison == .equal ? other : other.withAllAbove
            return try right.solve(for: figure, facet, target: target, latitude, in: facts)
        } catch {
            return nil
        }
    }
}

extension Interval {
    fileprivate var withAllBelow: Interval { Interval(nil, upper) ?? .all }
    fileprivate var withAllAbove: Interval { Interval(lower, nil) ?? .all }
}
