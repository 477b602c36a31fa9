import Figures

/// A province, a district, a commune, an industrial park: with the days from and to which it existed.
public struct Area: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        case country, province, municipality, district, town, city, commune, ward, township
        case industrialPark = "industrial_park"
    }

    public var id: Int64
    /// A name that never changes: `bac-giang/viet-yen`.
    public var slug: String
    /// The official code in its lifetime; another area may have had it before.
    public var code: String
    public var name: String
    public var kind: Kind
    public var parent: Int64?
    /// The first day; nil where it is older than the book's memory.
    public var from: Day?
    /// The last day; nil while it exists.
    public var to: Day?

    /// What it was called for a time, where that isn't its own row's name.
    public var names: [Name] = []

    public struct Name: Hashable, Sendable {
        public var name: String
        public var kind: Kind
        public var from: Day?
        public var to: Day?
    }

    /// The area with the name and the kind that it had on a day.
    public func named(on day: Day) -> Area {
        let name = names.first { ($0.from.map { $0 <= day } ?? true) && ($0.to.map { day <= $0 } ?? true) }
        guard let name else { return self }
        var area = self
        (area.name, area.kind) = (name.name, name.kind)
        return area
    }

    public func exists(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    /// Whether it existed at any time of the period.
    public func exists(in period: Period) -> Bool {
        guard let first = period.firstDay, let last = period.lastDay else { return false }
        return (from.map { $0 <= last } ?? true) && (to.map { first <= $0 } ?? true)
    }
}

/// A change of areas by law.
public struct AreaEvent: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case merge, split, rename, reclassify, reparent, abolish }

    public var id: Int64
    public var slug: String
    public var day: Day
    public var kind: Kind
    public var directive: String
    public var note: String
    public var successions: [Succession]

    /// What passed from one area to another.
    public struct Succession: Hashable, Sendable {
        public var predecessor: Int64
        public var successor: Int64
        /// The part of the predecessor that passed on; nil where it isn't known.
        public var share: BookNumber?
        /// What the share is measured by: "population", "area".
        public var basis: String
    }
}
