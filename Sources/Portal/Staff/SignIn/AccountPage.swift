import Checking
import Credentials
import Foundation
import Hummingbird
import PlanBook
import Reporting

/// One's own account: password, second factor, sessions.
struct AccountPage: Sendable {
    private let worker = PasswordWorker()
    static let leastPassword = 10

    func register(_ routes: StaffRoutes) {
        routes.get(.account) { try await page($0) }
        routes.post(.account, "/mat-khau") { try await changePassword($0) }
        routes.post(.account, "/hai-lop") { try await setCode($0) }
        routes.post(.account, "/hai-lop/tat") { try await removeCode($0) }
        routes.post(.account, "/phien") { try await endOthers($0) }
    }

    private func page(_ asked: StaffRequest, trouble: Bilingual? = nil, secret: TimeBasedCode? = nil) async throws
        -> Response
    {
        let (actor, now, own) = (asked.actor, asked.store.clock.now(), asked.session.tokenDigest)
        let id = asked.session.person
        let (sessions, credential) = try await asked.store.read { reader in
            (try reader.sessions(of: actor, at: now), try reader.credential(of: id))
        }
        let proposed = try secret ?? TimeBasedCode.make()
        let address = StaffPlace.account.address(asked.links)
        var fields: Fields = [
            "name": actor.name, "login": actor.login, "role": asked.language(actor.role.words),
            "hasCode": credential?.codeSecret != nil, "mustChange": credential?.mustChangePassword ?? false,
            "secret": proposed.base32, "passwordAction": address + "/mat-khau", "codeAction": address + "/hai-lop",
            "removeAction": address + "/hai-lop/tat", "sessionsAction": address + "/phien",
            "codeAddress": proposed.address(issuer: "SoLieu", login: actor.login), "least": "\(Self.leastPassword)",
            "sessions": sessions.map { session -> Fields in
                [
                    "agent": DeviceName.short(session.agent), "seen": LocalHour.words(session.seen),
                    "created": LocalHour.words(session.created),
                    "isOwn": session.tokenDigest == own,
                ]
            },
        ]
        fields.set("trouble", trouble.map { asked.language($0) })
        return try asked.page(
            "account", title: asked.language(vi: "Tài khoản", en: "Account"), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func changePassword(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (former, new, again) = (form["former"] ?? "", form["new"] ?? "", form["again"] ?? "")
        let id = asked.session.person
        let credential = try await asked.store.read { try $0.credential(of: id) }
        guard await worker.verify(former, credential?.passwordHash) else {
            return try await page(
                asked, trouble: .init(vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong."))
        }
        guard new == again else {
            return try await page(
                asked, trouble: .init(vi: "Hai lần gõ mật khẩu mới không giống nhau.", en: "The new passwords differ."))
        }
        guard new.count >= Self.leastPassword, new != former, new.lowercased() != asked.actor.login.lowercased() else {
            return try await page(
                asked,
                trouble: .init(
                    vi:
                        "Mật khẩu mới phải có ít nhất \(Self.leastPassword) ký tự và khác mật khẩu cũ, khác tên đăng nhập.",
                    en:
                        "A new password has at least \(Self.leastPassword) characters and differs from the old one and the login."
                ))
        }
        let hash = try await worker.hash(new)
        let actor = asked.actor
        try await asked.write(.init(.people, subject: actor.login, detail: "password")) { writer in
            try writer.set(passwordHash: hash, of: id, by: actor)
        }
        // All sessions have ended with it, this one as well.
        return .seeOther(asked.links.section(.signIn))
    }

    /// The secret comes back with the page, and counts once a code of it was typed: whoever mistyped isn't locked out.
    private func setCode(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        guard let code = TimeBasedCode(base32: form["secret"] ?? ""),
            code.step(of: form.text("code") ?? "", at: asked.store.clock.now(), lastUsed: nil) != nil
        else {
            return try await page(
                asked,
                trouble: .init(
                    vi: "Mã không đúng. Hãy kiểm tra giờ của điện thoại rồi gõ mã mới.",
                    en: "The code is wrong. Check the phone's clock and type a new code."),
                secret: TimeBasedCode(base32: form["secret"] ?? ""))
        }
        let (id, actor) = (asked.session.person, asked.actor)
        try await asked.write(.init(.people, subject: actor.login, detail: "second factor on")) { writer in
            try writer.set(codeSecret: code.secret, of: id, by: actor)
        }
        return .seeOther(asked.links.section(.signIn))
    }

    private func removeCode(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (id, actor) = (asked.session.person, asked.actor)
        let credential = try await asked.store.read { try $0.credential(of: id) }
        guard await worker.verify(form["former"] ?? "", credential?.passwordHash) else {
            return try await page(
                asked, trouble: .init(vi: "Mật khẩu hiện tại không đúng.", en: "The present password is wrong."))
        }
        try await asked.write(.init(.people, subject: actor.login, detail: "second factor off")) { writer in
            try writer.set(codeSecret: nil, of: id, by: actor)
        }
        return .seeOther(asked.links.section(.signIn))
    }

    private func endOthers(_ asked: StaffRequest) async throws -> Response {
        _ = try await asked.form()
        let (id, own) = (asked.session.person, asked.session.tokenDigest)
        try await asked.store.book.keepingSessions { try $0.end(allOf: id, except: own) }
        return asked.redirect(to: StaffPlace.account.address(asked.links), .ended)
    }
}
