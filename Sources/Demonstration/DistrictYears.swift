import Figures
import PlanBook

/// The published year of each district, added up from its months, so that areas can be compared by the year.
enum DistrictYears {
    /// - Returns: how many values were added.
    static func make(_ writer: BookWriter, source: Int64) throws -> Int {
        let reader = writer.reader
        let map = try reader.areaMap()
        let home = try map.requireArea(DemonstrationBook.homeArea)
        let districts = CommuneMaker.districts(of: home, in: map, on: DemonstrationBook.published)
        let indicators = try reader.catalogue().indicators.filter { $0.accumulation == .flow && $0.areaRollup == .sum }
        let year = DemonstrationBook.year
        let months = (1...12).map { Period(year: year.year, span: .month($0)) }
        let values = try reader.grid(of: indicators.map(\.id), in: districts.map(\.id), months)
        let appender = try ObservationAppender(writer)
        for indicator in indicators {
            for district in districts {
                let known = months.compactMap { values[indicator.id, district.id, $0] }
                guard known.count == months.count, let scale = known.first?.value?.scale,
                    let last = known.map(\.known).max()
                else { continue }
                let sum = known.compactMap(\.value?.mantissa).reduce(0, +)
                try appender.append(
                    Observation(
                        indicator: indicator.id, area: district.id, period: year, known: last,
                        value: BookNumber(mantissa: sum, scale: scale), source: source))
            }
        }
        return appender.count
    }
}
