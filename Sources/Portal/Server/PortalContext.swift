import Hummingbird
import Logging
import NIOCore
import Reporting

/// What goes with a request through the portal.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// By the address: `/en` at its head means English.
    var language: Language = .vi
    /// Of the other end of the connection.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// Bytes that a form without files may have.
    var maxUploadSize: Int { 1 << 20 }
}
