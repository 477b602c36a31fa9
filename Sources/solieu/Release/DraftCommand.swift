import ArgumentParser
import Figures
import PlanBook
import Releasing
import Reporting
import Running

/// Makes a template from what the book has.
struct DraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Soạn mẫu từ những gì sổ đang có. / Draft a template from what the book has.",
        discussion: """
            Ví dụ / Example:
              solieu draft --planbook so.book --period 2021 -o mau.md && solieu preview mau.md --planbook so.book \\
                --period 2021 --watch -o xem.html

              solieu draft --lang en --planbook so.book --period 2021 -o template.md

            Mẫu có câu chữ của từng lĩnh vực với thẻ ở chỗ số liệu, bảng, mục tiêu và nhiệm vụ; hãy sửa lại cho vừa ý.
            The template has each sector's prose with tags for its figures, tables, targets and tasks; edit it as you like.
            --lang en soạn mẫu tiếng Anh. / --lang en makes an English one.
            """)

    @OptionGroup var book: BookOptions

    @Option(help: ArgumentHelp("Kỳ của thông cáo. / The release's period.", valueName: "period"))
    var period: Period

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    @Option(help: ArgumentHelp("Địa bàn; mặc định là của sổ. / The area; else the book's own.", valueName: "area"))
    var area: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tệp mẫu (.md). / The template's file.", valueName: "file"), completion: .file())
    var output: String?

    func run() async throws {
        let day = asKnown ?? BookClock.system.today
        let facts = try book.open().read { reader in
            try BookFacts(
                reader, periods: TemplateDraft.periods(for: period), vintage: asKnown.map(Vintage.asKnown) ?? .latest,
                on: day)
        }
        let draft = try TemplateDraft(
            facts, ReleaseRequest(area: area, period: period, day: day),
            book.language == .vi ? .vi : .en)
        let inputs = Inputs([try book.path()])
        var file = try output.map { try OutputFile.create($0, apartFrom: inputs) } ?? OutputFile.standardOutput()
        do {
            try file.write(Array(draft.text.utf8))
            try file.finish()
        } catch is OutputFile.BrokenPipe {}
    }
}
