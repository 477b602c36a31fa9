/// A day and time that a spreadsheet counts from 1900 or 1904.
struct SerialDate {
    private let day: Int
    private let month: Int
    private let year: Int
    private let minutes: Int

    /// - Parameter value: days, with the time of day as their fraction; nil beyond the year 9999.
    init?(_ value: String, countsFrom1904: Bool) {
        guard let serial = Double(value), serial >= 0, serial < 2_958_466 else { return nil }
        let days = Int(serial)
        minutes = Int(((serial - Double(days)) * 1440).rounded())
        // Excel keeps 29 February 1900, which never was; from March on its count is one too many.
        let epoch = countsFrom1904 ? 695_361 : days < 60 ? 693_900 : 693_899
        (year, month, day) = Self.civil(days + epoch)
    }

    /// The year, month and day so many days after 1 March of the year 0, by the calendar's 400-year cycle.
    private static func civil(_ count: Int) -> (Int, Int, Int) {
        let era = count / 146_097
        let dayOfEra = count % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isAfterDecember = month >= 10
        return (yearOfEra + era * 400 + (isAfterDecember ? 1 : 0), isAfterDecember ? month - 9 : month + 3, day)
    }

    /// Only the parts that the cell's format shows, in the Vietnamese order.
    func text(day showsDay: Bool, month showsMonth: Bool, year showsYear: Bool, time showsTime: Bool) -> String {
        var parts: [String] = []
        // Beside hours an "m" means minutes.
        let isClock = showsTime && !showsDay && !showsYear
        if showsDay { parts.append(Self.padded(day)) }
        if showsMonth, !isClock { parts.append(Self.padded(month)) }
        if showsYear { parts.append("\(year)") }
        let date = parts.joined(separator: "/")
        guard showsTime else { return date }
        let clock = "\(minutes / 60):\(Self.padded(minutes % 60))"
        return date.isEmpty ? clock : date + " " + clock
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
