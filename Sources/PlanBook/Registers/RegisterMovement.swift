import Figures

/// What a period changed in a register: `opening + gained - lost` is `closing`.
///
/// All of it is counted in the areas of the period's last day.
public struct RegisterMovement: Hashable, Sendable {
    /// How many were recognised when the period began.
    public var opening: RegisterTally
    /// How many were when it ended.
    public var closing: RegisterTally
    /// Those that were when it ended and weren't before: newly recognised.
    public var gained: [RegisterStanding.Line]
    /// Those that were before and weren't when it ended, whether withdrawn or gone; as they were before.
    public var lost: [RegisterStanding.Line]
}

extension BookReader {
    /// What a period changed in a register in an area and below it, in two queries.
    public func movement(
        of register: Register, in area: Int64, _ period: Period, _ wanted: LevelWanted = .any,
        _ vintage: Vintage = .latest, areas: AreaMap
    ) throws -> RegisterMovement {
        guard let first = period.firstDay, let last = period.lastDay else {
            throw PlanBookError.unfit(
                vietnamese: "kỳ «\(period.text)» không có trong lịch",
                english: "no calendar has period '\(period.text)'")
        }
        var placement = AreaPlacement(areas, on: last)
        // Nothing is older than the calendar's first day.
        let before = try first.eve.map {
            try standing(of: register, in: area, on: $0, vintage, placement: &placement)
        }
        let after = try standing(of: register, in: area, on: last, vintage, placement: &placement)
        let (had, has) = (before?.recognised(wanted) ?? [], after.recognised(wanted))
        let (earlier, later) = (Set(had.map(\.unit.code)), Set(has.map(\.unit.code)))
        return RegisterMovement(
            opening: before?.tally(wanted) ?? RegisterTally(recognised: 0, total: 0), closing: after.tally(wanted),
            gained: has.filter { !earlier.contains($0.unit.code) },
            lost: had.filter { !later.contains($0.unit.code) })
    }
}

extension Day {
    /// The day before.
    fileprivate var eve: Day? {
        if day > 1 { return Day(year: year, month: month, day: day - 1) }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }
}
