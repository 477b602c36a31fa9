import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import PlanBook
import ServiceLifecycle

/// The portal: pages for the public, pages for staff, and the interface for programs, over one plan book.
public struct PortalServer: Sendable {
    private let kitchen: PortalKitchen
    private let logger: Logger

    /// - Throws: where the book can't be read.
    public init(book: PlanBook, settings: PortalSettings, clock: BookClock = .system, logger: Logger) throws {
        kitchen = PortalKitchen(
            store: BookStore(book, clock: clock), views: try Views(), cache: PageCache(limit: settings.cacheSize),
            settings: settings, assets: Assets(), desk: CheckDesk(perMinute: settings.checksPerMinute))
        self.logger = logger
    }

    /// Serves until it is asked to stop, and then ends what it has begun.
    /// - Parameter onRunning: told the port once connections are taken.
    public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        try await application(onRunning).runService()
    }

    func application(
        _ onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> Application<PortalResponder<RouterResponder<PortalContext>>> {
        let settings = kitchen.settings
        let responder = PortalResponder(cache: kitchen.cache, inner: router().buildResponder())
        var application = Application(
            responder: responder, server: try server(),
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? settings.port) },
            logger: logger)
        application.addServices(BookWatch(store: kitchen.store, cache: kitchen.cache, logger: logger))
        return application
    }

    private func server() throws -> HTTPServerBuilder {
        // A connection that says nothing for so long is closed, and heads stay small.
        let http = HTTPServerBuilder.http1(
            configuration: .init(
                idleTimeout: .seconds(60),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)))
        guard let certificate = kitchen.settings.certificate, let key = kitchen.settings.privateKey else { return http }
        return try .tls(http, tlsConfiguration: TLSFiles(certificate: certificate, key: key).configuration())
    }

    func router() -> Router<PortalContext> {
        let router = Router(context: PortalContext.self)
        router.add(middleware: ErrorAnswers(kitchen: kitchen))
        kitchen.assets.register(router)
        PublicPages(kitchen).register(PublicRoutes(router: router, kitchen: kitchen))
        StaffPages(kitchen).register(router)
        return router
    }
}
