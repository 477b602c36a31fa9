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
    }
}
