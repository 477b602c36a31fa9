import Checking
import Figures
import Foundation
import Hummingbird
import PlanBook
import Reporting

/// Tasks of agencies with their deadlines and reports: tasks, inspection conclusions, petitions.
struct StaffTaskPages: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.get(.tasks) { try await list($0) }
        routes.get(.tasks, "/:id") { try await page($0) }
        routes.post(.tasks, "/:id") { try await report($0) }
        routes.get(.tasks, "/:id/tep/:file") { try await attachment($0) }
    }

    // MARK: - The list

    private func list(_ asked: StaffRequest) async throws -> Response {
        let choice = TaskChoiceForm(asked)
        let (actor, today) = (asked.actor, asked.store.clock.today)
        let soon = Day(asked.store.clock.now().addingTimeInterval(7 * 86_400))
        let fields = try await asked.store.read { reader, outline -> Fields in
            try reader.require(actor, .readTasks)
            let found = try reader.tasks(choice.query, on: today)
            let counts = Dictionary(grouping: found, by: \.state).mapValues(\.count)
            let reminders = found.filter { $0.isDue(by: soon) }
            return [
                "tasks": found.map { Self.line($0, asked, today) }, "hasTasks": !found.isEmpty,
                "reminders": reminders.map { Self.line($0, asked, today) }, "hasReminders": !reminders.isEmpty,
                "counts": TaskState.allCases.map { state -> Fields in
                    [
                        "name": state.words(asked.language), "count": "\(counts[state] ?? 0)",
                        "isLate": state == .overdue,
                    ]
                },
                "agencies": choice.agencies(outline, asked), "states": choice.states(asked),
                "kinds": choice.kinds(asked),
                "address": StaffPlace.tasks.address(asked.links),
                "duties": LegalDuty.next(from: today).map { duty -> Fields in
                    ["day": asked.printing.day(duty.day), "words": asked.language(duty.words), "basis": duty.basis]
                },
            ]
        }
        return try asked.page("staff-tasks", title: asked.language(StaffPlace.tasks.title), fields)
    }

    private static func line(_ standing: TaskStanding, _ asked: StaffRequest, _ today: Day) -> Fields {
        var fields: Fields = [
            "words": standing.task.words, "state": standing.state.words(asked.language), "mood": standing.state.mood,
            "agency": standing.task.leads.joined(separator: ", "), "kind": asked.language(standing.task.kind.words),
            "address": StaffPlace.tasks.address(asked.links) + "/\(standing.task.id)",
        ]
        fields.set("deadline", standing.deadline.map(asked.printing.day) ?? standing.task.deadlineWords)
        return fields
    }

    // MARK: - One task

    private func page(_ asked: StaffRequest, trouble: Bilingual? = nil, typed: String = "") async throws -> Response {
        let (id, actor, today) = (try asked.number("id"), asked.actor, asked.store.clock.today)
        let fields = try await asked.store.read { reader, outline -> Fields in
            try reader.require(actor, .readTasks)
            guard let standing = try reader.tasks(TaskQuery(task: id), on: today).first else {
                throw PortalError.notFound
            }
            let attachments = Dictionary(grouping: try reader.attachments(ofTask: id, for: actor), by: \.taskReport)
            let reports = try reader.reports(on: id)
            var fields = Self.line(standing, asked, today)
            let own = StaffPlace.tasks.address(asked.links) + "/\(id)"
            fields["own"] = own
            fields["list"] = StaffPlace.tasks.address(asked.links)
            fields["given"] = asked.printing.day(standing.task.given)
            fields["typed"] = typed
            fields["today"] = today.text
            fields["mayReport"] = actor.may(.reportTasks)
            fields["isOffice"] = actor.role == .office
            fields.set("cooperating", standing.task.cooperating.joined(separator: ", ").nilIfEmpty)
            fields.set("goal", try Self.goal(standing, reader, outline, asked))
            fields.set(
                "sentence",
                try standing.task.sentence.flatMap { sentence in
                    try reader.release(sentence.release)?.words(sentence.range)
                })
            fields["reports"] = reports.reversed().map { report -> Fields in
                [
                    "day": asked.printing.day(report.day), "outcome": report.outcome.words(asked.language),
                    "words": report.words,
                    "files": (attachments[report.id] ?? []).map { file -> Fields in
                        [
                            "name": file.name, "address": own + "/tep/\(file.id)",
                            "size": "\((file.size + 1023) / 1024) KB",
                        ]
                    },
                ]
            }
            fields.set("trouble", trouble.map { asked.language($0) })
            return fields
        }
        return try asked.page(
            "staff-task", title: asked.language(vi: "Nhiệm vụ", en: "Task"), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    /// "Thu nội địa 2021 ≥ 8.936 tỷ đồng; hiện là 14.145"
    private static func goal(
        _ standing: TaskStanding, _ reader: BookReader, _ outline: BookOutline, _ asked: StaffRequest
    ) throws -> String? {
        guard let goal = standing.task.goal, let indicator = outline.catalogue.indicator(id: goal.indicator) else {
            return nil
        }
        let sign = goal.comparison == .atLeast ? "≥" : "≤"
        let now = standing.lastFigure.map(asked.printing.number) ?? "—"
        return "\(asked.printing.name(indicator)), \(asked.printing.period(goal.period)) \(sign) "
            + "\(asked.printing.number(goal.value)) \(asked.printing.unit(indicator.unit)) "
            + asked.language(vi: "(hiện là \(now))", en: "(now \(now))")
    }

    private func report(_ asked: StaffRequest) async throws -> Response {
        let sent = try await asked.upload()
        let (id, actor) = (try asked.number("id"), asked.actor)
        let words = sent.fields["words"] ?? ""
        guard let day = sent.fields["day"].flatMap({ Day(text: $0) }),
            let outcome = sent.fields["outcome"].flatMap(TaskReport.Outcome.init),
            words.contains(where: { !$0.isWhitespace })
        else {
            return try await page(
                asked,
                trouble: .init(
                    vi: "Hãy ghi ngày, kết quả và nội dung báo cáo.", en: "Give the day, the outcome and some words."),
                typed: words)
        }
        let deadline = sent.fields["deadline"].flatMap { Day(text: $0) }
        do {
            try await asked.write(.init(.report, subject: "\(id)")) { writer in
                let report = try writer.report(
                    onTask: id, day: day, outcome: outcome, words: words, deadline: deadline, by: actor)
                for file in sent.files where !file.bytes.isEmpty {
                    try writer.attach(
                        file.bytes, name: file.name, mediaType: file.mediaType, toReport: report, by: actor)
                }
            }
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status == .unprocessableContent else { throw error }
            return try await page(asked, trouble: trouble.words, typed: words)
        }
        return asked.redirect(to: StaffPlace.tasks.address(asked.links) + "/\(id)", .reported)
    }

    /// Always as something to keep: a browser must not show what somebody uploaded as a page of the portal.
    private func attachment(_ asked: StaffRequest) async throws -> Response {
        let (number, actor) = (try asked.number("file"), asked.actor)
        let (attachment, bytes) = try await asked.store.read { try $0.attachment(number, for: actor) }
        return Download(name: attachment.name, mediaType: "application/octet-stream", bytes: bytes).response
    }
}

extension TaskStanding {
    /// Open, and its deadline is past or not behind a day.
    fileprivate func isDue(by day: Day) -> Bool { closed == nil && deadline.map { $0 <= day } ?? false }
}

extension BookTask.Kind {
    var words: Bilingual {
        switch self {
        case .task: .init(vi: "nhiệm vụ", en: "task")
        case .conclusion: .init(vi: "kết luận thanh tra", en: "inspection conclusion")
        case .petition: .init(vi: "kiến nghị, đơn thư", en: "petition")
        }
    }
}
