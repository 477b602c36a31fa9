/// What the checker found in one release.
public struct CheckReport: Hashable, Sendable {
    /// A figure whose correction would explain contradictions.
    public struct Suspect: Hashable, Sendable {
        /// An index into the release's figures.
        public var figure: Int
        /// What it could have said, as text with its unit, the likeliest first: a slip of the hand that would explain
        /// everything before a range that merely agrees. Empty where no single value explains all.
        public var values: [String]
        /// Indices into the report's findings that its correction settles.
        public var explains: [Int]
        /// Other figures of which any one, corrected alone, would settle the same, the likelier first: "A = B + C" gives
        /// away that one of three is wrong and not which.
        public var alternatives: [Alternative]

        public init(figure: Int, values: [String], explains: [Int], alternatives: [Alternative] = []) {
            self.figure = figure
            self.values = values
            self.explains = explains
            self.alternatives = alternatives
        }
    }

    /// A figure that may be wrong in a suspect's stead.
    public struct Alternative: Hashable, Sendable {
        /// An index into the release's figures.
        public var figure: Int
        /// As in ``Suspect/values``.
        public var values: [String]

        public init(figure: Int, values: [String]) {
            self.figure = figure
            self.values = values
        }
    }

    /// In the order of their places, those that hold included.
    public var findings: [Finding]
    /// The smallest set of figures that explains all contradictions between figures, the most suspect first.
    public var suspects: [Suspect]
    /// The lines of the office's own relations that found their figures.
    public var testedLines: Set<Int> = []
    /// How many figures were read.
    public var figureCount: Int
    /// How many relations between figures were tested.
    public var relationCount: Int
    /// How the figures stand to a plan book; nil where none was asked.
    public var book: BookVerdicts?

    public init(findings: [Finding] = [], suspects: [Suspect] = [], figureCount: Int = 0, relationCount: Int = 0) {
        self.findings = findings
        self.suspects = suspects
        self.figureCount = figureCount
        self.relationCount = relationCount
    }

    public var contradictionCount: Int { count(.contradicts) }
    /// How many findings could not be told.
    public var doubtCount: Int { count(.cannotTell) }

    private func count(_ verdict: Finding.Verdict) -> Int {
        findings.reduce(0) { $0 + ($1.verdict == verdict ? 1 : 0) }
    }
}
