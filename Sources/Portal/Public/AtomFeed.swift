import Foundation
import PlanBook

/// The latest releases as a feed (RFC 4287).
struct AtomFeed {
    private let asked: PageRequest
    private static let entryCount = 30

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let xml = try await asked.kitchen.store.readPublic { reader, outline in
            Self.feed(try reader.publicReleases(at: asked.now, Self.entryCount), outline, asked)
        }
        return PageContent(Array(xml.utf8), mediaType: "application/atom+xml; charset=utf-8", keeping: .shared)
    }

    private static func feed(_ releases: [StoredRelease], _ outline: BookOutline, _ asked: PageRequest) -> String {
        let host = asked.kitchen.settings.publicAddress ?? ""
        let place = outline.home.fullName
        var xml = Markup()
        xml.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", asked.language.rawValue)])
        xml.element("title", asked.language(vi: "Thông cáo của \(place)", en: "Releases of \(outline.home.name)"))
        // An identifier is an absolute address of a kind that never changes (RFC 4151).
        xml.element("id", identifier(outline, asked.language.rawValue))
        xml.element("updated", instant(releases.first))
        xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", host + asked.links.feed)])
        xml.element(
            "link", [("rel", "alternate"), ("type", "text/html"), ("href", host + asked.links.section(.releases))])
        xml.element("generator", "SoLieu")
        for release in releases { add(release, host, outline, asked, to: &xml) }
        xml.close("feed")
        return xml.text + "\n"
    }

    private static func add(
        _ release: StoredRelease, _ host: String, _ outline: BookOutline, _ asked: PageRequest, to xml: inout Markup
    ) {
        let office = outline.areas.area(id: release.area)?.named(on: release.day).fullName ?? outline.home.fullName
        xml.open("entry")
        xml.element("title", release.title)
        xml.element("id", identifier(outline, "release/\(release.id)"))
        xml.element("updated", instant(release))
        xml.element("published", instant(release))
        xml.open("author")
        xml.element("name", office)
        xml.close("author")
        xml.element(
            "link", [("rel", "alternate"), ("type", "text/html"), ("href", host + asked.links.release(release.id))])
        xml.element(
            "summary",
            [release.number, asked.printing.day(release.day)].compactMap(\.self).joined(separator: ", "))
        xml.close("entry")
    }

    private static func identifier(_ outline: BookOutline, _ what: String) -> String {
        "tag:solieu,2021:\(outline.home.slug)/\(what)"
    }

    /// A release's day begins in Vietnam, and it is noon when it has come out.
    private static func instant(_ release: StoredRelease?) -> String {
        (release.map(\.day.text) ?? "1970-01-01") + "T12:00:00+07:00"
    }
}
