import Figures
import GRDB

/// What an agency or an area reports for a period (biểu báo cáo).
public struct ReportForm: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var period: Period
    public var area: Int64
    /// The code of the agency that reports; nil where the area itself does.
    public var agency: String?
    /// The last day on which it is in time.
    public var deadline: Day
    /// What it asks for, in the order of tables.
    public var indicators: [Int64]

    public init(
        id: Int64 = 0, entry: Int64 = 0, period: Period, area: Int64, agency: String? = nil, deadline: Day,
        indicators: [Int64]
    ) {
        self.id = id
        self.entry = entry
        self.period = period.canonical
        self.area = area
        self.agency = agency
        self.deadline = deadline
        self.indicators = indicators
    }
}

extension Catalogue {
    /// The indicators that a form asks for unless others are named: of an agency those that it answers for, of an area
    /// those that roll up from areas; of an agency in an area below the book's own those that do both. What is derived
    /// from others isn't asked for.
    public func asked(ofAgency agency: String?, inHomeArea isHome: Bool) -> [Indicator] {
        indicators.filter { indicator in
            indicator.formula.isEmpty && (agency == nil || indicator.agency == agency)
                && (agency != nil && isHome || indicator.areaRollup != .none)
        }
    }
}

extension BookReader {
    /// A form, for those who may read it.
    public func form(_ id: Int64, for actor: Actor) throws -> ReportForm {
        let form = try requireForm(id)
        try require(actor, .readForms, of: form)
        return form
    }

    /// The form of a period, an area and an agency; nil where there is none.
    public func form(
        of period: Period, in area: Int64, agency: String? = nil, for actor: Actor
    ) throws -> ReportForm? {
        let row = try Row.fetchOne(
            db, sql: "SELECT * FROM report_form WHERE period = ? AND area = ? AND agency IS ?",
            arguments: [PeriodCode.code(period), area, agency])
        guard let form = row.flatMap(ReportForm.init) else { return nil }
        try require(actor, .readForms, of: form)
        return form
    }

    func requireForm(_ id: Int64) throws -> ReportForm {
        let row = try Row.fetchOne(db, sql: "SELECT * FROM report_form WHERE id = ?", arguments: [id])
        guard let form = row.flatMap(ReportForm.init) else { throw PlanBookError.unknownRecord(.form, id) }
        return form
    }
}

extension BookWriter {
    /// Opens a form.
    /// - Parameter form: its `id` and `entry` are given by the book.
    /// - Throws: ``PlanBookError/unfit(vietnamese:english:)`` where there is one already, or it asks for nothing.
    @discardableResult
    public func open(_ form: ReportForm, by actor: Actor) throws -> Int64 {
        try reader.require(actor, .openForms)
        guard !form.indicators.isEmpty, Set(form.indicators).count == form.indicators.count else {
            throw PlanBookError.unfit(
                vietnamese: "biểu không hỏi chỉ tiêu nào, hoặc hỏi một chỉ tiêu hai lần",
                english: "the form asks for no indicator, or for one twice")
        }
        let catalogue = try reader.catalogue()
        for id in form.indicators where catalogue.indicator(id: id) == nil {
            throw PlanBookError.unknownIndicator("\(id)", nearest: nil)
        }
        let code = PeriodCode.code(form.period)
        let isKnown = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM report_form WHERE period = ? AND area = ? AND agency IS ?)",
            arguments: [code, form.area, form.agency])
        guard isKnown != true else {
            throw PlanBookError.unfit(
                vietnamese: "biểu của kỳ \(form.period.text) này đã được mở",
                english: "this form of \(form.period.text) is open already")
        }
        let id = try append(
            to: "report_form",
            [
                code, form.area, form.agency, PeriodCode.code(form.deadline),
                "[" + form.indicators.map(String.init).joined(separator: ",") + "]",
            ])
        try append(FormEvent.Kind.open, to: id, remark: nil, by: actor)
        return id
    }
}

extension ReportForm {
    init?(_ row: Row) {
        guard let deadline = PeriodCode.day(row["deadline"]) else { return nil }
        let list: String = row["indicators"]
        self.init(
            id: row["id"], entry: row["entry"], period: PeriodCode.period(row["period"]), area: row["area"],
            agency: row["agency"], deadline: deadline,
            indicators: list.dropFirst().dropLast().split(separator: ",").compactMap { Int64($0) })
    }
}
