import Reporting

/// What stands around every page: head, navigation, languages, foot.
struct Frame {
    private let language: Language
    private let path: String
    private let query: String?
    private let kitchen: PortalKitchen

    init(_ language: Language, path: String, query: String?, _ kitchen: PortalKitchen) {
        self.language = language
        self.path = path
        self.query = query
        self.kitchen = kitchen
    }

    var fields: Fields {
        let links = Links(language: language)
        var fields: Fields = [
            "language": language.rawValue, "home": links.home, "search": links.section(.search),
            "style": kitchen.assets.address(of: "portal.css"), "script": kitchen.assets.address(of: "portal.js"),
            "icon": kitchen.assets.address(of: "icon.svg"),
            "work": links.section(.work), "about": links.section(.about), "api": links.section(.api),
            "other": other(.vi == language ? .en : .vi), "otherLanguage": language == .vi ? "en" : "vi",
            "navigation": navigation(links), "feed": links.feed,
        ]
        fields.set("canonical", kitchen.settings.publicAddress.map { $0 + path })
        return fields
    }

    private func navigation(_ links: Links) -> [Fields] {
        let entries: [(Links.Section, String, String)] = [
            (.releases, "Thông cáo", "Releases"), (.indicators, "Chỉ tiêu", "Indicators"),
            (.areas, "Địa bàn", "Areas"), (.ranks, "Xếp hạng", "Ranks"), (.tasks, "Nhiệm vụ", "Tasks"),
            (.directives, "Văn bản", "Directives"), (.check, "Kiểm tra", "Check a release"),
        ]
        return entries.map { section, vi, en in
            let address = links.section(section)
            return [
                "address": address, "name": language(vi: vi, en: en),
                "isHere": path == address || path.hasPrefix(address + "/"),
            ]
        }
    }

    /// The same page in the other language: the first word of the address is a section's.
    private func other(_ other: Language) -> String {
        let own = language == .vi ? path : String(path.dropFirst(3))
        let links = Links(language: other)
        let parts = own.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
        guard let first = parts.first else { return links.home }
        let section = Links.Section.allCases.first { $0.word(language) == first }
        guard let section else { return links.home }
        var rest = parts.count > 1 ? parts[1].split(separator: "/").map(String.init) : []
        // A release's figures have their own word.
        let word = Links.Section.figures.word(language)
        if section == .releases, rest.count > 1, rest[1] == word { rest[1] = Links.Section.figures.word(other) }
        return ([links.section(section)] + rest).joined(separator: "/") + (query.map { "?" + translated($0) } ?? "")
    }

    /// What is asked of the address, by the names of the other language.
    private func translated(_ query: String) -> String {
        query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = PageRequest.askedNames.first { language(vi: $0.vi, en: $0.en) == parts[0] }
            guard let name else { return String(pair) }
            return ([language(vi: name.en, en: name.vi)] + parts.dropFirst().map(String.init)).joined(separator: "=")
        }.joined(separator: "&")
    }
}
