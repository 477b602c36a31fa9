import Figures
import GRDB

/// What somebody entered in a cell of a form; a later row of the cell takes its place.
public struct FormEntry: Hashable, Sendable, Identifiable {
    /// Its place in the sequence of all entries.
    public var id: Int64
    public var entry: Int64
    public var form: Int64
    public var indicator: Int64
    /// In the indicator's unit; nil where the cell was cleared.
    public var value: BookNumber?
    public var status: Observation.Status
    /// Why a value with a warning stands.
    public var reason: String?
    public var person: Int64
}

/// What somebody wants a cell to hold.
public struct FormCell: Hashable, Sendable {
    public var indicator: Int64
    /// nil clears the cell.
    public var value: BookNumber?
    public var status: Observation.Status
    public var reason: String?
    /// The number of the cell's entry that was seen last; nil where it was empty.
    public var after: Int64?

    public init(
        indicator: Int64, value: BookNumber?, status: Observation.Status = .official, reason: String? = nil,
        after: Int64? = nil
    ) {
        self.indicator = indicator
        self.value = value
        self.status = status
        self.reason = reason
        self.after = after
    }
}

/// Others saved the same cells meanwhile. Nothing was saved.
public struct FormConflict: Error, Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        public var mine: FormCell
        /// What the cell holds.
        public var theirs: FormEntry
        /// Who entered it.
        public var name: String
    }

    public var cells: [Cell]
}

extension FormConflict: ToldError {
    /// In Vietnamese and then in English.
    public var description: String {
        let theirs = cells.map { "\($0.name): \($0.theirs.value?.text ?? "–")" }.joined(separator: "; ")
        return "người khác vừa lưu các ô này (\(theirs)); chưa lưu gì, hãy xem số của họ rồi lưu lại"
            + " / others have just saved these cells (\(theirs)); nothing was saved; look at theirs and save again"
    }
}

extension BookReader {
    /// What a form's cells hold, by indicator; cleared ones too.
    public func entries(ofForm id: Int64, for actor: Actor) throws -> [Int64: FormEntry] {
        _ = try form(id, for: actor)
        return try entries(ofForm: id)
    }

    /// What was entered in a form behind an entry, in its order: what others saved since one looked.
    public func changes(ofForm id: Int64, since sequence: Int64, for actor: Actor) throws -> [FormEntry] {
        _ = try form(id, for: actor)
        return try Row.fetchAll(
            db, sql: "SELECT * FROM form_entry WHERE form = ? AND id > ? ORDER BY id", arguments: [id, sequence]
        ).map(FormEntry.init)
    }

    func entries(ofForm id: Int64) throws -> [Int64: FormEntry] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT *, max(id) FROM form_entry WHERE form = ? GROUP BY indicator", arguments: [id])
        return Dictionary(rows.map { ($0["indicator"], FormEntry($0)) }, uniquingKeysWith: { $1 })
    }
}

extension BookWriter {
    /// Saves cells of a form: all of them, or none where another person saved one of them since it was seen.
    ///
    /// A cell that holds the same already adds nothing.
    /// - Returns: what the cells hold now, in the order given; those that were never filled are left out.
    /// - Throws: ``FormConflict`` with what others saved.
    @discardableResult
    public func save(_ cells: [FormCell], inForm id: Int64, by actor: Actor) throws -> [FormEntry] {
        let form = try reader.requireForm(id)
        try reader.require(actor, .enterFigures, of: form)
        guard let person = actor.id else { throw actor.refusal(.enterFigures) }
        guard try reader.state(ofForm: id).canBeFilledIn else {
            throw PlanBookError.outOfTurn(
                vietnamese: "biểu đã nộp hoặc đã duyệt nên không nhập được; hãy đề nghị trả lại hoặc mở lại biểu",
                english: "the form was submitted or approved, so it can't be filled in; ask for its return")
        }
        try check(cells, of: form)
        let held = try reader.entries(ofForm: id)
        try requireNoConflict(cells, held, of: id, with: person)
        return try cells.compactMap { cell in
            let now = held[cell.indicator]
            if now?.holds(cell) ?? (cell.value == nil) { return now }
            return try append(cell, to: id, by: person)
        }
    }

    private func check(_ cells: [FormCell], of form: ReportForm) throws {
        let asked = Set(form.indicators)
        guard Set(cells.map(\.indicator)).count == cells.count, cells.allSatisfy({ asked.contains($0.indicator) })
        else {
            throw PlanBookError.unfit(
                vietnamese: "biểu không hỏi chỉ tiêu này, hoặc một ô được gửi hai lần; hãy tải lại biểu",
                english: "the form doesn't ask for this indicator, or a cell was sent twice; load the form again")
        }
        guard cells.allSatisfy({ ($0.reason?.count ?? 0) <= 2000 }) else {
            throw PlanBookError.unfit(
                vietnamese: "lý do dài quá 2000 ký tự", english: "a reason is longer than 2000 characters")
        }
    }

    /// Another's entry counts as unseen wherever it stands behind the one that was seen, even below one's own.
    private func requireNoConflict(
        _ cells: [FormCell], _ held: [Int64: FormEntry], of form: Int64, with person: Int64
    ) throws {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT indicator, max(id) AS id FROM form_entry WHERE form = ? AND person <> ? GROUP BY indicator",
            arguments: [form, person])
        let others = Dictionary(
            rows.map { ($0["indicator"] as Int64, $0["id"] as Int64) }, uniquingKeysWith: { $1 })
        let conflicts = try cells.compactMap { cell -> FormConflict.Cell? in
            guard let other = others[cell.indicator], other > cell.after ?? 0, let now = held[cell.indicator],
                !now.holds(cell)
            else { return nil }
            return FormConflict.Cell(mine: cell, theirs: now, name: try reader.person(now.person)?.name ?? "")
        }
        guard conflicts.isEmpty else { throw FormConflict(cells: conflicts) }
    }

    private func append(_ cell: FormCell, to form: Int64, by person: Int64) throws -> FormEntry {
        let reason = cell.writtenReason
        let id = try append(
            to: "form_entry",
            [
                form, cell.indicator, cell.value?.mantissa, cell.value?.scale ?? 0, cell.status.rawValue, reason,
                person,
            ])
        return FormEntry(
            id: id, entry: entry, form: form, indicator: cell.indicator, value: cell.value, status: cell.status,
            reason: reason, person: person)
    }
}

extension FormCell {
    /// nil where it is blank.
    fileprivate var writtenReason: String? {
        reason.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }
}

extension FormEntry {
    fileprivate func holds(_ cell: FormCell) -> Bool {
        value == cell.value && status == cell.status && reason == cell.writtenReason
    }

    init(_ row: Row) {
        let mantissa: Int64? = row["mantissa"]
        self.init(
            id: row["id"], entry: row["entry"], form: row["form"], indicator: row["indicator"],
            value: mantissa.flatMap { BookNumber(mantissa: $0, scale: row["scale"]) },
            status: Observation.Status(rawValue: row["status"]) ?? .official, reason: row["reason"],
            person: row["person"])
    }
}
