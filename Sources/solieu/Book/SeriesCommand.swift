import ArgumentParser
import Figures
import PlanBook
import Reporting

struct SeriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "Chuỗi số liệu của một chỉ tiêu qua các kỳ. / An indicator's series over periods.",
        discussion: """
            Ví dụ / Examples:
              solieu series budget_revenue --planbook so.book
              solieu series budget_revenue --revisions --planbook so.book
              solieu series exports --span month --area bac-giang --planbook so.book
              solieu series grdp_current --areas-of 2025-07-01 --area bac-ninh-2025 --planbook so.book
            """)

    enum Span: String, ExpressibleByArgument, CaseIterable { case year, half, quarter, month, months, all }

    @OptionGroup var book: BookOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var form: GridOptions

    @Argument(help: ArgumentHelp("Mã chỉ tiêu. / The indicator's code.", valueName: "code"))
    var indicator: String

    @Option(help: "Loại kỳ: year, half, quarter, month, months, all. / The kind of periods.")
    var span: Span = .all

    @Option(
        help: ArgumentHelp(
            "Quy về địa bàn của ngày này; mặc định theo từng thời kỳ. / In the areas of this day; else in those of then.",
            valueName: "day"))
    var areasOf: Day?

    @Flag(
        help: ArgumentHelp(
            "Liệt kê mọi giá trị từng ghi: ngày, trạng thái, nguồn, lý do. / List all that was ever said: day, status, "
                + "source, reason."))
    var revisions = false

    func run() async throws {
        let grid = try book.open().read { reader in
            let catalogue = try reader.catalogue()
            let map = try reader.areaMap()
            let indicator = try catalogue.requireIndicator(indicator)
            let areas = try question.areas(reader, map, on: areasOf)
            let basis: AreaSeries.Basis = areasOf.map { .on($0) } ?? .then
            let series = try reader.series(
                of: indicator, in: areas.map(\.id), try reader.periods().filter(isWanted), basis: basis,
                question.vintage, map: map, catalogue: catalogue)
            let history = try reader.history(of: series, question.vintage)
            let grid = revisions ? AreaSeries.revisionGrid : AreaSeries.grid
            return grid(series, indicator, history, map, basis, question.vintage)
        }
        try form.write(grid, book)
    }

    private func isWanted(_ period: Period) -> Bool {
        switch (span, period.span) {
        case (.all, _), (.year, .year), (.half, .half), (.quarter, .quarter), (.month, .month), (.months, .months): true
        default: false
        }
    }
}
