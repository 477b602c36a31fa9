import Checking
import Documents
import Figures
import Reading
import Reporting
import Synchronization

/// Checks what people send: a few at a time, each for a limited time, and so many a minute from one address. Nothing of it
/// is kept.
final class CheckDesk: Sendable {
    enum Refusal: Error { case tooOften, busy, tooSlow }

    private struct State {
        var limiter: RateLimiter
        var running = 0
    }

    private let state: Mutex<State>
    private let start = ContinuousClock.now
    private let places: Int
    private let time: Duration

    /// - Parameters:
    ///   - places: how many checks run side by side.
    ///   - time: after which nobody waits for a check any longer.
    init(perMinute: Int, places: Int = 4, time: Duration = .seconds(20)) {
        state = Mutex(State(limiter: RateLimiter(limit: perMinute, window: .seconds(60))))
        (self.places, self.time) = (places, time)
    }

    /// - Throws: ``Refusal``, and what the reader says of a file that it can't read.
    func check(_ bytes: [UInt8], name: String, from address: String) async throws -> CheckedRelease {
        try admit(address)
        // A place is free when the work is done, and not when the asker has gone: so there are never more than places.
        let work = Task.detached { [self] in
            defer { state.withLock { $0.running -= 1 } }
            let release = try ReleaseReader().readWhole(try await DocumentReader().read(bytes, name: name))
            return CheckedRelease(release: release, report: Checker().check(release))
        }
        return try await Self.first(of: work, within: time)
    }

    private func admit(_ address: String) throws(Refusal) {
        let refusal: Refusal? = state.withLock { state in
            guard state.running < places else { return .busy }
            guard state.limiter.admits(address, at: start.duration(to: .now)) else { return .tooOften }
            state.running += 1
            return nil
        }
        if let refusal { throw refusal }
    }

    /// What a task gives, or ``Refusal/tooSlow`` when its time is over, whether the task heeds that or not.
    private static func first<Value: Sendable>(
        of work: Task<Value, any Error>, within time: Duration
    ) async throws -> Value {
        let (results, sender) = AsyncThrowingStream<Value, any Error>.makeStream()
        let waiting = Task {
            do {
                sender.yield(try await work.value)
                sender.finish()
            } catch { sender.finish(throwing: error) }
        }
        let timer = Task {
            try await Task.sleep(for: time)
            work.cancel()
            sender.finish(throwing: Refusal.tooSlow)
        }
        defer {
            timer.cancel()
            waiting.cancel()
        }
        for try await value in results { return value }
        throw Refusal.tooSlow
    }
}
