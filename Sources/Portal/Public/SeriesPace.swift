import Figures

/// Which periods a series is shown in.
enum SeriesPace: String, CaseIterable {
    case years, quarters, months, cumulative

    init?(asked word: String) {
        guard let found = Self.allCases.first(where: { $0.word(isVietnamese: true) == word || $0.rawValue == word })
        else { return nil }
        self = found
    }

    func word(isVietnamese: Bool) -> String {
        guard isVietnamese else { return rawValue }
        return switch self {
        case .years: "nam"
        case .quarters: "quy"
        case .months: "thang"
        case .cumulative: "luy-ke"
        }
    }

    var title: (vi: String, en: String) {
        switch self {
        case .years: ("Năm", "Years")
        case .quarters: ("Quý", "Quarters")
        case .months: ("Tháng", "Months")
        case .cumulative: ("Lũy kế từ đầu năm", "Year to date")
        }
    }

    func takes(_ period: Period) -> Bool {
        switch (self, period.canonical.span) {
        case (.years, .year), (.quarters, .quarter), (.months, .month): true
        case (.cumulative, _): period.isPartOfYear && period.isCumulative
        default: false
        }
    }
}
