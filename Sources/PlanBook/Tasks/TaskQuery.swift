import Figures
import Foundation
import GRDB

/// Which tasks are asked for; what isn't set doesn't matter.
public struct TaskQuery: Hashable, Sendable {
    public var kinds: Set<BookTask.Kind>?
    public var states: Set<TaskState>?
    /// By code or name, short or long; tasks of the agencies that became it are its own.
    public var agency: String?
    /// Only what `agency` leads, not what it cooperates in.
    public var isLeadOnly: Bool
    /// The days that the deadline in force lies in.
    public var deadlines: ClosedRange<Day>?
    /// The release that ordered it.
    public var release: Int64?
    /// A directive that it rests on.
    public var directive: Int64?
    public var task: Int64?

    public init(
        kinds: Set<BookTask.Kind>? = nil, states: Set<TaskState>? = nil, agency: String? = nil,
        isLeadOnly: Bool = false, deadlines: ClosedRange<Day>? = nil, release: Int64? = nil, directive: Int64? = nil,
        task: Int64? = nil
    ) {
        self.kinds = kinds
        self.states = states
        self.agency = agency
        self.isLeadOnly = isLeadOnly
        self.deadlines = deadlines
        self.release = release
        self.directive = directive
        self.task = task
    }
}

extension BookReader {
    /// The tasks given by a day and how they stand on it, those with the nearest deadline first.
    ///
    /// Two queries, whatever their number: one for the tasks, one for what happened to them. Where an agency is named,
    /// a third looks up its names.
    /// - Parameter vintage: what was known; nil for what was known on the day itself. Figures count from the day on
    ///   which they became known, so none of a later day ever closes a task.
    public func tasks(
        _ query: TaskQuery = TaskQuery(), on day: Day, _ vintage: Vintage? = nil
    ) throws -> [TaskStanding] {
        let chosen = try TaskChoice(query, on: day, vintage ?? .asKnown(day), agencyKeys: agencyKeys)
        let events = try taskEvents(chosen)
        var found: [TaskStanding] = []
        let rows = try Row.fetchCursor(db, sql: chosen.with(Self.taskColumns), arguments: chosen.arguments)
        while let row = try rows.next() {
            guard let task = try BookTask(row),
                let standing = TaskStanding(task, after: events[task.id] ?? [], on: day),
                query.states?.contains(standing.state) ?? true,
                query.deadlines.map({ window in standing.deadline.map(window.contains) ?? false }) ?? true
            else { continue }
            found.append(standing)
        }
        return found.sorted {
            ($0.deadline ?? .distantFuture, $0.task.id) < ($1.deadline ?? .distantFuture, $1.task.id)
        }
    }

    /// All tasks that were ever given, dropped ones as well, as they were given.
    public func allTasks() throws -> [BookTask] {
        try Row.fetchAll(db, sql: "WITH chosen AS (SELECT * FROM task)\n" + Self.taskColumns).compactMap(BookTask.init)
    }

    private func taskEvents(_ chosen: TaskChoice) throws -> [Int64: [TaskEvent]] {
        var events: [Int64: [TaskEvent]] = [:]
        let rows = try Row.fetchCursor(db, sql: chosen.with(Self.eventColumns), arguments: chosen.arguments)
        while let row = try rows.next() {
            if let event = TaskEvent(row) { events[row["task"], default: []].append(event) }
        }
        return events
    }

    private static let taskColumns = """
        SELECT chosen.*,
            (SELECT json_group_array(json_array(role, name)) FROM (
                SELECT role, name FROM task_agency WHERE task = chosen.id ORDER BY id
            )) AS agencies,
            (SELECT json_group_array(directive) FROM (
                SELECT directive FROM task_directive WHERE task = chosen.id ORDER BY id
            )) AS directives
        FROM chosen ORDER BY id
        """

    private static let eventColumns = """
        SELECT chosen.id AS task, report.day AS day, report.known AS known, report.id AS row, report.outcome AS outcome,
            report.deadline AS deadline, NULL AS mantissa, NULL AS scale
        FROM chosen JOIN task_report AS report ON report.task = chosen.id
        WHERE report.day <= :day AND report.known <= :limit
        UNION ALL
        SELECT chosen.id, figure.known, figure.known, figure.id, NULL, NULL, figure.mantissa, figure.scale
        FROM chosen JOIN observation AS figure ON figure.period = chosen.period
            AND figure.indicator = chosen.indicator AND figure.area = chosen.area
        WHERE figure.known <= min(:day, :limit)
        ORDER BY 1, 2, 3, 4
        """
}

