import Credentials
import Crypto
import Foundation
import Synchronization

/// Holds off those who guess passwords, without letting them lock others out.
///
/// Failures count by address, and by login and address together. A login that many addresses fail at takes only browsers
/// that have signed in to it before (device cookies, as OWASP describes them): its owner goes on, guessers don't.
final class SignInGuard: Sendable {
    private struct Tally {
        var count = 0
        var since: Date
    }

    private struct State {
        var tallies: [String: Tally] = [:]
    }

    private let state = Mutex(State())
    private let key = SymmetricKey(size: .bits256)
    private let addressLimit: Int
    static let pairLimit = 5
    static let loginLimit = 40
    static let window: TimeInterval = 15 * 60
    private static let tallyLimit = 50_000

    init(addressLimit: Int) { self.addressLimit = addressLimit }

    /// Whether a sign-in may be tried now.
    func permits(login: String, from address: String, device: String?, at now: Date) -> Bool {
        state.withLock { state in
            func count(_ name: String) -> Int {
                guard let tally = state.tallies[name], now.timeIntervalSince(tally.since) < Self.window else {
                    return 0
                }
                return tally.count
            }
            guard count("a " + address) < addressLimit, count("p \(address) \(login)") < Self.pairLimit else {
                return false
            }
            return count("l " + login) < Self.loginLimit || isKnown(device, for: login)
        }
    }

    func noteFailure(login: String, from address: String, at now: Date) {
        state.withLock { state in
            if state.tallies.count > Self.tallyLimit {
                state.tallies = state.tallies.filter { now.timeIntervalSince($0.value.since) < Self.window }
            }
            for name in ["a " + address, "p \(address) \(login)", "l " + login] {
                var tally = state.tallies[name] ?? Tally(since: now)
                if now.timeIntervalSince(tally.since) >= Self.window { tally = Tally(since: now) }
                tally.count += 1
                state.tallies[name] = tally
            }
        }
    }

    func noteSuccess(login: String, from address: String) {
        state.withLock { $0.tallies["p \(address) \(login)"] = nil }
    }

    /// What a browser keeps after it has signed in to a login.
    func device(for login: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(login.utf8), using: key).map { String($0, radix: 36) }.joined(
            separator: "-")
    }

    private func isKnown(_ device: String?, for login: String) -> Bool {
        guard let device else { return false }
        return Array(device.utf8).isEqualInConstantTime(to: Array(self.device(for: login).utf8))
    }
}
