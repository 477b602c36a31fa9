import Checking
import PlanBook
import Reporting

/// What an administrator typed of a person.
struct PersonForm: Sendable {
    var login = ""
    var name = ""
    var role = Role.editor
    var agency = ""
    var area = ""
    var isActive = true
    var password = ""

    init() {}

    init(_ form: FormFields) {
        login = form.text("login") ?? ""
        name = form.text("name") ?? ""
        role = form["role"].flatMap(Role.init) ?? .reader
        agency = form["agency"] ?? ""
        area = form.text("area") ?? ""
        isActive = form["active"] != nil
        password = form["password"] ?? ""
    }

    init(_ person: Person, _ outline: BookOutline) {
        login = person.login
        name = person.name
        role = person.role
        agency = person.agency ?? ""
        area = person.area.flatMap { outline.areas.area(id: $0)?.slug } ?? ""
        isActive = person.isActive
    }

    /// - Throws: `PlanBookError` where there is no such area.
    func person(id: Int64, _ reader: BookReader) throws -> Person {
        Person(
            id: id, login: login, name: name, role: role, agency: agency.nilIfEmpty,
            area: try area.nilIfEmpty.map { try reader.areaMap().requireArea($0).id }, isActive: id == 0 || isActive)
    }

    func fields(_ outline: BookOutline, _ asked: StaffRequest) -> Fields {
        [
            "login": login, "name": name, "area": area, "isActive": isActive,
            "roles": Role.allCases.map { choice -> Fields in
                ["value": choice.rawValue, "name": asked.language(choice.words), "isChosen": choice == role]
            },
            "agencies": outline.catalogue.agencies.map { choice -> Fields in
                ["value": choice.code, "name": asked.printing.name(choice), "isChosen": choice.code == agency]
            },
        ]
    }
}
