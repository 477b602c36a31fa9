import Figures
import GRDB

extension BookWriter {
    /// Adds a task with its agencies and directives.
    @discardableResult
    public func add(_ task: BookTask) throws -> Int64 {
        guard task.words.contains(where: { !$0.isWhitespace }) else {
            throw PlanBookError.unfit(
                vietnamese: "nhiệm vụ cần có nội dung", english: "a task needs words that say what is to be done")
        }
        let id = try append(
            to: "task",
            [
                task.kind.rawValue, task.words, PeriodCode.code(task.given), task.deadline.map(PeriodCode.code),
                task.deadlineWords, task.goal?.indicator, task.goal?.area, (task.goal?.period).map(PeriodCode.code),
                task.goal?.comparison.rawValue, task.goal?.value.mantissa, task.goal?.value.scale,
                task.sentence?.release, task.sentence?.range.lowerBound, task.sentence?.range.upperBound,
                task.sentence?.heading, task.source,
            ])
        for (role, names) in [("lead", task.leads), ("cooperating", task.cooperating)] {
            for name in names { try append(to: "task_agency", [id, role, name, NameKey.key(of: name)]) }
        }
        for directive in task.directives { try append(to: "task_directive", [id, directive]) }
        return id
    }

    /// Adds what an agency says of a task.
    @discardableResult
    public func add(_ report: TaskReport) throws -> Int64 {
        try append(
            to: "task_report",
            [
                report.task, PeriodCode.code(report.day), PeriodCode.code(report.known), report.outcome.rawValue,
                report.words, report.deadline.map(PeriodCode.code), report.source,
            ])
    }
}

extension BookReader {
    /// All reports on a task, in the order of the days that they tell of.
    public func reports(on task: Int64) throws -> [TaskReport] {
        try Row.fetchAll(db, sql: "SELECT * FROM task_report WHERE task = ? ORDER BY day, known, id", arguments: [task])
            .compactMap(TaskReport.init)
    }
}

extension TaskReport {
    init?(_ row: Row) {
        guard let day = PeriodCode.day(row["day"]), let known = PeriodCode.day(row["known"]),
            let outcome = Outcome(rawValue: row["outcome"])
        else { return nil }
        self.init(
            id: row["id"], entry: row["entry"], task: row["task"], day: day, known: known, outcome: outcome,
            words: row["words"], deadline: (row["deadline"] as Int?).flatMap(PeriodCode.day), source: row["source"])
    }
}
