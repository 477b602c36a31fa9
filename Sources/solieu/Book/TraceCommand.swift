import ArgumentParser
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

    @OptionGroup var value: ValueName

    @Flag(help: "Văn bản nào còn ghi giá trị cũ. / Which releases still quote an old value.")
    var ripple = false

    func run() async throws {
        let grid = try book.open().read { reader in
            let (indicator, area) = try value.find(reader)
            return ripple
                ? try reader.ripple(of: indicator, in: area, value.period).grid(of: indicator)
                : try reader.trace(indicator, in: area, value.period).grid()
        }
        try form.write(grid, book)
    }
}
