import Figures

/// Where areas stand among each other.
public struct RankOrder: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
        public var area: Int64
        public var value: Rational
        /// From 1; those with equal values share the best rank among them, and the ranks behind it stay empty: 1, 2, 2, 4.
        public var rank: Int
        /// How many areas have the rank, this one included.
        public var sharedBy: Int
    }

    /// From the best to the last; areas that share a rank by number.
    public let places: [Place]

    /// How many areas are ranked.
    public var count: Int { places.count }

    /// Ranks the greatest value first, or the least where less is better. Areas without a value have no rank.
    /// - Throws: ``NoMeasure/notApplicable`` where neither more nor less is better.
    public init(of values: [Int64: Rational], direction: Indicator.Direction) throws(NoMeasure) {
        guard direction != .none else { throw .notApplicable }
        let ordered = values.sorted { a, b in
            if a.value == b.value { return a.key < b.key }
            return (a.value > b.value) == (direction == .up)
        }
        var places: [Place] = []
        var start = 0
        for index in ordered.indices {
            if ordered[index].value != ordered[start].value { start = index }
            let (area, value) = ordered[index]
            places.append(Place(area: area, value: value, rank: start + 1, sharedBy: 0))
        }
        var sizes: [Int: Int] = [:]
        for place in places { sizes[place.rank, default: 0] += 1 }
        for index in places.indices { places[index].sharedBy = sizes[places[index].rank] ?? 1 }
        self.places = places
    }

    /// nil where the area has no value.
    public func place(of area: Int64) -> Place? { places.first { $0.area == area } }
}
