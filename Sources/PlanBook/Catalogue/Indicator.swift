/// What is measured (chỉ tiêu).
public struct Indicator: Hashable, Sendable, Identifiable {
    public enum Direction: String, Sendable, CaseIterable {
        /// More is better.
        case up
        /// Less is better.
        case down
        case none
    }

    /// What the stored numbers are; settled when the indicator is made.
    public enum Accumulation: String, Sendable, CaseIterable {
        /// Adds up over time: the months of a quarter make the quarter.
        case flow
        /// The state at the end of a period.
        case stock
        /// A rate, an index, a growth: its numbers don't add up in any way.
        case rate
    }

    /// How the numbers of areas make that of the area above.
    public enum AreaRollup: String, Sendable, CaseIterable {
        case sum
        /// The mean weighted by `weight`.
        case mean
        case none
    }

    /// How the numbers of periods make that of the longer period.
    public enum PeriodRollup: String, Sendable, CaseIterable {
        case sum, last, mean, none
    }

    public var id: Int64
    /// `budget_revenue.domestic`
    public var code: String
    public var nameVi: String
    public var nameEn: String
    /// As printed: "tỷ đồng", "%", "xã".
    public var unit: String
    public var sector: String
    /// The code of the agency that answers for it.
    public var agency: String?
    public var direction: Direction
    /// How many digits are printed behind the decimal mark.
    public var decimals: Int
    public var accumulation: Accumulation
    public var areaRollup: AreaRollup
    public var periodRollup: PeriodRollup
    /// The code of the indicator that means are weighted by.
    public var weight: String?
    /// How it is derived from others ("grdp_current / population * 1000"); empty where it is reported.
    public var formula: String
    public var definitionVi: String
    /// Its place in tables.
    public var position: Int
}

/// One line of a breakdown ("trong đó").
public struct IndicatorPart: Hashable, Sendable {
    public var whole: String
    /// An indicator can be broken down in several ways: "by sector", "by owner".
    public var breakdown: String
    public var part: String
    /// Whether the breakdown's parts are all of the whole.
    public var isExhaustive: Bool
    public var position: Int
}

public struct Sector: Hashable, Sendable {
    public var code: String
    public var parent: String?
    public var nameVi: String
    public var nameEn: String
    public var position: Int
}

public struct Agency: Hashable, Sendable {
    public var code: String
    public var shortVi: String
    public var nameVi: String
    public var nameEn: String
}
