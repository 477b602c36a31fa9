import ArgumentParser
import Figures
import PlanBook
import Reporting

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Lần về nguồn của một con số. / Trace a number back to where it came from.",
        discussion: """
            Ví dụ / Examples:
              solieu trace budget_revenue 2021 --planbook so.book
              solieu trace budget_revenue 2021 --ripple --planbook so.book

            --ripple nêu các văn bản đã phát hành còn ghi giá trị cũ, kèm dự thảo câu sửa.
            --ripple lists published releases that still quote an old value, each with a drafted correction.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var form: GridOptions

    @Argument(help: ArgumentHelp("Mã chỉ tiêu. / The indicator's code.", valueName: "code"))
    var indicator: String

    @Argument(help: ArgumentHelp("Kỳ. / The period.", valueName: "period"))
    var period: Period

    @Option(help: ArgumentHelp("Địa bàn; mặc định là của sổ. / The area; else the book's own.", valueName: "area"))
    var area: String?

    @Flag(help: "Văn bản nào còn ghi giá trị cũ. / Which releases still quote an old value.")
    var ripple = false

    func run() async throws {
        let grid = try book.open().read { reader in
            let indicator = try reader.catalogue().requireIndicator(indicator)
            let area = try reader.areaMap().requireArea(try area ?? reader.homeArea(), on: period.lastDay)
            return ripple
                ? try reader.ripple(of: indicator, in: area, period).grid(of: indicator)
                : try reader.trace(indicator, in: area, period).grid()
        }
        try form.write(grid, book)
    }
}
