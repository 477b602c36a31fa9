import Figures

/// What a release or a directive tells somebody to do.
public struct BookTask: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        case task
        /// Of an inspection (kết luận thanh tra).
        case conclusion
        /// Of a citizen or a voter (kiến nghị, đơn thư).
        case petition
    }

    /// The sentence that ordered it.
    public struct Sentence: Hashable, Sendable {
        public var release: Int64
        /// Bytes of the release's text.
        public var range: Range<Int>
        /// The number of the section that it stands in.
        public var heading: String?

        public init(release: Int64, range: Range<Int>, heading: String? = nil) {
            self.release = release
            self.range = range
            self.heading = heading
        }
    }

    public var id: Int64
    public var entry: Int64
    public var kind: Kind
    /// What is to be done.
    public var words: String
    /// The day on which it was given; before it, the task isn't there.
    public var given: Day
    /// The agencies that answer for it, as written or by code.
    public var leads: [String]
    public var cooperating: [String]
    /// The last day on which it is in time; nil where the words don't settle one.
    public var deadline: Day?
    /// "trước ngày 15/3/2022", "thường xuyên"
    public var deadlineWords: String?
    /// What figures must reach to close it; nil where reports close it.
    public var goal: TaskGoal?
    public var sentence: Sentence?
    /// Those that it rests on.
    public var directives: [Int64]
    public var source: Int64

    public init(
        id: Int64 = 0, entry: Int64 = 0, kind: Kind = .task, words: String, given: Day, leads: [String] = [],
        cooperating: [String] = [], deadline: Day? = nil, deadlineWords: String? = nil, goal: TaskGoal? = nil,
        sentence: Sentence? = nil, directives: [Int64] = [], source: Int64
    ) {
        self.id = id
        self.entry = entry
        self.kind = kind
        self.words = words
        self.given = given
        self.leads = leads
        self.cooperating = cooperating
        self.deadline = deadline
        self.deadlineWords = deadlineWords
        self.goal = goal
        self.sentence = sentence
        self.directives = directives
        self.source = source
    }

    /// The last day of what an ``Assignment`` is due by: a day (`2022-03-15`) or a period (`2022-Q1`).
    public static func deadline(due: String) -> Day? { Day(text: due) ?? Period(text: due)?.lastDay }
}

/// The figure that closes a task.
public struct TaskGoal: Hashable, Sendable {
    public enum Comparison: String, Sendable, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
    }

    public var indicator: Int64
    public var area: Int64
    public var period: Period
    public var comparison: Comparison
    /// In the indicator's unit.
    public var value: BookNumber

    public init(indicator: Int64, area: Int64, period: Period, comparison: Comparison = .atLeast, value: BookNumber) {
        self.indicator = indicator
        self.area = area
        self.period = period
        self.comparison = comparison
        self.value = value
    }

    public func isMet(by observed: BookNumber) -> Bool {
        switch comparison {
        case .atLeast: observed.rational >= value.rational
        case .atMost: observed.rational <= value.rational
        }
    }
}

/// What an agency says of a task.
public struct TaskReport: Hashable, Sendable, Identifiable {
    public enum Outcome: String, Sendable, CaseIterable {
        /// It isn't done yet, or not any more.
        case progress
        case done
        /// It needn't be done any more, or was never a task.
        case dropped
    }

    public var id: Int64
    public var entry: Int64
    public var task: Int64
    /// The day that the report tells of.
    public var day: Day
    /// The day from which the report is known.
    public var known: Day
    public var outcome: Outcome
    public var words: String
    /// The deadline from now on; nil where it stays.
    public var deadline: Day?
    public var source: Int64

    /// - Parameter known: the day that it tells of where it isn't given.
    public init(
        id: Int64 = 0, entry: Int64 = 0, task: Int64, day: Day, known: Day? = nil, outcome: Outcome = .progress,
        words: String, deadline: Day? = nil, source: Int64
    ) {
        self.id = id
        self.entry = entry
        self.task = task
        self.day = day
        self.known = known ?? day
        self.outcome = outcome
        self.words = words
        self.deadline = deadline
        self.source = source
    }
}
