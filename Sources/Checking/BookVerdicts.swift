/// How a document's figures stand to a plan book: every figure is in one of the four counts.
public struct BookVerdicts: Hashable, Sendable {
    public var agrees = 0
    public var differs = 0
    /// Agree only if numbers were cut or rounded more than they show.
    public var doubtful = 0
    /// Of which the book knows nothing.
    public var unknown = 0

    public init() {}

    /// - Parameter findings: of a check against a book; those of other rules don't count.
    init(_ findings: [Finding]) {
        for finding in findings where finding.rule == AgainstPlanBook.id {
            switch finding.verdict {
            case .holds: agrees += 1
            case .contradicts: differs += 1
            case .cannotTell: doubtful += 1
            case .unknown: unknown += 1
            }
        }
    }

    public static func + (a: BookVerdicts, b: BookVerdicts) -> BookVerdicts {
        var sum = a
        sum.agrees += b.agrees
        sum.differs += b.differs
        sum.doubtful += b.doubtful
        sum.unknown += b.unknown
        return sum
    }
}
