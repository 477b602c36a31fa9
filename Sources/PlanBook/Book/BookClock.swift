import Figures
import Foundation

/// What time it is: a value, so that tests and generated books have times of their own.
public struct BookClock: Sendable {
    public var now: @Sendable () -> Date

    public init(now: @escaping @Sendable () -> Date) { self.now = now }

    public static let system = BookClock { Date() }

    /// Today in the book's time zone, Vietnam's.
    public var today: Day { Day(now()) }
}

extension Day {
    /// The day in Vietnam (UTC+7, without summer time) at an instant.
    public init(_ instant: Date) {
        let days = Int(((instant.timeIntervalSince1970 + 7 * 3600) / 86_400).rounded(.down))
        // Civil from days, after Howard Hinnant's "chrono-compatible low-level date algorithms".
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        self = Day(year: year, month: month < 10 ? month + 3 : month - 9, day: day) ?? .distantPast
    }

    public static let distantPast = Day(year: 1, month: 1, day: 1) ?? Day(Date(timeIntervalSince1970: 0))
    public static let distantFuture = Day(year: 9999, month: 12, day: 31) ?? Day(Date(timeIntervalSince1970: 0))
}

extension Date {
    /// As the journal tells times, in the order of time: `2021-12-02T08:30:00.000Z`.
    var journalText: String { formatted(Self.journalFormat) }

    init?(journalText text: String) {
        guard let date = try? Self.journalFormat.parse(text) else { return nil }
        self = date
    }

    private static let journalFormat = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
