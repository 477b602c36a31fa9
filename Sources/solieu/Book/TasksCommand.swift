import ArgumentParser
import Figures
import PlanBook
import Reporting

struct TasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks",
        abstract: "Nhiệm vụ theo cơ quan và tình trạng. / Tasks by agency and state.",
        discussion: """
            Ví dụ / Examples:
              solieu tasks --planbook so.book
              solieu tasks --state overdue --agency "Sở Tài chính" --on 2022-06-30 --planbook so.book
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var form: GridOptions

    @Option(help: "Tình trạng: notDue, inHand, doneInTime, doneLate, overdue. / State.")
    var state: [TaskState] = []

    @Option(help: "Loại: task, conclusion, petition. / Kind.")
    var kind: [BookTask.Kind] = []

    @Option(
        help: ArgumentHelp("Cơ quan chủ trì hoặc phối hợp. / The agency that leads or cooperates.", valueName: "agency")
    )
    var agency: String?

    @Option(
        help: ArgumentHelp(
            "Tính đến ngày; mặc định hôm nay. / As of a day; today where none is named.", valueName: "day"))
    var on: Day?

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    func run() async throws {
        let day = on ?? asKnown ?? BookClock.system.today
        let grid = try book.open().read { reader in
            let query = TaskQuery(
                kinds: kind.isEmpty ? nil : Set(kind), states: state.isEmpty ? nil : Set(state), agency: agency)
            return TasksGrid.grid(
                try reader.tasks(query, on: day, asKnown.map(Vintage.asKnown) ?? .latest), on: day,
                directives: try reader.directivesByTask())
        }
        try form.write(grid, book)
    }
}

extension TaskState: ExpressibleByArgument {}
extension BookTask.Kind: ExpressibleByArgument {}
