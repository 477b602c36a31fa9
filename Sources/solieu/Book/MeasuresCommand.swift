import ArgumentParser
import Figures
import PlanBook
import Reporting

struct MeasuresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Cơ cấu, đóng góp vào tăng trưởng, tiến độ kế hoạch. / Structure, contribution to growth, pace.",
        discussion: """
            Ví dụ / Examples:
              solieu measures structure 2021 --of budget_revenue --planbook so.book
              solieu measures contribution 2021-9M --planbook so.book
              solieu measures pace 2021-9M --format xlsx -o tien-do.xlsx --planbook so.book
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable { case structure, contribution, pace }

    @OptionGroup var book: BookOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var form: GridOptions

    @Argument(
        help: ArgumentHelp(
            "structure là cơ cấu, contribution là đóng góp, pace là tiến độ. / What is to be computed.",
            valueName: "kind"))
    var kind: Kind

    @Argument(help: ArgumentHelp("Kỳ: 2021, 2021-H1, 2021-Q3, 2021-M06, 2021-9M. / The period.", valueName: "period"))
    var period: Period

    @Option(help: ArgumentHelp("Chỉ những chỉ tiêu này. / Only these indicators.", valueName: "code"))
    var of: [String] = []

    @Option(help: "Kế hoạch do cấp nào giao: council, committee, central. / Targets set by whom.")
    var assigner: Target.Assigner?

    func run() async throws {
        let grid = try book.open().read { reader in
            let catalogue = try reader.catalogue()
            for code in of { _ = try catalogue.requireIndicator(code) }
            var table = try reader.table(
                of: period, in: try question.areas(reader, try reader.areaMap(), on: period.lastDay), question.vintage,
                assignedBy: assigner)
            let compositions = table.compositions(catalogue).filter { isWanted($0.whole.indicator) }
            switch kind {
            case .structure: return MeasuresGrid.structure(compositions, table)
            case .contribution: return MeasuresGrid.contribution(compositions, table)
            case .pace:
                table.lines.removeAll { !isWanted($0.indicator) }
                return MeasuresGrid.pace(table)
            }
        }
        try form.write(grid, book)
    }

    private func isWanted(_ indicator: Indicator) -> Bool { of.isEmpty || of.contains(indicator.code) }
}
