import Figures
import PlanBook

/// The tasks of a book and what was reported of them.
struct TaskContents {
    /// Those that were dropped as well.
    var numbers: Set<Int64>
    /// Each without what tells how the book came by it.
    var tasks: Set<BookTask>
    var reports: Set<TaskReport>

    init(_ reader: BookReader) throws {
        let all = try reader.allTasks()
        numbers = Set(all.map(\.id))
        tasks = Set(all.map(\.content))
        reports = Set(try reader.allTaskReports().map(\.content))
    }
}

extension ListTaker {
    mutating func takeTask(_ row: ListRow) throws -> Bool {
        let day = try row.requireDay("day")
        let kinds: [String: BookTask.Kind] = [
            "nhiem vu": .task, "ket luan thanh tra": .conclusion, "ket luan": .conclusion, "kien nghi": .petition,
        ]
        let deadline = row.text("deadline")
        let due = deadline.flatMap { BookTask.deadline(due: $0) }
        let task = BookTask(
            kind: try row.word("kind", kinds) ?? .task, words: try row.require("words"), given: day,
            leads: row.list("lead"), cooperating: row.list("cooperating"), deadline: due,
            deadlineWords: due == nil ? deadline : nil, goal: try goal(row),
            directives: try directive(row, day).map { [$0] } ?? [], source: source)
        var contents = try tasks ?? TaskContents(writer.reader)
        tasks = nil
        defer { tasks = contents }
        guard contents.tasks.insert(task.content).inserted else { return false }
        contents.numbers.insert(try writer.add(task))
        return true
    }

    /// "≥ 15000" of an indicator, an area and a period.
    private mutating func goal(_ row: ListRow) throws -> TaskGoal? {
        guard let goal = try row.goal("goal") else { return nil }
        let indicator = try indicator(try row.require("indicator"))
        guard !goal.isPercent || Unit(words: indicator.unit).isPercent else {
            throw ListFault(
                column: "goal", vietnamese: "mức cần đạt tính bằng %, còn chỉ tiêu tính bằng «\(indicator.unit)»",
                english: "the goal is in per cent, its indicator in '\(indicator.unit)'")
        }
        let period = try row.period("period")
        return TaskGoal(
            indicator: indicator.id, area: try area(row, on: period.lastDay).id, period: period.canonical,
            comparison: goal.comparison, value: goal.value)
    }

    mutating func takeReport(_ row: ListRow) throws -> Bool {
        guard let task = try row.whole("task") else {
            throw ListFault(
                column: "task", vietnamese: "ô trống; hãy điền số nhiệm vụ", english: "empty; give its number")
        }
        var contents = try tasks ?? TaskContents(writer.reader)
        tasks = nil
        defer { tasks = contents }
        guard contents.numbers.contains(Int64(task)) else {
            throw ListFault(
                column: "task", vietnamese: "không có nhiệm vụ số \(task); xem số bằng «solieu tasks»",
                english: "there is no task \(task); 'solieu tasks' lists them")
        }
        let outcomes: [String: TaskReport.Outcome] = [
            "dang thuc hien": .progress, "dang lam": .progress, "hoan thanh": .done, "xong": .done, "bo": .dropped,
            "khong thuc hien": .dropped,
        ]
        _ = try row.require("outcome")
        let report = TaskReport(
            task: Int64(task), day: try row.requireDay("day"), known: try row.day("known") ?? today,
            outcome: try row.word("outcome", outcomes) ?? .progress, words: row.text("words") ?? "",
            deadline: try row.day("deadline"), source: source)
        guard contents.reports.insert(report.content).inserted else { return false }
        try writer.add(report)
        return true
    }
}

extension BookTask {
    /// Without what tells how the book came by it.
    fileprivate var content: BookTask {
        var task = self
        (task.id, task.entry, task.source, task.sentence) = (0, 0, 0, nil)
        if let period = goal?.period.canonical { task.goal?.period = period }
        return task
    }
}

extension TaskReport {
    /// What it says, whenever that became known.
    fileprivate var content: TaskReport {
        var report = self
        (report.id, report.entry, report.source, report.known) = (0, 0, 0, day)
        return report
    }
}
