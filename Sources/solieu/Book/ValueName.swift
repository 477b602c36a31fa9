import ArgumentParser
import Figures
import PlanBook

/// Names a value: of an indicator, for a period, in an area.
struct ValueName: ParsableArguments {
    @Argument(help: ArgumentHelp("Mã chỉ tiêu. / The indicator's code.", valueName: "code"))
    var indicator: String

    @Argument(help: ArgumentHelp("Kỳ. / The period.", valueName: "period"))
    var period: Period

    @Option(help: ArgumentHelp("Địa bàn; mặc định là của sổ. / The area; else the book's own.", valueName: "area"))
    var area: String?

    /// - Throws: where the book doesn't have the indicator, or had no such area in the period.
    func find(_ reader: BookReader) throws -> (indicator: Indicator, area: Area) {
        (
            try reader.catalogue().requireIndicator(indicator),
            try reader.areaMap().requireArea(try area ?? reader.homeArea(), on: period.lastDay)
        )
    }
}
