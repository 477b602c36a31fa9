/// Which part of a long list a page shows.
struct Pager: Sendable {
    /// From 1.
    let page: Int
    let size: Int
    let count: Int

    var skipped: Int { (page - 1) * size }
    var pageCount: Int { max(1, (count + size - 1) / size) }
    /// Whether the list has this page; the first one is always there.
    var isThere: Bool { page <= pageCount }

    /// Links to the pages before and behind; what else was asked of the address stays.
    func fields(_ asked: PageRequest) -> Fields {
        let name = asked.language(vi: "trang", en: "page")
        let others = asked.request.uri.queryParameters.filter { $0.key != name }.map {
            (String($0.key), String($0.value))
        }
        func address(_ page: Int) -> String {
            Links.query(asked.request.uri.path, others + [(name, page > 1 ? "\(page)" : nil)])
        }
        var fields: Fields = ["isNeeded": pageCount > 1, "page": "\(page)", "pageCount": "\(pageCount)"]
        fields.set("before", page > 1 ? address(page - 1) : nil)
        fields.set("behind", page < pageCount ? address(page + 1) : nil)
        return fields
    }
}
