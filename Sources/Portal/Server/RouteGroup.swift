/// What kind of address a request asks, so that measurements stay few.
enum RouteGroup: String, CaseIterable, Sendable {
    case page, work, api, file, operations

    /// - Parameter address: as it was sent.
    init(address: String) {
        switch address.utf8.dropFirst().prefix(4) {
        case let word where word.starts(with: "tep/".utf8): self = .file
        case let word where word.starts(with: "api/".utf8): self = .api
        default:
            if Self.workRoots.contains(where: address.hasPrefix) {
                self = .work
            } else if Self.operationRoots.contains(where: address.hasPrefix) {
                self = .operations
            } else {
                self = .page
            }
        }
    }

    private static let workRoots = ["/lam-viec", "/en/work", "/dang-nhap", "/en/sign-in"]
    private static let operationRoots = ["/health/", "/metrics"]
}
