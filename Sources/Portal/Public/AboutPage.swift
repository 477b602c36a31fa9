import PlanBook

/// What the portal is, how figures are checked, who answers for it.
struct AboutPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let fields = try await asked.kitchen.store.readPublic { _, outline -> Fields in
            var fields: Fields = [
                "place": outline.home.fullName, "checkAddress": asked.links.section(.check),
                "indicatorsAddress": asked.links.section(.indicators), "apiAddress": asked.links.section(.api),
            ]
            fields.set("contact", asked.kitchen.settings.contact)
            return fields
        }
        return try asked.page("about", title: asked.language(vi: "Về cổng này", en: "About this portal"), fields)
    }
}
