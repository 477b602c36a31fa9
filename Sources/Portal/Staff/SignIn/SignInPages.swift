import Checking
import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// Signing in and out: login and password, then the code where the person has a second factor.
struct SignInPages: Sendable {
    let kitchen: PortalKitchen
    private let guardian: SignInGuard
    private let worker = PasswordWorker()

    init(_ kitchen: PortalKitchen) {
        self.kitchen = kitchen
        guardian = SignInGuard(addressLimit: kitchen.settings.signInsPerQuarterHour)
    }

    func register(_ router: Router<PortalContext>) {
        for language in Language.allCases {
            let links = Links(language: language)
            router.get(RouterPath(links.section(.signIn))) { request, _ in
                try page(request, language, next: request.uri.queryParameters["tiep"].map(String.init))
            }
            router.post(RouterPath(links.section(.signIn))) { try await signIn($0, $1, language) }
            router.get(RouterPath(links.page(.signIn, "ma"))) { request, _ in try codePage(request, language) }
            router.post(RouterPath(links.page(.signIn, "ma"))) { request, context in
                try await enterCode(request, context, language)
            }
            router.post(RouterPath(links.section(.signOut))) { request, _ in try await signOut(request, language) }
        }
    }

    // MARK: - Password

    private func page(
        _ request: Request, _ language: Language, next: String?, trouble: Bilingual? = nil, login: String = "",
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var fields: Fields = ["login": login, "action": Links(language: language).section(.signIn)]
        fields.set("next", next)
        fields.set("trouble", trouble.map { language($0) })
        return try kitchen.page(
            "sign-in", title: language(vi: "Đăng nhập", en: "Sign in"), fields, language, path: request.uri.path,
            status: status, keeping: .none
        ).response(to: request)
    }

    private func signIn(_ request: Request, _ context: PortalContext, _ language: Language) async throws -> Response {
        try request.requireSameSite(kitchen.settings)
        let form = try await request.formFields(limit: 16 << 10)
        let (login, password) = (form.text("login") ?? "", form["password"] ?? "")
        let key = login.lowercased()
        let (now, address) = (kitchen.store.clock.now(), context.peerAddress(request, kitchen.settings))
        func refuse(_ words: Bilingual, _ status: HTTPResponse.Status) throws -> Response {
            try page(request, language, next: form["tiep"], trouble: words, login: login, status: status)
        }
        guard guardian.permits(login: key, from: address, device: request.cookies["thiet-bi"]?.value, at: now) else {
            return try refuse(
                .init(
                    vi: "Có quá nhiều lần đăng nhập sai. Hãy thử lại sau 15 phút, hoặc hỏi quản trị viên.",
                    en: "Too many sign-ins have failed. Try again in 15 minutes, or ask an administrator."),
                .tooManyRequests)
        }
        let credential = try await kitchen.store.read { try $0.credential(login: login) }
        guard await worker.verify(password, credential?.passwordHash), let credential else {
            guardian.noteFailure(login: key, from: address, at: now)
            return try refuse(
                .init(vi: "Tên đăng nhập hoặc mật khẩu không đúng.", en: "The login or the password is wrong."),
                .unauthorized)
        }
        guardian.noteSuccess(login: key, from: address)
        let hasCode = credential.codeSecret != nil
        let token = try await begin(credential.person.id, request, hasSecondFactor: !hasCode)
        let links = Links(language: language)
        let target =
            hasCode
            ? Links.query(links.page(.signIn, "ma"), [("tiep", form["tiep"])]) : destination(form["tiep"], links)
        var response = Response.seeOther(target)
        response.headers[values: .setCookie] = [
            SessionCookie(kitchen.settings).header(token),
            "thiet-bi=\(guardian.device(for: key)); Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
                + (kitchen.settings.isSecure ? "; Secure" : ""),
        ]
        return response
    }

    /// A session always begins with a new token, so that nobody can give another one that they know.
    private func begin(_ person: Int64, _ request: Request, hasSecondFactor: Bool) async throws -> RandomToken {
        let token = try RandomToken.make()
        let now = kitchen.store.clock.now()
        let session = Session(
            tokenDigest: try token.sha256(), person: person, created: now,
            expires: now.addingTimeInterval(Double(kitchen.settings.sessionLength)), hasSecondFactor: hasSecondFactor,
            csrfSecret: try RandomToken.make().bytes, agent: request.headers[.userAgent] ?? "")
        let former = SessionCookie(kitchen.settings).digest(of: request)
        try await kitchen.store.book.keepingSessions { keeper in
            try keeper.begin(session, insteadOf: former)
            try keeper.sweep(at: now)
        }
        return token
    }

