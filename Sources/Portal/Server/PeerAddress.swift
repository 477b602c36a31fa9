import HTTPTypes
import Hummingbird

extension PortalContext {
    /// The address that a request came from; behind a trusted proxy the one that the proxy tells.
    func peerAddress(_ request: Request, _ settings: PortalSettings) -> String {
        if settings.trustsProxy, let name = forwardedFor,
            let last = request.headers[name]?.split(separator: ",").last
        {
            return last.filter { !$0.isWhitespace }
        }
        return remoteAddress?.ipAddress ?? "local"
    }
}

private let forwardedFor = HTTPField.Name("X-Forwarded-For")
