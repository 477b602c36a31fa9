import ArgumentParser
import Figures
import PlanBook
import Reporting

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Hai kỳ hoặc hai địa bàn cạnh nhau. / Two periods or two areas side by side.",
        discussion: """
            Ví dụ / Examples:
              solieu compare 2020 2021 --planbook so.book
              solieu compare 2021 2021 --area "Việt Yên" --area "Hiệp Hòa" --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var form: GridOptions

    @Argument(help: ArgumentHelp("Kỳ bên trái. / The period on the left.", valueName: "period"))
    var left: Period

    @Argument(help: ArgumentHelp("Kỳ bên phải. / The period on the right.", valueName: "period"))
    var right: Period

    func run() async throws {
        guard question.area.count <= 2 else {
            throw ValidationError("Nhiều nhất hai --area. / At most two --area.")
        }
        let grid = try book.open().read { reader in
            let map = try reader.areaMap()
            let names = try question.area.isEmpty ? [reader.homeArea()] : question.area
            let first = try map.requireArea(names[0], on: left.lastDay)
            let second = try map.requireArea(names.count > 1 ? names[1] : names[0], on: right.lastDay)
            return Comparison(
                catalogue: try reader.catalogue(),
                left: .init(
                    period: left, area: first, values: try reader.values(of: left.canonical, question.vintage)),
                right: .init(
                    period: right, area: second, values: try reader.values(of: right.canonical, question.vintage))
            ).grid
        }
        try form.write(grid, book)
    }
}
