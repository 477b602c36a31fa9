import Figures
import PlanBook

/// All indicators by sector, with a period's plan, value and comparison.
struct IndicatorListPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let period = try asked.askedPeriod()
        let showsEmpty = asked.asked(vi: "ca-trong", en: "empty") != nil
        let fields = try await asked.kitchen.store.readPublic { reader, outline -> Fields in
            let period = period ?? outline.latestYear ?? Period(year: asked.kitchen.store.clock.today.year)
            let lines = try reader.lines(
                of: period, outline.catalogue.outline(), in: [outline.home], on: asked.kitchen.store.clock.today,
                .latest)
            let shown = lines.filter { showsEmpty || !$0.isEmpty }
            let bySector = Dictionary(grouping: shown) { $0.indicator.sector }
            let sectors = outline.catalogue.sectors.compactMap { sector -> Fields? in
                guard let lines = bySector[sector.code] else { return nil }
                return [
                    "code": sector.code, "name": asked.printing.name(sector),
                    "address": asked.links.page(.sectors, sector.code),
                    "lines": lines.map { $0.fields(asked.printing, asked.links) },
                ]
            }
            return [
                "count": "\(lines.count)", "filled": "\(lines.filter { !$0.isEmpty }.count)",
                "periodName": asked.printing.period(period), "sectors": sectors, "showsEmpty": showsEmpty,
                "periods": outline.periods.reversed().map { choice -> Fields in
                    [
                        "value": choice.text, "name": asked.printing.period(choice),
                        "isChosen": choice.canonical == period.canonical,
                    ]
                },
            ]
        }
        return try asked.page("indicators", title: asked.language(vi: "Chỉ tiêu", en: "Indicators"), fields)
    }
}
