import Figures
import PlanBook

/// What a person says beside the file.
public struct ImportOptions: Sendable {
    /// How a file writes numbers; where it isn't given, the file's own habit decides.
    public enum Numbers: String, Sendable, CaseIterable {
        /// 1.234,5
        case vietnamese = "vi"
        /// 1,234.5
        case english = "en"
    }

    /// What columns mean, by title or number from 1; it goes before what is kept or guessed.
    public var columns: [String: ColumnMeaning] = [:]
    /// The sheet; else the first one whose columns make sense.
    public var sheet: String?
    /// For all rows that don't say: indicator's code or name, area, period, unit, status.
    public var indicator: String?
    public var area: String?
    public var period: Period?
    public var unit: String?
    public var status: Observation.Status?
    /// The day from which the values are known; else the day of the import.
    public var known: Day?
    public var numbers: Numbers?
    /// Why values differ from those that the book has.
    public var reason: String?
    /// Takes the good rows of a file that has bad ones, too.
    public var takesGood = false
    /// Takes a file again that the book has already.
    public var again = false
    /// The area that total rows ("Toàn tỉnh") are values of; else they are only compared.
    public var totalsOf: String?
    /// Of targets.
    public var assigner = Target.Assigner.council
    /// The day from which targets count; else the first of their period.
    public var inForce: Day?
    /// The directive that set the targets.
    public var directive: String?

    public init() {}
}
