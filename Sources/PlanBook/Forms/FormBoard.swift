import Figures
import GRDB

/// Who has reported for a period, and who is late.
public struct FormBoard: Sendable {
    public struct Line: Hashable, Sendable {
        public var form: ReportForm
        public var state: FormState
        /// What was said when it came into its state.
        public var remark: String?
        /// The day of the last submission.
        public var submitted: Day?
        /// How many cells hold a value.
        public var filled: Int
        public var asked: Int { form.indicators.count }

        /// Submitted after the deadline, or not yet and the deadline is past.
        public func isLate(on day: Day) -> Bool {
            (state.canBeFilledIn ? day : submitted ?? day) > form.deadline
        }
    }

    public var period: Period
    /// By area and agency.
    public var lines: [Line]
}

extension BookReader {
    /// All forms of a period that an actor may read, in a fixed number of queries.
    public func board(of period: Period, for actor: Actor) throws -> FormBoard {
        try require(actor, .readForms)
        let scope = try FormScope(actor, self)
        let code = PeriodCode.code(period)
        let counts = try Row.fetchAll(
            db,
            sql: """
                SELECT form, count(mantissa) AS filled FROM (
                    SELECT form, mantissa, max(id) FROM form_entry
                    WHERE form IN (SELECT id FROM report_form WHERE period = ?) GROUP BY form, indicator
                ) GROUP BY form
                """, arguments: [code])
        let filled = Dictionary(
            counts.map { ($0["form"] as Int64, $0["filled"] as Int) }, uniquingKeysWith: { first, _ in first })
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT report_form.*, last.kind, last.remark,
                    (SELECT day FROM form_event WHERE form = report_form.id AND kind = 'submit'
                        ORDER BY id DESC LIMIT 1) AS submitted
                FROM report_form JOIN form_event AS last
                    ON last.id = (SELECT max(id) FROM form_event WHERE form = report_form.id)
                WHERE period = ? ORDER BY report_form.area, report_form.agency
                """, arguments: [code])
        let lines = rows.compactMap { row -> FormBoard.Line? in
            guard let form = ReportForm(row), scope.contains(form, .readForms),
                let kind = FormEvent.Kind(rawValue: row["kind"])
            else { return nil }
            return FormBoard.Line(
                form: form, state: kind.state, remark: row["remark"],
                submitted: (row["submitted"] as Int?).flatMap(PeriodCode.day), filled: filled[form.id] ?? 0)
        }
        return FormBoard(period: period.canonical, lines: lines)
    }

    /// The periods that have forms, the latest first.
    public func formPeriods(for actor: Actor) throws -> [Period] {
        try require(actor, .readForms)
        return try Int.fetchAll(db, sql: "SELECT DISTINCT period FROM report_form ORDER BY period DESC")
            .map(PeriodCode.period)
    }
}
