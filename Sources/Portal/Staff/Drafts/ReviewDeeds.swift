import Checking
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// What is said of a draft and done with it before it is published: comments, review, return, sign-off.
struct ReviewDeeds: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.post(.drafts, "/:id/gop-y") { try await comment($0) }
        routes.post(.drafts, "/:id/trinh") { try await submit($0) }
        routes.post(.drafts, "/:id/tra-lai") { try await sendBack($0) }
        routes.post(.drafts, "/:id/ky-duyet") { try await signOff($0) }
    }

    private func comment(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (id, actor) = (try asked.number("id"), asked.actor)
        let (words, version) = (form.text("comment") ?? "", form["version"].flatMap { Int64($0) })
        return try await asked.deed(.commented, { $0.comment = words }) {
            try await asked.write(.init(.draft, subject: "\(id)", detail: "comment")) { writer in
                _ = try writer.comment(words, onDraft: id, version: version == 0 ? nil : version, by: actor)
            }
        }
    }

    private func submit(_ asked: StaffRequest) async throws -> Response {
        _ = try await asked.form()
        let (id, actor) = (try asked.number("id"), asked.actor)
        return try await asked.deed(.submitted) {
            try await asked.write(.init(.draft, subject: "\(id)", detail: "submit")) { writer in
                try writer.submit(draft: id, by: actor)
            }
        }
    }

    private func sendBack(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (id, actor, remark) = (try asked.number("id"), asked.actor, form.text("remark") ?? "")
        return try await asked.deed(.returned, { $0.remark = remark }) {
            try await asked.write(.init(.draft, subject: "\(id)", detail: "return")) { writer in
                try writer.sendBack(draft: id, remark: remark, by: actor)
            }
        }
    }

    /// Signs off the version that was looked at, with the seal over what it gives now.
    private func signOff(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (id, actor) = (try asked.number("id"), asked.actor)
        guard let version = form["version"].flatMap({ Int64($0) }) else {
            throw PortalError.badRequest(vi: "Không rõ phiên bản nào.", en: "It isn't clear which version is meant.")
        }
        return try await asked.deed(.signedOff) {
            try await asked.store.read { try $0.require(actor, .signOffDrafts) }
            let work = try await asked.draftWork()
            let last = work.last?.id == version ? work.last : nil
            let composition = try await Composition.make(
                last?.template ?? "", work.setting(asKnown: last?.asKnown, on: asked.store.clock.today), asked.store)
            let seal = last == nil ? nil : try await DraftSeal.make(composition, asked.store).hash.hexadecimal
            try await asked.write(.init(.draft, subject: "\(id)", detail: "sign-off")) { writer in
                try writer.signOff(draft: id, version: version, seal: seal, by: actor)
            }
        }
    }
}

extension StaffRequest {
    /// Does something with a draft and leads back to its page, which shows what was refused along with what was typed.
    func deed(
        _ notice: Notice, _ keep: (inout TypedDraft) -> Void = { _ in }, _ body: () async throws -> Void
    ) async throws -> Response {
        var typed = TypedDraft()
        let status: HTTPResponse.Status
        do {
            try await body()
            return redirect(to: StaffPlace.drafts.address(links) + "/\(try number("id"))", notice)
        } catch let refusal as DraftRefusal {
            typed.refusals = refusal.reasons
            status = .unprocessableContent
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status != .forbidden, trouble.status != .notFound else {
                throw error
            }
            typed.trouble = trouble.words
            status = trouble.status
        }
        keep(&typed)
        return try await ComposerPage.page(self, typed, status: status)
    }
}
