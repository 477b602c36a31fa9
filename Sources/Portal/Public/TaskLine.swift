import Figures
import PlanBook
import Reporting

/// A task as a line of a list.
struct TaskLine {
    private let standing: TaskStanding
    private let outline: BookOutline
    private let asked: PageRequest

    init(_ standing: TaskStanding, _ outline: BookOutline, _ asked: PageRequest) {
        (self.standing, self.outline, self.asked) = (standing, outline, asked)
    }

    var fields: Fields {
        let task = standing.task
        var fields: Fields = [
            "words": task.words, "state": standing.state.words(asked.language), "mood": standing.state.mood,
            "address": asked.links.task(task.id), "agency": agencies(task.leads),
        ]
        fields.set("deadline", standing.deadline.map(asked.printing.day) ?? task.deadlineWords)
        fields.set("closed", standing.closed.map(asked.printing.day))
        return fields
    }

    /// As written, or by the name of a code.
    func agencies(_ names: [String]) -> String {
        names.map { name in outline.agencies[name].map(asked.printing.name) ?? name }.joined(separator: ", ")
    }
}

extension TaskState {
    /// As addresses ask for it.
    func word(_ language: Language) -> String {
        switch self {
        case .notDue: language(vi: "chua-den-han", en: "not-due")
        case .inHand: language(vi: "dang-lam", en: "in-hand")
        case .doneInTime: language(vi: "dung-han", en: "in-time")
        case .doneLate: language(vi: "tre-han", en: "late")
        case .overdue: language(vi: "qua-han", en: "overdue")
        }
    }
}
