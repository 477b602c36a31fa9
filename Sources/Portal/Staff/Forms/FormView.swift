import Checking
import PlanBook
import Reporting

/// What the page of a form shows.
struct FormView: Sendable {
    var sheet: FormSheet
    var events: [FormEvent]
    var names: [Int64: String]
    var outline: BookOutline

    func title(_ asked: StaffRequest) -> String {
        let who = sheet.form.agency.flatMap { outline.agencies[$0] }.map(asked.printing.name)
        let area = outline.areas.area(id: sheet.form.area)?.fullName ?? ""
        return "\(who ?? area), \(asked.printing.period(sheet.form.period))"
    }
}

/// Turns a form into the fields of its template, with what was typed put over what is kept.
struct FormFieldsMaker {
    private let view: FormView
    private let asked: StaffRequest
    private let typed: TypedCells

    init(_ view: FormView, _ asked: StaffRequest, _ typed: TypedCells) {
        (self.view, self.asked, self.typed) = (view, asked, typed)
    }

    private var printing: Printing { asked.printing }
    private var language: Language { asked.language }
    private var form: ReportForm { view.sheet.form }

    var fields: Fields {
        let state = view.sheet.state
        let mayFill = asked.actor.role == .editor && state.canBeFilledIn
        let address = StaffPlace.forms.address(asked.links) + "/\(form.id)"
        let lines = view.sheet.lines.map(line)
        let filled = view.sheet.lines.lazy.filter { $0.entry?.value != nil }.count
        let open = view.sheet.lines.lazy.filter { !$0.warnings.isEmpty && $0.entry?.reason == nil }.count
        var fields: Fields = [
            "heading": view.title(asked), "areaName": view.outline.areas.area(id: form.area)?.fullName ?? "",
            "state": language(state.words), "isOpen": state.canBeFilledIn, "deadline": printing.day(form.deadline),
            "isLate": state.canBeFilledIn && form.deadline < asked.store.clock.today, "mayFill": mayFill,
            "lines": lines, "address": address, "sequence": "\(view.sheet.sequence)", "filled": "\(filled)",
            "asked": "\(lines.count)", "openWarnings": "\(open)", "hasOpenWarnings": open > 0,
            "boardAddress": Links.query(
                StaffPlace.forms.address(asked.links), [(language(vi: "ky", en: "period"), form.period.text)]),
            "events": view.events.reversed().map(event), "pasted": typed.pasted,
            "hasPasted": !typed.pasteFaults.isEmpty,
            "pasteFaults": typed.pasteFaults.map { ["words": language($0)] as Fields },
            "conflictCount": "\(typed.conflict?.cells.count ?? 0)", "hasConflict": typed.conflict != nil,
        ]
        fields.set("trouble", typed.trouble.map { language($0) })
        fields.set("remark", view.events.last { $0.kind == .return || $0.kind == .reopen }?.remark)
        fields["deeds"] = deeds(state, address)
        return fields
    }

    /// What this person may try now; the book decides again.
    private func deeds(_ state: FormState, _ address: String) -> [Fields] {
        var deeds: [(FormDeed, Bilingual, needsRemark: Bool, isGrave: Bool)] = []
        if state.canBeFilledIn, asked.actor.may(.enterFigures) {
            deeds.append((.submit, .init(vi: "Nộp biểu", en: "Submit"), false, false))
        }
        if state == .submitted, asked.actor.may(.approveForms) {
            deeds.append((.approve, .init(vi: "Duyệt, ghi vào sổ", en: "Approve"), false, false))
            deeds.append((.sendBack, .init(vi: "Trả lại", en: "Return"), true, true))
        }
        if state == .approved, asked.actor.may(.reopenForms) {
            deeds.append((.lock, .init(vi: "Khóa", en: "Lock"), false, false))
        }
        if state.isApproved, asked.actor.may(.reopenForms) {
            deeds.append((.reopen, .init(vi: "Mở lại", en: "Reopen"), true, true))
        }
        return deeds.map { deed, words, needsRemark, isGrave in
            [
                "action": address + "/" + deed.rawValue, "name": language(words), "needsRemark": needsRemark,
                "isGrave": isGrave, "id": deed.rawValue,
            ]
        }
    }

    private func line(_ line: FormSheet.Line) -> Fields {
        let id = line.indicator.id
        let cell = typed.typed[id]
        let conflict = typed.conflict?.cells.first { $0.mine.indicator == id }
        let status = cell.flatMap { Observation.Status(word: $0.status) } ?? line.entry?.status ?? .official
        var fields: Fields = [
            "id": "\(id)", "name": printing.name(line.indicator), "unit": printing.unit(line.indicator.unit),
            "address": asked.links.indicator(line.indicator.code),
            "value": cell?.value ?? line.entry?.value.map(printing.number) ?? "",
            "reason": cell?.reason ?? line.entry?.reason ?? "",
            "after": "\(conflict?.theirs.id ?? line.entry?.id ?? 0)",
            "statuses": Observation.Status.allCases.map { choice -> Fields in
                ["value": choice.word, "name": printing.status(choice), "isChosen": choice == status]
            },
            "warnings": line.warnings.map { ["words": language(vi: $0.vietnamese, en: $0.english)] as Fields },
            "needsReason": !line.warnings.isEmpty || line.entry?.reason != nil || !(cell?.reason.isEmpty ?? true),
            "statusName": printing.status(status), "isFilled": line.entry?.value != nil,
        ]
        fields.set("said", line.entry?.reason)
        fields.set("plan", line.plan?.value.map(printing.number))
        fields.set("lastPeriod", line.lastPeriod?.value.map(printing.number))
        fields.set("lastYear", line.lastYear?.value.map(printing.number))
        fields.set("fault", typed.faults[id].map { language($0) })
        fields.set("by", line.entry.flatMap { view.names[$0.person] })
        if let conflict {
            let theirs = conflict.theirs.value.map(printing.number) ?? "—"
            fields["conflict"] = language(
                vi: "\(conflict.name) vừa lưu \(theirs). Lưu lần nữa là thay bằng số của mình.",
                en: "\(conflict.name) has just saved \(theirs). Saving again puts yours in its place.")
        }
        return fields
    }

    private func event(_ event: FormEvent) -> Fields {
        var fields: Fields = [
            "what": language(event.kind.words), "day": event.at.map(LocalHour.words) ?? printing.day(event.day),
        ]
        fields.set("who", event.person.flatMap { view.names[$0] })
        fields.set("remark", event.remark)
        return fields
    }
}

extension FormState {
    var words: Bilingual {
        switch self {
        case .open: .init(vi: "đang nhập", en: "being filled in")
        case .returned: .init(vi: "trả lại", en: "returned")
        case .submitted: .init(vi: "đã nộp, chờ duyệt", en: "submitted")
        case .approved: .init(vi: "đã duyệt", en: "approved")
        case .locked: .init(vi: "đã khóa", en: "locked")
        }
    }

    /// The tag's colour.
    var mood: String {
        switch self {
        case .returned: "low"
        case .approved, .locked: "high"
        case .open, .submitted: ""
        }
    }
}

extension FormEvent.Kind {
    var words: Bilingual {
        switch self {
        case .open: .init(vi: "Mở biểu", en: "Opened")
        case .submit: .init(vi: "Nộp", en: "Submitted")
        case .return: .init(vi: "Trả lại", en: "Returned")
        case .approve: .init(vi: "Duyệt", en: "Approved")
        case .lock: .init(vi: "Khóa", en: "Locked")
        case .reopen: .init(vi: "Mở lại", en: "Reopened")
        }
    }
}
