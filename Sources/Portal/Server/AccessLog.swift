import HTTPTypes
import Hummingbird
import Logging

/// One line a request: what was asked and how it ended. What was searched for, and the last part of the asker's
/// address, are nobody's business.
struct AccessLog: Sendable {
    let logger: Logger
    let settings: PortalSettings

    func note(_ request: Request, _ response: Response, _ context: PortalContext, took: Duration) {
        guard logger.logLevel <= .info else { return }
        let parts = took.components
        let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(request.head.path?.prefix { $0 != "?" } ?? "")",
                "status": "\(response.status.code)", "microseconds": "\(microseconds)",
                "client": "\(ClientAddress.shortened(context.peerAddress(request, settings)))",
            ])
    }
}
