import Synchronization

/// What the portal counts while it runs, for Prometheus.
final class PortalMetrics: Sendable {
    /// Seconds up to which a bucket counts.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Durations {
        var buckets = [UInt64](repeating: 0, count: PortalMetrics.bounds.count + 1)
        var seconds = 0.0
    }

    private struct Served: Hashable {
        var group: RouteGroup
        var status: Int
    }

    private struct State {
        var served: [Served: UInt64] = [:]
        /// By the group's number.
        var durations = [Durations](repeating: Durations(), count: RouteGroup.allCases.count)
        var cacheHits: UInt64 = 0
        var cacheMisses: UInt64 = 0
        var bookChanges: UInt64 = 0
        var connections = 0
        var refused: [String: UInt64] = [:]
    }

    private let state = Mutex(State())

    func served(_ group: RouteGroup, status: Int, took: Duration, isKept: Bool) {
        let parts = took.components
        let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.served[Served(group: group, status: status), default: 0] += 1
            state.durations[group.rawValue].buckets[bucket] += 1
            state.durations[group.rawValue].seconds += seconds
            if isKept { state.cacheHits += 1 } else { state.cacheMisses += 1 }
        }
    }

    func bookChanged() { state.withLock { $0.bookChanges += 1 } }

    func connectionsChanged(by count: Int) { state.withLock { $0.connections += count } }

    /// A request that was too slow or too large, or a connection whose other end took nothing.
    func refused(_ reason: StaticString) { state.withLock { $0.refused["\(reason)", default: 0] += 1 } }

    /// The text format of Prometheus, version 0.0.4.
    func exposition() -> String {
        let state = state.withLock { $0 }
        var text = Exposition()
        text.family("solieu_http_requests_total", "counter", "Requests answered, by kind of address and status.")
        for (served, count) in state.served.sorted(by: {
            ($0.key.group.name, $0.key.status) < ($1.key.group.name, $1.key.status)
        }) {
            text.sample(
                "solieu_http_requests_total", [("group", served.group.name), ("status", "\(served.status)")], count)
        }
        let name = "solieu_http_request_duration_seconds"
        text.family(name, "histogram", "Seconds from a request's head to its answer's, by kind of address.")
        for (group, durations) in zip(RouteGroup.allCases, state.durations).sorted(by: { $0.0.name < $1.0.name })
        where durations.buckets.contains(where: { $0 > 0 }) {
            var sum: UInt64 = 0
            for (index, count) in durations.buckets.enumerated() {
                sum += count
                let bound = index < Self.bounds.count ? "\(Self.bounds[index])" : "+Inf"
                text.sample(name + "_bucket", [("group", group.name), ("le", bound)], sum)
            }
            text.sample(name + "_sum", [("group", group.name)], durations.seconds)
            text.sample(name + "_count", [("group", group.name)], sum)
        }
        text.family("solieu_cache_requests_total", "counter", "Requests by whether a finished page answered them.")
        text.sample("solieu_cache_requests_total", [("result", "hit")], state.cacheHits)
        text.sample("solieu_cache_requests_total", [("result", "miss")], state.cacheMisses)
        text.family("solieu_book_changes_total", "counter", "Changes of the book that the portal has seen.")
        text.sample("solieu_book_changes_total", [], state.bookChanges)
        text.family("solieu_open_connections", "gauge", "Connections that are open.")
        text.sample("solieu_open_connections", [], state.connections)
        text.family("solieu_refused_total", "counter", "Connections ended as too slow or too large.")
        for (reason, count) in state.refused.sorted(by: { $0.key < $1.key }) {
            text.sample("solieu_refused_total", [("reason", reason)], count)
        }
        return text.text
    }
}

/// Lines of Prometheus' text format.
private struct Exposition {
    private(set) var text = ""

    mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// - Parameter labels: whose values need no escaping.
    mutating func sample(_ name: String, _ labels: [(String, String)], _ value: some CustomStringConvertible) {
        let list = labels.map { "\($0)=\"\($1)\"" }.joined(separator: ",")
        text += "\(name)\(labels.isEmpty ? "" : "{\(list)}") \(value)\n"
    }
}
