import Checking
import Figures
import HTTPTypes
import Hummingbird
import PlanBook
import Releasing
import Reporting

/// What the spokesperson does: publishes, corrects, withdraws; and the files for those who may see them before the hour.
struct PublishingDeeds: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.post(.drafts, "/:id/cong-bo") { try await publish($0) }
        routes.post(.drafts, "/:id/dinh-chinh") { try await correct($0) }
        routes.post(.drafts, "/:id/thu-hoi") { try await withdraw($0) }
        routes.get(.drafts, "/:id/tep/:kind") { try await file($0) }
    }

    private func publish(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let isLater = form["when"] == "later"
        let hour = form.text("hour").flatMap(LocalHour.date)
        return try await asked.deed(.published) {
            guard !isLater || hour != nil else {
                throw PortalError(
                    status: .unprocessableContent,
                    words: .init(vi: "Hãy ghi ngày giờ công bố.", en: "Give the day and the hour of publication."))
            }
            try await DraftPublishing(
                work: try await asked.draftWork(), store: asked.store, actor: asked.actor, hour: isLater ? hour : nil
            ).run()
        }
    }

    /// Notes a correction; where it is asked for, the files are written anew with the book's newest figures.
    private func correct(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (words, renews, actor) = (form.text("words") ?? "", form["renew"] != nil, asked.actor)
        return try await asked.deed(.corrected, { $0.remark = words }) {
            try await asked.store.read { try $0.require(actor, .publish) }
            let work = try await asked.draftWork()
            let published = try requirePublication(work)
            let renewed = renews ? try await renewedFiles(work, published, asked) : nil
            try await asked.write(.init(.publish, subject: published.title, detail: "correct")) { writer in
                _ = try writer.correct(
                    publicationOf: published.release, words: words, files: renewed?.files ?? [], by: actor)
                for seal in renewed?.seals ?? [] { try writer.add(seal, to: published.release) }
            }
        }
    }

    private func renewedFiles(
        _ work: DraftWork, _ published: Publication, _ asked: StaffRequest
    ) async throws -> ReleaseFiles {
        var setting = work.setting(asKnown: nil, on: published.day)
        setting.number = published.number.map(DocumentNumber.digits)
        let composition = try await Composition.make(work.last?.template ?? "", setting, asked.store)
        let text = [setting.number, published.symbol].compactMap(\.self).joined(separator: "/")
        return try await ReleaseFiles.make(
            composition, name: text.replacing("/", with: "-") + "-\(published.day.year)", number: text,
            asKnown: asked.store.clock.today, asked.store)
    }

    private func withdraw(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (words, actor) = (form.text("words") ?? "", asked.actor)
        return try await asked.deed(.withdrawn, { $0.remark = words }) {
            try await asked.store.read { try $0.require(actor, .publish) }
            let published = try requirePublication(try await asked.draftWork())
            try await asked.write(.init(.publish, subject: published.title, detail: "withdraw")) { writer in
                _ = try writer.withdraw(publicationOf: published.release, words: words, by: actor)
            }
        }
    }

    private func requirePublication(_ work: DraftWork) throws -> Publication {
        guard let published = work.publication else {
            throw PlanBookError.outOfTurn(
                vietnamese: "bản thảo này chưa được công bố", english: "this draft isn't published")
        }
        return published
    }

    private func file(_ asked: StaffRequest) async throws -> Response {
        let work = try await asked.draftWork()
        let kind = PublicationFile.Kind(rawValue: try asked.part("kind"))
        guard let kind, let published = work.publication else { throw PortalError.notFound }
        let actor = asked.actor
        let file = try await asked.store.read { try $0.publicationFile(kind, ofRelease: published.release, for: actor) }
        guard let file else { throw PortalError.notFound }
        return PublicationDownload.content(file, of: published, keeping: .none).response(to: asked.request)
    }
}
