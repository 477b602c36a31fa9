import ArgumentParser
import Figures
import PlanBook
import Reporting

struct RollUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollup",
        abstract:
            "Cộng từ xã lên huyện, tỉnh và các tháng lên năm; tìm chỗ không khớp. / Add areas and months up; find what doesn't add up.",
        discussion: """
            Ví dụ / Examples:
              solieu rollup budget_revenue 2021-M06 --planbook so.book
              solieu rollup budget_revenue 2021 --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var form: GridOptions

    @Argument(help: ArgumentHelp("Mã chỉ tiêu. / The indicator's code.", valueName: "code"))
    var indicator: String

    @Argument(help: ArgumentHelp("Kỳ. / The period.", valueName: "period"))
    var period: Period

    func run() async throws {
        let report = try book.open().read { reader in
            let catalogue = try reader.catalogue()
            let map = try reader.areaMap()
            let indicator = try catalogue.requireIndicator(indicator)
            guard let top = try question.areas(reader, map, on: period.lastDay).first else {
                return nil as RollUpReport?
            }
            return RollUpReport(
                indicator: indicator, map: map,
                areas: try reader.rollUp(
                    of: indicator, to: top.id, period, question.vintage, map: map, catalogue: catalogue),
                periods: try reader.reconciliations(
                    of: indicator, in: [top.id], year: period.year, question.vintage)[top.id])
        }
        guard let report else { return }
        try form.write(report.grid, book)
        if report.hasDisagreements { throw ExitCode(1) }
    }
}
