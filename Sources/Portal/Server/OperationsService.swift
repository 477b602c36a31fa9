import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What those who run the portal ask: whether it lives, whether it can answer, what it has counted.
struct OperationsService: Sendable {
    let kitchen: PortalKitchen

    /// nil where the address is another's.
    func respond(to request: Request, _ context: PortalContext) async -> Response? {
        let path = request.head.path?.prefix { $0 != "?" } ?? ""
        guard ["/health/live", "/health/ready", "/metrics"].contains(path) else { return nil }
        guard request.method == .get || request.method == .head else {
            return plain("method not allowed\n", .methodNotAllowed, [.allow: "GET, HEAD"]).response(to: request)
        }
        switch path {
        case "/health/live": return plain("live\n").response(to: request)
        case "/health/ready": return await readiness().response(to: request)
        default:
            guard mayMeasure(request, context) else { return plain("forbidden\n", .forbidden).response(to: request) }
            return plain(kitchen.metrics.exposition(), mediaType: "text/plain; version=0.0.4; charset=utf-8")
                .response(to: request)
        }
    }

    /// Ready is who can read the book.
    private func readiness() async -> PageContent {
        do {
            _ = try await kitchen.store.mark()
            return plain("ready\n")
        } catch { return plain("the book can't be read\n", .serviceUnavailable) }
    }

    /// From this machine itself, not through a proxy on it; from elsewhere with the token that the settings name.
    private func mayMeasure(_ request: Request, _ context: PortalContext) -> Bool {
        if let token = kitchen.settings.metricsToken {
            let given = request.headers[.authorization] ?? ""
            // Of digests, so that the time taken tells nothing of the token.
            if SHA256.hash(data: Data(given.utf8)) == SHA256.hash(data: Data("Bearer \(token)".utf8)) { return true }
        }
        let isForwarded = ["X-Forwarded-For", "Forwarded", "X-Real-IP"].contains { request.headers.value($0) != nil }
        return !isForwarded && context.remoteAddress.map(ClientAddress.isLoopback) ?? false
    }

    private func plain(
        _ text: String, _ status: HTTPResponse.Status = .ok, _ headers: HTTPFields = [:],
        mediaType: String = "text/plain; charset=utf-8"
    ) -> PageContent {
        PageContent(Array(text.utf8), mediaType: mediaType, status: status, headers: headers)
    }
}
