import ArgumentParser
import Demonstration
import PlanBook
import Reporting
import ShippedData

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Lập sổ minh họa: số liệu thật của Bắc Giang 2021 và số liệu sinh thêm. / Make a demonstration book.",
        discussion: """
            Ví dụ / Example:
              solieu demo --planbook minh-hoa.book && solieu table 2021 --planbook minh-hoa.book

            Tháng, huyện, xã là số sinh ra để cộng lại đúng bằng số thật; nguồn của chúng ghi rõ «generated».
            Months, districts and communes are made up to add up to the real figures; their source says «generated».
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption

    func run() async throws {
        let book = try PlanBook.create(
            try book.path(), seed: .shipped(homeArea: DemonstrationBook.homeArea), by: person.name)
        let demonstration = DemonstrationBook(facts: ShippedFacts.bacGiang2021)
        let contents = try demonstration.fill(book, by: person.name)
        let life = try await demonstration.enliven(book, by: person.name)
        let count = contents.generatedCount + life.generatedCount
        try DemonstrationPeople().fill(book)
        BookRun.say(
            self.book.language,
            vi: "\(book.path): \(contents.factCount) số liệu thật, \(count) số liệu sinh thêm, "
                + "\(contents.areaCount) xã mẫu, \(life.releaseCount) thông cáo, \(life.taskCount) nhiệm vụ. "
                + "Tiếp theo: solieu table 2021 --planbook \(book.path)",
            en: "\(book.path): \(contents.factCount) real figures, \(count) made up, "
                + "\(contents.areaCount) made-up communes, \(life.releaseCount) releases, \(life.taskCount) tasks. "
                + "Next: solieu table 2021 --planbook \(book.path)")
        let accounts = DemonstrationPeople.accounts.map { "\($0.login) (\($0.role.rawValue))" }.joined(separator: ", ")
        BookRun.say(
            self.book.language,
            vi: "Tài khoản minh họa của cổng: \(accounts); mật khẩu: \(DemonstrationPeople.password)",
            en: "The portal's demonstration accounts: \(accounts); password: \(DemonstrationPeople.password)")
    }
}
