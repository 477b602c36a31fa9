import Figures

/// A list of things that are recognised one by one and counted: communes that reached the new-rural standard, OCOP
/// products with their stars, schools, stations.
public struct Register: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// `new_rural_communes`
    public var code: String
    public var nameVi: String
    public var nameEn: String
    /// What is counted: "xã", "sản phẩm".
    public var unit: String
    /// The indicator that its count is.
    public var indicator: Int64?
    /// From the lowest to the highest ("NTM", "NTM nâng cao"); empty where any word is a level.
    public var levels: [String]

    public init(
        id: Int64 = 0, code: String, nameVi: String, nameEn: String, unit: String, indicator: Int64? = nil,
        levels: [String] = []
    ) {
        self.id = id
        self.code = code
        self.nameVi = nameVi
        self.nameEn = nameEn
        self.unit = unit
        self.indicator = indicator
        self.levels = levels
    }

    /// A level as the register writes it; nil where it has none so called.
    public func level(_ written: String) -> String? {
        if levels.isEmpty { return written }
        let key = NameKey.key(of: written)
        return levels.first { NameKey.key(of: $0) == key }
    }
}

/// One thing that a register can recognise.
public struct RegisterUnit: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var register: Int64
    /// Its name in the register that never changes. A later unit with the same code takes the place of an earlier one.
    public var code: String
    public var name: String
    /// Where it lies: for a commune, the commune itself.
    public var area: Int64
    /// The first day; nil where it is older than the book's memory.
    public var from: Day?
    /// The last day; nil while it exists.
    public var to: Day?
    public var source: Int64

    public init(
        id: Int64 = 0, entry: Int64 = 0, register: Int64, code: String, name: String, area: Int64, from: Day? = nil,
        to: Day? = nil, source: Int64
    ) {
        self.id = id
        self.entry = entry
        self.register = register
        self.code = code
        self.name = name
        self.area = area
        self.from = from
        self.to = to
        self.source = source
    }
}

/// A decision on a unit. On a day, the last decision up to that day holds.
public struct Recognition: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    /// Any row of the unit.
    public var unit: Int64
    /// The day from which it holds. A later row with the same unit and day takes the place of an earlier one.
    public var day: Day
    /// The day from which it is known.
    public var known: Day
    /// nil where the recognition was withdrawn.
    public var level: String?
    /// The decision.
    public var directive: Int64?
    public var source: Int64
    /// The line of a file, the number of a release's quotation.
    public var place: Int64?

    /// - Parameter known: the decision's own day where it isn't given.
    public init(
        id: Int64 = 0, entry: Int64 = 0, unit: Int64, day: Day, known: Day? = nil, level: String?,
        directive: Int64? = nil, source: Int64, place: Int64? = nil
    ) {
        self.id = id
        self.entry = entry
        self.unit = unit
        self.day = day
        self.known = known ?? day
        self.level = level
        self.directive = directive
        self.source = source
        self.place = place
    }
}
