import Figures
import PlanBook

/// What a column of a table holds.
public struct ColumnMeaning: Hashable, Sendable {
    public enum Role: String, Sendable, CaseIterable {
        /// Nothing that is taken.
        case skip
        case indicator, area
        /// The area above that of `area`.
        case parent
        case period, year, quarter, month
        /// An observed value.
        case value
        /// A value to reach: of the plan, or of the budget (dự toán).
        case plan, estimate
        case status, unit, reason
        /// The day from which a value is known.
        case known
        case assigner, directive
        case inForce = "in-force"
    }

    public var role: Role
    /// What the column's heading settles for all its values: an indicator's code, an area's slug, a period.
    public var indicator: String?
    public var area: String?
    public var period: Period?
    public var status: Observation.Status?
    public var unit: String?

    public init(
        _ role: Role, indicator: String? = nil, area: String? = nil, period: Period? = nil,
        status: Observation.Status? = nil, unit: String? = nil
    ) {
        self.role = role
        self.indicator = indicator
        self.area = area
        self.period = period
        self.status = status
        self.unit = unit
    }

    /// Whether its cells are values.
    public var isValue: Bool { role == .value || role == .plan || role == .estimate }
}

extension ColumnMeaning {
    /// `value period=2021 indicator=grdp unit=tỷ đồng`; what options and kept mappings write.
    public var text: String {
        var words = [role.rawValue]
        if let indicator { words.append("indicator=\(indicator)") }
        if let area { words.append("area=\(area)") }
        if let period { words.append("period=\(period.text)") }
        if let status { words.append("status=\(status.word)") }
        if let unit { words.append("unit=\(unit)") }
        return words.joined(separator: " ")
    }

    /// Reads what `text` writes; nil for anything else.
    public init?(text: some StringProtocol) {
        let words = String(text).split { $0 == " " }.map(String.init)
        guard let first = words.first, let role = Role(rawValue: first) else { return nil }
        self.init(role)
        for (index, word) in words.enumerated().dropFirst() {
            guard let sign = word.firstIndex(of: "=") else { return nil }
            let value = String(word[word.index(after: sign)...])
            switch word[..<sign] {
            case "indicator": indicator = value
            case "area": area = value
            case "period":
                guard let period = PeriodWords.period(value) else { return nil }
                self.period = period
            case "status":
                guard let status = Observation.Status(word: value) else { return nil }
                self.status = status
            case "unit":
                // A unit may be of several words, so it stands last.
                unit = ([value] + words[(index + 1)...]).joined(separator: " ")
                return
            default: return nil
            }
        }
    }
}
