import Figures

/// How a task stands on a day.
///
/// The rules, with all reports and figures that tell of a day up to the asked one and were known:
/// 1. Of several reports that tell of one day, or several figures that became known on one day, the last one counts.
/// 2. A task without a goal is *closed* where its last report says that it is done. The day of closing is the first of
///    the days whose reports, from there to the last, all say so.
/// 3. A task with a goal is closed where the figure meets the goal: the last that became known, of whatever status. The
///    day of closing is the first of the days from which on all figures met it. A revision that misses the goal, or a
///    withdrawal, opens the task again; reports neither close it nor open it.
/// 4. The deadline is the one that the last report with a deadline sets, or else the task's own. The deadline's day is
///    still in time.
/// 5. A task whose last report drops it has no state and isn't listed; a later report takes it up again.
public enum TaskState: String, Sendable, CaseIterable {
    /// Open, its deadline is not past, and neither a report nor a figure tells that anything happened (chưa đến hạn).
    case notDue
    /// Open, its deadline is not past, and a report or a figure is known; or it is open and has no deadline (đang thực
    /// hiện).
    case inHand
    /// Closed by the deadline, or closed and without a deadline (hoàn thành đúng hạn).
    case doneInTime
    /// Closed after the deadline (hoàn thành quá hạn).
    case doneLate
    /// Open, and the deadline is past (quá hạn).
    case overdue
}

/// How a task stands on a day, and why.
public struct TaskStanding: Hashable, Sendable {
    public var task: BookTask
    public var state: TaskState
    /// The deadline in force.
    public var deadline: Day?
    /// The day on which it was closed; nil where it is open.
    public var closed: Day?
    /// The last report that was known.
    public var lastReport: Int64?
    /// The figure of its goal that was known, whether it meets the goal or not.
    public var lastFigure: BookNumber?
}

/// What happened to a task: a report, or a figure of its goal.
struct TaskEvent: Hashable {
    enum What: Hashable {
        case report(id: Int64, TaskReport.Outcome, deadline: Day?)
        /// nil where it was withdrawn.
        case figure(BookNumber?)
    }

    /// The day that a report tells of, or on which a figure became known.
    var day: Day
    var what: What
}

extension TaskStanding {
    /// How a task stands on a day after some events; nil where it was dropped.
    /// - Parameter events: those up to the day, in the order of their days, and on one day in that of their being known.
    init?(_ task: BookTask, after events: [TaskEvent], on day: Day) {
        self.init(task: task, state: .notDue, deadline: task.deadline, closed: nil, lastReport: nil, lastFigure: nil)
        var wasDropped = false
        var hasBegun = false
        var marks: [(day: Day, isDone: Bool)] = []
        func mark(_ day: Day, _ isDone: Bool) {
            if marks.last?.day == day { marks.removeLast() }
            marks.append((day, isDone))
        }
        for event in events {
            hasBegun = true
            switch event.what {
            case .report(let id, let outcome, let deadline):
                lastReport = id
                self.deadline = deadline ?? self.deadline
                wasDropped = outcome == .dropped
                if task.goal == nil { mark(event.day, outcome == .done) }
            case .figure(let value):
                lastFigure = value
                mark(event.day, value.map { task.goal?.isMet(by: $0) ?? false } ?? false)
            }
        }
        if wasDropped { return nil }
        closed = marks.reversed().prefix { $0.isDone }.last?.day
        let isPast = self.deadline.map { (closed ?? day) > $0 } ?? false
        state =
            switch (closed != nil, isPast) {
            case (true, false): .doneInTime
            case (true, true): .doneLate
            case (false, true): .overdue
            case (false, false): hasBegun || self.deadline == nil ? .inHand : .notDue
            }
    }
}
