import PlanBook

/// All names of a book's areas, so that a table's names are found without going through the areas again and again.
struct AreaNames: Sendable {
    private var found: [String: [Int]] = [:]
    private var slugs: [String: Int] = [:]
    private let areas: [Area]

    init(_ map: AreaMap) {
        areas = map.areas
        for (index, area) in areas.enumerated() {
            var names: Set<String> = []
            slugs[area.slug] = index
            if !area.code.isEmpty { names.insert(area.code) }
            if let last = area.slug.split(separator: "/").last { names.insert(String(last)) }
            let once = area.names.flatMap { [$0.name, "\($0.kind.title) \($0.name)"] }
            for name in [area.name, area.fullName] + once {
                names.insert("=" + NameKey.key(of: name))
                names.insert("~" + NameKey.bare(name))
            }
            for name in names { found[name, default: []].append(index) }
        }
    }

    /// All areas, of any time, that a text can mean: by slug, which is no other's; by code, by a slug's
    /// last part, by name; by a name without marks
    /// only where no area has the name with them.
    func areas(named text: String) -> [Area] {
        if let index = slugs[text] { return [areas[index]] }
        let indices = found[text] ?? found["=" + NameKey.key(of: text)] ?? found["~" + NameKey.bare(text)] ?? []
        return indices.map { areas[$0] }
    }
}
