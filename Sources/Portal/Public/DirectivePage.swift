import Figures
import PlanBook

/// All directives that the book knows, the latest first.
struct DirectiveListPage {
    private let asked: PageRequest
    private static let pageSize = 60

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let page = try asked.askedPage()
        let fields = try await asked.kitchen.store.readPublic { reader, _ -> Fields in
            let all = try reader.directives()
            let counts = try reader.taskCountsByDirective()
            let pager = Pager(page: page, size: Self.pageSize, count: all.count)
            guard pager.isThere else { throw PortalError.notFound }
            return [
                "count": asked.printing.count(all.count), "pager": pager.fields(asked),
                "directives": all.dropFirst(pager.skipped).prefix(Self.pageSize).map { directive -> Fields in
                    var fields = directive.fields(asked)
                    fields.set("taskCount", counts[directive.id].map(asked.printing.count))
                    return fields
                },
            ]
        }
        return try asked.page("directives", title: asked.language(vi: "Văn bản chỉ đạo", en: "Directives"), fields)
    }
}

/// One directive: who cites it, which tasks rest on it, which targets it set.
struct DirectivePage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let id = try asked.number("id")
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            guard let directive = try reader.directive(id), directive.id == id else {
                throw PortalError.notFound(vi: "Không có văn bản số \(id).", en: "There is no directive \(id).")
            }
            let tasks = try reader.publicTasks(asked, TaskQuery(directive: id))
            let targets = try reader.targets(setBy: id)
            let releases = try reader.releases(citing: directive)
            var fields = directive.fields(asked)
            fields["directivesAddress"] = asked.links.section(.directives)
            fields["tasks"] = tasks.map { TaskLine($0, outline, asked).fields }
            fields["targets"] = targets.compactMap { Self.fields($0, outline, asked) }
            fields["releases"] = releases.map { ReleaseLine.fields($0, outline, asked) }
            (fields["hasTasks"], fields["hasTargets"], fields["hasReleases"]) = (
                !tasks.isEmpty, !targets.isEmpty, !releases.isEmpty
            )
            return ("\(directive.type) \(directive.number)", fields)
        }
        return try asked.page("directive", title: title, fields)
    }

    private static func fields(_ target: Target, _ outline: BookOutline, _ asked: PageRequest) -> Fields? {
        guard let indicator = outline.catalogue.indicator(id: target.indicator),
            let area = outline.areas.area(id: target.area)
        else { return nil }
        let printing = asked.printing
        return [
            "name": printing.name(indicator), "unit": printing.unit(indicator.unit),
            "address": asked.links.figure(indicator.code, area.slug, target.period), "areaName": area.fullName,
            "periodName": printing.period(target.period),
            "value": target.value.map { printing.number($0) + (target.upper.map { "–" + printing.number($0) } ?? "") }
                ?? asked.language(vi: "đã bỏ", en: "lifted"),
        ]
    }
}

extension Directive {
    func fields(_ asked: PageRequest) -> Fields {
        var fields: Fields = ["name": "\(type) \(number)", "address": asked.links.directive(id)]
        fields.set("issuer", issuer)
        fields.set("day", day.map(asked.printing.day))
        fields.set("subject", title)
        return fields
    }
}
