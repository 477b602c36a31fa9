import ArgumentParser
import Figures
import PlanBook
import Reporting

struct TableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Bảng chỉ tiêu của một kỳ. / A period's table of indicators.",
        discussion: """
            Ví dụ / Examples:
              solieu table 2021 --planbook so.book
              solieu table 2021-9M --sector budget --as-known 2021-10-05 --planbook so.book
              solieu table 2021-9M --measures --planbook so.book
              solieu table 2021-M06 --below --indicator budget_revenue --format xlsx -o bang.xlsx --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var form: GridOptions

    @Argument(help: ArgumentHelp("Kỳ: 2021, 2021-H1, 2021-Q3, 2021-M06, 2021-9M. / The period.", valueName: "period"))
    var period: Period

    @Option(
        help: ArgumentHelp(
            "Chỉ những chỉ tiêu này và các phần của chúng. / Only these and their parts.", valueName: "code"))
    var indicator: [String] = []

    @Option(help: ArgumentHelp("Chỉ lĩnh vực này. / Only this sector.", valueName: "code"))
    var sector: String?

    @Option(help: "Kế hoạch do cấp nào giao: council, committee, central. / Targets set by whom.")
    var assigner: Target.Assigner?

    @Flag(help: "Cả chỉ tiêu chưa có số. / Indicators without figures, too.")
    var empty = false

    @Flag(
        help: ArgumentHelp(
            "Thêm tỷ trọng trong tổng thể, đóng góp vào tăng trưởng, nhanh chậm so với tiến độ, hơn kém kế hoạch. / Add "
                + "share of the whole, contribution to its growth, lead on an even pace, over or under the plan."))
    var measures = false

    func run() async throws {
        let grid = try book.open().read { reader in
            let map = try reader.areaMap()
            let catalogue = try reader.catalogue()
            for code in indicator { _ = try catalogue.requireIndicator(code) }
            var table = try reader.table(
                of: period, in: try question.areas(reader, map, on: period.lastDay), question.vintage,
                assignedBy: assigner, showsEmpty: empty)
            let found = measures ? PeriodMeasures(table, catalogue) : nil
            table.lines = table.lines.filter { line in
                (sector == nil || line.indicator.sector == sector)
                    && (indicator.isEmpty
                        || indicator.contains {
                            line.indicator.code == $0 || line.indicator.code.hasPrefix($0 + ".")
                        })
            }
            if sector != nil || !indicator.isEmpty { table.unplaced = [] }
            return table.grid(measures: found)
        }
        try form.write(grid, book)
    }
}
