import Delimited
import PlanBook

extension BookSeed {
    /// The catalogue and the areas that ship with the program, for the book of an area.
    /// - Parameter homeArea: an area's slug, such as `bac-giang`.
    public static func shipped(homeArea: String) -> BookSeed {
        BookSeed(
            homeArea: homeArea, sectors: DelimitedTable(PackageResources.sectors_csv),
            agencies: DelimitedTable(PackageResources.agencies_csv),
            indicators: DelimitedTable(PackageResources.indicators_csv),
            parts: DelimitedTable(PackageResources.parts_csv),
            aliases: DelimitedTable(PackageResources.aliases_csv), areas: DelimitedTable(PackageResources.areas_csv),
            areaNames: DelimitedTable(PackageResources.area_names_csv),
            areaEvents: DelimitedTable(PackageResources.area_events_csv),
            areaSuccessions: DelimitedTable(PackageResources.area_successions_csv))
    }
}

/// Figures that ship as data.
public enum ShippedFacts {
    /// What was published of Bắc Giang in 2021.
    public static var bacGiang2021: DelimitedTable { DelimitedTable(PackageResources.bac_giang_2021_csv) }
}
