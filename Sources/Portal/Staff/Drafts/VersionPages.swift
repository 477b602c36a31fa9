import Checking
import Hummingbird
import PlanBook
import Reporting

/// The versions of a draft: who wrote what, and how each differs from another.
struct VersionPages: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.get(.drafts, "/:id/phien-ban") { try await list($0) }
        routes.get(.drafts, "/:id/phien-ban/:version") { try await page($0) }
        routes.post(.drafts, "/:id/phien-ban/:version") { try await restore($0) }
    }

    private func list(_ asked: StaffRequest) async throws -> Response {
        let work = try await asked.draftWork()
        var former = ""
        let lines = work.versions.enumerated().map { index, version -> Fields in
            let difference = LineDifference(from: former, to: version.template)
            former = version.template
            var fields: Fields = [
                "number": "\(index + 1)", "who": work.name(version.person), "added": "\(difference.addedCount)",
                "removed": "\(difference.removedCount)", "address": address(work, version, asked),
                "isLast": version.id == work.last?.id,
                "events": work.events.filter { $0.version == version.id }.map { event -> Fields in
                    ["what": asked.language(event.kind.words)]
                },
            ]
            fields.set("at", version.at.map(LocalHour.words))
            fields.set("known", version.asKnown.map(asked.printing.day))
            return fields
        }
        let fields: Fields = [
            "heading": work.draft.title, "address": work.address(asked.links), "versions": lines.reversed() as [Fields],
            "listAddress": StaffPlace.drafts.address(asked.links),
        ]
        return try asked.page(
            "draft-versions", title: asked.language(vi: "Các phiên bản", en: "Versions") + " · " + work.draft.title,
            fields)
    }

    private func address(_ work: DraftWork, _ version: DraftVersion, _ asked: StaffRequest) -> String {
        work.address(asked.links) + "/phien-ban/\(version.id)"
    }

    /// One version beside the one that is asked for, else the one before it.
    private func page(_ asked: StaffRequest) async throws -> Response {
        let work = try await asked.draftWork()
        let id = try asked.number("version")
        guard let index = work.versions.firstIndex(where: { $0.id == id }) else { throw PortalError.notFound }
        let version = work.versions[index]
        let other = asked.open.asked("so").flatMap { Int64($0) } ?? (index > 0 ? work.versions[index - 1].id : nil)
        let former = work.versions.first { $0.id == other }
        let difference = LineDifference(from: former?.template ?? "", to: version.template)
        let mayRestore =
            work.state.canBeWritten && asked.actor.may(.composeDrafts) && version.id != work.last?.id
        var fields: Fields = [
            "heading": work.draft.title, "address": work.address(asked.links), "number": "\(index + 1)",
            "historyAddress": work.address(asked.links) + "/phien-ban", "who": work.name(version.person),
            "hunks": DifferenceFields.hunks(difference), "isSame": difference.isEmpty, "template": version.template,
            "added": "\(difference.addedCount)", "removed": "\(difference.removedCount)",
            "ownAddress": address(work, version, asked), "mayRestore": mayRestore,
            "lastID": "\(work.last?.id ?? 0)",
            "others": work.versions.enumerated().filter { $0.element.id != id }.map { place, other -> Fields in
                [
                    "value": "\(other.id)", "name": "\(place + 1) · \(work.name(other.person))",
                    "isChosen": other.id == former?.id,
                ]
            },
        ]
        fields.set("at", version.at.map(LocalHour.words))
        fields.set("known", version.asKnown.map(asked.printing.day))
        fields.set("formerNumber", former.flatMap { work.number(of: $0.id) }.map { "\($0)" })
        return try asked.page(
            "draft-version",
            title: asked.language(vi: "Phiên bản \(index + 1)", en: "Version \(index + 1)") + " · " + work.draft.title,
            fields)
    }

    /// Makes an earlier version the last again, as a new one.
    private func restore(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let work = try await asked.draftWork()
        let (id, actor, draft) = (try asked.number("version"), asked.actor, work.draft.id)
        guard let version = work.versions.first(where: { $0.id == id }) else { throw PortalError.notFound }
        let after = form["after"].flatMap { Int64($0) }
        do {
            try await asked.write(.init(.draft, subject: "\(draft)", detail: "restore")) { writer in
                _ = try writer.save(
                    template: version.template, asKnown: version.asKnown, ofDraft: draft, after: after, by: actor)
            }
        } catch let conflict as DraftConflict {
            throw PortalError(status: .conflict, words: Bilingual(told: conflict.description))
        }
        return asked.redirect(to: work.address(asked.links), .saved)
    }
}
