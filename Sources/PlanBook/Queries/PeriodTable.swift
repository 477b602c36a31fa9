import Figures
import GRDB

/// A period's table as offices know it: each indicator with its plan, its value and that of the same period a year
/// earlier, parts below their wholes.
public struct PeriodTable: Sendable {
    public struct Line: Sendable {
        public var indicator: Indicator
        public var area: Area
        /// How deep it stands below its whole; 0 for one that is part of none.
        public var depth: Int
        public var actual: Observation?
        /// Of the kind that the indicator is measured by: the budget's by estimates, all others by plans.
        public var target: Target?
        /// Of the other kind, where both are in force.
        public var otherTarget: Target?
        /// Of the same period a year earlier.
        public var earlier: Observation?
        /// Ranks and scores.
        public var rank: RankStated?
        /// What releases state of it that isn't its value: growth, attainment, shares. The latest release first.
        public var stated: [StatedMeasure] = []
        /// Calculated by the indicator's formula, where the book has no value of it.
        public var derived: Rational?

        public var isEmpty: Bool {
            actual == nil && target == nil && earlier == nil && rank == nil && stated.isEmpty && derived == nil
        }
    }

    public var period: Period
    public var areas: [Area]
    public var vintage: Vintage
    /// The day on which targets are asked for.
    public var day: Day
    public var lines: [Line]
    /// Figures that releases state for the period and that no indicator goes by: nothing is lost.
    public var unplaced: [Quotation] = []
}

extension PeriodTable.Line {
    /// How far the value has come towards the year's target, beside the part of the year that is gone; nil where there is
    /// no value, no target of the year, or no flow.
    public func pace(in period: Period) -> Pace? {
        guard let value = actual?.value, let target, target.period == Period(year: period.year), let goal = target.value
        else { return nil }
        return try? Pace(of: value.rational, in: period, towards: goal.rational, indicator)
    }

    /// The plan that a release's attainment implies: a hint, never kept as a fact.
    public var impliedPlan: Rational? { implied(by: .attainment, added: 0) }

    /// The value of a year earlier that a release's growth implies: a hint, never kept as a fact.
    public var impliedEarlier: Rational? {
        implied(by: .growth, added: 100) { $0.base == "previous-year" || $0.base == "same-period" }
    }

    private func implied(
        by kind: Figure.Kind, added: Int, where isSuch: (Quotation) -> Bool = { _ in true }
    ) -> Rational? {
        // A rate belongs to the value that it was published with: after a revision it implies nothing.
        guard let actual, let value = actual.value, !Unit(words: indicator.unit).isPercent,
            let rate = stated.first(where: {
                $0.day == actual.known && $0.quotation.kind == kind && isSuch($0.quotation)
            })?.quotation,
            Unit(words: rate.unit).isPercent, let number = rate.number,
            let factor = try? number.rational + Rational(added), factor > .zero
        else { return nil }
        return try? value.rational * Rational(100) / factor
    }
}

/// A rank as a source states it.
public struct RankStated: Hashable, Sendable {
    public var rank: Int?
    public var outOf: Int?
    public var score: BookNumber?
    public var source: Int64
    /// The number of the quotation that it was taken from.
    public var quotation: Int64?
}

/// A measure that a release states in its own words; the book computes its own where it has the values.
public struct StatedMeasure: Hashable, Sendable {
    public var quotation: Quotation
    public var release: Int64
    public var day: Day
}

