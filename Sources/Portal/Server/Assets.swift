import Crypto
import Hummingbird

/// Style, script and pictures: each under an address that changes with its bytes, so that browsers keep them for good.
struct Assets: Sendable {
    private struct Item: Sendable {
        var address: String
        var content: PageContent
    }

    private let items: [String: Item]

    init() {
        var items: [String: Item] = [:]
        for (name, bytes, mediaType) in Self.files {
            let digest = Array(SHA256.hash(data: bytes).prefix(6)).hexadecimal
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            items[name] = Item(
                address: "/tep/\(name[..<dot])-\(digest)\(name[dot...])",
                content: PageContent(bytes, mediaType: mediaType, keeping: .forever))
        }
        self.items = items
    }

    func address(of name: String) -> String { items[name]?.address ?? "/tep/\(name)" }

    func register(_ router: Router<PortalContext>) {
        for item in items.values {
            let content = item.content
            router.get(RouterPath(item.address)) { request, _ in content.response(to: request) }
            router.head(RouterPath(item.address)) { request, _ in content.response(to: request) }
        }
    }

    private static let files: [(String, [UInt8], String)] = [
        ("portal.css", PackageResources.portal_css + PackageResources.composer_css, "text/css; charset=utf-8"),
        ("portal.js", PackageResources.portal_js + PackageResources.composer_js, "text/javascript; charset=utf-8"),
        ("icon.svg", PackageResources.icon_svg, "image/svg+xml"),
    ]
}
