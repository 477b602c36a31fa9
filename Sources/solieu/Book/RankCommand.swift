import ArgumentParser
import Figures
import PlanBook
import Reporting

struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Xếp hạng các địa bàn bên dưới theo một chỉ tiêu. / Rank the areas below by an indicator.",
        discussion: """
            Ví dụ / Examples:
              solieu rank budget_revenue 2021 --planbook so.book
              solieu rank poverty_rate 2021 --area "Việt Yên" --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var form: GridOptions

    @Argument(help: ArgumentHelp("Mã chỉ tiêu. / The indicator's code.", valueName: "code"))
    var indicator: String

    @Argument(help: ArgumentHelp("Kỳ. / The period.", valueName: "period"))
    var period: Period

    @Option(
        help: ArgumentHelp(
            "Các địa bàn ngay bên dưới địa bàn này; mặc định là của sổ. / Those right below this area; else the book's own.",
            valueName: "area"))
    var area: String?

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    func run() async throws {
        let vintage = asKnown.map(Vintage.asKnown) ?? .latest
        let grid = try book.open().read { reader in
            let indicator = try reader.catalogue().requireIndicator(indicator)
            let map = try reader.areaMap()
            let top = try map.requireArea(try area ?? reader.homeArea(), on: period.lastDay)
            let below = period.lastDay.map { day in map.children(of: top.id, on: day).map { $0.named(on: day) } } ?? []
            let values = try reader.values(of: period.canonical, vintage)
            let known = below.compactMap { area in
                values[ObservationKey(indicator: indicator.id, area: area.id)]?.value.map { (area, $0) }
            }
            return try RankGrid.grid(known, of: indicator, below: top, areaCount: below.count, period: period)
        }
        try form.write(grid, book)
    }
}