    /// Only pages of the staff's side follow a sign-in: an address from outside could lead anywhere.
    private func destination(_ next: String?, _ links: Links) -> String {
        guard let next, Language.allCases.contains(where: { next.hasPrefix(Links(language: $0).section(.work)) }),
            !next.contains("//"), !next.contains("\\")
        else { return links.section(.work) }
        return next
    }

    // MARK: - Code

    private func codePage(
        _ request: Request, _ language: Language, trouble: Bilingual? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var fields: Fields = ["action": request.uri.path]
        fields.set("next", request.uri.queryParameters["tiep"].map(String.init))
        fields.set("trouble", trouble.map { language($0) })
        return try kitchen.page(
            "sign-in-code", title: language(vi: "Mã xác thực", en: "Code"), fields, language, path: request.uri.path,
            status: status, keeping: .none
        ).response(to: request)
    }

    private func enterCode(_ request: Request, _ context: PortalContext, _ language: Language) async throws -> Response
    {
        try request.requireSameSite(kitchen.settings)
        let links = Links(language: language)
        guard let session = try await SessionCookie(kitchen.settings).session(of: request, kitchen.store)?.session
        else {
            return .seeOther(links.section(.signIn))
        }
        let form = try await request.formFields(limit: 16 << 10)
        let (now, address) = (kitchen.store.clock.now(), context.peerAddress(request, kitchen.settings))
        let name = "code \(session.person)"
        guard guardian.permits(login: name, from: address, device: nil, at: now) else {
            try await kitchen.store.book.keepingSessions { try $0.end(session.tokenDigest) }
            return .seeOther(links.section(.signIn))
        }
        guard try await accepts(form.text("code") ?? "", of: session.person, at: now) else {
            guardian.noteFailure(login: name, from: address, at: now)
            return try codePage(
                request, language,
                trouble: .init(vi: "Mã không đúng hoặc đã dùng.", en: "The code is wrong, or was used."),
                status: .unauthorized)
        }
        let token = try await begin(session.person, request, hasSecondFactor: true)
        var response = Response.seeOther(destination(form["tiep"], links))
        response.headers[values: .setCookie] = [SessionCookie(kitchen.settings).header(token)]
        return response
    }

    private func accepts(_ typed: String, of person: Int64, at now: Date) async throws -> Bool {
        let credential = try await kitchen.store.read { try $0.credential(of: person) }
        guard let secret = credential?.codeSecret, let code = TimeBasedCode(secret: secret),
            let step = code.step(of: typed, at: now, lastUsed: credential?.lastCodeStep)
        else { return false }
        return try await kitchen.store.book.keepingSessions { try $0.use(codeStep: step, of: person) }
    }

    // MARK: - Out

    private func signOut(_ request: Request, _ language: Language) async throws -> Response {
        try request.requireSameSite(kitchen.settings)
        let cookie = SessionCookie(kitchen.settings)
        if let digest = cookie.digest(of: request) {
            try await kitchen.store.book.keepingSessions { try $0.end(digest) }
        }
        var response = Response.seeOther(Links(language: language).home)
        response.headers[values: .setCookie] = [cookie.ending]
        return response
    }
}

extension Request {
    /// Refuses what another site's page sends: browsers tell where a request comes from.
    func requireSameSite(_ settings: PortalSettings) throws {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
        let isForeign: Bool
        if let site {
            isForeign = site != "same-origin" && site != "none"
        } else if let origin = headers[.origin] {
            // Older browsers tell only the origin.
            isForeign = head.authority.map { !origin.hasSuffix("://" + $0) } ?? true
        } else {
            isForeign = false
        }
        guard !isForeign else {
            throw PortalError(
                status: .forbidden,
                words: .init(
                    vi: "Yêu cầu này đến từ một trang khác nên không được nhận.",
                    en: "This request comes from another site and isn't taken."))
        }
    }
}
