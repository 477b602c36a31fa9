import Figures
import PlanBook

/// What is computed of a table's lines beside attainment and growth.
public struct PeriodMeasures: Sendable {
    private let period: Period
    /// The parts of all wholes; of one that is a part of several, the first counts.
    private let parts: [ObservationKey: Composition.Part]

    /// - Parameter table: with all lines, so that wholes are found that aren't shown.
    public init(_ table: PeriodTable, _ catalogue: Catalogue) {
        period = table.period
        let found = table.compositions(catalogue).flatMap { composition in
            composition.parts.compactMap { part in
                part.indicator.map { (ObservationKey(indicator: $0.id, area: composition.whole.area.id), part) }
            }
        }
        parts = Dictionary(found, uniquingKeysWith: { first, _ in first })
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
    public func share(of line: PeriodTable.Line) -> Measure? { part(line)?.share }

    /// To the growth of the whole that it is a part of, in percentage points.
    public func contribution(of line: PeriodTable.Line) -> Measure? { part(line)?.contribution }

    private func part(_ line: PeriodTable.Line) -> Composition.Part? {
        parts[ObservationKey(indicator: line.indicator.id, area: line.area.id)]
    }

    /// Beside the part of the year that is gone.
    public func pace(of line: PeriodTable.Line) -> Pace? { line.pace(in: period) }

    private func cell(_ measure: Measure?, decimals: Int, isSigned: Bool = true) -> Grid.Cell {
        measure.map { .measure($0, decimals: decimals, isSigned: isSigned) } ?? .none
    }
}

extension Grid.Cell {
    /// A measure with its unit.
    /// - Parameter isSigned: whether what is above zero has its sign.
    static func measure(_ measure: Measure, decimals: Int, isSigned: Bool = true) -> Grid.Cell {
        guard let text = try? measure.rounded(toDecimals: decimals).text else { return .none }
        let unit =
            switch measure.unit {
            case .percent: "%"
            case .percentagePoints: " điểm %"
            case .own: ""
            }
        return .marked(text, before: isSigned && measure.value > .zero ? "+" : "", behind: unit)
    }
}
