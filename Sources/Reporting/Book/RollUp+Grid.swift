import Figures
import PlanBook

/// How an indicator adds up: over areas for one period, over periods for the area above.
public struct RollUpReport: Sendable {
    private let indicator: Indicator
    private let map: AreaMap
    private let areas: AreaRollUp
    private let periods: PeriodReconciliation?

    public init(indicator: Indicator, map: AreaMap, areas: AreaRollUp, periods: PeriodReconciliation?) {
        self.indicator = indicator
        self.map = map
        self.areas = areas
        self.periods = periods
    }

    public var hasDisagreements: Bool { !areas.disagreements.isEmpty || !(periods?.disagreements.isEmpty ?? true) }

    public var grid: Grid {
        var grid = Grid(
            title: .init(
                vi: "\(indicator.nameVi) (\(indicator.unit)), \(areas.period.text)",
                en: "\(indicator.nameEn) (\(indicator.unit)), \(areas.period.text)"),
            columns: [
                .init("area", vi: "địa bàn", en: "area"),
                .init("reported", vi: "báo cáo", en: "reported", isNumber: true),
                .init("rolled_up", vi: "cộng dưới lên", en: "rolled up", isNumber: true),
                .init("children", vi: "đã báo cáo", en: "reporting", isNumber: true),
                .init("verdict", vi: "khớp", en: "agrees"),
            ])
        let wrong = Set(areas.disagreements.map(\.area))
        for line in areas.lines where line.reported != nil || line.rolledUp != nil {
            let decimals = max(indicator.decimals, line.reported?.scale ?? 0)
            grid.add(
                [
                    .text(map.area(id: line.area)?.name), .number(line.reported?.text),
                    .number(line.rolledUp.flatMap { try? $0.rounded(toDecimals: decimals).text }),
                    line.children > 0 ? .text("\(line.childrenReported)/\(line.children)") : .none,
                    wrong.contains(line.area)
                        ? .text("≠") : line.reported != nil && line.rolledUp != nil ? .text("=") : .none,
                ], depth: line.depth)
        }
        for found in areas.disagreements {
            let name = map.area(id: found.area)?.name ?? ""
            let sum = (try? found.rolledUp.rounded(toDecimals: found.reported.scale).text) ?? ""
            grid.notes.append(
                .init(
                    vi: "\(name): báo cáo \(found.reported.text), cộng dưới lên \(sum).",
                    en: "\(name): reported \(found.reported.text), rolled up \(sum)."))
        }
        for found in periods?.disagreements ?? [] {
            let expected = (try? found.expected.rounded(toDecimals: found.value.scale).text) ?? ""
            let terms = found.terms.map { "\($0.isSubtracted ? "−" : "+")\($0.period.text)" }.joined(separator: " ")
            grid.notes.append(
                .init(
                    vi: "\(found.period.text): ghi \(found.value.text), cộng các kỳ (\(terms)) được \(expected).",
                    en: "\(found.period.text): says \(found.value.text), its periods (\(terms)) give \(expected)."))
        }
        grid.notes.append(
            .init(
                vi: hasDisagreements ? "Có chỗ không khớp." : "Không có chỗ nào không khớp.",
                en: hasDisagreements ? "Something doesn't add up." : "Nothing disagrees."))
        return grid
    }
}
