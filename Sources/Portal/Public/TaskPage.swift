import Figures
import PlanBook
import Reporting

/// One task: who is to do it by when, what it rests on, what was reported.
struct TaskPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let id = try asked.number("id")
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            guard let standing = try reader.publicTasks(asked, TaskQuery(task: id)).first else {
                throw PortalError.notFound(vi: "Không có nhiệm vụ số \(id).", en: "There is no task \(id).")
            }
            return (
                asked.language(vi: "Nhiệm vụ số \(id)", en: "Task \(id)"),
                try Self.fields(standing, reader, outline, asked)
            )
        }
        return try asked.page("task", title: title, fields)
    }

    private static func fields(
        _ standing: TaskStanding, _ reader: BookReader, _ outline: BookOutline, _ asked: PageRequest
    ) throws -> Fields {
        let (task, printing, links) = (standing.task, asked.printing, asked.links)
        let line = TaskLine(standing, outline, asked)
        var fields = line.fields
        fields["tasksAddress"] = links.section(.tasks)
        fields["given"] = printing.day(task.given)
        if !task.cooperating.isEmpty { fields["cooperating"] = line.agencies(task.cooperating) }
        let rests = try reader.directivesByTask()[task.id] ?? []
        fields["directives"] = rests.map { directive -> Fields in
            ["name": "\(directive.type) \(directive.number)", "address": links.directive(directive.id)]
        }
        fields["hasDirectives"] = !rests.isEmpty
        if let sentence = task.sentence, let release = try reader.release(sentence.release) {
            fields["sentence"] = release.words(sentence.range)
            fields["releaseTitle"] = release.title
            fields["releaseAddress"] = links.release(release.id)
        }
        if let goal = task.goal, let indicator = outline.catalogue.indicator(id: goal.indicator) {
            fields["goal"] =
                "\(printing.name(indicator)), \(printing.period(goal.period)): \(goal.comparison == .atLeast ? "≥" : "≤") "
                + "\(printing.number(goal.value)) \(printing.unit(indicator.unit))"
            fields["goalAddress"] = links.indicator(indicator.code)
        }
        let reports = try reader.reports(on: task.id)
        fields["hasReports"] = !reports.isEmpty
        fields["reports"] = reports.reversed().map { report -> Fields in
            ["day": printing.day(report.day), "words": report.words, "outcome": report.outcome.words(asked.language)]
        }
        return fields
    }
}
