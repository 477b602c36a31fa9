import Figures
import PlanBook

/// Areas by where they stand among each other.
public enum RankGrid {
    /// - Parameters:
    ///   - values: of the areas that have one.
    ///   - areaCount: how many areas there are.
    /// - Throws: ``NoMeasure/notApplicable`` for an indicator of which neither more nor less is better.
    public static func grid(
        _ values: [(area: Area, value: BookNumber)], of indicator: Indicator, below top: Area, areaCount: Int,
        period: Period
    ) throws -> Grid {
        let areas = Dictionary(values.map { ($0.area.id, $0) }, uniquingKeysWith: { first, _ in first })
        let order = try RankOrder(of: areas.mapValues(\.value.rational), direction: indicator.direction)
        var grid = Grid(
            title: .init(
                vi: "\(indicator.nameVi) (\(indicator.unit)), \(top.fullName), \(period.text)",
                en: "\(indicator.nameEn) (\(indicator.unit)), \(top.name), \(period.text)"),
            columns: [
                .init("rank", vi: "hạng", en: "rank", isNumber: true), .init("area", vi: "địa bàn", en: "area"),
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("shared_by", vi: "cùng hạng", en: "shared by", isNumber: true),
            ])
        for place in order.places {
            grid.add([
                .number("\(place.rank)"), .text(areas[place.area]?.area.fullName),
                .number(areas[place.area]?.value.text), place.sharedBy > 1 ? .number("\(place.sharedBy)") : .none,
            ])
        }
        grid.notes.append(
            .init(
                vi: "\(order.count)/\(areaCount) địa bàn có số liệu.",
                en: "\(order.count) of \(areaCount) areas have a value."))
        return grid
    }
}
