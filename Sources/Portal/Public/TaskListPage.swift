import Figures
import PlanBook
import Reporting

/// The tasks that the public may see, by agency and state. Conclusions of inspections and petitions aren't shown.
struct TaskListPage {
    private static let pageSize = 40

    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let page = try asked.askedPage()
        let agency = asked.asked(vi: "co-quan", en: "agency")
        let state = try asked.asked(vi: "tinh-trang", en: "state").map { word in
            // The word of either language is understood.
            guard let state = TaskState.allCases.first(where: { $0.word(.vi) == word || $0.word(.en) == word }) else {
                throw PortalError.notFound
            }
            return state
        }
        let fields = try await asked.kitchen.store.readPublic { reader, outline -> Fields in
            let all = try reader.publicTasks(asked)
            let key = agency.map { NameKey.key(of: $0) }
            let own = all.filter { standing in
                key.map { key in standing.task.leads.contains { NameKey.key(of: $0) == key } } ?? true
            }
            let shown = own.filter { state == nil || $0.state == state }
            let pager = Pager(page: page, size: Self.pageSize, count: shown.count)
            guard pager.isThere else { throw PortalError.notFound }
            let counts = Dictionary(grouping: own) { $0.state }.mapValues(\.count)
            return [
                "count": asked.printing.count(shown.count), "pager": pager.fields(asked),
                "tasks": shown.dropFirst(pager.skipped).prefix(Self.pageSize).map {
                    TaskLine($0, outline, asked).fields
                },
                "agencies": Self.agencies(all).map { name -> Fields in
                    ["value": name, "name": name, "isChosen": NameKey.key(of: name) == key]
                },
                "states": TaskState.allCases.map { choice -> Fields in
                    [
                        "value": choice.word(asked.language), "isChosen": choice == state,
                        "name": "\(choice.words(asked.language)) (\(counts[choice] ?? 0))",
                    ]
                },
            ]
        }
        return try asked.page("tasks", title: asked.language(vi: "Nhiệm vụ", en: "Tasks"), fields)
    }

    /// Those that lead any task, by name.
    private static func agencies(_ tasks: [TaskStanding]) -> [String] {
        var names: [String: String] = [:]
        for name in tasks.flatMap(\.task.leads) { names[NameKey.key(of: name)] = names[NameKey.key(of: name)] ?? name }
        return names.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension BookReader {
    /// The tasks that the public may see: no conclusions, no petitions.
    func publicTasks(_ asked: PageRequest, _ query: TaskQuery = TaskQuery()) throws -> [TaskStanding] {
        var query = query
        query.kinds = [.task]
        return try tasks(query, on: asked.kitchen.store.clock.today)
    }
}
