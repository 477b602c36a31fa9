import Figures
import GRDB

// From the entry to the book, step by step. Each is an event that stays.
extension BookWriter {
    /// Hands a form in.
    /// - Throws: ``PlanBookError/unfit(vietnamese:english:)`` where nothing is filled in, or a warning stands without a
    ///   reason.
    public func submit(form id: Int64, by actor: Actor) throws {
        let form = try step(.submit, id, by: actor)
        let sheet = try reader.sheet(of: form, on: clock.today)
        guard sheet.lines.contains(where: { $0.entry?.value != nil }) else {
            throw PlanBookError.unfit(
                vietnamese: "biểu chưa có số liệu nào; hãy nhập rồi nộp",
                english: "nothing is filled in yet; enter figures, then submit")
        }
        try requireReasons(sheet)
    }

    /// Sends a form back, so that it can be filled in again.
    public func sendBack(form id: Int64, remark: String, by actor: Actor) throws {
        try step(.return, id, remark: remark, by: actor)
    }

    /// Approves a form: what it holds becomes observations.
    ///
    /// A value equal to the one in force adds nothing, unless its status is more final. One that differs needs its
    /// reason. A cleared cell withdraws the value that the form had brought.
    /// - Throws: ``PlanBookError/outOfTurn(vietnamese:english:)`` where a form of an area below isn't approved yet.
    /// - Returns: the new observations' numbers.
    @discardableResult
    public func approve(form id: Int64, by actor: Actor) throws -> [Int64] {
        let form = try step(.approve, id, by: actor)
        let below = try reader.areas(below: form.area).subtracting([form.area])
        let waiting = try reader.forms(beside: form).filter { below.contains($0.form.area) && !$0.state.isApproved }
        guard waiting.isEmpty else {
            throw PlanBookError.outOfTurn(
                vietnamese: "còn \(waiting.count) biểu của cấp dưới chưa duyệt; hãy duyệt từ dưới lên",
                english: "\(waiting.count) forms of areas below aren't approved; approve from the bottom up")
        }
        try requireReasons(try reader.sheet(of: form, on: clock.today))
        return try FormFiling(self, form).run()
    }

    /// Locks an approved form.
    public func lock(form id: Int64, by actor: Actor) throws { try step(.lock, id, by: actor) }

    /// Opens an approved or locked form again, from the top down.
    ///
    /// What it brought stays in force until it is approved anew.
    /// - Throws: ``PlanBookError/outOfTurn(vietnamese:english:)`` where the form of an area above is approved still.
    public func reopen(form id: Int64, reason: String, by actor: Actor) throws {
        let form = try step(.reopen, id, remark: reason, by: actor)
        let above = try reader.areas(above: form.area)
        guard try !reader.forms(beside: form).contains(where: { above.contains($0.form.area) && $0.state.isApproved })
        else {
            throw PlanBookError.outOfTurn(
                vietnamese: "biểu của cấp trên đã duyệt; hãy mở lại biểu cấp trên trước",
                english: "the form of an area above is approved; reopen that one first")
        }
    }

    @discardableResult
    private func step(
        _ kind: FormEvent.Kind, _ id: Int64, remark: String? = nil, by actor: Actor
    ) throws -> ReportForm {
        let form = try reader.requireForm(id)
        try reader.require(actor, kind.permission, of: form)
        guard kind.from.contains(try reader.state(ofForm: id)) else {
            throw PlanBookError.outOfTurn(
                vietnamese: "biểu không ở trạng thái làm được việc này; hãy tải lại trang xem ai vừa làm gì",
                english: "the form isn't in a state in which this can be done; look who did what meanwhile")
        }
        let hasRemark = remark?.contains { !$0.isWhitespace } ?? false
        guard hasRemark || !kind.needsRemark, (remark?.count ?? 0) <= 2000 else {
            throw PlanBookError.unfit(
                vietnamese: "trả lại hoặc mở lại biểu cần có lý do, nhiều nhất 2000 ký tự",
                english: "a form is returned or reopened with a reason of at most 2000 characters")
        }
        try append(kind, to: id, remark: remark, by: actor)
        return form
    }

    private func requireReasons(_ sheet: FormSheet) throws {
        let open = sheet.lines.filter { !$0.warnings.isEmpty && $0.entry?.reason == nil }
        guard open.isEmpty else {
            let names = open.prefix(5).map(\.indicator.nameVi).joined(separator: "; ")
            let codes = open.prefix(5).map(\.indicator.code).joined(separator: "; ")
            throw PlanBookError.unfit(
                vietnamese: "\(open.count) ô có cảnh báo chưa ghi lý do (\(names)); hãy sửa số hoặc ghi lý do",
                english: "\(open.count) cells have a warning without a reason (\(codes)); correct them or give reasons")
        }
    }
}

extension BookReader {
    /// The forms of the same period and agency, or of areas where it is an area's, with their states.
    fileprivate func forms(beside form: ReportForm) throws -> [(form: ReportForm, state: FormState)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT *, (SELECT kind FROM form_event WHERE form = report_form.id ORDER BY id DESC LIMIT 1) AS last
                FROM report_form WHERE period = ? AND agency IS ? AND id <> ?
                """, arguments: [PeriodCode.code(form.period), form.agency, form.id]
        ).compactMap { row in
            guard let form = ReportForm(row), let kind = FormEvent.Kind(rawValue: row["last"]) else { return nil }
            return (form, kind.state)
        }
    }

    /// The areas that one lies in.
    fileprivate func areas(above area: Int64) throws -> Set<Int64> {
        try Set(
            Int64.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE above (id) AS (
                        SELECT parent FROM area WHERE id = ? UNION
                        SELECT area.parent FROM area JOIN above ON area.id = above.id
                    ) SELECT id FROM above WHERE id IS NOT NULL
                    """, arguments: [area]))
    }
}
