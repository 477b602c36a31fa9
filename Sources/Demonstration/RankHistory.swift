import Figures
import PlanBook

/// Makes up the places of the province in years before the published ones.
enum RankHistory {
    /// The places, the latest year first; those of the published year come from the published facts.
    private static let places: [(code: String, lastYear: Int, places: [Int])] = [
        ("pci", 2019, [40, 36, 30, 33, 40]), ("par_index", 2020, [5, 13, 22, 19, 33]),
        ("dti", 2021, [10, 18, 21]), ("fdi_registered_capital", 2020, [11, 10, 12, 15, 17]),
        ("papi", 2020, [24, 19, 31, 28]), ("sipas", 2020, [8, 12, 9, 20]),
    ]
    private static let provinceCount = 63

    /// - Returns: how many ranks were made up.
    static func make(_ writer: BookWriter, source: Int64) throws -> Int {
        let catalogue = try writer.reader.catalogue()
        let home = try writer.reader.areaMap().requireArea(DemonstrationBook.homeArea)
        var count = 0
        for history in places {
            guard let indicator = catalogue.indicator(history.code) else { continue }
            for (back, place) in history.places.enumerated() {
                let year = history.lastYear - back
                guard let known = Day(year: year + 1, month: 4, day: 15) else { continue }
                try writer.add(
                    Ranking(
                        indicator: indicator.id, area: home.id, period: Period(year: year), known: known, rank: place,
                        outOf: provinceCount, source: source))
                count += 1
            }
        }
        return count
    }
}
