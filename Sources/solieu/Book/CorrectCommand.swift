import ArgumentParser
import Figures
import PlanBook
import Reporting

/// Takes a value back.
struct WithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Rút một giá trị, có lý do. / Take a value back, with the reason.",
        discussion: """
            Ví dụ / Example:
              solieu admin withdraw budget_revenue 2021 --reason "ghi nhầm số của huyện" --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var value: ValueOptions

    func run() async throws {
        let indicator = value.indicator
        try book.open().write(by: person.name, .init(.correct, subject: value.subject, detail: value.reason)) {
            writer in
            let known = try value.find(writer.reader)
            try writer.withdraw(
                observation: known, from: BookClock.system.today, reason: value.reason,
                source: try writer.addSource(.person, name: person.name))
        }
        BookRun.say(
            book.language, vi: "Đã rút giá trị \(indicator) \(value.period.text).",
            en: "The value of \(indicator) for \(value.period.text) was withdrawn.")
    }
}

/// Puts another value in the place of one.
struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Sửa một giá trị, có lý do. / Correct a value, with the reason.",
        discussion: """
            Ví dụ / Example:
              solieu admin correct budget_revenue 2021 15745 --reason "quyết toán" --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var value: ValueOptions

    @Argument(
        help: ArgumentHelp(
            "Giá trị mới theo đơn vị của chỉ tiêu: 15745.3. / The new value in the indicator's unit.",
            valueName: "value"))
    var number: String

    func run() async throws {
        guard let number = BookNumber(text: number) else {
            throw ValidationError("\(number): không phải số dạng 15745.3. / not a number such as 15745.3.")
        }
        try book.open().write(by: person.name, .init(.correct, subject: value.subject, detail: value.reason)) {
            writer in
            let known = try value.find(writer.reader)
            try writer.correct(
                observation: known, value: number, from: BookClock.system.today, reason: value.reason,
                source: try writer.addSource(.person, name: person.name))
        }
        BookRun.say(
            book.language, vi: "Đã sửa \(value.indicator) \(value.period.text): \(number.text).",
            en: "\(value.indicator) for \(value.period.text) is now \(number.text).")
    }
}

/// Names a value in force, and why it is changed.
struct ValueOptions: ParsableArguments {
    @OptionGroup var name: ValueName

    @Option(help: ArgumentHelp("Lý do, để ghi vào sổ. / The reason, for the book.", valueName: "reason"))
    var reason: String

    var indicator: String { name.indicator }
    var period: Period { name.period }
    var subject: String { "\(indicator) \(period.text)" }

    /// - Throws: where the book has no such value.
    func find(_ reader: BookReader) throws -> Observation {
        let (found, place) = try name.find(reader)
        guard let known = try reader.value(of: found.id, in: place.id, period.canonical) else {
            throw PlanBookError.unfit(
                vietnamese: "sổ chưa có \(found.code) của \(place.fullName), kỳ \(period.text)",
                english: "the book has no \(found.code) of \(place.name) for \(period.text)")
        }
        return known
    }
}
