import Foundation
import GRDB

extension BookWriter {
    /// Adds a person who can't sign in before they have a password.
    public func add(_ person: Person, by actor: Actor) throws -> Int64 {
        try reader.require(actor, .keepPeople)
        try check(person)
        guard try reader.person(login: person.login) == nil else {
            throw PlanBookError.unfit(
                vietnamese: "tên đăng nhập «\(person.login)» đã có người dùng; hãy chọn tên khác",
                english: "the login '\(person.login)' is somebody's already; choose another")
        }
        return try append(person, account: nil)
    }

    /// Changes name, role, scope and whether a person may sign in; the login stays.
    ///
    /// Where role or scope change, or the person may not sign in any more, all their sessions end.
    public func change(_ person: Person, by actor: Actor) throws {
        try reader.require(actor, .keepPeople)
        let former = try reader.requirePerson(person.id)
        var person = person
        person.login = former.login
        try check(person)
        if former.role == .administrator, former.isActive, person.role != .administrator || !person.isActive {
            try requireAnotherAdministrator(than: person.id)
        }
        person.entry = former.entry
        guard person != former else { return }
        try append(person, account: person.id)
        if (former.role, former.agency) != (person.role, person.agency) || former.area != person.area
            || !person.isActive
        {
            try SessionKeeper(db).end(allOf: person.id)
        }
    }

    @discardableResult
    private func append(_ person: Person, account: Int64?) throws -> Int64 {
        try append(
            to: "person",
            [
                account, person.login.trimmingCharacters(in: .whitespacesAndNewlines),
                Person.key(ofLogin: person.login), person.name, person.role.rawValue, person.agency, person.area,
                person.isActive,
            ])
    }

    private func check(_ person: Person) throws {
        let login = Person.key(ofLogin: person.login)
        guard (1...64).contains(login.count), !login.contains(where: { $0.isWhitespace || !$0.isPrintable }) else {
            throw PlanBookError.unfit(
                vietnamese: "tên đăng nhập phải có 1 đến 64 ký tự, không có dấu cách",
                english: "a login has 1 through 64 characters and no spaces")
        }
        guard person.name.contains(where: { !$0.isWhitespace }), person.name.count <= 200 else {
            throw PlanBookError.unfit(
                vietnamese: "hãy ghi họ tên, nhiều nhất 200 ký tự", english: "give a name of at most 200 characters")
        }
        guard person.role != .editor || person.agency != nil || person.area != nil else {
            throw PlanBookError.unfit(
                vietnamese: "người nhập số liệu phải thuộc một cơ quan hoặc một địa bàn",
                english: "an editor answers for an agency or an area")
        }
        guard person.role == .editor || person.role == .approver || (person.agency == nil && person.area == nil) else {
            throw PlanBookError.unfit(
                vietnamese: "chỉ người nhập và người duyệt số liệu thuộc một cơ quan hoặc địa bàn",
                english: "only editors and approvers answer for an agency or an area")
        }
    }

    private func requireAnotherAdministrator(than id: Int64) throws {
        let others = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM person
                WHERE role = 'administrator' AND active AND coalesce(account, id) <> ? AND \(Person.isInForce)
                """, arguments: [id])
        guard others ?? 0 > 0 else {
            throw PlanBookError.unfit(
                vietnamese: "đây là quản trị viên cuối cùng; hãy thêm quản trị viên khác trước",
                english: "this is the last administrator; add another first")
        }
    }
}

extension Character {
    /// Neither a control character nor one that can't be seen.
    var isPrintable: Bool {
        unicodeScalars.allSatisfy {
            switch $0.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }
}
