import Figures
import GRDB

/// The units of a register that existed in an area on a day, and at what level each was recognised.
public struct RegisterStanding: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var unit: RegisterUnit
        /// The last decision on it; nil where there was none.
        public var recognition: Recognition?
        /// The area right below the standing's that it lies in; nil where it isn't known.
        public var child: Int64?
        /// nil where it wasn't recognised, or not any more.
        public var level: String? { recognition?.level }
    }

    public var register: Register
    public var area: Int64
    public var day: Day
    /// In the order of the units' codes.
    public var lines: [Line]

    /// "138/184"
    public func tally(_ wanted: LevelWanted = .any) -> RegisterTally { tally(of: lines, wanted) }

    /// The lines whose level is wanted.
    public func recognised(_ wanted: LevelWanted = .any) -> [Line] { lines.filter { matches($0.level, wanted) } }

    /// How many units are at each level, from the lowest to the highest; levels without units are left out.
    public func countsByLevel() -> [(level: String, count: Int)] {
        let counts = Dictionary(grouping: lines.compactMap(\.level)) { $0 }.mapValues(\.count)
        let ranks = Dictionary(
            zip(register.levels, register.levels.indices), uniquingKeysWith: { first, _ in first })
        return counts.sorted { a, b in
            (ranks[a.key] ?? -1, a.key) < (ranks[b.key] ?? -1, b.key)
        }.map { ($0.key, $0.value) }
    }

    /// The tally of each area right below that has units; nil stands for units of which nobody knows where they lie.
    public func talliesByChild(_ wanted: LevelWanted = .any) -> [Int64?: RegisterTally] {
        Dictionary(grouping: lines, by: \.child).mapValues { tally(of: $0, wanted) }
    }

    private func tally(of lines: [Line], _ wanted: LevelWanted) -> RegisterTally {
        RegisterTally(recognised: lines.count { matches($0.level, wanted) }, total: lines.count)
    }

    private func matches(_ level: String?, _ wanted: LevelWanted) -> Bool {
        guard let level else { return false }
        switch wanted {
        case .any: return true
        case .exactly(let asked): return level == register.level(asked)
        case .atLeast(let asked):
            guard let asked = register.level(asked) else { return false }
            guard let least = register.levels.firstIndex(of: asked) else { return level == asked }
            return register.levels.firstIndex(of: level).map { $0 >= least } ?? false
        }
    }
}

/// Which levels are counted.
public enum LevelWanted: Hashable, Sendable {
    case any
    case exactly(String)
    /// That level and those above it.
    case atLeast(String)
}

/// How many of how many.
public struct RegisterTally: Hashable, Sendable {
    public var recognised: Int
    public var total: Int

    /// In per cent; nil where there is nothing to count.
    public var percent: Rational? { try? Rational(Int128(recognised) * 100, over: Int128(total)) }
}

extension BookReader {
    /// How the units of a register stood on a day in an area and below it, in one query.
    ///
    /// A unit counts where it existed on the day. Where its area didn't, ``AreaPlacement`` tells where it lies.
    public func standing(
        of register: Register, in area: Int64, on day: Day, _ vintage: Vintage = .latest, areas: AreaMap
    ) throws -> RegisterStanding {
        var placement = AreaPlacement(areas, on: day)
        return try standing(of: register, in: area, on: day, vintage, placement: &placement)
    }

    func standing(
        of register: Register, in area: Int64, on day: Day, _ vintage: Vintage, placement: inout AreaPlacement
    ) throws -> RegisterStanding {
        var lines: [RegisterStanding.Line] = []
        let unitColumns = 9
        let rows = try Row.fetchCursor(
            db, sql: Self.standingQuery,
            arguments: ["register": register.id, "day": PeriodCode.code(day), "limit": vintage.limit],
            adapter: ScopeAdapter([
                "unit": RangeRowAdapter(0..<unitColumns), "recognition": SuffixRowAdapter(fromIndex: unitColumns),
            ]))
        while let row = try rows.next() {
            guard let unit = row.scopes["unit"].map(RegisterUnit.init),
                let place = placement.place(unit.area, below: area)
            else { continue }
            let decision = row.scopes["recognition"].flatMap { $0["id"] == nil ? nil : Recognition($0) }
            lines.append(.init(unit: unit, recognition: decision, child: place.child))
        }
        return RegisterStanding(register: register, area: area, day: day, lines: lines)
    }

    /// The last decision is looked up unit by unit along the indexes: to join two such lists, SQLite would go through
    /// one of them for each row of the other.
    private static let standingQuery = """
        SELECT unit.id, unit.entry, unit.register, unit.code, unit.name, unit.area, unit.from_day, unit.to_day,
            unit.source, decision.*
        FROM (SELECT *, max(id) FROM register_unit WHERE register = :register GROUP BY code) AS unit
        LEFT JOIN recognition AS decision ON decision.id = (
            SELECT recognition.id FROM register_unit AS every JOIN recognition ON recognition.unit = every.id
            WHERE every.register = :register AND every.code = unit.code
                AND recognition.day <= :day AND recognition.known <= :limit
            ORDER BY recognition.day DESC, recognition.known DESC, recognition.id DESC LIMIT 1
        )
        WHERE coalesce(unit.from_day <= :day, 1) AND coalesce(:day <= unit.to_day, 1)
        ORDER BY unit.code
        """
}
