import Figures

/// What a figure of a written file was asked from: "budget_revenue:growth@2021", "exports:share:trade@2021-Q3/viet-yen".
public struct FigureTag: Hashable, Sendable {
    /// An indicator's, or "assessment".
    public var code: String
    /// With what it is a share of behind another colon.
    public var measure: String
    public var period: Period
    /// nil for the book's own.
    public var area: String?

    public init(code: String, measure: String, period: Period, area: String? = nil) {
        self.code = code
        self.measure = measure
        self.period = period
        self.area = area
    }

    /// nil for what isn't asked from indicators, such as figures in the words of tasks.
    public init?(_ text: String) {
        guard let at = text.firstIndex(of: "@") else { return nil }
        let words = text[..<at].split(separator: ":", maxSplits: 1).map(String.init)
        let rest = text[text.index(after: at)...].split(separator: "/", maxSplits: 1)
        guard words.count == 2, let period = rest.first.flatMap({ Period(text: String($0)) }) else { return nil }
        self.init(
            code: words[0], measure: words[1], period: period.canonical, area: rest.count > 1 ? String(rest[1]) : nil)
    }

    public var text: String { "\(code):\(measure)@\(period.text)" + (area.map { "/" + $0 } ?? "") }
}
