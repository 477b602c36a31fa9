import ArgumentParser
import Figures
import PlanBook
import Reporting

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "Chỉ tiêu, danh mục công nhận, dự án, xếp hạng, văn bản trong sổ. / The book's indicators, registers, projects, "
            + "ranks, directives.",
        discussion: """
            Ví dụ / Examples:
              solieu list indicators "vắc xin" --planbook so.book
              solieu list registers --planbook so.book
              solieu list register new_rural --on 2021-12-02 --planbook so.book
              solieu list projects --period 2021-9M --planbook so.book
              solieu list register new_rural --period 2021 --planbook so.book
              solieu list investment --kind fdi --period 2021 --planbook so.book
              solieu list ranks --period 2021 --planbook so.book
              solieu list ranks --history pci --planbook so.book
            """)

    enum What: String, ExpressibleByArgument, CaseIterable {
        case indicators, registers, register, projects, investment, ranks, directives
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var form: GridOptions

    @Argument(
        help: ArgumentHelp(
            "Danh sách nào: projects là đầu tư công, investment là vốn đăng ký. / Which list.", valueName: "what"))
    var what: What

    @Argument(
        help: ArgumentHelp(
            "Mã danh mục; từ cần tìm trong tên chỉ tiêu. / The register's code; words of an indicator's name.",
            valueName: "code"))
    var code: String?

    @Option(help: ArgumentHelp("Ngày; mặc định hôm nay. / The day; today where none is named.", valueName: "day"))
    var on: Day?

    @Option(
        help: ArgumentHelp("Kỳ; mặc định năm nay. / The period; this year where none is named.", valueName: "period"))
    var period: Period?

    @Flag(help: "Từng đơn vị của danh mục. / Each unit of the register.")
    var units = false

    @Option(help: "Vốn đăng ký của dự án nào: fdi, domestic. / Whose registered capital.")
    var kind: Project.Kind = .foreign

    @Option(
        help: ArgumentHelp(
            "Thứ hạng qua các kỳ theo chỉ số này. / Ranks by this index over periods.", valueName: "code"))
    var history: String?

    func run() async throws {
        let day = on ?? question.asKnown ?? BookClock.system.today
        let asked = period
        let period = period ?? Period(year: day.year)
        let grid = try book.open().read { reader in
            let map = try reader.areaMap()
            switch what {
            case .indicators: return ListGrid.indicators(try reader.indicators(matching: code ?? ""))
            case .registers: return ListGrid.registers(try reader.registers())
            case .register:
                guard let code, let register = try reader.register(code) else {
                    throw ValidationError("Hãy nêu mã danh mục (solieu list registers). / Name a register's code.")
                }
                if asked != nil, let area = try question.areas(reader, map, on: period.lastDay).first {
                    return ListGrid.movement(
                        try reader.movement(of: register, in: area.id, period, .any, question.vintage, areas: map),
                        of: register, period, map)
                }
                let area = try question.areas(reader, map, on: day).first
                return ListGrid.register(
                    try reader.standing(of: register, in: area?.id ?? 0, on: day, question.vintage, areas: map),
                    map: map,
                    showsUnits: units)
            case .projects:
                let area = try question.areas(reader, map, on: period.lastDay).first
                return try ListGrid.investment(
                    try reader.publicInvestment(in: area?.id ?? 0, period, question.vintage, areas: map), map)
            case .investment:
                let area = try question.areas(reader, map, on: period.lastDay).first
                return try ListGrid.registration(
                    try reader.registeredCapital(of: kind, in: area?.id ?? 0, period, question.vintage, areas: map),
                    of: kind, map)
            case .ranks where history != nil:
                let indicator = try reader.catalogue().requireIndicator(history ?? "")
                let areas = try question.areas(reader, map, on: asked?.lastDay ?? day)
                return ListGrid.rankings(
                    try areas.flatMap { try reader.rankingHistory(of: indicator.id, in: $0.id, question.vintage) },
                    title: .init(vi: "Thứ hạng qua các kỳ: \(indicator.nameVi)", en: "Ranks: \(indicator.nameEn)"),
                    catalogue: try reader.catalogue(), map: map)
            case .ranks:
                return ListGrid.rankings(
                    try reader.rankings(of: period, question.vintage),
                    title: .init(vi: "Xếp hạng \(period.text)", en: "Ranks of \(period.text)"),
                    catalogue: try reader.catalogue(), map: map)
            case .directives: return ListGrid.directives(try reader.directives())
            }
        }
        try form.write(grid, book)
    }
}

extension Project.Kind: ExpressibleByArgument {}
