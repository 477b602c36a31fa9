import Credentials
import Figures
import PlanBook

/// Accounts for trying the staff's side, one of each role; all have the same password.
public struct DemonstrationPeople: Sendable {
    public static let password = "minh-hoa-so-lieu"

    public struct Account: Sendable {
        public let login: String
        public let name: String
        public let role: Role
        /// What an editor answers for: an agency's code, or an area's slug.
        var agency: String?
        var area: String?
    }

    public static let accounts = [
        Account(login: "quantri", name: "Nguyễn Quản Trị", role: .administrator),
        Account(login: "nhap", name: "Trần Thị Nhập", role: .editor, agency: "finance"),
        Account(login: "nhap2", name: "Lê Văn Liệu", role: .editor, agency: "finance"),
        Account(login: "huyen", name: "Phạm Việt Yên", role: .editor, area: "bac-giang/viet-yen"),
        Account(login: "duyet", name: "Hoàng Thị Duyệt", role: .approver),
        Account(login: "vanphong", name: "Đỗ Văn Phòng", role: .office),
        Account(login: "phatngon", name: "Vũ Thị Ngôn", role: .spokesperson),
        Account(login: "xem", name: "Bùi Văn Xem", role: .reader),
    ]

    public init() {}

    /// Adds the accounts, and opens the forms of a month for them.
    public func fill(_ book: PlanBook, clock: BookClock = .system) throws {
        let actor = Actor.atTheMachine("demonstration")
        let hash = try PasswordHash.make(Self.password).text
        try book.write(by: actor.login, clock: clock, .init(.people, subject: "demonstration")) { writer in
            let areas = try writer.reader.areaMap()
            for account in Self.accounts {
                let person = Person(
                    login: account.login, name: account.name, role: account.role, agency: account.agency,
                    area: try account.area.map { try areas.requireArea($0).id })
                let id = try writer.add(person, by: actor)
                try writer.set(passwordHash: hash, of: id, by: actor)
            }
        }
        try book.write(by: actor.login, clock: clock, .init(.form, subject: "2021-M12", detail: "open")) { writer in
            try openForms(writer, actor)
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
