/// Lets each asker do something so many times within a window of time.
struct RateLimiter: Sendable {
    let limit: Int
    let window: Duration
    /// How many askers are remembered; those who asked longest ago go first.
    let capacity: Int
    private var times: [String: [Duration]] = [:]

    init(limit: Int, window: Duration, capacity: Int = 10_000) {
        (self.limit, self.window, self.capacity) = (limit, window, max(1, capacity))
    }

    /// Whether one more is allowed now; it counts if so.
    /// - Parameter now: on a clock that doesn't go back.
    mutating func admits(_ asker: String, at now: Duration) -> Bool {
        var own = (times[asker] ?? []).filter { now - $0 < window }
        guard own.count < limit else {
            times[asker] = own
            return false
        }
        if times[asker] == nil, times.count >= capacity { makeRoom(at: now) }
        own.append(now)
        times[asker] = own
        return true
    }

    /// Forgets those whose window has passed, or else the quarter that asked longest ago.
    private mutating func makeRoom(at now: Duration) {
        times = times.filter { _, own in own.last.map { now - $0 < window } ?? false }
        guard times.count >= capacity else { return }
        let oldest = times.sorted { ($0.value.last ?? .zero) < ($1.value.last ?? .zero) }
        for (asker, _) in oldest.prefix(max(1, capacity / 4)) { times[asker] = nil }
    }

    var askerCount: Int { times.count }
}
