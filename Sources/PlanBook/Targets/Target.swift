import Figures
import GRDB

/// A value to reach (kế hoạch, dự toán), with the directive that set it. It is adjusted by a later one.
public struct Target: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Of the socio-economic plan; a period of several years makes it a five-year plan's.
        case plan
        /// Of the budget (dự toán).
        case estimate
    }

    /// Who set it. The council's counts before the committee's, and that before the central government's.
    public enum Assigner: String, Sendable, CaseIterable { case council, committee, central }

    public var id: Int64
    public var entry: Int64
    public var indicator: Int64
    public var area: Int64
    public var period: Period
    public var kind: Kind
    public var assigner: Assigner
    /// The first day on which it counts.
    public var inForce: Day
    /// The day from which it is known; it doesn't count for those who ask as known before.
    public var known: Day
    /// In the indicator's unit; nil where it was lifted. The lower end where it is a range.
    public var value: BookNumber?
    /// The upper end of a range ("6,5-7%"), with the scale of `value`.
    public var upper: BookNumber?
    public var directive: Int64?
    public var source: Int64
    public var place: Int64?
    public var reason: String?

    public init(
        id: Int64 = 0, entry: Int64 = 0, indicator: Int64, area: Int64, period: Period, kind: Kind = .plan,
        assigner: Assigner = .council, inForce: Day, known: Day? = nil, value: BookNumber?, upper: BookNumber? = nil,
        directive: Int64? = nil, source: Int64, place: Int64? = nil, reason: String? = nil
    ) {
        self.id = id
        self.entry = entry
        self.indicator = indicator
        self.area = area
        self.period = period
        self.kind = kind
        self.assigner = assigner
        self.inForce = inForce
        self.known = known ?? inForce
        self.value = value
        self.upper = upper
        self.directive = directive
        self.source = source
        self.place = place
        self.reason = reason
    }
}

extension BookWriter {
    @discardableResult
    public func add(_ target: Target) throws -> Int64 {
        // A range's ends share one scale in the file.
        let scale = max(target.value?.scale ?? 0, target.upper?.scale ?? 0)
        let value = try target.value.map { try $0.scaled(to: scale) }
        let upper = try target.upper.map { try $0.scaled(to: scale) }
        return try append(
            to: "target",
            [
                PeriodCode.code(target.period), target.indicator, target.area, target.kind.rawValue,
                target.assigner.rawValue, PeriodCode.code(target.inForce), PeriodCode.code(target.known),
                value?.mantissa, upper?.mantissa, scale,
                target.directive, target.source, target.place, target.reason,
            ])
    }
}

extension BookReader {
    /// The targets of a period that were in force and known on a day, by indicator and area.
    public func targets(
        of period: Period, on day: Day, assignedBy assigner: Target.Assigner? = nil
    ) throws -> [ObservationKey: TargetPair] {
        // The same assigner's later word takes the place of its earlier one; a word that was taken back leaves others' be.
        var words: [ObservationKey: [TargetWord: Target]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM target WHERE period = ? AND in_force <= ? AND known <= ? ORDER BY in_force, id",
            arguments: [PeriodCode.code(period), PeriodCode.code(day), PeriodCode.code(day)])
        while let row = try rows.next() {
            guard let target = Target(row), assigner == nil || target.assigner == assigner else { continue }
            let key = ObservationKey(indicator: target.indicator, area: target.area)
            words[key, default: [:]][TargetWord(kind: target.kind, assigner: target.assigner)] = target
        }
        return words.mapValues(TargetPair.init).filter { !$0.value.isEmpty }
    }

    /// All targets of one indicator, area and period, in the order in which they came into force.
    public func targetHistory(of indicator: Int64, in area: Int64, _ period: Period) throws -> [Target] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM target WHERE period = ? AND indicator = ? AND area = ? ORDER BY in_force, id",
            arguments: [PeriodCode.code(period), indicator, area]
        ).compactMap(Target.init)
    }
}

extension Target.Assigner {
    var rank: Int {
        switch self {
        case .council: 0
        case .committee: 1
        case .central: 2
        }
    }
}

extension Target {
    init?(_ row: Row) {
        guard let day = PeriodCode.day(row["in_force"]), let known = PeriodCode.day(row["known"]),
            let kind = Kind(rawValue: row["kind"]),
            let assigner = Assigner(rawValue: row["assigner"])
        else { return nil }
        let (mantissa, upper): (Int64?, Int64?) = (row["mantissa"], row["upper_mantissa"])
        let scale: Int = row["scale"]
        self.init(
            id: row["id"], entry: row["entry"], indicator: row["indicator"], area: row["area"],
            period: PeriodCode.period(row["period"]), kind: kind, assigner: assigner, inForce: day, known: known,
            value: mantissa.flatMap { BookNumber(mantissa: $0, scale: scale) },
            upper: upper.flatMap { BookNumber(mantissa: $0, scale: scale) }, directive: row["directive"],
            source: row["source"], place: row["place"], reason: row["reason"])
    }
}

extension BookNumber {
    /// The same value with more digits behind the mark.
    func scaled(to scale: Int) throws(PlanBookError) -> BookNumber {
        guard scale > self.scale else { return self }
        let power = Self.powers[min(18, scale - self.scale)]
        return try BookNumber(PrintedNumber(mantissa: Int128(mantissa) * power, scale: scale))
    }
}
