import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import PlanBook
import ServiceLifecycle
import UnixSignals

/// The portal: pages for the public, pages for staff, and the interface for programs, over one plan book.
public struct PortalServer: Sendable {
    private let kitchen: PortalKitchen
    private let logger: Logger

    /// - Throws: where the book or a file of the settings can't be read.
    public init(book: PlanBook, settings: PortalSettings, clock: BookClock = .system, logger: Logger) throws {
        kitchen = PortalKitchen(
            store: try BookStore(book, clock: clock), views: try Views(), cache: PageCache(limit: settings.cacheSize),
            settings: settings, assets: Assets(), tiles: try Self.tiles(settings), metrics: PortalMetrics(),
            desk: CheckDesk(perMinute: settings.checksPerMinute))
        self.logger = logger
    }

    private static func tiles(_ settings: PortalSettings) throws(SettingError) -> TilePlaces {
        guard let path = settings.tiles else { return .shipped }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SettingError(
                place: path, key: .tiles, text: path,
                expected: .init(vi: "một tệp đọc được", en: "a file that can be read"))
        }
        return try TilePlaces(Array(bytes), name: path)
    }

    /// Serves until it is asked to stop, and then ends what it has begun.
    /// - Parameters:
    ///   - signals: which of the system's signals ask it to stop.
    ///   - onRunning: told the port once connections are taken.
    public func run(
        stoppingAt signals: [UnixSignal] = [.sigterm, .sigint],
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        var group = ServiceGroupConfiguration(
            services: [.init(service: try application(onRunning))], gracefulShutdownSignals: signals, logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(kitchen.settings.stopTimeout)
        try await ServiceGroup(configuration: group).run()
    }

    func application(
        _ onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> Application<some HTTPResponder<PortalContext>> {
        let settings = kitchen.settings
        // Beside connections the book and its log are open, some times each.
        let files = OpenFiles.allow(settings.connections + 100)
        let limit = max(1, min(settings.connections, files - 100))
        var application = Application(
            responder: responder(), server: try server(),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1024,
                availableConnectionsDelegate: ConnectionCount(limit: limit, metrics: kitchen.metrics)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? settings.port) },
            logger: logger)
        application.addServices(
            BookWatch(store: kitchen.store, cache: kitchen.cache, metrics: kitchen.metrics, logger: logger))
        return application
    }

    func responder() -> some HTTPResponder<PortalContext> {
        PortalResponder(
            kitchen: kitchen, interface: APIService(kitchen), operations: OperationsService(kitchen: kitchen),
            log: AccessLog(logger: logger, settings: kitchen.settings),
            inner: router().buildResponder())
    }

    private func server() throws -> HTTPServerBuilder {
        let settings = kitchen.settings
        let limits = RequestGuard.Limits(
            // Forms with files have something around these.
            body: settings.uploadLimit + 1 << 20, reading: .seconds(Int64(settings.requestTimeout)),
            taking: .seconds(Int64(settings.requestTimeout)))
        let metrics = kitchen.metrics
        let configuration = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestGuard(limits, metrics)],
            idleTimeout: .seconds(Int64(settings.idleTimeout)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        let http = HTTPServerBuilder { responder in
            PortalChannel(inner: HTTP1Channel(responder: responder, configuration: configuration))
        }
        guard let certificate = settings.certificate, let key = settings.privateKey else { return http }
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