/// The tasks that a query is about, as SQL.
private struct TaskChoice {
    private var conditions = ["given <= :day"]
    private(set) var arguments: StatementArguments

    init(
        _ query: TaskQuery, on day: Day, _ vintage: Vintage, agencyKeys: (String) throws -> [String]
    ) throws {
        arguments = ["day": PeriodCode.code(day), "limit": vintage.limit]
        if let kinds = query.kinds { require("kind", isIn: kinds.map(\.rawValue)) }
        for (column, number) in [("release", query.release), ("id", query.task)] {
            guard let number else { continue }
            conditions.append("\(column) = :\(column)")
            arguments += [column: number]
        }
        if let directive = query.directive {
            conditions.append("id IN (SELECT task FROM task_directive WHERE directive = :directive)")
            arguments += ["directive": directive]
        }
        if let agency = query.agency {
            let role = query.isLeadOnly ? " AND role = 'lead'" : ""
            let keys = bind(try agencyKeys(agency), as: "agency")
            conditions.append("id IN (SELECT task FROM task_agency WHERE key IN (\(keys))\(role))")
        }
    }

    /// A query about `chosen`. Its last condition names both arguments, so that each query takes the same ones.
    func with(_ query: String) -> String {
        "WITH chosen AS (SELECT * FROM task WHERE \(conditions.joined(separator: " AND ")) AND :limit > 0)\n\(query)"
    }

    private mutating func require(_ column: String, isIn words: [String]) {
        conditions.append("\(column) IN (\(bind(words, as: column)))")
    }

    private mutating func bind(_ words: [String], as name: String) -> String {
        words.enumerated().map { index, word in
            arguments += ["\(name)\(index)": word]
            return ":\(name)\(index)"
        }.joined(separator: ",")
    }
}

extension TaskEvent {
    fileprivate init?(_ row: Row) {
        guard let day = PeriodCode.day(row["day"]) else { return nil }
        self.day = day
        if let word: String = row["outcome"] {
            guard let outcome = TaskReport.Outcome(rawValue: word) else { return nil }
            let deadline: Int? = row["deadline"]
            what = .report(id: row["row"], outcome, deadline: deadline.flatMap(PeriodCode.day))
        } else {
            let mantissa: Int64? = row["mantissa"]
            what = .figure(mantissa.flatMap { BookNumber(mantissa: $0, scale: row["scale"]) })
        }
    }
}

extension BookTask {
    fileprivate init?(_ row: Row) throws {
        guard let given = PeriodCode.day(row["given"]) else { return nil }
        let decoder = JSONDecoder()
        let agencies = try decoder.decode([[String]].self, from: Data((row["agencies"] as String).utf8))
        let named = { (role: String) in agencies.filter { $0.first == role }.compactMap(\.last) }
        self.init(
            id: row["id"], entry: row["entry"], kind: Kind(rawValue: row["kind"]) ?? .task, words: row["words"],
            given: given, leads: named("lead"), cooperating: named("cooperating"),
            deadline: (row["deadline"] as Int?).flatMap(PeriodCode.day), deadlineWords: row["deadline_words"],
            goal: TaskGoal(row), sentence: Sentence(row),
            directives: try decoder.decode([Int64].self, from: Data((row["directives"] as String).utf8)),
            source: row["source"])
    }
}

extension TaskGoal {
    fileprivate init?(_ row: Row) {
        guard let indicator: Int64 = row["indicator"], let area: Int64 = row["area"], let period: Int = row["period"],
            let comparison = (row["comparison"] as String?).flatMap(Comparison.init),
            let mantissa: Int64 = row["goal_mantissa"],
            let value = BookNumber(mantissa: mantissa, scale: row["goal_scale"] ?? 0)
        else { return nil }
        self.init(
            indicator: indicator, area: area, period: PeriodCode.period(period), comparison: comparison, value: value)
    }
}

extension BookTask.Sentence {
    fileprivate init?(_ row: Row) {
        guard let release: Int64 = row["release"], let start: Int = row["start"], let stop: Int = row["stop"],
            start <= stop
        else { return nil }
        self.init(release: release, range: start..<stop, heading: row["heading"])
    }
}
