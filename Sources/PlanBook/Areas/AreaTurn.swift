import Figures

/// What passed from which area to which on one day, all events of the day together.
struct AreaTurn: Sendable {
    struct Link: Hashable, Sendable {
        var predecessor: Int64
        var successor: Int64
        /// The part of the predecessor that passed on, above 0 and through 1; nil where it isn't known.
        var share: Rational?
        var basis: String
    }

    let day: Day
    /// By successor.
    let incoming: [Int64: [Link]]
    /// By predecessor.
    let outgoing: [Int64: [Link]]

    /// - Parameter events: those of `day`.
    init(_ day: Day, _ events: [AreaEvent], _ map: AreaMap) {
        var links: [Link] = []
        let given = Self.successions(events, map)
        for (predecessor, out) in given.sorted(by: { $0.key < $1.key }) {
            let passed = Self.links(out)
            links += passed.filter { $0.share != .zero }
            let isSelfNamed = out.contains { $0.succession.successor == predecessor }
            if !isSelfNamed, map.area(id: predecessor)?.outlives(day) == true {
                // What an area that goes on gave away, it has no longer.
                let rest = Self.rest(of: passed)
                if rest != .zero {
                    let basis = out.map(\.succession.basis).first { !$0.isEmpty } ?? ""
                    links.append(Link(predecessor: predecessor, successor: predecessor, share: rest, basis: basis))
                }
            }
        }
        // An area that others join and that goes on holds what it held.
        for successor in Set(links.map(\.successor)).subtracting(given.keys).sorted() {
            guard map.area(id: successor)?.outlives(day) == true else { continue }
            links.append(Link(predecessor: successor, successor: successor, share: .one, basis: ""))
        }
        self.day = day
        incoming = Dictionary(grouping: links) { $0.successor }
        outgoing = Dictionary(grouping: links) { $0.predecessor }
    }

    private typealias Passage = (kind: AreaEvent.Kind, succession: AreaEvent.Succession)

    /// What each predecessor gave to whom, each pair once.
    private static func successions(_ events: [AreaEvent], _ map: AreaMap) -> [Int64: [Passage]] {
        var found: [Int64: [Passage]] = [:]
        for event in events {
            for succession in event.successions {
                guard let from = map.area(id: succession.predecessor), let to = map.area(id: succession.successor)
                else { continue }
                // A level that ends passes nothing on to another level: what it held is in the areas below it already.
                if event.kind == .abolish, from.kind.level != to.kind.level { continue }
                let known = found[from.id]?.firstIndex { $0.succession.successor == to.id }
                guard let known else {
                    found[from.id, default: []].append((event.kind, succession))
                    continue
                }
                if found[from.id]?[known].succession.share == nil { found[from.id]?[known] = (event.kind, succession) }
            }
        }
        return found
    }

    /// The links of one predecessor. Shares below 0, above 1, or that together are above 1 are none.
    private static func links(_ passages: [Passage]) -> [Link] {
        var links = passages.map { kind, succession in
            var share = succession.share?.rational
            if let known = share, known < .zero || known > .one { share = nil }
            if share == nil, succession.share == nil, kind.passesAllOn, passages.count == 1 { share = .one }
            return Link(
                predecessor: succession.predecessor, successor: succession.successor, share: share,
                basis: succession.basis)
        }
        let total = try? links.lazy.compactMap(\.share).sum()
        if total.map({ $0 > .one }) ?? true {
            for index in links.indices { links[index].share = nil }
        }
        return links
    }

    /// What remains of a predecessor; nil where that isn't known.
    private static func rest(of links: [Link]) -> Rational? {
        guard !links.contains(where: { $0.share == nil }) else { return nil }
        return try? .one - links.lazy.compactMap(\.share).sum()
    }
}

extension AreaEvent.Kind {
    /// Whether an area keeps all that it holds through such an event.
    fileprivate var passesAllOn: Bool {
        switch self {
        case .rename, .reclassify, .reparent: true
        case .merge, .split, .abolish: false
        }
    }
}

extension Area {
    /// Whether it existed before a day and still does on it.
    fileprivate func outlives(_ day: Day) -> Bool { (from.map { $0 < day } ?? true) && (to.map { $0 >= day } ?? true) }
}
