/// All pages for the public.
struct PublicPages {
    let kitchen: PortalKitchen

    init(_ kitchen: PortalKitchen) { self.kitchen = kitchen }

    func register(_ routes: PublicRoutes) {
        routes.get(nil) { try await HomePage($0).content() }
        routes.get(.indicators) { try await IndicatorListPage($0).content() }
        routes.get(.indicators, "/:code") { try await IndicatorPage($0).content() }
        routes.get(.api) { try DescriptionPage($0).content() }
        routes.get(.figures, "/:code/:period/**") { try await FigurePage($0).content() }
        routes.get(.releases) { try await ReleaseListPage($0).content() }
        routes.get(.releases, "/:id") { try await ReleasePage($0).content() }
        routes.get(.releases, "/:id/:file") { try await ReleaseFile($0).content() }
        routes.get(.releases, "/:id/tep/:kind") { try await PublicationDownload($0).content() }
        routes.get(.releases, "/:id/:file/:position") { try await QuotationPage($0).content() }
        routes.get(.sectors) { try await SectorListPage($0).content() }
        routes.get(.sectors, "/:code") { try await SectorPage($0).content() }
        routes.get(.areas) { try await AreaPage($0, slug: nil).content() }
        routes.get(.areas, "/**") { try await AreaPage($0, slug: $0.rest()).content() }
        routes.get(.ranks) { try await RankPage($0).content() }
        routes.get(.tasks) { try await TaskListPage($0).content() }
        routes.get(.tasks, "/:id") { try await TaskPage($0).content() }
        routes.get(.directives) { try await DirectiveListPage($0).content() }
        routes.get(.directives, "/:id") { try await DirectivePage($0).content() }
        routes.get(.search) { try await SearchPage($0).content() }
        routes.get(.check) { try CheckPage($0).form() }
        routes.post(.check) { try await CheckPage($0).answer() }
        routes.get(.about) { try await AboutPage($0).content() }
        routes.get("/atom.xml", .vi) { try await AtomFeed($0).content() }
        routes.get("/en/atom.xml", .en) { try await AtomFeed($0).content() }
        routes.get("/sitemap.xml") { try await Sitemap($0).content() }
        routes.get("/robots.txt") { Robots($0).content() }
    }
}