extension BookReader {
    /// - Parameters:
    ///   - areas: the areas to show, in their order.
    ///   - showsEmpty: whether indicators of which nothing is known are shown, too.
    public func table(
        of period: Period, in areas: [Area], _ vintage: Vintage = .latest, targetsOn day: Day? = nil,
        assignedBy assigner: Target.Assigner? = nil, showsEmpty: Bool = false
    ) throws -> PeriodTable {
        let period = period.canonical
        let day = day ?? vintage.day ?? .distantFuture
        let catalogue = try catalogue()
        let actual = try values(of: period, vintage)
        let earlier = try values(of: period.yearEarlier, vintage)
        let targets = try targets(of: period, on: day, assignedBy: assigner)
        // A part of a year that begins with it is held against the year's plan.
        let yearTargets =
            period.isPartOfYear && period.isCumulative
            ? try self.targets(of: Period(year: period.year), on: day, assignedBy: assigner) : [:]
        let derived = try derivedValues(of: period, vintage, formulas: FormulaBook(catalogue), catalogue: catalogue)
        let ranks = try ranksStated(of: period, vintage)
        let stated = try statedMeasures(of: period, vintage)
        var lines: [PeriodTable.Line] = []
        // Only wholes that are shown move their parts in.
        var shownDepths: [Int] = []
        for (indicator, outlineDepth) in catalogue.outline() {
            shownDepths.removeAll { $0 >= outlineDepth }
            let depth = shownDepths.count
            var isShown = false
            for area in areas {
                let key = ObservationKey(indicator: indicator.id, area: area.id)
                var line = PeriodTable.Line(
                    indicator: indicator, area: area, depth: depth, actual: actual[key],
                    earlier: earlier[key], rank: ranks[key], stated: stated[key] ?? [])
                if let pair = targets[key] ?? yearTargets[key] {
                    line.target = pair.usual(for: indicator)
                    line.otherTarget = pair.other(for: indicator)
                }
                if line.actual == nil, case .value(let value)? = derived[key] { line.derived = value }
                guard showsEmpty || !line.isEmpty else { continue }
                lines.append(line)
                isShown = true
            }
            if isShown { shownDepths.append(outlineDepth) }
        }
        return PeriodTable(
            period: period, areas: areas, vintage: vintage, day: day, lines: lines,
            unplaced: try unplacedQuotations(of: period, areas, vintage))
    }

    private func unplacedQuotations(of period: Period, _ areas: [Area], _ vintage: Vintage) throws -> [Quotation] {
        let shown = Set(areas.map(\.id))
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.*, release.area AS of_area FROM quotation JOIN release ON release.id = quotation.release
                WHERE quotation.period = ? AND release.day <= ? AND \(Quotation.isUnmatched)
                ORDER BY release.day, quotation.position
                """, arguments: [PeriodCode.code(period), vintage.limit])
        return rows.filter { shown.contains($0["of_area"]) }.compactMap(Quotation.init)
    }

    private func ranksStated(of period: Period, _ vintage: Vintage) throws -> [ObservationKey: RankStated] {
        var found: [ObservationKey: RankStated] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM ranking WHERE period = ? AND known <= ? ORDER BY known, id",
            arguments: [PeriodCode.code(period), vintage.limit])
        while let row = try rows.next() {
            let mantissa: Int64? = row["score_mantissa"]
            found[ObservationKey(indicator: row["indicator"], area: row["area"])] = RankStated(
                rank: row["rank"], outOf: row["out_of"],
                score: mantissa.flatMap { BookNumber(mantissa: $0, scale: row["score_scale"] ?? 0) },
                source: row["source"], quotation: row["place"])
        }
        return found
    }

    /// What releases state of a period beside values, by indicator and area.
    public func statedMeasures(of period: Period, _ vintage: Vintage) throws -> [ObservationKey: [StatedMeasure]] {
        var found: [ObservationKey: [StatedMeasure]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT quotation.*, matched.indicator AS of_indicator, matched.area AS of_area, release.day AS said_on
                FROM quotation JOIN release ON release.id = quotation.release
                JOIN quotation_match AS matched ON matched.id =
                    (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)
                WHERE quotation.period = ? AND release.day <= ? AND matched.indicator IS NOT NULL
                    AND matched.how <> 'published'
                    AND (quotation.kind = 'fraction' OR matched.how NOT GLOB 'observed*' AND matched.how NOT GLOB 'known*')
                    AND quotation.kind IN ('growth', 'change', 'attainment', 'share', 'fraction', 'benchmark')
                ORDER BY release.day DESC, quotation.position
                """, arguments: [PeriodCode.code(period), vintage.limit])
        while let row = try rows.next() {
            guard let quotation = Quotation(row), let day = PeriodCode.day(row["said_on"]) else { continue }
            found[ObservationKey(indicator: row["of_indicator"], area: row["of_area"]), default: []]
                .append(StatedMeasure(quotation: quotation, release: quotation.release, day: day))
        }
        return found
    }
}

extension Vintage {
    /// The day asked about; nil for the latest.
    public var day: Day? {
        if case .asKnown(let day) = self { day } else { nil }
    }
}
