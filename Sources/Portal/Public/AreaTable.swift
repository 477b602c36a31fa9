import Figures
import PlanBook

/// Areas beside each other by one indicator: a map of tiles, shaded by fifths, and the same as a table.
struct AreaTable {
    private let lines: [FigureLine]
    private let printing: Printing
    private let links: Links
    private let indicator: Indicator
    private let places: TilePlaces

    init(
        _ lines: [FigureLine], _ printing: Printing, _ links: Links, indicator: Indicator, _ places: TilePlaces
    ) {
        // The best first; those without a value last.
        let isLessBetter = indicator.direction == .down
        self.lines = lines.sorted { a, b in
            guard let first = a.actual?.value?.rational else { return false }
            guard let second = b.actual?.value?.rational else { return true }
            return isLessBetter ? first < second : second < first
        }
        (self.printing, self.links, self.indicator, self.places) = (printing, links, indicator, places)
    }

    func fields(period: Period, day: Day, address: (Area) -> String) -> Fields {
        let isVietnamese = printing.language == .vi
        let tiles = lines.enumerated().map { place, line in
            TileMap.Tile(
                slug: line.area.slug, name: line.area.name, amount: line.actual?.value.map(printing.number),
                shade: line.actual == nil ? nil : shade(place), address: address(line.area))
        }
        let unit = printing.unit(indicator.unit)
        return [
            "periodName": printing.period(period),
            "note": isVietnamese
                ? "Theo địa bàn ngày \(printing.day(day)); đơn vị: \(unit)."
                : "In the areas of \(printing.day(day)); unit: \(unit).",
            "legend": isVietnamese
                ? "Mỗi ô là một địa bàn, đậm hơn là trong nhóm dẫn đầu; bảng bên có đủ số liệu."
                : "Each tile is an area, darker among the first; the table has all figures.",
            "drawing": TileMap(tiles, title: "\(printing.name(indicator)), \(printing.period(period))", places).svg(),
            "rows": lines.enumerated().map { place, line -> Fields in
                var fields = line.fields(printing, links)
                fields["name"] = line.area.fullName
                fields["address"] = address(line.area)
                fields.set("place", line.actual == nil ? nil : "\(place + 1)")
                return fields
            },
        ]
    }

    /// 4 for the first fifth through 0 for the last.
    private func shade(_ place: Int) -> Int {
        let count = lines.lazy.filter { $0.actual != nil }.count
        return 4 - min(4, place * 5 / max(1, count))
    }
}
