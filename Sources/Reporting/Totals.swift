import Checking
import Reading

/// What was counted over one file or over many.
public struct Totals: Hashable, Sendable {
    public var files = 0
    /// Files that could not be read.
    public var failures = 0
    public var figures = 0
    public var numbers = NumberCounts()
    public var relations = 0
    public var contradictions = 0
    public var doubts = 0
    /// How the figures stand to a plan book; nil where none was asked.
    public var book: BookVerdicts?

    public init() {}

    public init(_ release: Release) {
        files = 1
        figures = release.figures.count
        numbers = NumberCounts(release.numbers)
    }

    public init(_ checked: CheckedRelease) {
        self.init(checked.release)
        relations = checked.report.relationCount
        contradictions = checked.report.contradictionCount
        doubts = checked.report.doubtCount
        book = checked.report.book
    }

    public static func += (sum: inout Totals, other: Totals) {
        sum.files += other.files
        sum.failures += other.failures
        sum.figures += other.figures
        sum.numbers += other.numbers
        sum.relations += other.relations
        sum.contradictions += other.contradictions
        sum.doubts += other.doubts
        if let book = other.book { sum.book = (sum.book ?? BookVerdicts()) + book }
    }
}

/// What became of a document's numbers: every one is in one of the three counts.
public struct NumberCounts: Hashable, Sendable {
    /// Parts of a figure or a reference.
    public var read = 0
    public var setAside = 0
    public var notUnderstood = 0

    public init() {}

    public init(_ numbers: [NumberMention]) {
        for number in numbers {
            switch number.disposition {
            case .figure, .reference: read += 1
            case .setAside: setAside += 1
            case .notUnderstood: notUnderstood += 1
            }
        }
    }

    public var all: Int { read + setAside + notUnderstood }

    public static func += (sum: inout NumberCounts, other: NumberCounts) {
        sum.read += other.read
        sum.setAside += other.setAside
        sum.notUnderstood += other.notUnderstood
    }
}
