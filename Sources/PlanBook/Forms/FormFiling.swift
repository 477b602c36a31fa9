import Figures
import GRDB

/// Takes the entries of an approved form to the observations.
struct FormFiling {
    private let writer: BookWriter
    private let form: ReportForm

    init(_ writer: BookWriter, _ form: ReportForm) {
        self.writer = writer
        self.form = form
    }

    func run() throws -> [Int64] {
        let entries = try writer.reader.entries(ofForm: form.id)
        let filed = try form.indicators.compactMap { indicator in
            try entries[indicator].flatMap { try Change($0, in: form, writer.reader) }
        }
        guard !filed.isEmpty else { return [] }
        let submitter = try writer.reader.lastSubmitter(ofForm: form.id).flatMap { try writer.reader.person($0) }
        let source = try writer.addSource(.person, name: submitter?.name ?? "", detail: Self.detail(of: form.id))
        let appender = try ObservationAppender(writer)
        let today = writer.clock.today
        return try filed.map { change in
            let entry = change.entry
            return try appender.append(
                Observation(
                    indicator: entry.indicator, area: form.area, period: form.period,
                    // A value that counts from a later day is followed on that day.
                    known: max(today, change.former?.known ?? today), value: entry.value, status: entry.status,
                    source: source, place: entry.id, reason: entry.reason))
        }
    }

    /// How the source of a form's values tells which form it was.
    fileprivate static func detail(of form: Int64) -> String { "form \(form)" }

    /// An entry that says something that the book doesn't hold.
    private struct Change {
        var entry: FormEntry
        /// The value in force.
        var former: Observation?

        /// nil where the book holds it already.
        init?(_ entry: FormEntry, in form: ReportForm, _ reader: BookReader) throws {
            self.entry = entry
            former = try reader.value(of: entry.indicator, in: form.area, form.period)
            guard let former, let held = former.value else {
                guard entry.value != nil else { return nil }
                return
            }
            if let value = entry.value {
                if value.equals(held) {
                    guard entry.status.rawValue > former.status.rawValue else { return nil }
                    return
                }
            } else {
                // Nobody clears what others brought by leaving a cell empty.
                guard try reader.source(former.source)?.detail == FormFiling.detail(of: form.id) else { return nil }
            }
            guard entry.reason != nil else {
                throw PlanBookError.unfit(
                    vietnamese: "số khác với số đang có hiệu lực (\(held.text)) cần có lý do; hãy trả lại biểu",
                    english: "a value that differs from the one in force (\(held.text)) needs a reason; return the form"
                )
            }
        }
    }
}
