import Hummingbird

/// All pages for staff.
struct StaffPages {
    let kitchen: PortalKitchen

    init(_ kitchen: PortalKitchen) { self.kitchen = kitchen }

    func register(_ router: Router<PortalContext>) {
        SignInPages(kitchen).register(router)
        let routes = StaffRoutes(router: router, kitchen: kitchen)
        DeskPage().register(routes)
        AccountPage().register(routes)
        BoardPage().register(routes)
        FormPages().register(routes)
        PeoplePages().register(routes)
        DraftListPage().register(routes)
        ComposerPage().register(routes)
        VersionPages().register(routes)
        ReviewDeeds().register(routes)
        PublishingDeeds().register(routes)
        StaffTaskPages().register(routes)
        ImportPages().register(routes)
        JournalPage().register(routes)
        CataloguePage().register(routes)
        AreaCataloguePage().register(routes)
    }
}
