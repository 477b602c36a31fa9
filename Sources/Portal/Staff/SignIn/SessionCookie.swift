import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import PlanBook

/// The cookie that a session is known by. No script sees it, and it goes to no other site.
struct SessionCookie {
    private let settings: PortalSettings

    init(_ settings: PortalSettings) { self.settings = settings }

    /// Browsers keep a name that begins so to this host and to TLS.
    private var name: String { settings.isSecure ? "__Host-solieu" : "solieu" }

    /// The digest of the token that a request brings.
    func digest(of request: Request) -> [UInt8]? {
        request.cookies[name].flatMap { RandomToken($0.value) }.flatMap { try? $0.sha256() }
    }

    /// The session of a request with who it is of and how far they have got; nil where there is none, or it was idle for
    /// too long.
    func session(of request: Request, _ store: BookStore) async throws -> SignedIn? {
        guard let digest = digest(of: request) else { return nil }
        let now = store.clock.now()
        // The time of use is noted once a minute.
        guard let found = try await store.book.useSession(digest, at: now) else { return nil }
        guard now.timeIntervalSince(found.session.seen) <= Double(settings.sessionIdle + 60) else {
            try await store.book.keepingSessions { try $0.end(digest) }
            return nil
        }
        return SignedIn(
            session: found.session, actor: found.actor, state: SignInState(found.session, found.credential))
    }

    func header(_ token: RandomToken) -> String { header(token.text, lasts: settings.sessionLength) }

    /// Takes the cookie away.
    var ending: String { header("", lasts: 0) }

    private func header(_ value: String, lasts seconds: Int) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(seconds)" + (settings.isSecure ? "; Secure" : "")
    }
}

/// Somebody who has shown a password.
struct SignedIn: Sendable {
    var session: Session
    var actor: Actor
    var state: SignInState
}

/// What somebody who has shown a password still has to do.
enum SignInState: Sendable {
    case complete, needsCode, needsPassword

    init(_ session: Session, _ credential: StoredCredential?) {
        if credential?.codeSecret != nil, !session.hasSecondFactor {
            self = .needsCode
        } else if credential?.mustChangePassword == true {
            self = .needsPassword
        } else {
            self = .complete
        }
    }
}
