import Figures

/// A project that capital goes into.
public struct Project: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Public investment (đầu tư công).
        case publicInvestment = "public"
        case foreign = "fdi"
        /// Of private capital at home (vốn đầu tư trong nước).
        case domestic
    }

    public var id: Int64
    public var entry: Int64
    /// Its name in the book that never changes. A later project with the same code takes the place of an earlier one.
    public var code: String
    public var name: String
    public var kind: Kind
    /// What the office groups its projects by ("giao thông", "nhóm B"); empty where it doesn't.
    public var category: String
    /// The agency or company that owns it.
    public var owner: String
    public var area: Int64
    public var source: Int64

    public init(
        id: Int64 = 0, entry: Int64 = 0, code: String, name: String, kind: Kind, category: String = "", owner: String,
        area: Int64, source: Int64
    ) {
        self.id = id
        self.entry = entry
        self.code = code
        self.name = name
        self.kind = kind
        self.category = category
        self.owner = owner
        self.area = area
        self.source = source
    }
}

/// An amount of a project's capital. A later row with the same project, kind and period takes the place of an earlier.
public struct Capital: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The whole investment (tổng mức đầu tư); its period is the years of the project.
        case total
        /// A year's capital plan.
        case plan
        /// Disbursed since the year's first day.
        case disbursed
        /// Registered when the project was licensed.
        case registered
        /// What an adjustment added to the registered capital; below zero where it took away.
        case adjusted
    }

    public var id: Int64
    public var entry: Int64
    /// Any row of the project.
    public var project: Int64
    public var kind: Kind
    public var period: Period
    /// The day from which it is known.
    public var known: Day
    /// nil where the amount was withdrawn.
    public var amount: BookNumber?
    /// A unit of money, as written: "tỷ đồng", "triệu USD".
    public var unit: String
    public var directive: Int64?
    public var source: Int64
    /// The line of a file, the number of a release's quotation.
    public var place: Int64?

    public init(
        id: Int64 = 0, entry: Int64 = 0, project: Int64, kind: Kind, period: Period, known: Day, amount: BookNumber?,
        unit: String, directive: Int64? = nil, source: Int64, place: Int64? = nil
    ) {
        self.id = id
        self.entry = entry
        self.project = project
        self.kind = kind
        self.period = period
        self.known = known
        self.amount = amount
        self.unit = unit
        self.directive = directive
        self.source = source
        self.place = place
    }

    /// Whether the kind's amounts are given for such periods.
    ///
    /// Registrations take periods of which one always lies within the other or beside it, so that none counts twice.
    static func takes(_ kind: Kind, _ period: Period) -> Bool {
        switch (kind, period.canonical.span) {
        case (.total, .year), (.total, .through), (.plan, .year): true
        case (.disbursed, .through): false
        case (.disbursed, _): period.isCumulative
        case (.registered, .months), (.adjusted, .months), (.registered, .through), (.adjusted, .through): false
        case (.registered, _), (.adjusted, _): true
        default: false
        }
    }
}
