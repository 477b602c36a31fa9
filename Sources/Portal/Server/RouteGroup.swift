/// What kind of address a request asks, so that measurements stay few.
enum RouteGroup: Int, CaseIterable, Sendable {
    case page, work, api, file, operations

    var name: String { "\(self)" }

    /// - Parameter address: as it was sent.
    init(address: String) {
        let path = address.utf8.dropFirst()
        self = Self.roots.first { path.starts(with: $0.bytes) }?.group ?? .page
    }

    private static let roots: [(bytes: [UInt8], group: RouteGroup)] = {
        let words: [(String, RouteGroup)] = [
            ("tep/", .file), ("api/", .api), ("lam-viec", .work), ("en/work", .work), ("dang-nhap", .work),
            ("en/sign-in", .work), ("health/", .operations), ("metrics", .operations),
        ]
        return words.map { (Array($0.utf8), $1) }
    }()
}
