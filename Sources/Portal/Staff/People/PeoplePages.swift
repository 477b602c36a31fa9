import Checking
import Credentials
import Hummingbird
import PlanBook
import Reporting

/// Who works with the book: kept by administrators.
struct PeoplePages: Sendable {
    private let worker = PasswordWorker()

    func register(_ routes: StaffRoutes) {
        routes.get(.people) { try await list($0) }
        routes.post(.people) { try await add($0) }
        routes.get(.people, "/:id") { try await page($0) }
        routes.post(.people, "/:id") { try await change($0) }
        routes.post(.people, "/:id/mat-khau") { try await resetPassword($0) }
        routes.post(.people, "/:id/hai-lop/tat") { try await removeCode($0) }
    }

    private func list(_ asked: StaffRequest, _ typed: PersonForm? = nil, trouble: Bilingual? = nil) async throws
        -> Response
    {
        let actor = asked.actor
        let fields = try await asked.store.read { reader, outline -> Fields in
            let people = try reader.people(for: actor)
            var fields = (typed ?? PersonForm()).fields(outline, asked)
            fields["people"] = people.map { person -> Fields in
                [
                    "login": person.login, "name": person.name, "role": asked.language(person.role.words),
                    "isActive": person.isActive, "scope": Self.scope(person, outline, asked),
                    "address": StaffPlace.people.address(asked.links) + "/\(person.id)",
                ]
            }
            fields["address"] = StaffPlace.people.address(asked.links)
            fields.set("trouble", trouble.map { asked.language($0) })
            return fields
        }
        return try asked.page(
            "people", title: asked.language(StaffPlace.people.title), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func scope(_ person: Person, _ outline: BookOutline, _ asked: StaffRequest) -> String {
        [
            person.agency.flatMap { outline.agencies[$0] }.map(asked.printing.name),
            person.area.flatMap { outline.areas.area(id: $0)?.fullName },
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func add(_ asked: StaffRequest) async throws -> Response {
        let typed = PersonForm(try await asked.form())
        let actor = asked.actor
        guard typed.password.count >= AccountPage.leastPassword else {
            return try await list(asked, typed, trouble: Self.tooShort)
        }
        let hash = try await worker.hash(typed.password)
        do {
            try await asked.write(.init(.people, subject: typed.login, detail: "add")) { writer in
                let id = try writer.add(try typed.person(id: 0, writer.reader), by: actor)
                try writer.set(passwordHash: hash, mustChange: true, of: id, by: actor)
            }
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status != .forbidden else { throw error }
            return try await list(asked, typed, trouble: trouble.words)
        }
        return asked.redirect(to: StaffPlace.people.address(asked.links), .added)
    }

    private static let tooShort = Bilingual(
        vi: "Mật khẩu ban đầu phải có ít nhất \(AccountPage.leastPassword) ký tự.",
        en: "A first password has at least \(AccountPage.leastPassword) characters.")

    // MARK: - One person

    private func page(_ asked: StaffRequest, _ typed: PersonForm? = nil, trouble: Bilingual? = nil) async throws
        -> Response
    {
        let (actor, id) = (asked.actor, try asked.number("id"))
        let (title, fields) = try await asked.store.read { reader, outline -> (String, Fields) in
            guard let person = try reader.people(for: actor).first(where: { $0.id == id }) else {
                throw PortalError.notFound
            }
            let credential = try reader.credential(of: id)
            var fields = (typed ?? PersonForm(person, outline)).fields(outline, asked)
            fields["login"] = person.login
            fields["hasCode"] = credential?.codeSecret != nil
            fields["address"] = StaffPlace.people.address(asked.links) + "/\(id)"
            fields["listAddress"] = StaffPlace.people.address(asked.links)
            fields.set("trouble", trouble.map { asked.language($0) })
            return (person.name, fields)
        }
        return try asked.page("person", title: title, fields, status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func change(_ asked: StaffRequest) async throws -> Response {
        let typed = PersonForm(try await asked.form())
        let (actor, id) = (asked.actor, try asked.number("id"))
        do {
            try await asked.write(.init(.people, subject: "\(id)", detail: "change")) { writer in
                try writer.change(try typed.person(id: id, writer.reader), by: actor)
            }
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status == .unprocessableContent else { throw error }
            return try await page(asked, typed, trouble: trouble.words)
        }
        return asked.redirect(to: StaffPlace.people.address(asked.links) + "/\(id)", .saved)
    }

    private func resetPassword(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (actor, id, password) = (asked.actor, try asked.number("id"), form["password"] ?? "")
        guard password.count >= AccountPage.leastPassword else { return try await page(asked, trouble: Self.tooShort) }
        let hash = try await worker.hash(password)
        try await asked.write(.init(.people, subject: "\(id)", detail: "password")) { writer in
            try writer.set(passwordHash: hash, mustChange: true, of: id, by: actor)
        }
        return asked.redirect(to: StaffPlace.people.address(asked.links) + "/\(id)", .passwordChanged)
    }

    private func removeCode(_ asked: StaffRequest) async throws -> Response {
        _ = try await asked.form()
        let (actor, id) = (asked.actor, try asked.number("id"))
        try await asked.write(.init(.people, subject: "\(id)", detail: "second factor off")) { writer in
            try writer.set(codeSecret: nil, of: id, by: actor)
        }
        return asked.redirect(to: StaffPlace.people.address(asked.links) + "/\(id)", .codeRemoved)
    }
}
