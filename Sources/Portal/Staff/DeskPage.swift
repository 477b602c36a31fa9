import Checking
import Figures
import Hummingbird
import PlanBook
import Reporting

/// What waits for the person who has signed in.
struct DeskPage: Sendable {
    func register(_ routes: StaffRoutes) { routes.get(.desk) { try await page($0) } }

    private func page(_ asked: StaffRequest) async throws -> Response {
        let (actor, today) = (asked.actor, asked.store.clock.today)
        let fields = try await asked.store.read { reader, outline -> Fields in
            var fields: Fields = ["name": actor.name, "today": asked.printing.day(today)]
            fields["forms"] = try Self.forms(reader, outline, asked, today)
            fields["tasks"] = try Self.tasks(reader, asked, today)
            if actor.may(.readDrafts) {
                let waiting = try reader.drafts(for: actor).filter { $0.state != .published }.prefix(8)
                fields["drafts"] = waiting.map { standing -> Fields in
                    [
                        "title": standing.draft.title, "state": asked.language(standing.state.words),
                        "address": StaffPlace.drafts.address(asked.links) + "/\(standing.draft.id)",
                    ]
                }
                fields["readsDrafts"] = true
            }
            return fields
        }
        return try asked.page("desk", title: asked.language(StaffPlace.desk.title), fields)
    }

    /// Of the latest periods: what this person has to fill in or to approve, the latest deadline last.
    private static func forms(
        _ reader: BookReader, _ outline: BookOutline, _ asked: StaffRequest, _ today: Day
    ) throws -> [Fields] {
        let actor = asked.actor
        let periods = try reader.formPeriods(for: actor).prefix(3)
        let lines = try periods.flatMap { try reader.board(of: $0, for: actor).lines }.filter { line in
            switch actor.role {
            case .editor: line.state.canBeFilledIn
            case .approver: line.state == .submitted
            default: line.isLate(on: today)
            }
        }
        return lines.sorted { $0.form.deadline < $1.form.deadline }.prefix(12).map { line in
            let area = outline.areas.area(id: line.form.area)?.fullName ?? ""
            return [
                "who": line.form.agency.flatMap { outline.agencies[$0] }.map(asked.printing.name) ?? area,
                "period": asked.printing.period(line.form.period), "deadline": asked.printing.day(line.form.deadline),
                "state": asked.language(line.state.words), "isLate": line.isLate(on: today),
                "address": StaffPlace.forms.address(asked.links) + "/\(line.form.id)",
            ]
        }
    }

    private static func tasks(_ reader: BookReader, _ asked: StaffRequest, _ today: Day) throws -> [Fields] {
        let query = TaskQuery(states: [.overdue, .inHand, .notDue], agency: asked.actor.person?.agency)
        return try reader.tasks(query, on: today).prefix(8).map { standing in
            var fields: Fields = [
                "words": standing.task.words, "isLate": standing.state == .overdue,
                "address": StaffPlace.tasks.address(asked.links) + "/\(standing.task.id)",
            ]
            fields.set("deadline", standing.deadline.map(asked.printing.day))
            return fields
        }
    }
}

extension DraftState {
    var words: Bilingual {
        switch self {
        case .writing: .init(vi: "đang soạn", en: "being written")
        case .review: .init(vi: "chờ duyệt", en: "in review")
        case .returned: .init(vi: "trả lại", en: "returned")
        case .signedOff: .init(vi: "đã ký duyệt", en: "signed off")
        case .published: .init(vi: "đã công bố", en: "published")
        }
    }
}
