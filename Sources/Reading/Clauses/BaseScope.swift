import Figures

/// Passes bases on: from "So với tháng trước, …" to the whole sentence, from a whole to its parts, from the last of a
/// list back to its first.
struct BaseScope {
    /// The bases that the paragraph's last run of movements named, in order.
    private var last: [Figure.Base] = []
    /// The base that a line above a list named for all its items.
    var ofList: Figure.Base?

    /// Gives each movement without a base of its own the one that holds for it, or the one that is usual for its period.
    ///
    /// - Parameters:
    ///   - leading: the base that the sentence begins with.
    ///   - goesOn: whether the sentence goes on with what the last one said ("Trong đó: …", prices).
    mutating func settle(_ statements: inout [Statement?], leading: Figure.Base?, goesOn: Bool) {
        var named = goesOn ? last : []
        var index = 0
        while index < statements.count {
            guard let first = statements[index], first.isMovement else {
                index += 1
                continue
            }
            let run = self.run(from: index, in: statements)
            let own = run.compactMap { statements[$0].flatMap { $0.namesBase ? $0.base : nil } }
            let isNamed = run.contains { statements[$0]?.namesBase == true }
            for (order, at) in run.enumerated() {
                guard var statement = statements[at], !statement.namesBase else { continue }
                statement.base = inherited(
                    order: order, of: run.count, isNamed: isNamed, own: own, named: named,
                    later: later(at, in: statements),
                    leading: leading, statement: statement)
                statements[at] = statement
            }
            if isNamed { named = own }
            index = (run.last ?? index) + 1
        }
        if !named.isEmpty { last = named }
    }

    /// The movements from `index` on that are told of one subject, one after the other.
    private func run(from index: Int, in statements: [Statement?]) -> [Int] {
        var run = [index]
        var next = index + 1
        while next < statements.count, let statement = statements[next], statement.isMovement, statement.continues {
            run.append(next)
            next += 1
        }
        return run
    }

    /// The base that the next movement of the list names. One that no field fits ("so với đầu năm") is passed back only
    /// to those told in a row with it.
    private func later(_ index: Int, in statements: [Statement?]) -> Figure.Base?? {
        guard let statement = statements[index] else { return .none }
        var areCoordinated = [.rise, .fall].contains(statement.verb)
        for next in statements[(index + 1)...].prefix(4) {
            guard let next else { continue }
            areCoordinated =
                areCoordinated && next.isCoordinated && next.kind == statement.kind
                && [.rise, .fall].contains(next.verb)
            if next.isMovement, next.namesBase {
                return next.base != nil || areCoordinated && !next.continues ? .some(next.base) : .none
            }
            if !next.isMovement, !next.isBracketed { return .none }
        }
        return .none
    }

    private func inherited(
        order: Int, of count: Int, isNamed: Bool, own: [Figure.Base], named: [Figure.Base], later: Figure.Base??,
        leading: Figure.Base?, statement: Statement
    ) -> Figure.Base? {
        if let leading { return leading }
        for base in [statement.announced, later] {
            guard let base else { continue }
            guard let base else { return nil }
            if fits(base, statement) { return base }
        }
        if count == named.count, count > 1, named.indices.contains(order) { return named[order] }
        if named.count == 1, let only = named.first, fits(only, statement) { return only }
        if let ofList { return ofList }
        return statement.isOfPart || statement.period?.isPartOfYear == true ? .samePeriod : .previousYear
    }

    /// Whether a base is passed on to a movement: a month is compared with the month before, nine months aren't.
    private func fits(_ base: Figure.Base, _ statement: Statement) -> Bool {
        switch (base, statement.period?.span) {
        case (.previousMonth, .month?), (.previousMonth, nil), (.previousQuarter, .quarter?), (.previousQuarter, nil):
            true
        case (.samePeriod, _), (.previousYear, _): true
        default: false
        }
    }
}
