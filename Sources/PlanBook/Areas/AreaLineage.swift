import Figures

/// What areas were made from and what became of them, followed through all events between two days.
public struct AreaLineage: Sendable {
    private let map: AreaMap
    /// In the order of time.
    private let turns: [AreaTurn]

    public init(_ map: AreaMap) {
        self.map = map
        turns = Dictionary(grouping: map.events) { $0.day }
            .map { AreaTurn($0, $1, map) }
            .sorted { $0.day < $1.day }
    }

    /// The areas of another day whose values give that of an area as it was on `day`, with their shares, by number.
    ///
    /// - The area itself, whole, where no event touched it in between.
    /// - Of an earlier day: its predecessors. Each share is the part of the predecessor that is in the area. One that
    ///   passed on a known and an unknown share comes twice. An area that came from nowhere is its own predecessor,
    ///   although it did not exist.
    /// - Of a later day: its successors, where they hold nothing else; others are
    ///   ``AreaPart/Share-swift.enum/inseparable``.
    ///
    /// An area that didn't exist on `day` is taken as it was on the nearest day on which it did. Over a split whose
    /// shares are all known and make one, the shares of all successors in a predecessor make one as well.
    public func parts(of area: Int64, on day: Day, asOf other: Day) -> [AreaPart] {
        guard let asked = map.area(id: area) else { return [] }
        let day = min(max(day, asked.from ?? day), asked.to ?? day)
        if other < day { return predecessors(of: area, turns.filter { other < $0.day && $0.day <= day }.reversed()) }
        return successors(of: area, turns.filter { day < $0.day && $0.day <= other })
    }

    /// The last day on which an area existed; the end of days where it still does.
    func lastDay(of area: Int64) -> Day { map.area(id: area)?.to ?? .distantFuture }

    /// The areas of `day` that hold something of an area, by number: itself where no event touched it.
    public func heirs(of area: Int64, on day: Day) -> [Area] {
        parts(of: area, on: lastDay(of: area), asOf: day).compactMap { map.area(id: $0.area) }
    }
}

extension AreaLineage {
    /// How much of an area counts.
    private struct Held {
        var known = Rational.zero
        var isPartlyUnknown = false
        var bases: Set<String> = []

        static let whole = Held(known: .one)

        /// What comes along a link.
        func passed(by link: AreaTurn.Link) -> Held {
            var passed = Held(bases: bases)
            if let share = link.share, let product = try? known * share {
                passed.known = product
                passed.isPartlyUnknown = isPartlyUnknown
            } else {
                passed.isPartlyUnknown = true
            }
            if link.share != .one, !link.basis.isEmpty { passed.bases.insert(link.basis) }
            return passed
        }

        mutating func add(_ other: Held) {
            if let sum = try? known + other.known { known = sum } else { isPartlyUnknown = true }
            isPartlyUnknown = isPartlyUnknown || other.isPartlyUnknown
            bases.formUnion(other.bases)
        }
    }

    /// - Parameter turns: the latest first.
    private func predecessors(of area: Int64, _ turns: [AreaTurn]) -> [AreaPart] {
        var held: [Int64: Held] = [area: .whole]
        for turn in turns {
            // An area made and passed on within a day is led back further; each round undoes one event of the day.
            var open = held
            held = [:]
            for round in 0..<8 {
                var next: [Int64: Held] = [:]
                for (area, part) in open {
                    guard let links = turn.incoming[area], round == 0 || map.area(id: area)?.from == turn.day else {
                        held[area, default: Held()].add(part)
                        continue
                    }
                    for link in links {
                        next[link.predecessor, default: Held()].add(part.passed(by: link))
                    }
                }
                open = next
                if open.isEmpty { break }
            }
            for (area, part) in open { held[area, default: Held()].add(part) }
        }
        return held.sorted { $0.key < $1.key }.flatMap { area, held in
            let bases = held.bases.sorted()
            let known = held.known.isZero ? [] : [AreaPart(area: area, share: .known(held.known), bases: bases)]
            return held.isPartlyUnknown ? known + [AreaPart(area: area, share: .unknown, bases: bases)] : known
        }
    }

    /// - Parameter turns: the earliest first.
    private func successors(of area: Int64, _ turns: [AreaTurn]) -> [AreaPart] {
        var held: Set<Int64> = [area]
        var lost: Set<Int64> = []
        for turn in turns {
            var open = held.filter { turn.outgoing[$0] != nil }
            // What these areas held before the turn; those made within the day join them.
            var sources = held
            held.subtract(open)
            for _ in 0..<8 where !open.isEmpty {
                var next: Set<Int64> = []
                for link in open.flatMap({ turn.outgoing[$0] ?? [] }) {
                    guard turn.incoming[link.successor]?.allSatisfy({ sources.contains($0.predecessor) }) ?? false
                    else {
                        lost.insert(link.successor)
                        continue
                    }
                    let isPassedOn =
                        link.successor != link.predecessor && turn.outgoing[link.successor] != nil
                        && map.area(id: link.successor)?.from == turn.day
                    if isPassedOn { next.insert(link.successor) } else { held.insert(link.successor) }
                }
                // An area whose known shares leave something over lost it out of the book's sight.
                for area in open where turn.leavesSomethingOver(of: area) { lost.insert(area) }
                sources.formUnion(next)
                open = next
            }
        }
        let parts =
            held.map { AreaPart(area: $0, share: .known(.one)) }
            + lost.subtracting(held).map { AreaPart(area: $0, share: .inseparable) }
        return parts.sorted { $0.area < $1.area }
    }
}

extension AreaTurn {
    /// Whether an area's successors are known not to make all of it.
    fileprivate func leavesSomethingOver(of area: Int64) -> Bool {
        guard let links = outgoing[area], !links.contains(where: { $0.share == nil }) else { return false }
        return (try? links.lazy.compactMap(\.share).sum()).map { $0 < .one } ?? false
    }
}
