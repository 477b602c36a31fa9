import Figures

/// One value of one indicator, area and period: never overwritten, only followed by a later one.
public struct Observation: Hashable, Sendable, Identifiable {
    /// How final a value is (ước, sơ bộ, chính thức).
    public enum Status: Int, Sendable, CaseIterable {
        case estimate, preliminary, official

        public init?(word: some StringProtocol) {
            switch NameKey.key(of: String(word)) {
            case "estimate", "ước", "ước tính", "uoc", "e": self = .estimate
            case "preliminary", "sơ bộ", "so bo", "p": self = .preliminary
            case "official", "chính thức", "chinh thuc", "thực hiện", "actual", "a": self = .official
            default: return nil
            }
        }

        public var word: String {
            switch self {
            case .estimate: "estimate"
            case .preliminary: "preliminary"
            case .official: "official"
            }
        }
    }

    public var id: Int64
    /// The journal's entry that recorded it.
    public var entry: Int64
    public var indicator: Int64
    public var area: Int64
    public var period: Period
    /// The day from which it is known: a release's day, or the day of entry.
    public var known: Day
    /// In the indicator's unit; nil where the value was withdrawn.
    public var value: BookNumber?
    public var status: Status
    public var source: Int64
    /// The line of a file, the number of a release's quotation.
    public var place: Int64?
    /// Why it takes the place of an earlier value.
    public var reason: String?

    public init(
        id: Int64 = 0, entry: Int64 = 0, indicator: Int64, area: Int64, period: Period, known: Day, value: BookNumber?,
        status: Status = .official, source: Int64, place: Int64? = nil, reason: String? = nil
    ) {
        self.id = id
        self.entry = entry
        self.indicator = indicator
        self.area = area
        self.period = period
        self.known = known
        self.value = value
        self.status = status
        self.source = source
        self.place = place
        self.reason = reason
    }
}

/// Up to which day values count as known.
public enum Vintage: Hashable, Sendable {
    /// All that the book holds.
    case latest
    /// What was known at the end of a day.
    case asKnown(Day)

    var limit: Int {
        switch self {
        case .latest: 9999_12_31
        case .asKnown(let day): PeriodCode.code(day)
        }
    }
}
