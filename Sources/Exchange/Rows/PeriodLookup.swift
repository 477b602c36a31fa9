import Figures
import PlanBook

/// The periods of a table, numbered as they come.
struct PeriodLookup {
    struct Entry {
        var period: Period
        var code: Int
        /// Its first and last day, as `PeriodCode` has them.
        var firstDay: Int
        var lastDay: Int
    }

    private(set) var entries: [Entry] = []
    private var known: [Int: Int] = [:]

    /// nil for a period beyond the calendar.
    mutating func index(of period: Period) -> Int? {
        let code = PeriodCode.code(period)
        if let index = known[code] { return index }
        guard let first = period.firstDay, let last = period.lastDay else { return nil }
        entries.append(
            Entry(
                period: period.canonical, code: code, firstDay: PeriodCode.code(first), lastDay: PeriodCode.code(last)))
        known[code] = entries.count - 1
        return entries.count - 1
    }
}
