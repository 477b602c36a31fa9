import Figures

/// What must hold between figures of a document: one side equal to the other, or at most it.
struct Relation: Sendable {
    enum Comparison: Sendable {
        case equal, atMost
    }

    /// How the document tells that the figures are so related.
    enum Warrant: Sendable {
        /// The text names both ends and says how they stand to each other.
        case stated
        /// It is likely from where they stand: whoever breaks it may have been misread, so it accuses nobody.
        case inferred
    }

    /// The rule that asks for it.
    var rule: String
    var left: Expression
    var comparison: Comparison
    var right: Expression
    /// The figures in it, the one that is judged first; those of an earlier document included.
    var figures: [Int]
    /// Breaking an inferred relation is a doubt and no contradiction.
    var warrant: Warrant
    /// Whether breaking it turns what the document concludes.
    var turnsConclusion: Bool

    init(
        rule: String, _ left: Expression, _ comparison: Comparison = .equal, _ right: Expression, figures: [Int],
        warrant: Warrant = .stated, turnsConclusion: Bool = false
    ) {
        self.rule = rule
        self.left = left
        self.comparison = comparison
        self.right = right
        self.figures = figures
        self.warrant = warrant
        self.turnsConclusion = turnsConclusion
    }
}

extension Relation.Warrant {
    /// Stated where the condition is met.
    init(stated isStated: Bool) { self = isStated ? .stated : .inferred }
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
            return try isPossible(.wide, in: facts) || warrant == .inferred ? .cannotTell : .contradicts
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
