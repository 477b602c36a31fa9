import Hummingbird
import PlanBook
import Reporting

/// The journal, for administrators: who did what when, searchable.
struct JournalPage: Sendable {
    private static let length = 50

    func register(_ routes: StaffRoutes) { routes.get(.journal) { try await page($0) } }

    private func page(_ asked: StaffRequest) async throws -> Response {
        let actor = asked.actor
        let (words, before) = (asked.open.asked("q") ?? "", asked.open.asked("truoc").flatMap { Int64($0) })
        let fields = try await asked.store.read { reader -> Fields in
            let entries = try reader.journal(for: actor, before: before, holding: words, limit: Self.length + 1)
            let address = StaffPlace.journal.address(asked.links)
            var fields: Fields = [
                "question": words, "address": address,
                "entries": entries.prefix(Self.length).map { entry -> Fields in
                    [
                        "id": "\(entry.id)", "at": String(entry.at.prefix(19)).replacing("T", with: " "),
                        "person": entry.person,
                        "action": Self.name(entry, asked.language), "subject": entry.subject, "detail": entry.detail,
                        "hash": Array(entry.hash.prefix(6)).hexadecimal,
                    ]
                },
            ]
            if entries.count > Self.length, let last = entries.prefix(Self.length).last {
                fields["older"] = Links.query(address, [("q", words), ("truoc", "\(last.id)")])
            }
            return fields
        }
        return try asked.page("journal", title: asked.language(StaffPlace.journal.title), fields)
    }

    private static func name(_ entry: JournalEntry, _ language: Language) -> String {
        switch entry.actionCell {
        case .word(_, let vi, let en): language(vi: vi, en: en)
        default: entry.action
        }
    }
}
