import HummingbirdCore

/// No more connections than this are open at once; others wait until one is closed.
struct ConnectionCount: AvailableConnectionsDelegate {
    let limit: Int
    let metrics: PortalMetrics
    private var open = 0

    init(limit: Int, metrics: PortalMetrics) {
        self.limit = limit
        self.metrics = metrics
    }

    mutating func connectionOpened() {
        open += 1
        metrics.connectionsChanged(by: 1)
    }

    mutating func connectionClosed() {
        open -= 1
        metrics.connectionsChanged(by: -1)
    }

    func isAcceptingNewConnections() -> Bool { open < limit }
}
