import PlanBook

/// The addresses of all pages that search engines should know, in both languages (sitemaps.org).
struct Sitemap {
    private let asked: PageRequest
    /// A sitemap may have no more.
    private static let limit = 50_000

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let xml = try await asked.kitchen.store.readPublic { reader, outline in
            let releases = try reader.publicReleases(at: asked.now, Self.limit)
            let directives = try reader.directives()
            let tasks = try reader.publicTasks(asked)
            var addresses: [String] = []
            for language in [asked.language, asked.language == .vi ? .en : .vi] {
                let links = Links(language: language)
                addresses.append(links.home)
                let sections: [Links.Section] = [
                    .releases, .indicators, .sectors, .areas, .ranks, .tasks, .directives, .check, .about,
                ]
                addresses += sections.map(links.section)
                addresses += releases.map { links.release($0.id) }
                addresses += outline.catalogue.indicators.map { links.indicator($0.code) }
                addresses += outline.catalogue.sectors.map { links.sector($0.code) }
                addresses += outline.areas.areas.filter { $0.kind.level < 3 }.map { links.area($0.slug) }
                addresses += directives.map { links.directive($0.id) }
                addresses += tasks.map { links.task($0.task.id) }
            }
            return Self.xml(addresses.prefix(Self.limit), host: asked.kitchen.settings.publicAddress ?? "")
        }
        return PageContent(Array(xml.utf8), mediaType: "application/xml; charset=utf-8", keeping: .shared)
    }

    private static func xml(_ addresses: some Sequence<String>, host: String) -> String {
        var xml = Markup()
        xml.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
        for address in addresses {
            xml.open("url")
            xml.element("loc", host + address)
            xml.close("url")
        }
        xml.close("urlset")
        return xml.text + "\n"
    }
}

/// What programs that read the web are asked to leave be: what asks the book anew each time, and staff's pages.
struct Robots {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() -> PageContent {
        let closed = [Links.Section.search, .work, .signIn].flatMap { section in
            [Links(language: .vi), Links(language: .en)].map { "Disallow: " + $0.section(section) }
        }
        let host = asked.kitchen.settings.publicAddress
        let lines = ["User-agent: *"] + closed + (host.map { ["Sitemap: \($0)/sitemap.xml"] } ?? [])
        return PageContent(
            Array((lines.joined(separator: "\n") + "\n").utf8), mediaType: "text/plain; charset=utf-8", keeping: .shared
        )
    }
}
