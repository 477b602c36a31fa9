import ArgumentParser
import Credentials
import PlanBook
import Portal

/// Adds a person who works with the book through the portal: the first administrator can't be added there.
struct AddPersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-person",
        abstract: "Thêm người dùng cổng số liệu. / Add somebody who works with the portal.",
        discussion: """
            Ví dụ / Example:
              solieu admin add-person quantri --name "Nguyễn Văn A" --role administrator --planbook so.book

            Mật khẩu ban đầu được in ra một lần; phải đổi khi đăng nhập.
            The first password is printed once and must be changed at the first sign-in.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption

    @Argument(help: "Tên đăng nhập. / The login.")
    var login: String

    @Option(help: "Họ tên. / The name.")
    var name: String

    @Option(
        help:
            "Vai trò: administrator, editor, approver, office, spokesperson, reader. / The role.")
    var role: Role

    @Option(help: ArgumentHelp("Mã cơ quan. / The code of the agency.", valueName: "agency"))
    var agency: String?

    @Option(help: ArgumentHelp("Địa bàn. / The area.", valueName: "area"))
    var area: String?

    func run() async throws {
        let book = try book.open()
        let password = String(try RandomToken.make().text.prefix(16))
        let hash = try PasswordHash.make(password).text
        let actor = Actor.atTheMachine(person.name)
        try book.write(by: actor.login, .init(.people, subject: login, detail: "add")) { writer in
            let area = try area.map { try writer.reader.areaMap().requireArea($0).id }
            let id = try writer.add(
                Person(login: login, name: name, role: role, agency: agency, area: area), by: actor)
            try writer.set(passwordHash: hash, mustChange: true, of: id, by: actor)
        }
        BookRun.say(
            self.book.language, vi: "Đã thêm \(login). Mật khẩu ban đầu:", en: "\(login) was added. The first password:"
        )
        print(password)
    }
}

extension Role: ExpressibleByArgument {}
