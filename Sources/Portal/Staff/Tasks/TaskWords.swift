import PlanBook
import Reporting

extension TaskState {
    func words(_ language: Language) -> String {
        switch self {
        case .notDue: language(vi: "chưa đến hạn", en: "not due yet")
        case .inHand: language(vi: "đang thực hiện", en: "in hand")
        case .doneInTime: language(vi: "xong đúng hạn", en: "done in time")
        case .doneLate: language(vi: "xong quá hạn", en: "done late")
        case .overdue: language(vi: "quá hạn", en: "overdue")
        }
    }

    var mood: String {
        switch self {
        case .overdue, .doneLate: "low"
        case .doneInTime: "high"
        case .notDue, .inHand: ""
        }
    }
}

extension TaskReport.Outcome {
    func words(_ language: Language) -> String {
        switch self {
        case .progress: language(vi: "đang làm", en: "in progress")
        case .done: language(vi: "đã xong", en: "done")
        case .dropped: language(vi: "không làm nữa", en: "dropped")
        }
    }
}
