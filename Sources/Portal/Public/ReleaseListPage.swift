import Figures
import PlanBook

/// All releases, the newest first.
struct ReleaseListPage {
    private let asked: PageRequest
    private static let pageSize = 30

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let page = try asked.askedPage()
        let fields = try await asked.kitchen.store.readPublic { reader, outline -> Fields in
            let count = try reader.publicReleaseCount(at: asked.now)
            let pager = Pager(page: page, size: Self.pageSize, count: count)
            guard pager.isThere else { throw PortalError.notFound }
            let releases = try reader.publicReleases(at: asked.now, Self.pageSize, skipping: pager.skipped)
            return [
                "count": asked.printing.count(count),
                "releases": releases.map { ReleaseLine.fields($0, outline, asked) },
                "pager": pager.fields(asked),
            ]
        }
        return try asked.page("releases", title: asked.language(vi: "Thông cáo", en: "Releases"), fields)
    }
}

/// A release as a line of a list.
enum ReleaseLine {
    static func fields(_ release: StoredRelease, _ outline: BookOutline, _ asked: PageRequest) -> Fields {
        var fields: Fields = [
            "title": release.title, "day": asked.printing.day(release.day), "address": asked.links.release(release.id),
        ]
        fields.set("number", release.number)
        fields.set("periodName", release.period.map(asked.printing.period))
        if release.area != outline.home.id {
            fields.set("areaName", outline.areas.area(id: release.area)?.named(on: release.day).fullName)
        }
        return fields
    }
}
