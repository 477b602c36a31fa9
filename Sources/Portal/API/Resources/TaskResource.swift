import Figures
import PlanBook

/// What agencies were told to do. Inspections' conclusions and petitions aren't for the public.
enum TaskResource {
    static let list = APIOperation.list(
        "/tasks", "listTasks", vi: "Nhiệm vụ được giao.", en: "Tasks that were given.",
        [
            APIParameter(
                name: "agency", form: .text,
                words: .init(vi: "Mã hoặc tên cơ quan.", en: "An agency's code or name.")),
            APIParameter(
                name: "state", form: .choice(TaskState.allCases.map(\.rawValue)),
                words: .init(vi: "Tình trạng.", en: "How it stands.")),
            APIParameter(
                name: "on", form: .day,
                words: .init(vi: "Tình trạng vào ngày này.", en: "As it stands on this day."), usual: ""),
        ], shape
    ) { asked in
        let day = asked.values["on"].flatMap { Day(text: $0) } ?? asked.today
        let states = asked.values["state"].flatMap(TaskState.init)
        let found = try asked.reader.tasks(
            TaskQuery(kinds: [.task], states: states.map { [$0] }, agency: asked.values["agency"]), on: day)
        return APIPage(of: found.sorted { $0.task.id < $1.task.id }, asked) { [$0.task.id] }
    }

    private static let shape = RecordShape<TaskStanding>(
        "Task",
        [
            .integer("id", vi: "Số", en: "Number") { $0.task.id },
            .text("words", vi: "Việc phải làm", en: "What is to be done") { $0.task.words },
            .formed("given", .day, vi: "Ngày giao", en: "The day on which it was given") { $0.task.given.text },
            .maybe("deadline", .day, vi: "Hạn đang tính", en: "The deadline in force") { $0.deadline?.text },
            .maybe("deadline_words", vi: "Hạn theo lời văn", en: "The deadline in words") { $0.task.deadlineWords },
            .formed("state", .choice(TaskState.allCases.map(\.rawValue)), vi: "Tình trạng", en: "How it stands") {
                $0.state.rawValue
            },
            .maybe("closed", .day, vi: "Ngày xong", en: "The day on which it was closed") { $0.closed?.text },
            .texts("leads", vi: "Chủ trì", en: "Who leads") { $0.task.leads },
            .texts("cooperating", vi: "Phối hợp", en: "Who cooperates") { $0.task.cooperating },
            .integers("directives", vi: "Căn cứ", en: "The directives that it rests on") { $0.task.directives },
            .maybeInteger("release", vi: "Thông cáo giao", en: "The release that ordered it") {
                $0.task.sentence?.release
            },
        ])
}
