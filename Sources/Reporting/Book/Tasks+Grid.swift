import Figures
import PlanBook

/// Tasks by how they stand on a day.
public enum TasksGrid {
    /// - Parameter directives: those that tasks rest on, by task.
    public static func grid(_ tasks: [TaskStanding], on day: Day, directives: [Int64: [Directive]]) -> Grid {
        var grid = Grid(
            title: .init(vi: "Nhiệm vụ, ngày \(day.text)", en: "Tasks on \(day.text)"),
            columns: [
                .init("id", vi: "số", en: "no.", isNumber: true), .init("state", vi: "tình trạng", en: "state"),
                .init("deadline", vi: "hạn", en: "deadline"), .init("closed", vi: "xong", en: "closed"),
                .init("kind", vi: "loại", en: "kind"), .init("leads", vi: "chủ trì", en: "lead"),
                .init("cooperating", vi: "phối hợp", en: "with"), .init("directives", vi: "theo", en: "under"),
                .init("words", vi: "việc", en: "task"),
            ])
        for standing in tasks {
            let task = standing.task
            grid.add([
                .number("\(task.id)"),
                .word(standing.state.rawValue, vi: standing.state.label.vi, en: standing.state.label.en),
                .text(standing.deadline?.text ?? task.deadlineWords), .text(standing.closed?.text),
                .word(task.kind.rawValue, vi: task.kind.label.vi, en: task.kind.label.en), .list(task.leads),
                .list(task.cooperating),
                .list((directives[task.id] ?? []).map { "\($0.type) \($0.number)" }), .text(task.words),
            ])
        }
        let counts = TaskState.allCases.map { state in (state, tasks.count { $0.state == state }) }.filter { $0.1 > 0 }
        grid.notes.append(
            .init(
                vi: counts.map { "\($0.1) \($0.0.label.vi)" }.joined(separator: ", ")
                    + (counts.isEmpty ? "Không có nhiệm vụ nào." : "."),
                en: counts.map { "\($0.1) \($0.0.label.en)" }.joined(separator: ", ")
                    + (counts.isEmpty ? "No tasks." : ".")))
        return grid
    }
}

extension TaskState {
    var label: (vi: String, en: String) {
        switch self {
        case .notDue: ("chưa đến hạn", "not due")
        case .inHand: ("đang làm", "in hand")
        case .doneInTime: ("xong đúng hạn", "done in time")
        case .doneLate: ("xong trễ hạn", "done late")
        case .overdue: ("quá hạn", "overdue")
        }
    }
}

extension BookTask.Kind {
    var label: (vi: String, en: String) {
        switch self {
        case .task: ("nhiệm vụ", "task")
        case .conclusion: ("kết luận thanh tra", "inspection conclusion")
        case .petition: ("kiến nghị", "petition")
        }
    }
}

extension Observation.Status {
    /// The word with its names for people.
    var cell: Grid.Cell {
        switch self {
        case .estimate: .word(word, vi: "ước", en: "estimate")
        case .preliminary: .word(word, vi: "sơ bộ", en: "preliminary")
        case .official: .word(word, vi: "chính thức", en: "official")
        }
    }
}
