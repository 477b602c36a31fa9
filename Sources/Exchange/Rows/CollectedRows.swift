/// What a table's records became.
struct CollectedRows {
    static let observations = 0
    static let targets = 1
    static let totals = 2
    static let droppedLine: Int32 = -1

    var observations: ContiguousArray<PackedRow> = []
    var targets: ContiguousArray<PackedRow> = []
    /// Rows that add up others; their area is 0.
    var totals: ContiguousArray<PackedRow> = []
    var periods = PeriodLookup()
    /// Reasons and directives, by number.
    var notes: [String] = []
    var bad = BadRows()
    var unknown: [UnknownName.Key: UnknownName] = [:]
    var recordCount = 0
    var lineCount = 0
    var emptyCount = 0
    /// Rows of names that a person said are none of the book's.
    var ignoredCount = 0

    /// Adds a row to one of the three lists and gives its place.
    @inline(__always)
    mutating func append(_ row: PackedRow, to list: Int) -> Int {
        switch list {
        case Self.observations:
            observations.append(row)
            return observations.count - 1
        case Self.targets:
            targets.append(row)
            return targets.count - 1
        default:
            totals.append(row)
            return totals.count - 1
        }
    }

    subscript(list: Int, index: Int) -> PackedRow {
        get {
            switch list {
            case Self.observations: observations[index]
            case Self.targets: targets[index]
            default: totals[index]
            }
        }
        set {
            switch list {
            case Self.observations: observations[index] = newValue
            case Self.targets: targets[index] = newValue
            default: totals[index] = newValue
            }
        }
    }

    mutating func removeDropped() {
        guard bad.count > 0 else { return }
        observations.removeAll { $0.line == Self.droppedLine }
        targets.removeAll { $0.line == Self.droppedLine }
        totals.removeAll { $0.line == Self.droppedLine }
    }
}

/// A name that nobody has told the meaning of.
public struct UnknownName: Hashable, Sendable {
    public enum Kind: String, Sendable { case indicator, area }

    /// For so many names of a kind the nearest known one is looked for: it takes its time.
    static let maximumNearest = 40

    struct Key: Hashable {
        var kind: Kind
        var name: String
    }

    public var kind: Kind
    public var name: String
    public var nearest: String?
    public var firstLine: Int
    /// In how many rows it stands.
    public var count: Int
}

/// The bad rows that are kept to be shown, and how many there are.
struct BadRows {
    private static let maximumKept = 10_000
    private(set) var count = 0
    private(set) var first: [BadRow] = []

    mutating func add(_ row: BadRow) {
        count += 1
        if first.count < Self.maximumKept { first.append(row) }
    }
}
