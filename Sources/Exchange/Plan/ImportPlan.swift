import Figures
import PlanBook

/// What taking a file into a book would do, or did.
public struct ImportPlan: Sendable {
    public struct Counts: Hashable, Sendable {
        public var new = 0
        /// Values that differ from those in force, or say them with another status.
        public var changed = 0
        public var unchanged = 0
        /// Stated twice in the file with the same value.
        public var repeated = 0

        public var written: Int { new + changed }
    }

    /// A value that takes the place of another.
    public struct Change: Hashable, Sendable {
        public var line: Int
        public var indicator: String
        public var area: String
        public var period: Period
        public var old: BookNumber?
        public var new: BookNumber
        public var oldStatus: Observation.Status?
        public var newStatus: Observation.Status?
    }

    /// How many changes are listed.
    public static let maximumChanges = 1000
    /// How many unknown names are listed.
    public static let maximumUnknown = 1000
    /// How many of anything people are shown.
    public static let maximumShown = 40

    public var file: String
    public var mapping: ColumnMapping
    /// The file's records, and its cells of values without one.
    public var recordCount = 0
    public var emptyCount = 0
    /// Rows of names that a person said are none of the book's.
    public var ignoredCount = 0
    public var observations = Counts()
    public var targets = Counts()
    /// The first of them, by line.
    public var changes: [Change] = []
    public var badCount = 0
    /// The first of them, by line.
    public var bad: [BadRow] = []
    /// How many names nobody has told the meaning of, and the first of them, by line.
    public var unknownCount = 0
    public var unknown: [UnknownName] = []
    public var reconciliations: [Reconciliation] = []
    /// The journal's entry with which the book took this very file before.
    public var takenBefore: Int64?
    /// The journal's entry of this import; nil for a plan, and where nothing was written.
    public var entry: Int64?

    /// Whether the file may be taken as it is.
    public var isGood: Bool { badCount == 0 }
}

extension ImportPlan {
    /// What a person should know, a line each, without the bad rows.
    public var summary: [String] {
        if let takenBefore {
            return [
                "\(file): sổ đã nhận tệp này (mục nhật ký \(takenBefore)), không có gì thay đổi"
                    + " / the book has this file already (journal entry \(takenBefore)), nothing changes"
            ]
        }
        var lines: [String] = []
        for (counts, vietnamese, english) in [
            (observations, "số liệu", "observations"), (targets, "kế hoạch", "targets"),
        ] where counts != Counts() {
            lines.append(
                "\(file): \(vietnamese): \(counts.new) mới, \(counts.changed) thay đổi, \(counts.unchanged) như cũ"
                    + " / \(english): \(counts.new) new, \(counts.changed) changed, \(counts.unchanged) unchanged")
        }
        if badCount > 0 { lines.append("\(file): \(badCount) dòng hoặc ô sai / \(badCount) bad rows or cells") }
        for name in unknown.prefix(Self.maximumShown) {
            let kind = name.kind == .area ? ("địa bàn", "area") : ("chỉ tiêu", "indicator")
            let near = name.nearest.map { " → «\($0)»?" } ?? ""
            lines.append("\(kind.0) chưa biết / unknown \(kind.1): «\(name.name)» (\(name.count))\(near)")
        }
        if unknownCount > Self.maximumShown {
            let rest = unknownCount - Self.maximumShown
            lines.append("… và \(rest) tên chưa biết khác / and \(rest) more unknown names")
        }
        return lines
    }
}
