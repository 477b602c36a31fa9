import Credentials
import Figures
import PlanBook

/// Accounts for trying the staff's side, one of each role; all have the same password.
public struct DemonstrationPeople: Sendable {
    public static let password = "minh-hoa-so-lieu"

    /// By login.
    public static let roles: [(login: String, role: Role)] = [
        ("quantri", .administrator), ("nhap", .editor), ("nhap2", .editor), ("huyen", .editor), ("duyet", .approver),
        ("vanphong", .office), ("phatngon", .spokesperson), ("xem", .reader),
    ]

    public init() {}

    /// Adds the accounts, and opens the forms of a month for them.
    public func fill(_ book: PlanBook, clock: BookClock = .system) throws {
        let actor = Actor.atTheMachine("demonstration")
        let hash = try PasswordHash.make(Self.password).text
        try book.write(by: actor.login, clock: clock, .init(.people, subject: "demonstration")) { writer in
            for (login, role) in Self.roles {
                let id = try writer.add(try person(login, role, writer.reader), by: actor)
                try writer.set(passwordHash: hash, of: id, by: actor)
            }
        }
        try book.write(by: actor.login, clock: clock, .init(.form, subject: "2021-M12", detail: "open")) { writer in
            try openForms(writer, actor)
        }
    }

    private func person(_ login: String, _ role: Role, _ reader: BookReader) throws -> Person {
        var person = Person(login: login, name: Self.name(of: login), role: role)
        if role == .editor {
            if login == "huyen" {
                person.area = try reader.areaMap().requireArea("bac-giang/viet-yen").id
            } else {
                person.agency = "finance"
            }
        }
        return person
    }

    private static func name(of login: String) -> String {
        switch login {
        case "quantri": "Nguyễn Quản Trị"
        case "nhap": "Trần Thị Nhập"
        case "nhap2": "Lê Văn Liệu"
        case "huyen": "Phạm Việt Yên"
        case "duyet": "Hoàng Thị Duyệt"
        case "vanphong": "Đỗ Văn Phòng"
        case "phatngon": "Vũ Thị Ngôn"
        default: "Bùi Văn Xem"
        }
    }

    /// Those of the finance department and of the districts, for the last month of the year.
    private func openForms(_ writer: BookWriter, _ actor: Actor) throws {
        let period = Period(year: 2021, span: .month(12))
        let catalogue = try writer.reader.catalogue()
        let map = try writer.reader.areaMap()
        guard let home = map.area(DemonstrationBook.homeArea), let day = period.lastDay,
            let deadline = Day(year: 2022, month: 1, day: 5)
        else { return }
        func open(_ area: Area, _ agency: String?) throws {
            let asked = catalogue.asked(ofAgency: agency, inHomeArea: area.id == home.id)
            try writer.open(
                ReportForm(
                    period: period, area: area.id, agency: agency, deadline: deadline, indicators: asked.map(\.id)),
                by: actor)
        }
        try open(home, "finance")
        for area in map.children(of: home.id, on: day) where area.kind != .industrialPark { try open(area, nil) }
    }
}
