import Figures
import PlanBook

/// Two periods or two areas side by side.
public struct Comparison: Sendable {
    public struct Side: Sendable {
        public var period: Period
        public var area: Area
        public var values: [ObservationKey: Observation]

        public init(period: Period, area: Area, values: [ObservationKey: Observation]) {
            self.period = period
            self.area = area
            self.values = values
        }

        var title: String { "\(area.name), \(period.text)" }

        func value(of indicator: Indicator) -> BookNumber? {
            values[ObservationKey(indicator: indicator.id, area: area.id)]?.value
        }
    }

    private let catalogue: Catalogue
    private let left: Side
    private let right: Side

    public init(catalogue: Catalogue, left: Side, right: Side) {
        self.catalogue = catalogue
        self.left = left
        self.right = right
    }

    /// The indicators that either side has a value of.
    public var grid: Grid {
        var grid = Grid(
            title: .init(vi: "\(left.title) và \(right.title)", en: "\(left.title) and \(right.title)"),
            columns: [
                .init("indicator", vi: "chỉ tiêu", en: "indicator"),
                .init("code", vi: "mã", en: "code", isDetail: true),
                .init("unit", vi: "đơn vị", en: "unit"), .init("left", vi: left.title, en: left.title, isNumber: true),
                .init("right", vi: right.title, en: right.title, isNumber: true),
                .init("difference", vi: "chênh lệch", en: "difference", isNumber: true),
                .init("growth", vi: "tăng, giảm", en: "growth", isNumber: true),
            ])
        for (indicator, depth) in catalogue.outline() {
            let (a, b) = (left.value(of: indicator), right.value(of: indicator))
            guard a != nil || b != nil else { continue }
            grid.add(
                [
                    .text(indicator.nameVi), .text(indicator.code), .text(indicator.unit), .number(a?.text),
                    .number(b?.text), difference(a, b), growth(indicator, a, b),
                ], depth: depth)
        }
        return grid
    }

    private func difference(_ a: BookNumber?, _ b: BookNumber?) -> Grid.Cell {
        guard let a, let b, let difference = try? b.rational - a.rational,
            let printed = try? difference.rounded(toDecimals: max(a.scale, b.scale))
        else { return .none }
        return .marked(printed.text, before: difference > .zero ? "+" : "", behind: "")
    }

    private func growth(_ indicator: Indicator, _ a: BookNumber?, _ b: BookNumber?) -> Grid.Cell {
        guard let a, let b, let growth = try? Measure.growth(of: indicator, from: a.rational, to: b.rational),
            growth.unit == .percent, let printed = try? growth.rounded(toDecimals: 1)
        else { return .none }
        return .marked(printed.text, before: growth.value > .zero ? "+" : "", behind: "%")
    }
}
