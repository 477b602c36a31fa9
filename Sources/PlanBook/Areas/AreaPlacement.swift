import Figures

/// Where on a day things are counted that lie in an area, whether it exists on that day or not.
///
/// What lies in an area that has ended lies in its successor; where there are several, nobody knows in which, so it
/// lies in the lowest area that all of them are in. Before an area began, the same holds of its predecessors. Where
/// nothing passed by the event's own share, nothing lies.
public struct AreaPlacement {
    private let map: AreaMap
    private let day: Day
    private let successors: [Int64: [Int64]]
    private let predecessors: [Int64: [Int64]]
    private var known: [Int64: [Int64]] = [:]

    public init(_ map: AreaMap, on day: Day) {
        self.map = map
        self.day = day
        let successions = map.events.flatMap(\.successions).filter { $0.share?.mantissa != 0 }
        successors = Dictionary(grouping: successions, by: \.predecessor).mapValues { $0.map(\.successor) }
        predecessors = Dictionary(grouping: successions, by: \.successor).mapValues { $0.map(\.predecessor) }
    }

    /// The areas of the day that something in `area` lies in, from the lowest to the highest; empty where none is known.
    public mutating func lineage(of area: Int64) -> [Int64] {
        var open: Set<Int64> = []
        return lineage(of: area, open: &open)
    }

    /// Where something in `area` lies below `top`; nil where it lies elsewhere.
    public mutating func place(_ area: Int64, below top: Int64) -> PlaceBelow? {
        let path = lineage(of: area)
        guard let index = path.firstIndex(of: top) else { return nil }
        return index > 0 ? .child(path[index - 1]) : .itself
    }

    private mutating func lineage(of area: Int64, open: inout Set<Int64>) -> [Int64] {
        if let found = known[area] { return found }
        guard let found = map.area(id: area), open.insert(area).inserted else { return [] }
        defer { open.remove(area) }
        let above = found.parent.map { lineage(of: $0, open: &open) } ?? []
        let here: [Int64]
        if found.exists(on: day) {
            here = [area] + above
        } else {
            let hasEnded = found.to.map { $0 < day } ?? false
            let heirs = Set((hasEnded ? successors : predecessors)[area] ?? []).subtracting([area]).sorted()
            let shared = Self.shared(heirs.map { lineage(of: $0, open: &open) })
            here = shared.isEmpty ? above : shared
        }
        // What was found on the way round a circle isn't all that there is.
        if open.count == 1 { known[area] = here }
        return here
    }

    /// The upper part that all lineages share.
    private static func shared(_ lineages: [[Int64]]) -> [Int64] {
        guard var shared = lineages.first else { return [] }
        for lineage in lineages.dropFirst() {
            let pairs = zip(shared.reversed(), lineage.reversed())
            shared = pairs.prefix { $0 == $1 }.map { $0.0 }.reversed()
        }
        return shared
    }
}

/// Where something lies below an area.
public enum PlaceBelow: Hashable, Sendable {
    /// In an area right below it, or below that.
    case child(Int64)
    /// In the area, and nobody knows where below it.
    case itself

    /// The area right below; nil where it isn't known.
    public var child: Int64? {
        switch self {
        case .child(let area): area
        case .itself: nil
        }
    }
}
