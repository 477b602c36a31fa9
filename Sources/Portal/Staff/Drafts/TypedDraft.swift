import Checking
import Figures
import PlanBook
import Reporting

/// What somebody typed on a draft's page: shown again until it can be saved, so that nothing is lost.
struct TypedDraft: Sendable {
    /// nil: what is kept.
    var template: String?
    var asKnown: String?
    /// The version that it was written from.
    var after: Int64?
    /// What the figure picker looks for.
    var question = ""
    var comment = ""
    var remark = ""
    var conflict: DraftConflict?
    var trouble: Bilingual?
    /// Why it wasn't signed off or published.
    var refusals: [Bilingual] = []
    /// Whether figures of today were asked for, those of the saved day set aside.
    var isRefreshed = false

    init() {}

    init(_ form: FormFields) {
        template = form["template"].map(Self.plainLineEnds)
        asKnown = form.text("known") ?? ""
        after = form["after"].flatMap { Int64($0) }
        question = form.text("q") ?? ""
        isRefreshed = form["refresh"] != nil
        if isRefreshed { asKnown = "" }
    }

    init(trouble: Bilingual) { self.trouble = trouble }

    /// - Throws: ``PortalError`` where it is no day.
    func day(otherwise day: Day?) throws -> Day? {
        guard let asKnown else { return day }
        guard !asKnown.isEmpty else { return nil }
        return try Self.day(asKnown)
    }

    /// - Throws: ``PortalError`` where it is no day.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text: text) else {
            throw PortalError.badRequest(
                vi: "Không có ngày «\(text)»: hãy viết như 2021-12-02.",
                en: "There is no day “\(text)”: write it as 2021-12-02.")
        }
        return day
    }

    /// Browsers send the ends of lines as two characters.
    private static func plainLineEnds(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
