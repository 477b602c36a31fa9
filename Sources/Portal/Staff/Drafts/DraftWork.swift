import Checking
import Figures
import PlanBook
import Reporting

/// All that the pages of one draft show of it.
struct DraftWork: Sendable {
    let draft: Draft
    let state: DraftState
    /// The first first.
    let versions: [DraftVersion]
    let comments: [DraftComment]
    let events: [DraftEvent]
    /// Of people, by their numbers.
    let names: [Int64: String]
    /// What it became; nil where it isn't published.
    let publication: Publication?
    let files: [PublicationFileHead]
    let area: Area
    let period: Period

    init(_ id: Int64, _ reader: BookReader, _ outline: BookOutline, _ actor: Actor) throws {
        draft = try reader.draft(id, for: actor)
        state = try reader.state(ofDraft: id, for: actor)
        versions = try reader.versions(ofDraft: id, for: actor)
        comments = try reader.comments(onDraft: id, for: actor)
        events = try reader.events(ofDraft: id, for: actor)
        names = try reader.personNames(for: actor)
        publication = try reader.publication(ofDraft: id, for: actor)
        files =
            try publication.map { published in
                actor.may(.readEmbargoed) ? try reader.publicationFiles(ofRelease: published.release, for: actor) : []
            } ?? []
        area = outline.areas.area(id: draft.area) ?? outline.home
        period = (draft.period ?? outline.latestYear ?? Period(year: Day.distantPast.year)).canonical
    }

    var last: DraftVersion? { versions.last }

    /// From 1; nil for one of another draft.
    func number(of version: Int64?) -> Int? {
        version.flatMap { id in versions.firstIndex { $0.id == id } }.map { $0 + 1 }
    }

    func name(_ person: Int64?) -> String { person.flatMap { names[$0] } ?? "" }

    /// The sign-off in force; nil where there is none.
    var signOff: DraftEvent? { state == .signedOff || state == .published ? events.last { $0.kind == .signOff } : nil }

    func setting(asKnown: Day?, on day: Day) -> CompositionSetting {
        CompositionSetting(
            name: "ban-thao-\(draft.id)", period: period, area: area.slug, asKnown: asKnown, day: asKnown ?? day)
    }

    func address(_ links: Links) -> String { StaffPlace.drafts.address(links) + "/\(draft.id)" }
}

extension StaffRequest {
    func draftWork() async throws -> DraftWork {
        let (id, actor) = (try number("id"), actor)
        return try await store.read { reader, outline in try DraftWork(id, reader, outline, actor) }
    }
}

extension DraftState {
    /// The tag's colour.
    var mood: String {
        switch self {
        case .returned: "low"
        case .signedOff, .published: "high"
        case .writing, .review: ""
        }
    }
}

extension DraftEvent.Kind {
    var words: Bilingual {
        switch self {
        case .submit: .init(vi: "Trình duyệt", en: "Submitted for review")
        case .return: .init(vi: "Trả lại", en: "Returned")
        case .signOff: .init(vi: "Ký duyệt", en: "Signed off")
        case .publish: .init(vi: "Công bố", en: "Published")
        }
    }
}
