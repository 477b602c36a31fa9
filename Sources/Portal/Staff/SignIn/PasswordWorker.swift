import Credentials
import Dispatch

/// Hashes passwords one after another on a thread of its own: hashing is slow by design, and must not hold pages up.
struct PasswordWorker: Sendable {
    private let queue = DispatchQueue(label: "solieu.passwords")

    /// - Parameter hash: a PHC string; without one the same work is done in vain, so that the time tells nothing.
    func verify(_ password: String, _ hash: String?) async -> Bool {
        await withCheckedContinuation { continuation in
            queue.async {
                guard let hash = hash.flatMap({ PasswordHash($0) }) else {
                    PasswordHash.pretendToVerify(password)
                    return continuation.resume(returning: false)
                }
                continuation.resume(returning: hash.verifies(password))
            }
        }
    }

    func hash(_ password: String) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try PasswordHash.make(password).text }) }
        }
    }
}
