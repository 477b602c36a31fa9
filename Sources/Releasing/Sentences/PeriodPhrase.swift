import Figures

/// How sentences name periods.
public enum PeriodPhrase {
    /// "năm 2021", "quý III năm 2021", "9 tháng đầu năm 2021".
    public static func text(_ period: Period, _ language: DocumentLanguage) -> String {
        let year = period.year
        guard language == .vi else { return english(period) }
        return switch period.canonical.span {
        case .year: "năm \(year)"
        case .half(let half): half == 1 ? "6 tháng đầu năm \(year)" : "6 tháng cuối năm \(year)"
        case .quarter(let quarter): "quý \(roman(quarter)) năm \(year)"
        case .month(let month): "tháng \(month) năm \(year)"
        case .months(let count): "\(count) tháng đầu năm \(year)"
        case .through(let last): "giai đoạn \(year)-\(last)"
        }
    }

    private static func english(_ period: Period) -> String {
        let year = period.year
        return switch period.canonical.span {
        case .year: "\(year)"
        case .half(let half): "the \(half == 1 ? "first" : "second") half of \(year)"
        case .quarter(let quarter): "the \(ordinals[max(0, min(3, quarter - 1))]) quarter of \(year)"
        case .month(let month): "\(months[max(0, min(11, month - 1))]) \(year)"
        case .months(let count): "the first \(count) months of \(year)"
        case .through(let last): "\(year)-\(last)"
        }
    }

    private static func roman(_ quarter: Int) -> String { ["I", "II", "III", "IV"][max(0, min(3, quarter - 1))] }

    private static let ordinals = ["first", "second", "third", "fourth"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// What growth is measured against, with how a reader takes it; an empty phrase leaves it to the reader's habit.
    static func bases(_ period: Period, _ language: DocumentLanguage) -> [String] {
        let earlier = period.yearEarlier
        guard language == .vi else {
            return period.isPartOfYear
                ? ["the same period of \(earlier.year)", "the same period a year earlier"]
                : ["\(earlier.year)", "the year before"]
        }
        if period.isPartOfYear {
            return ["so với cùng kỳ năm trước", "so với cùng kỳ năm \(earlier.year)", "so với cùng kỳ"]
        }
        return ["so với năm \(earlier.year)", "so với năm trước"]
    }
}
