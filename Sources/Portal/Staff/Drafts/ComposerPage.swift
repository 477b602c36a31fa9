import Checking
import Figures
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// A draft as it is composed: its template, the release that it gives, what is to be looked at.
struct ComposerPage: Sendable {
    /// Vietnamese letters take up to nine bytes each in a form.
    static let formLimit = 4 << 20

    func register(_ routes: StaffRoutes) {
        routes.get(.drafts, "/:id") { try await Self.page($0) }
        routes.post(.drafts, "/:id") { try await save($0) }
        routes.post(.drafts, "/:id/xem") { try await preview($0) }
        routes.get(.drafts, "/:id/so-lieu") { try await picker($0) }
    }

    static func page(
        _ asked: StaffRequest, _ typed: TypedDraft = TypedDraft(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let work = try await asked.draftWork()
        let setting = work.setting(
            asKnown: try typed.day(otherwise: work.last?.asKnown), on: asked.store.clock.today)
        let template = typed.template ?? work.last?.template ?? ""
        let composition = try await Composition.make(template, setting, asked.store)
        var maker = ComposerFields(work, asked, typed, composition)
        if work.state.canBeWritten, asked.actor.may(.composeDrafts) {
            maker.picks = try await FigurePicker(setting, asked).picks(typed.question)
            if typed.isRefreshed, let former = work.last {
                maker.former = try await Composition.make(
                    template, work.setting(asKnown: former.asKnown, on: asked.store.clock.today), asked.store
                ).prints
            }
        }
        return try asked.page("composer", title: work.draft.title, maker.fields, status: status)
    }

    private func save(_ asked: StaffRequest) async throws -> Response {
        var typed = TypedDraft(try await asked.form(limit: Self.formLimit))
        let (id, actor) = (try asked.number("id"), asked.actor)
        let (template, after) = (typed.template ?? "", typed.after)
        do {
            let asKnown = try typed.day(otherwise: nil)
            try await asked.write(.init(.draft, subject: "\(id)", detail: "save")) { writer in
                _ = try writer.save(template: template, asKnown: asKnown, ofDraft: id, after: after, by: actor)
            }
        } catch let conflict as DraftConflict {
            typed.conflict = conflict
            return try await Self.page(asked, typed, status: .conflict)
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status != .forbidden, trouble.status != .notFound else {
                throw error
            }
            typed.trouble = trouble.words
            if trouble.status == .badRequest { typed.asKnown = "" }
            return try await Self.page(asked, typed, status: trouble.status)
        }
        return asked.redirect(to: StaffPlace.drafts.address(asked.links) + "/\(id)", .saved)
    }

    /// Shows what was typed without keeping it.
    private func preview(_ asked: StaffRequest) async throws -> Response {
        try await Self.page(asked, TypedDraft(try await asked.form(limit: Self.formLimit)))
    }

    /// The figure picker by itself: what the page's script asks for while one types.
    private func picker(_ asked: StaffRequest) async throws -> Response {
        let work = try await asked.draftWork()
        let question = asked.open.asked("q") ?? ""
        let setting = work.setting(asKnown: work.last?.asKnown, on: asked.store.clock.today)
        let fields: Fields = [
            "picks": try await FigurePicker(setting, asked).picks(question), "question": question,
            "title": work.draft.title, "address": work.address(asked.links), "mayWrite": true,
        ]
        return try asked.page(
            "figure-picks", title: asked.language(vi: "Chọn số liệu", en: "Pick figures"), fields)
    }
}
