import PlanBook
import Reporting

/// Which tasks a page's form asks for.
struct TaskChoiceForm: Sendable {
    private let agency: String?
    private let state: TaskState?
    private let kind: BookTask.Kind?

    init(_ asked: StaffRequest) {
        // An editor of an agency begins with its own.
        agency = asked.open.asked("co-quan") ?? (asked.open.asked("tat-ca") == nil ? asked.actor.person?.agency : nil)
        state = asked.open.asked("trang-thai").flatMap(TaskState.init)
        kind = asked.open.asked("loai").flatMap(BookTask.Kind.init)
    }

    var query: TaskQuery {
        TaskQuery(kinds: kind.map { [$0] }, states: state.map { [$0] }, agency: agency == "*" ? nil : agency)
    }

    func agencies(_ outline: BookOutline, _ asked: StaffRequest) -> [Fields] {
        [["value": "*", "name": asked.language(vi: "tất cả", en: "all"), "isChosen": agency == nil || agency == "*"]]
            + outline.catalogue.agencies.map {
                ["value": $0.code, "name": asked.printing.name($0), "isChosen": $0.code == agency]
            }
    }

    func states(_ asked: StaffRequest) -> [Fields] {
        TaskState.allCases.map { ["value": $0.rawValue, "name": $0.words(asked.language), "isChosen": $0 == state] }
    }

    func kinds(_ asked: StaffRequest) -> [Fields] {
        BookTask.Kind.allCases.map { ["value": $0.rawValue, "name": asked.language($0.words), "isChosen": $0 == kind] }
    }
}
