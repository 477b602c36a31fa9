import ArgumentParser
import Figures
import PlanBook

/// Which areas, and as known when.
struct QuestionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Địa bàn (tên, mã hoặc đường dẫn); mặc định là địa bàn của sổ. / Area; the book's own where none is named.",
            valueName: "area"))
    var area: [String] = []

    @Flag(help: "Cả các địa bàn ngay bên dưới. / The areas right below as well.")
    var below = false

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    var vintage: Vintage { asKnown.map(Vintage.asKnown) ?? .latest }

    /// - Parameter day: on which the areas are to exist.
    func areas(_ reader: BookReader, _ map: AreaMap, on day: Day?) throws -> [Area] {
        let named = try area.isEmpty ? [reader.homeArea()] : area
        let tops = try named.map { try map.requireArea($0, on: day) }
        guard below, let day else { return tops }
        return tops.flatMap { [$0] + map.children(of: $0.id, on: day) }
    }
}
