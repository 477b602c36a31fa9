import Figures
import Foundation

/// An hour in Vietnam as a form's field for a day and an hour has it: `2021-12-02T08:30`.
enum LocalHour {
    static func date(_ text: String) -> Date? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(text: String(parts[0])) else { return nil }
        let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1], (0...23).contains(hour),
            (0...59).contains(minute), let second = numbers.count > 2 ? numbers[2] : 0, (0...59).contains(second)
        else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        guard let zone = TimeZone(secondsFromGMT: 7 * 3600) else { return nil }
        calendar.timeZone = zone
        return calendar.date(
            from: DateComponents(
                year: day.year, month: day.month, day: day.day, hour: hour, minute: minute, second: second))
    }

    /// For people: "2021-12-02 08:00".
    static func words(_ date: Date) -> String { text(date).replacing("T", with: " ") }

    static func text(_ date: Date) -> String {
        String(date.addingTimeInterval(7 * 3600).formatted(.iso8601).prefix(16))
    }
}
