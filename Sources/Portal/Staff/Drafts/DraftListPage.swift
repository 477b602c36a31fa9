import Checking
import Figures
import Hummingbird
import PlanBook
import Releasing
import Reporting

/// All drafts, and the beginning of a new one.
struct DraftListPage: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.get(.drafts) { try await page($0, NewDraft()) }
        routes.post(.drafts) { try await begin($0) }
    }

    private func page(_ asked: StaffRequest, _ typed: NewDraft, trouble: Bilingual? = nil) async throws -> Response {
        let actor = asked.actor
        let fields = try await asked.store.read { reader, outline -> Fields in
            let drafts = try reader.drafts(for: actor)
            var fields: Fields = [
                "drafts": drafts.map { Self.line($0, asked) }, "hasDrafts": !drafts.isEmpty,
                "mayCompose": actor.may(.composeDrafts), "address": StaffPlace.drafts.address(asked.links),
                "newTitle": typed.title, "newKnown": typed.asKnown,
                "newPeriod": typed.period.nilIfEmpty ?? outline.latestYear?.text ?? "",
                "starts": NewDraft.Start.offered(drafts, asked.language).map { start, name -> Fields in
                    ["value": start.text, "name": name, "isChosen": start.text == typed.start]
                },
            ]
            fields.set("trouble", trouble.map { asked.language($0) })
            return fields
        }
        return try asked.page(
            "drafts", title: asked.language(StaffPlace.drafts.title), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func line(_ standing: DraftStanding, _ asked: StaffRequest) -> Fields {
        var fields: Fields = [
            "title": standing.draft.title, "state": asked.language(standing.state.words), "mood": standing.state.mood,
            "versions": "\(standing.versionCount)",
            "address": StaffPlace.drafts.address(asked.links) + "/\(standing.draft.id)",
        ]
        fields.set("period", standing.draft.period.map(asked.printing.period))
        fields.set("written", standing.written.map(LocalHour.words))
        return fields
    }

    private func begin(_ asked: StaffRequest) async throws -> Response {
        let typed = NewDraft(try await asked.form())
        let actor = asked.actor
        guard let period = Period(text: typed.period) else {
            return try await page(
                asked, typed,
                trouble: .init(
                    vi: "Không có kỳ «\(typed.period)»: hãy dùng 2021, 2021-Q3, 2021-M06, 2021-9M.",
                    en: "There is no period “\(typed.period)”: use 2021, 2021-Q3, 2021-M06, 2021-9M."))
        }
        do {
            let asKnown = try typed.asKnown.nilIfEmpty.map(TypedDraft.day)
            let template = try await typed.template(of: period, asKnown, asked)
            let id = try await asked.write(.init(.draft, subject: typed.title, detail: "begin")) { writer -> Int64 in
                let home = try writer.reader.areaMap().requireArea(writer.reader.homeArea())
                let id = try writer.begin(Draft(title: typed.title, period: period, area: home.id), by: actor)
                _ = try writer.save(template: template, asKnown: asKnown, ofDraft: id, after: nil, by: actor)
                return id
            }
            return asked.redirect(to: StaffPlace.drafts.address(asked.links) + "/\(id)", .added)
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status != .forbidden else { throw error }
            return try await page(asked, typed, trouble: trouble.words)
        }
    }
}

/// What was typed for a new draft.
struct NewDraft: Sendable {
    var title = ""
    var period = ""
    var asKnown = ""
    var start = ""

    init() {}

    init(_ form: FormFields) {
        title = form.text("title") ?? ""
        period = form.text("period") ?? ""
        asKnown = form.text("known") ?? ""
        start = form["start"] ?? ""
    }

    /// What a draft's template begins as.
    enum Start: Hashable, Sendable {
        /// The template that ships.
        case shipped
        /// Prose with tags for all that the book has.
        case book
        case draft(Int64)

        init?(_ text: String) {
            switch text {
            case "", "shipped": self = .shipped
            case "book": self = .book
            default:
                guard let id = Int64(text) else { return nil }
                self = .draft(id)
            }
        }

        var text: String {
            switch self {
            case .shipped: "shipped"
            case .book: "book"
            case .draft(let id): "\(id)"
            }
        }

        static func offered(_ drafts: [DraftStanding], _ language: Language) -> [(Start, String)] {
            [
                (.shipped, language(vi: "Mẫu có sẵn", en: "The template that ships")),
                (.book, language(vi: "Mọi số liệu sổ đang có", en: "All figures that the book has")),
            ]
                + drafts.prefix(50).map { standing in
                    (
                        .draft(standing.draft.id),
                        language(vi: "Chép từ: \(standing.draft.title)", en: "A copy of: \(standing.draft.title)")
                    )
                }
        }
    }

    func template(of period: Period, _ asKnown: Day?, _ asked: StaffRequest) async throws -> String {
        let (actor, today) = (asked.actor, asked.store.clock.today)
        switch Start(start) {
        case .shipped: return DefaultTemplate().text
        case .draft(let id):
            return try await asked.store.read { try $0.lastVersion(ofDraft: id, for: actor)?.template ?? "" }
        case .book:
            return try await asked.store.read { reader, outline in
                let setting = CompositionSetting(
                    name: "ban-thao", period: period, area: outline.home.slug, asKnown: asKnown, day: asKnown ?? today)
                let facts = try setting.facts(for: Template(name: setting.name, blocks: []), reader)
                return try TemplateDraft(facts, setting.request).text
            }
        case nil: throw PortalError.badRequest(vi: "Không rõ mẫu nào.", en: "It isn't clear which template is meant.")
        }
    }
}
