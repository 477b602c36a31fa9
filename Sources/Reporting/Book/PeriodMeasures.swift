import Figures
import PlanBook

/// What is computed of a table's lines beside attainment and growth.
public struct PeriodMeasures: Sendable {
    private let period: Period
    private let catalogue: Catalogue
    private let lines: [ObservationKey: PeriodTable.Line]

    /// - Parameter table: with all lines, so that wholes are found that aren't shown.
    public init(_ table: PeriodTable, _ catalogue: Catalogue) {
        period = table.period
        self.catalogue = catalogue
        lines = Dictionary(
            table.lines.map { (ObservationKey(indicator: $0.indicator.id, area: $0.area.id), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    static let columns: [Grid.Column] = [
        .init("share", vi: "tỷ trọng", en: "share", isNumber: true),
        .init("contribution", vi: "đóng góp vào tăng", en: "contribution", isNumber: true),
        .init("lead", vi: "so với tiến độ", en: "lead on pace", isNumber: true),
        .init("excess", vi: "hơn, kém kế hoạch", en: "over, under plan", isNumber: true),
    ]

    func cells(of line: PeriodTable.Line) -> [Grid.Cell] {
        let decimals = max(line.indicator.decimals, line.actual?.value?.scale ?? 0, line.target?.value?.scale ?? 0)
        return [
            cell(share(of: line), decimals: 1, isSigned: false),
            cell(contribution(of: line), decimals: 2), cell(pace(of: line)?.lead, decimals: 1),
            cell(line.attainment?.excess, decimals: decimals),
        ]
    }

    /// In per cent of the whole that it is a part of.
    public func share(of line: PeriodTable.Line) -> Measure? {
        guard let whole = whole(of: line), let value = amount(line.actual, line.indicator),
            let all = amount(whole.actual, whole.indicator)
        else { return nil }
        return try? Measure.share(of: value, in: all)
    }

    /// To the growth of the whole that it is a part of, in percentage points.
    public func contribution(of line: PeriodTable.Line) -> Measure? {
        guard let whole = whole(of: line), let value = amount(line.actual, line.indicator),
            let before = amount(line.earlier, line.indicator), let base = amount(whole.earlier, whole.indicator)
        else { return nil }
        return try? Measure.contribution(from: before, to: value, whole: base)
    }

    /// Beside the part of the year that is gone.
    public func pace(of line: PeriodTable.Line) -> Pace? {
        guard let value = line.actual?.value, let target = line.target, target.period == Period(year: period.year),
            let goal = target.value
        else { return nil }
        return try? Pace(of: value.rational, in: period, towards: goal.rational, line.indicator)
    }

    /// The line of a whole that its value is a part of: in a unit of the same kind, and no rate.
    private func whole(of line: PeriodTable.Line) -> PeriodTable.Line? {
        guard line.indicator.accumulation != .rate else { return nil }
        let unit = Unit(words: line.indicator.unit)
        for code in catalogue.wholes(of: line.indicator.code) {
            guard let whole = catalogue.indicator(code), whole.accumulation != .rate,
                unit.isCommensurable(with: Unit(words: whole.unit)), !unit.isPercent,
                let found = lines[ObservationKey(indicator: whole.id, area: line.area.id)], found.actual?.value != nil
            else { continue }
            return found
        }
        return nil
    }

    /// In the dimension of its unit, so that parts and wholes may be in millions and billions.
    private func amount(_ observation: Observation?, _ indicator: Indicator) -> Rational? {
        guard let value = observation?.value else { return nil }
        return try? value.rational * Unit(words: indicator.unit).factor
    }

    private func cell(_ measure: Measure?, decimals: Int, isSigned: Bool = true) -> Grid.Cell {
        guard let measure, let text = try? measure.rounded(toDecimals: decimals).text else { return .none }
        let unit =
            switch measure.unit {
            case .percent: "%"
            case .percentagePoints: " điểm %"
            case .own: ""
            }
        return .marked(text, before: isSigned && measure.value > .zero ? "+" : "", behind: unit)
    }
}
