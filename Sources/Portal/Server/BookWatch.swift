import Figures
import Logging
import PlanBook
import ServiceLifecycle

/// Looks at the book a few times a second: pages are made anew when anybody, in whatever program, has written to it, when
/// an embargo has ended, or when a new day has begun.
struct BookWatch: Service {
    let store: BookStore
    let cache: PageCache
    let metrics: PortalMetrics
    let logger: Logger

    func run() async throws {
        var last: BookMark?
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let mark = try await store.mark()
                if let last, last != mark {
                    cache.renew()
                    metrics.bookChanged()
                }
                last = mark
            } catch {
                logger.warning("the book can't be read", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .milliseconds(200))
        }
    }
}

/// What tells one state of what the public sees from another.
struct BookMark: Hashable, Sendable {
    var state: PublicState
    /// What is late, due or in force goes by it.
    var day: Day
}
