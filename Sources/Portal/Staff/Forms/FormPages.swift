import Checking
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import PlanBook
import Reporting

/// A form as it is filled in: saved as one goes, checked at once, handed in, returned, approved.
struct FormPages: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.get(.forms, "/:id") { try await page($0) }
        routes.post(.forms, "/:id") { try await save($0) }
        routes.post(.forms, "/:id/o") { try await saveCell($0) }
        routes.get(.forms, "/:id/thay-doi") { try await changes($0) }
        routes.post(.forms, "/:id/dan") { try await paste($0) }
        for step in FormDeed.allCases { routes.post(.forms, "/:id/" + step.rawValue) { try await take(step, $0) } }
    }

    // MARK: - The page

    func page(_ asked: StaffRequest, _ typed: TypedCells = TypedCells(), status: HTTPResponse.Status = .ok) async throws
        -> Response
    {
        let id = try asked.number("id")
        let (actor, day) = (asked.actor, asked.store.clock.today)
        let work = try await asked.store.read { reader, outline in
            FormView(
                sheet: try reader.sheet(ofForm: id, on: day, for: actor),
                events: try reader.events(ofForm: id, for: actor),
                names: try reader.personNames(for: actor), outline: outline)
        }
        let fields = FormFieldsMaker(work, asked, typed).fields
        return try asked.page("form", title: work.title(asked), fields, status: status)
    }

    // MARK: - Saving

    private func save(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        var typed = TypedCells(form, asked.language)
        guard typed.faults.isEmpty else { return try await page(asked, typed, status: .unprocessableContent) }
        do { try await keep(typed.cells, asked) } catch let conflict as FormConflict {
            typed.conflict = conflict
            return try await page(asked, typed, status: .conflict)
        }
        return asked.redirect(to: try address(asked), .saved)
    }

    @discardableResult
    private func keep(_ cells: [FormCell], _ asked: StaffRequest) async throws -> [FormEntry] {
        let (id, actor) = (try asked.number("id"), asked.actor)
        return try await asked.write(.init(.form, subject: "\(id)", detail: "entry")) { writer in
            try writer.save(cells, inForm: id, by: actor)
        }
    }

    private func address(_ asked: StaffRequest) throws -> String {
        StaffPlace.forms.address(asked.links) + "/\(try asked.number("id"))"
    }

    /// Saves one cell for the page's script, and says how it stands.
    private func saveCell(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form(limit: 64 << 10)
        let typed = TypedCells(form, asked.language)
        guard let cell = typed.cells.first, typed.faults.isEmpty else {
            return try FormAnswer(fault: typed.faults.values.first ?? FormCellFault.noNumber, asked.language)
                .response(.unprocessableContent)
        }
        do { try await keep(typed.cells, asked) } catch let conflict as FormConflict {
            return try FormAnswer(conflict, asked.printing).response(.conflict)
        } catch {
            guard let trouble = StaffTrouble(error) else { throw error }
            return try FormAnswer(fault: trouble.words, asked.language).response(trouble.status)
        }
        return try await answer(asked, since: nil, checking: [cell.indicator])
    }

    /// What others saved since one looked.
    private func changes(_ asked: StaffRequest) async throws -> Response {
        let since = asked.open.asked("sau").flatMap(Int64.init) ?? 0
        return try await answer(asked, since: since, checking: nil)
    }

    private func answer(_ asked: StaffRequest, since: Int64?, checking: Set<Int64>?) async throws -> Response {
        let (id, actor, day) = (try asked.number("id"), asked.actor, asked.store.clock.today)
        let (sheet, names, changed) = try await asked.store.read { reader in
            let changed = try since.map { try reader.changes(ofForm: id, since: $0, for: actor).map(\.indicator) }
            let chosen = changed.map(Set.init) ?? checking
            return (
                try reader.sheet(ofForm: id, on: day, checking: chosen, for: actor), try reader.personNames(for: actor),
                chosen ?? []
            )
        }
        let lines = sheet.lines.filter { changed.contains($0.indicator.id) }
        return try FormAnswer(lines, sheet, names, asked.printing).response(.ok)
    }

    // MARK: - Pasting

    private func paste(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let id = try asked.number("id")
        let (actor, day, language) = (asked.actor, asked.store.clock.today, asked.language)
        let text = form["pasted"] ?? ""
        let pasted = try await asked.store.read { reader in
            PastedTable(text, over: try reader.sheet(ofForm: id, on: day, for: actor), language)
        }
        guard pasted.faults.isEmpty, !pasted.cells.isEmpty else {
            var typed = TypedCells()
            typed.pasted = text
            typed.pasteFaults =
                pasted.faults.isEmpty
                ? [.init(vi: "Không có dòng nào để nhận.", en: "There is no line to take.")] : pasted.faults
            return try await page(asked, typed, status: .unprocessableContent)
        }
        try await keep(pasted.cells, asked)
        return asked.redirect(to: try address(asked), .saved)
    }

    // MARK: - Steps

    private func take(_ deed: FormDeed, _ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (id, actor, remark) = (try asked.number("id"), asked.actor, form.text("remark") ?? "")
        do {
            try await asked.write(.init(.form, subject: "\(id)", detail: deed.action)) { writer in
                switch deed {
                case .submit: try writer.submit(form: id, by: actor)
                case .sendBack: try writer.sendBack(form: id, remark: remark, by: actor)
                case .approve: try writer.approve(form: id, by: actor)
                case .lock: try writer.lock(form: id, by: actor)
                case .reopen: try writer.reopen(form: id, reason: remark, by: actor)
                }
            }
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status != .forbidden, trouble.status != .notFound else {
                throw error
            }
            var typed = TypedCells()
            typed.trouble = trouble.words
            return try await page(asked, typed, status: trouble.status)
        }
        return asked.redirect(to: try address(asked), deed.notice)
    }
}

/// What is done with a form as a whole, by the last part of its address.
enum FormDeed: String, CaseIterable {
    case submit = "nop"
    case sendBack = "tra-lai"
    case approve = "duyet"
    case lock = "khoa"
    case reopen = "mo-lai"

    var action: String {
        switch self {
        case .submit: "submit"
        case .sendBack: "return"
        case .approve: "approve"
        case .lock: "lock"
        case .reopen: "reopen"
        }
    }

    var notice: Notice {
        switch self {
        case .submit: .submitted
        case .sendBack: .returned
        case .approve: .approved
        case .lock: .locked
        case .reopen: .reopened
        }
    }
}
