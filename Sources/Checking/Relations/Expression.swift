import Figures

/// A calculation over a document's figures, in which each figure stands once, so that interval arithmetic is exact.
indirect enum Expression: Sendable {
    case term(Term)
    case constant(Rational)
    /// A quantity that the document doesn't state, known only to lie somewhere: nothing widens the narrow reading, and
    /// the wide one allows all that can reasonably be.
    case slack(narrow: Interval, wide: Interval)
    case sum([Expression])
    case product(Expression, Expression)
    case quotient(Expression, Expression)
    case least([Expression])
    case greatest([Expression])

    /// `offset + scale · x` for the number x of a figure.
    struct Term: Hashable, Sendable {
        enum Facet: Hashable, Sendable {
            /// The number; of a fraction, its part.
            case value
            /// The whole of a fraction.
            case whole
        }

        /// An index into the facts' figures.
        var figure: Int
        var facet: Facet
        var scale: Rational
        var offset: Rational

        init(_ figure: Int, _ facet: Facet = .value, scale: Rational = .one, offset: Rational = .zero) {
            self.figure = figure
            self.facet = facet
            self.scale = scale
            self.offset = offset
        }
    }
}

extension Expression {
    /// The figure's number in its unit's dimension.
    static func number(_ figure: Int) -> Expression { .term(Term(figure)) }

    /// The figure's number with its sign turned.
    static func minus(_ figure: Int) -> Expression { .term(Term(figure, scale: Rational(-1))) }

    /// The number without its sign, for a level that stands in brackets behind a fall and may have been read as one.
    static func magnitude(of figure: Int, in facts: Facts) -> Expression {
        facts.figures[figure].value.number.map { $0.mantissa < 0 } ?? false ? .minus(figure) : .number(figure)
    }

    /// What a level is multiplied by: 1,269 for "tăng 26,9%", 2,2 for "gấp 2,2 lần".
    static func factor(ofGrowth figure: Int, in facts: Facts) -> Expression {
        if facts.units[figure].isTimes { return .number(figure) }
        // "bằng 92,7% so với cùng kỳ"
        if facts.figures[figure].kind == .share { return .ratio(figure) }
        return .term(Term(figure, scale: Self.hundredth, offset: .one))
    }

    /// A per cent as a ratio: 0,937 for "93,7%".
    static func ratio(_ figure: Int) -> Expression { .term(Term(figure, scale: hundredth)) }

    static let hundredth = (try? Rational(1, over: 100)) ?? .one

    /// All terms in it, in order.
    var terms: [Term] {
        switch self {
        case .term(let term): [term]
        case .constant, .slack: []
        case .sum(let parts), .least(let parts), .greatest(let parts): parts.flatMap(\.terms)
        case .product(let a, let b), .quotient(let a, let b): a.terms + b.terms
        }
    }
}

extension Expression {
    /// The values that the calculation can give.
    func interval(_ latitude: Latitude, in facts: Facts) throws(ArithmeticError) -> Interval {
        switch self {
        case .term(let term): return try facts.interval(of: term, latitude)
        case .constant(let value): return Interval(value)
        case .slack(let narrow, let wide): return latitude == .narrow ? narrow : wide
        case .sum(let parts):
            var total = Interval(.zero)
            for part in parts { total = try total + part.interval(latitude, in: facts) }
            return total
        case .product(let a, let b): return try a.interval(latitude, in: facts) * b.interval(latitude, in: facts)
        case .quotient(let a, let b): return try a.interval(latitude, in: facts) / b.interval(latitude, in: facts)
        case .least(let parts): return try extreme(parts, latitude, facts, Interval.least)
        case .greatest(let parts): return try extreme(parts, latitude, facts, Interval.greatest)
        }
    }

    private func extreme(
        _ parts: [Expression], _ latitude: Latitude, _ facts: Facts, _ choose: (Interval, Interval) -> Interval
    ) throws(ArithmeticError) -> Interval {
        var result: Interval?
        for part in parts {
            let interval = try part.interval(latitude, in: facts)
            result = result.map { choose($0, interval) } ?? interval
        }
        return result ?? .all
    }

    /// The values that `figure` must have for the calculation to give one of `target`; nil where the figure isn't in it
    /// or where it can't be told apart from the others.
    func solve(
        for figure: Int, _ facet: Term.Facet, target: Interval, _ latitude: Latitude, in facts: Facts
    ) throws(ArithmeticError) -> Interval? {
        switch self {
        case .term(let term):
            guard term.figure == figure, term.facet == facet else { return nil }
            return try (target - Interval(term.offset)) / Interval(term.scale)
        case .constant, .slack: return nil
        case .least(let parts):
            return try solveExtreme(parts, figure, facet, target, latitude, facts, Interval.least)
        case .greatest(let parts):
            return try solveExtreme(parts, figure, facet, target, latitude, facts, Interval.greatest)
        case .sum(let parts):
            guard let place = parts.firstIndex(where: { $0.mentions(figure, facet) }) else { return nil }
            var rest = target
            for (index, part) in parts.enumerated() where index != place {
                rest = try rest - part.interval(latitude, in: facts)
            }
            return try parts[place].solve(for: figure, facet, target: rest, latitude, in: facts)
        case .product(let a, let b):
            let (holder, other) = a.mentions(figure, facet) ? (a, b) : (b, a)
            let rest = try target / other.interval(latitude, in: facts)
            return try holder.solve(for: figure, facet, target: rest, latitude, in: facts)
        case .quotient(let a, let b):
            if a.mentions(figure, facet) {
                let rest = try target * b.interval(latitude, in: facts)
                return try a.solve(for: figure, facet, target: rest, latitude, in: facts)
            }
            let rest = try a.interval(latitude, in: facts) / target
            return try b.solve(for: figure, facet, target: rest, latitude, in: facts)
        }
    }

    /// Where the others can give the extreme by themselves, the figure is free; else it must give it.
    private func solveExtreme(
        _ parts: [Expression], _ figure: Int, _ facet: Term.Facet, _ target: Interval, _ latitude: Latitude,
        _ facts: Facts, _ choose: (Interval, Interval) -> Interval
    ) throws(ArithmeticError) -> Interval? {
        guard let place = parts.firstIndex(where: { $0.mentions(figure, facet) }) else { return nil }
        let others = Array(parts[..<place] + parts[(place + 1)...])
        if !others.isEmpty, try extreme(others, latitude, facts, choose).meets(target) { return .all }
        return try parts[place].solve(for: figure, facet, target: target, latitude, in: facts)
    }

    func mentions(_ figure: Int, _ facet: Term.Facet) -> Bool {
        switch self {
        case .term(let term): term.figure == figure && term.facet == facet
        case .constant, .slack: false
        case .sum(let parts), .least(let parts), .greatest(let parts): parts.contains { $0.mentions(figure, facet) }
        case .product(let a, let b), .quotient(let a, let b): a.mentions(figure, facet) || b.mentions(figure, facet)
        }
    }
}

extension Interval {
    /// The values that the lesser of a value of each can be.
    static func least(_ a: Interval, _ b: Interval) -> Interval { -greatest(-a, -b) }

    /// The values that the greater of a value of each can be.
    static func greatest(_ a: Interval, _ b: Interval) -> Interval {
        let upper = a.hull(b).upper
        // Never below the stricter of the two lower ends.
        let lower: End? =
            switch (a.lower, b.lower) {
            case (let x?, let y?):
                x.value == y.value
                    ? End(x.value, isClosed: x.isClosed && y.isClosed) : x.value > y.value ? x : y
            case (let x, let y): x ?? y
            }
        return Interval(lower, upper) ?? a
    }
}
